import { describe, expect, it } from 'vitest';
import { alignRows } from '../../src/align/align-rows.js';
import type { RowMatch } from '../../src/align/settle-matches.js';
import type { Unit } from '../../src/align/unit.js';
import { figures, officialRows, requests2021, unitOf } from './printed-tables.js';

const rows = officialRows(requests2021);
const values = figures(requests2021);
const idAt = (index: number): string => rows[index]?.id ?? '';
const labelled = (index: number): Unit => unitOf([rows[index]?.label ?? ''], values[index]);
const bare = (index: number): Unit => unitOf([], values[index]);
const lone = (index: number): Unit => unitOf([rows[index]?.label ?? '']);

function settled(units: readonly Unit[]): readonly RowMatch[] {
  const [rowSet] = requests2021.rowSets;
  if (!rowSet) throw new Error('a table without rows');
  return alignRows(units, rowSet, requests2021).matches;
}

/** Certain rows with the first value that each was given. */
function certain(units: readonly Unit[]): Record<string, string> {
  return Object.fromEntries(
    settled(units)
      .filter((match) => match.certain && match.valueUnit !== -1)
      .map((match) => [match.row.row.id, units[match.valueUnit]?.values[0]?.text ?? '']),
  );
}

describe('order', () => {
  it('proves a row between two proven rows, as many value rows as form rows between them', () => {
    const units = [labelled(3), bare(4), bare(5), labelled(6)];
    expect(certain(units)).toEqual({
      [idAt(3)]: '401',
      [idAt(4)]: '501',
      [idAt(5)]: '601',
      [idAt(6)]: '701',
    });
    const byOrder = settled(units).filter((match) => match.score.label === 'order');
    expect(byOrder.map((match) => match.row.row.id)).toEqual([idAt(4), idAt(5)]);
  });

  it('proves nothing where a row of values is missing', () => {
    expect(Object.keys(certain([labelled(3), bare(4), labelled(6)]))).toEqual([idAt(3), idAt(6)]);
  });

  it('proves nothing where there is a row of values too many', () => {
    const units = [labelled(3), bare(4), bare(5), bare(5), labelled(6)];
    expect(Object.keys(certain(units))).toEqual([idAt(3), idAt(6)]);
  });

  it('proves nothing before the first proven row and behind the last', () => {
    const units = [bare(2), labelled(3), labelled(4), bare(5)];
    expect(Object.keys(certain(units))).toEqual([idAt(3), idAt(4)]);
  });

  it('proves nothing for values whose own label names something else', () => {
    const units = [labelled(3), unitOf(['网站访问量'], values[4]), labelled(5)];
    expect(Object.keys(certain(units))).toEqual([idAt(3), idAt(5)]);
  });

  it('does not take the values of a row that is known by its label', () => {
    const units = [labelled(3), labelled(5), labelled(4), labelled(6)];
    expect(certain(units)).toEqual({
      [idAt(3)]: '401',
      [idAt(4)]: '501',
      [idAt(5)]: '601',
      [idAt(6)]: '701',
    });
  });
});

describe('a label on a line of its own', () => {
  it('never proves the row of values below it', () => {
    const units = [labelled(3), lone(4), bare(4), bare(5), labelled(8)];
    expect(Object.keys(certain(units))).toEqual([idAt(3), idAt(8)]);
  });

  it('never proves the row of values above it', () => {
    const units = [labelled(3), bare(4), lone(4), labelled(8)];
    expect(Object.keys(certain(units))).toEqual([idAt(3), idAt(8)]);
  });

  it('never proves a row that has another label beside its values', () => {
    const foreign = unitOf(['网站访问量'], ['8', '8', '8', '8', '8', '8', '8']);
    const below = [labelled(3), foreign, lone(4), labelled(5)];
    const above = [labelled(3), lone(4), foreign, labelled(5)];
    for (const units of [below, above]) expect(Object.keys(certain(units))).toEqual([idAt(3), idAt(5)]);
  });

  it('proves no row at the end of the table', () => {
    const units = [labelled(3), labelled(4), lone(5), bare(5)];
    expect(Object.keys(certain(units))).toEqual([idAt(3), idAt(4)]);
  });

  it('is no hindrance where order leaves one reading', () => {
    const units = [labelled(3), lone(4), bare(4), labelled(5)];
    expect(certain(units)).toEqual({ [idAt(3)]: '401', [idAt(4)]: '501', [idAt(5)]: '601' });
  });
});

describe('a row whose label only resembles the form’s', () => {
  const odd = unitOf(['2.其他法律的条文禁止公开的'], values[5]);

  it('is taken where order leaves one reading', () => {
    expect(certain([labelled(4), odd, labelled(6)])).toMatchObject({ [idAt(5)]: '601' });
  });

  it('is found but not certain where order leaves more than one', () => {
    const found = settled([labelled(3), odd, labelled(6)]).find((match) => match.row.row.id === idAt(5));
    expect(found).toMatchObject({ certain: false, valueUnit: 1 });
  });
});

describe('rows out of order', () => {
  it('are not taken when one label stands over two rows of values', () => {
    const units = [
      labelled(6),
      labelled(7),
      labelled(8),
      labelled(4),
      unitOf([rows[4]?.label ?? ''], values[5]),
    ];
    expect(Object.keys(certain(units))).toEqual([idAt(6), idAt(7), idAt(8)]);
  });

  it('are taken only when the label is the form’s own', () => {
    const units = [labelled(6), labelled(7), labelled(8), unitOf(['1.属于国家密秘'], values[4])];
    expect(Object.keys(certain(units))).toEqual([idAt(6), idAt(7), idAt(8)]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignRows } from '../../src/align/align-rows.js';
import type { CompiledTable } from '../../src/align/compiled-form.js';
import type { Unit } from '../../src/align/unit.js';
import { figures, officialRows, requests2021, rules2021, unitOf } from './printed-tables.js';

/** Certain rows with the first value that each was given. */
function certainRows(units: readonly Unit[], compiled: CompiledTable = requests2021): Map<string, string> {
  const [rowSet] = compiled.rowSets;
  if (!rowSet) throw new Error('a table without rows');
  const { matches } = alignRows(units, rowSet, compiled);
  return new Map(
    matches
      .filter((match) => match.certain)
      .map((match) => [match.row.row.id, units[match.valueUnit]?.values[0]?.text ?? '']),
  );
}

const rows = officialRows(requests2021);
const labelled = figures(requests2021).map((values, index) => unitOf([rows[index]?.label ?? ''], values));
const allRows = new Map(rows.map((row, index) => [row.id, `${index + 1}01`]));

describe('alignRows', () => {
  it('lays labelled rows on the rows that they name', () => {
    expect(certainRows(labelled)).toEqual(allRows);
  });

  it('lays them there in any order', () => {
    const shuffled = fc.shuffledSubarray(labelled, { minLength: labelled.length });
    fc.assert(
      fc.property(shuffled, (units) => {
        expect(certainRows(units)).toEqual(allRows);
      }),
      { numRuns: 30 },
    );
  });

  it('never gives the values of one row to another, whatever rows are missing', () => {
    fc.assert(
      fc.property(fc.subarray(labelled, { minLength: 3 }), (units) => {
        for (const [id, value] of certainRows(units)) expect(value).toBe(allRows.get(id));
      }),
      { numRuns: 50 },
    );
  });

  it('joins a label that is cut around its values', () => {
    const units = [
      ...labelled.slice(0, 6),
      unitOf(['3.危及“三安']),
      unitOf([], figures(requests2021)[6]),
      unitOf(['全一稳定”']),
      ...labelled.slice(7),
    ];
    expect(certainRows(units)).toEqual(allRows);
  });

  it('lays nothing on a row of the form that is not there', () => {
    const units = labelled.filter((_, index) => index !== 9);
    const found = certainRows(units);
    expect(found.has(rows[9]?.id ?? '')).toBe(false);
    expect(found.size).toBe(rows.length - 1);
  });

  it('lays a row that the form does not have nowhere', () => {
    const foreign = unitOf(['网站访问量'], ['9', '9', '9', '9', '9', '9', '9']);
    const units = [...labelled.slice(0, 5), foreign, ...labelled.slice(5)];
    expect(certainRows(units)).toEqual(allRows);
  });

  it('is not misled by lines of labels alone', () => {
    const noise = fc.array(
      fc.tuple(fc.nat(labelled.length), fc.constantFrom('注：', '单位：件', '续表', '说明事项')),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(noise, (inserted) => {
        const units = [...labelled];
        for (const [at, text] of inserted) units.splice(at, 0, unitOf([text]));
        expect(certainRows(units)).toEqual(allRows);
      }),
      { numRuns: 40 },
    );
  });

  it('tells the two rows of a small table apart', () => {
    const units = [unitOf(['行政规范性文件'], ['4', '5', '6']), unitOf(['规章'], ['1', '2', '3'])];
    expect(certainRows(units, rules2021)).toEqual(
      new Map([
        ['regulations', '1'],
        ['normative_documents', '4'],
      ]),
    );
  });
});

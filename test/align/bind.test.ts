import { describe, expect, it } from 'vitest';
import { absentBindings, readingToBindings } from '../../src/align/bind.js';
import type { CompiledTable } from '../../src/align/compiled-form.js';
import { joinParts } from '../../src/align/merge-readings.js';
import type { RowReading, TableReading } from '../../src/align/reading.js';
import type { Binding } from '../../src/model/binding.js';
import { cell, lostCell, none, readingOf, rowOf } from './made-readings.js';
import { form2019, requests2021, review2021, rules2019, rules2021, tableOf } from './printed-tables.js';

const procurement = tableOf(form2019, 'disclosure.art20_9');

function bound(
  compiled: CompiledTable,
  rows: readonly RowReading[],
  details: Partial<TableReading> = {},
): Binding[] {
  const reading = joinParts([readingOf(compiled, rows, details)]);
  return reading ? readingToBindings(reading) : [];
}

const regulations = rowOf(rules2021, 'regulations', [cell('12'), cell(''), cell('/')]);

describe('bindings of a table', () => {
  it('are one for every field, in the order of the form, those of rows that are not there too', () => {
    const bindings = bound(rules2021, [regulations]);
    expect(bindings.map(({ path, status }) => [path, status])).toEqual([
      ['disclosure.art20_1.regulations.issued', 'number'],
      ['disclosure.art20_1.regulations.repealed', 'blank'],
      ['disclosure.art20_1.regulations.in_force', 'not_applicable'],
      ['disclosure.art20_1.normative_documents.issued', 'absent'],
      ['disclosure.art20_1.normative_documents.repealed', 'absent'],
      ['disclosure.art20_1.normative_documents.in_force', 'absent'],
    ]);
  });

  it('hold a number only where one is printed: a blank or absent field is no zero', () => {
    const bindings = bound(rules2021, [regulations]);
    expect(bindings.map(({ value }) => value)).toEqual([12, null, null, null, null, null]);
  });

  it('hold what is lost as unreadable, with all that is printed', () => {
    const lost = Array(3).fill(lostCell('1 2'));
    const [first] = bound(rules2021, [rowOf(rules2021, 'regulations', lost)]);
    expect(first).toMatchObject({ status: 'unreadable', value: null, raw: '1 2' });
    expect(first?.place).not.toBeNull();
  });

  it('hold text that is no value as unreadable', () => {
    const [first] = bound(rules2021, [rowOf(rules2021, 'regulations', [cell('见附件'), cell('013'), none])]);
    expect(first).toMatchObject({ status: 'unreadable', value: null, raw: '见附件' });
  });

  it('say what speaks for them', () => {
    const [first, , , absent] = bound(rules2021, [regulations], {
      rung: 'stream',
      columns: ['variant', 'order', 'none'],
    });
    expect(first?.evidence).toEqual({
      rung: 'stream',
      row: 'exact',
      column: 'variant',
      group: 'not_assessed',
      order: 'agrees',
      neighbours: 'both',
      secondRung: 'not_assessed',
      arity: 'complete',
      token: 'clean',
      pageBreak: 'not_assessed',
    });
    expect(absent).toMatchObject({
      place: null,
      raw: '',
      evidence: { rung: 'none', row: 'none', column: 'none' },
    });
  });

  it('leave the row out of the path where it has no label', () => {
    const row = rowOf(review2021, 'counts', Array(15).fill(cell('0')));
    const paths = bound(review2021, [row]).map(({ path }) => path);
    expect(paths.slice(4, 6)).toEqual([
      'review_litigation.review.total',
      'review_litigation.litigation.direct.upheld',
    ]);
  });

  it('have the row of another printed row set where the rows that it replaces would stand', () => {
    const variant = requests2021.rowSets[1]?.variant ?? null;
    const row = rowOf(requests2021, 'other.all', Array(7).fill(cell('1')));
    const ids = [...new Set(bound(requests2021, [row], { variant }).map((one) => one.row))];
    expect(ids.slice(-6)).toEqual([
      'other.all',
      'other.overdue_correction',
      'other.fee_unpaid',
      'other.other',
      'total_processed',
      'carried_forward',
    ]);
  });

  it('have a local row only where it is printed', () => {
    const own = rowOf(rules2019, 'other_disclosed_documents', [cell('1'), cell('2'), cell('3')]);
    const rows = (bindings: readonly Binding[]): string[] => [...new Set(bindings.map((one) => one.row))];
    expect(rows(bound(rules2019, [own]))).toContain('other_disclosed_documents');
    expect(rows(bound(rules2019, []))).not.toContain('other_disclosed_documents');
  });
});

describe('the unit of a value', () => {
  const amount = (text: string, headerUnit: string | null): Binding | undefined =>
    bound(procurement, [rowOf(procurement, 'centralized_procurement', [cell('3'), cell(text)])], {
      headerUnits: [null, headerUnit],
    })[1];

  it('is that of the form, else that of the header, else open', () => {
    expect(bound(rules2021, [regulations])[0]?.unit).toBe('件');
    expect(amount('15.5', '万元')).toMatchObject({ value: 15.5, unit: '万元' });
    expect(amount('15.5', null)).toMatchObject({ value: 15.5, unit: null });
  });

  it('is the one printed in the cell before all others, and the figure stays as printed', () => {
    expect(amount('15元', '万元')).toMatchObject({ value: 15, unit: '元', raw: '15元' });
  });
});

describe('absentBindings', () => {
  it('are one for every official field of a table, with nothing in them', () => {
    const bindings = absentBindings('ogi_2019', rules2019.table);
    expect(bindings.length).toBe(6);
    for (const one of bindings) {
      expect(one).toMatchObject({ status: 'absent', value: null, raw: '', place: null });
    }
  });
});

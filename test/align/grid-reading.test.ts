import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledTable } from '../../src/align/compiled-form.js';
import { readFromGrids } from '../../src/align/grid-reading.js';
import type { TableReading } from '../../src/align/reading.js';
import { type GridSpec, gridOf, textAt } from './made-blocks.js';
import {
  expectedRows,
  figures,
  plainRows,
  requests2019,
  requests2021,
  requestsGrid,
  requestsRows,
  review2021,
  reviewRows,
  rules2021,
  shown,
  shownRows,
} from './printed-tables.js';

type Rows = readonly (readonly GridSpec[])[];

function readingsOf(tables: readonly Rows[], compiled: CompiledTable): TableReading[] {
  const placed = tables.map((rows, block) => ({ table: gridOf(rows).table, block }));
  return readFromGrids(placed, compiled);
}

function rowsRead(rows: Rows, compiled: CompiledTable): Record<string, readonly string[]> {
  const [reading] = readingsOf([rows], compiled);
  return shownRows(reading?.rows ?? []);
}

const values = figures(requests2021);
const full = requestsRows(requests2021, values);
const rules = figures(rules2021);
/** Rows of the requests table above the first row of values. */
const HEAD = 3;

/** The requests table with one of its rows changed; rows count from 0 at the first row of values. */
function withRow(index: number, change: (row: readonly GridSpec[]) => readonly GridSpec[]): Rows {
  return full.map((row, at) => (at === HEAD + index ? change(row) : row));
}

const seven = ['1', '2', '3', '4', '5', '6', '7'];
const lost = (text: string): string[] => Array(7).fill(`?${text}`);

describe('a grid', () => {
  it('gives every value under its header to the row of its label', () => {
    expect(rowsRead(full, requests2021)).toEqual(expectedRows(requests2021, values));
  });

  it('keeps a blank cell blank', () => {
    const blank = values.map((row, index) => (index === 5 ? ['', '', '', '', '', '', '1'] : row));
    const rows = rowsRead(requestsRows(requests2021, blank), requests2021);
    expect(rows['denied.other_law']).toEqual(['', '', '', '', '', '', '1']);
  });

  it('points to the text of every value', () => {
    const { table, source } = requestsGrid(requests2021, values);
    const [reading] = readFromGrids([{ table, block: 0 }], requests2021);
    const slots = (reading?.rows ?? []).flatMap((row) => row.slots);
    expect(slots.length).toBe(values.length * 7);
    for (const slot of slots) {
      if (slot.kind === 'none') throw new Error('a field without a cell');
      expect(textAt(source, slot.place)).toBe(slot.text);
    }
  });

  it('gives every number its row in whatever order the rows of a table stand', () => {
    const table = plainRows(rules2021, rules);
    const [head = [], ...body] = table;
    fc.assert(
      fc.property(fc.shuffledSubarray(body, { minLength: body.length }), (rows) => {
        expect(rowsRead([head, ...rows], rules2021)).toEqual(expectedRows(rules2021, rules));
      }),
      { numRuns: 6 },
    );
  });

  it('is not read where its header names another table', () => {
    const others = [
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政许可', '1', '2', '3'],
    ];
    expect(readingsOf([others], rules2021)).toEqual([]);
  });
});

describe('columns in another order', () => {
  it('follow the header', () => {
    const rows = [
      ['信息内容', '现行有效件数', '本年制发件数', '本年废止件数'],
      ['规章', '3', '1', '2'],
      ['行政规范性文件', '6', '4', '5'],
    ];
    expect(rowsRead(rows, rules2021)).toEqual({
      regulations: ['1', '2', '3'],
      normative_documents: ['4', '5', '6'],
    });
  });

  it('are passed over where the form does not have them', () => {
    const rows = [
      ['信息内容', '本年制发件数', '备注说明', '本年废止件数', '现行有效件数'],
      ['规章', '1', '9', '2', '3'],
      ['行政规范性文件', '4', '9', '5', '6'],
    ];
    expect(rowsRead(rows, rules2021)).toEqual({
      regulations: ['1', '2', '3'],
      normative_documents: ['4', '5', '6'],
    });
  });
});

describe('a row whose cells moved', () => {
  it('is lost where it ends short', () => {
    const rows = rowsRead(
      withRow(5, (row) => row.filter((_, index) => index !== 3)),
      requests2021,
    );
    const printed = values[5]?.filter((_, index) => index !== 2).join(' ');
    expect(rows['denied.other_law']).toEqual(lost(printed ?? ''));
    expect(rows['denied.state_secret']).toEqual(values[4]);
  });

  it('is lost where one cell covers several columns', () => {
    const rows = rowsRead(
      withRow(1, (row) => [row[0] ?? '', { text: '0', columns: 7 }]),
      requests2021,
    );
    expect(rows.carried_over).toEqual(lost('0'));
  });

  it('is read by counting where it has all its cells and its column spans differ', () => {
    const wide: Rows = [
      ['信息内容', { text: '本年制发件数', columns: 2 }, '本年废止件数', '现行有效件数'],
      ['规章', '1', '2', { text: '3', columns: 2 }],
      ['行政规范性文件', '4', '5', '6', ''],
    ];
    expect(rowsRead(wide, rules2021).regulations).toEqual(['1', '2', '3']);
  });
});

describe('a row that the form does not have', () => {
  it('is left out and named', () => {
    const rows = [
      ...full.slice(0, HEAD + 1),
      [{ text: '网站访问量', columns: 3 }, ...seven],
      ...full.slice(HEAD + 1),
    ];
    const [reading] = readingsOf([rows], requests2021);
    expect(shownRows(reading?.rows ?? [])).toEqual(expectedRows(requests2021, values));
    expect(reading?.foreign.map(({ text }) => text)).toEqual(['网站访问量']);
  });
});

describe('rows without values', () => {
  it('change nothing, wherever they stand', () => {
    const noise = fc.array(
      fc.tuple(fc.nat(full.length - HEAD), fc.constantFrom('注：', '单位：件', '续表')),
      {
        maxLength: 3,
      },
    );
    // Rows between others lengthen what spans them, so that they are put into a table without row spans.
    const flat = full.map((row, index) =>
      index < HEAD ? row : [{ text: labelOf(row), columns: 3 }, ...(values[index - HEAD] ?? [])],
    );
    fc.assert(
      fc.property(noise, (inserted) => {
        const rows = [...flat];
        for (const [at, text] of inserted) rows.splice(HEAD + at, 0, [{ text, columns: 10 }]);
        expect(rowsRead(rows, requests2021)).toEqual(expectedRows(requests2021, values));
      }),
      { numRuns: 25 },
    );
  });
});

function labelOf(row: readonly GridSpec[]): string {
  const spec = row.at(-8) ?? '';
  return typeof spec === 'string' ? spec : spec.text;
}

describe('a table cut in two', () => {
  it('goes on with the header above', () => {
    const flat = full.map((row, index) =>
      index < HEAD ? row : [{ text: labelOf(row), columns: 3 }, ...(values[index - HEAD] ?? [])],
    );
    const readings = readingsOf([flat.slice(0, 12), flat.slice(12)], requests2021);
    expect(readings.length).toBe(1);
    expect(shownRows(readings[0]?.rows ?? [])).toEqual(expectedRows(requests2021, values));
  });

  it('is read in parts where the header is printed again', () => {
    const table = plainRows(rules2021, rules);
    const again = plainRows(rules2021, rules);
    expect(readingsOf([table, again], rules2021).length).toBe(2);
  });
});

describe('another printed row set', () => {
  it('is known by its rows', () => {
    const single = requestsRows(requests2019, figures(requests2019));
    const [reading] = readingsOf([single], requests2021);
    expect(reading?.variant?.id).toBe('other_single_row');
    expect(shownRows(reading?.rows ?? [])['other.all']).toEqual(figures(requests2019)[20]);
  });
});

describe('the row without a label', () => {
  const fifteen = Array.from({ length: 15 }, (_, index) => String(index + 1));

  it('is the row under the header', () => {
    expect(rowsRead(reviewRows(fifteen), review2021)).toEqual({ counts: fifteen });
  });

  it('is blank where all its cells are', () => {
    expect(rowsRead(reviewRows(Array(15).fill('')), review2021)).toEqual({ counts: Array(15).fill('') });
  });

  it('is lost where a second row of values stands under the same header', () => {
    const [reading] = readingsOf([[...reviewRows(fifteen), Array(15).fill('9')]], review2021);
    expect(reading?.rows[0]?.slots.every((slot) => slot.kind === 'lost')).toBe(true);
    expect(reading?.rows[0]?.slots.map(shown)[0]).toContain('9');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledTable } from '../../src/align/compiled-form.js';
import { readFromGrids } from '../../src/align/grid-reading.js';
import type { TableReading } from '../../src/align/reading.js';
import { readFromUnits } from '../../src/align/unit-reading.js';
import { blocksToUnits } from '../../src/align/units.js';
import { linesOf, pageLinesOf, textAt } from './made-blocks.js';
import {
  asLines,
  expectedRows,
  figures,
  form2021,
  officialRows,
  requests2019,
  requests2021,
  requestsGrid,
  rules2021,
  shown,
  shownRows,
  tableOf,
} from './printed-tables.js';

function readingOf(text: string, compiled: CompiledTable = requests2021): TableReading | null {
  return readFromUnits(blocksToUnits(linesOf(text)), compiled, 'stream');
}

function rowsRead(text: string, compiled: CompiledTable = requests2021): Record<string, readonly string[]> {
  return shownRows(readingOf(text, compiled)?.rows ?? []);
}

const values = figures(requests2021);
const expected = expectedRows(requests2021, values);
const rows = officialRows(requests2021);
const tabRows = asLines(requests2021, values).split('\n');

describe('rows on lines', () => {
  it.each([
    ['tabs', '\t'],
    ['pipes', '|'],
    ['spaced pipes', ' | '],
    ['spaces', '   '],
  ])('written with %s give every value to the row of its label', (_, separator) => {
    expect(rowsRead(asLines(requests2021, values, separator))).toEqual(expected);
  });

  it('point to the text of every value', () => {
    const text = asLines(requests2021, values);
    const slots = (readingOf(text)?.rows ?? []).flatMap((row) => row.slots);
    expect(slots.length).toBe(values.length * 7);
    for (const slot of slots) {
      if (slot.kind === 'none') throw new Error('a field without a cell');
      expect(textAt(text, slot.place)).toBe(slot.text);
    }
  });

  it('bind every value to the row of its label in any order', () => {
    const own = figures(requests2019);
    const [head = '', ...body] = asLines(requests2019, own).split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(body, { minLength: body.length }), (shuffled) => {
        const read = rowsRead([head, ...shuffled].join('\n'), requests2019);
        expect(read).toEqual(expectedRows(requests2019, own));
      }),
      { numRuns: 10 },
    );
  });

  it('are not changed by lines of labels between them', () => {
    const noise = fc.array(fc.tuple(fc.nat(rows.length), fc.constantFrom('注：', '单位：件', '续表')), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(noise, (inserted) => {
        const lines = [...tabRows];
        for (const [at, text] of inserted) lines.splice(1 + at, 0, text);
        expect(rowsRead(lines.join('\n'))).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('never hold a value of another row, whatever rows are left out', () => {
    const [head = '', ...body] = tabRows;
    fc.assert(
      fc.property(fc.subarray(body, { minLength: 4 }), (kept) => {
        for (const [id, slots] of Object.entries(rowsRead([head, ...kept].join('\n')))) {
          expect(slots).toEqual(expected[id]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('agree with the grid of the same figures', () => {
    const matrix = fc.array(fc.array(fc.nat(9999).map(String), { minLength: 7, maxLength: 7 }), {
      minLength: rows.length,
      maxLength: rows.length,
    });
    fc.assert(
      fc.property(matrix, (printed) => {
        const { table } = requestsGrid(requests2021, printed);
        const [grid] = readFromGrids([{ table, block: 0 }], requests2021);
        expect(shownRows(grid?.rows ?? [])).toEqual(expectedRows(requests2021, printed));
        expect(rowsRead(asLines(requests2021, printed))).toEqual(expectedRows(requests2021, printed));
      }),
      { numRuns: 8 },
    );
  });
});

describe('one cell a line', () => {
  const cells = (matrix: readonly (readonly string[])[]): string =>
    rows.map((row, index) => [row.label, ...(matrix[index] ?? [])].join('\n')).join('\n');

  it('gives every value to the row of the label before it', () => {
    expect(rowsRead(cells(values))).toEqual(expected);
  });

  it('loses a row whose blank cells were dropped, and no other', () => {
    const adding = values.map((row) => [
      ...row.slice(0, 6),
      String(row.slice(0, 6).reduce((sum, text) => sum + Number(text), 0)),
    ]);
    const dropped = adding.map((row, index) => (index === 7 ? ['5', '5'] : row));
    const read = rowsRead(cells(dropped));
    expect(read['denied.third_party_rights']).toEqual(Array(7).fill('?5 5'));
    expect(read['denied.internal_affairs']).toEqual(adding[8]);
    expect(read['denied.public_security_stability']).toEqual(adding[6]);
  });

  it('binds all values of a row or none, whatever is dropped', () => {
    const kept = fc.array(fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), {
      minLength: rows.length,
      maxLength: rows.length,
    });
    fc.assert(
      fc.property(kept, (mask) => {
        const printed = values.map((row, r) => row.filter((_, c) => mask[r]?.[c]));
        const read = rowsRead(cells(printed));
        for (const [id, slots] of Object.entries(read)) {
          const bound = slots.filter((text) => /^\d+$/u.test(text));
          expect([[], expected[id]]).toContainEqual(bound);
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('columns in another order', () => {
  it('follow the header', () => {
    const text = ['信息内容', '现行有效件数', '本年制发件数', '本年废止件数'].join('\t');
    expect(rowsRead(`${text}\n规章\t3\t1\t2\n行政规范性文件\t6\t4\t5`, rules2021)).toEqual({
      regulations: ['1', '2', '3'],
      normative_documents: ['4', '5', '6'],
    });
  });
});

describe('a row that the form does not have', () => {
  it('is left out and named', () => {
    const lines = [...tabRows.slice(0, 6), '网站访问量\t1\t2\t3\t4\t5\t6\t7', ...tabRows.slice(6)];
    const reading = readingOf(lines.join('\n'));
    expect(shownRows(reading?.rows ?? [])).toEqual(expected);
    expect(reading?.foreign.map(({ text }) => text)).toEqual(['网站访问量']);
  });
});

describe('rows whose labels are torn away', () => {
  const torn = (...indices: readonly number[]): string =>
    tabRows.map((line, at) => (indices.includes(at - 1) ? line.replace(/^[^\t]*/u, '') : line)).join('\n');

  it('are told by order between proven rows', () => {
    const reading = readingOf(torn(5, 6));
    expect(shownRows(reading?.rows ?? [])).toEqual(expected);
    expect(reading?.rows.filter((row) => row.label === 'order').map((row) => row.row.id)).toEqual([
      'denied.other_law',
      'denied.public_security_stability',
    ]);
  });

  it('are lost where one of them is missing', () => {
    const lines = torn(5, 6).split('\n');
    lines.splice(6, 1);
    const bound = Object.entries(rowsRead(lines.join('\n'))).filter(([, slots]) =>
      slots.every((one) => /^\d+$/u.test(one)),
    );
    for (const [id, slots] of bound) expect(slots).toEqual(expected[id]);
    expect(bound.map(([id]) => id)).not.toContain('denied.other_law');
    expect(bound.map(([id]) => id)).not.toContain('denied.public_security_stability');
  });
});

describe('rows on a page', () => {
  const columns = [44, 52, 60, 68, 76, 84, 92];

  /** A line of a label and values at the columns of a page; full-width characters take two. */
  function lineOf(label: string, row: readonly string[]): string {
    let line = label;
    let width = [...label].reduce((sum, one) => sum + (/[\u2e80-\uffef]/u.test(one) ? 2 : 1), 0);
    for (const [index, value] of row.entries()) {
      if (value === '') continue;
      const gap = (columns[index] ?? 0) - width;
      line += ' '.repeat(Math.max(1, gap)) + value;
      width += Math.max(1, gap) + value.length;
    }
    return line;
  }

  const shortRows = rows.filter((row) => row.label.length < 20);
  const printed = shortRows.map((_, index) =>
    ['1', '0', '0', '0', '0', '0', '1'].map((v) => (index === 3 ? v.replace('0', '') : v)),
  );
  const page = (extra: readonly string[] = []): TableReading | null => {
    const lines = [...shortRows.map((row, index) => lineOf(row.label, printed[index] ?? [])), ...extra];
    return readFromUnits(blocksToUnits(pageLinesOf(lines.join('\n'))), requests2021, 'geometry');
  };

  it('have blank cells where no value stands in the band of a column', () => {
    const read = shownRows(page()?.rows ?? []);
    expect(read[shortRows[3]?.id ?? '']).toEqual(['1', '', '', '', '', '', '1']);
  });

  it('are lost by such blanks where some value of the table belongs to no row', () => {
    const lines = shortRows.map((row, index) => lineOf(row.label, printed[index] ?? []));
    lines.splice(2, 0, lineOf('', ['8', '8', '', '', '8', '8', '8']));
    const reading = readFromUnits(blocksToUnits(pageLinesOf(lines.join('\n'))), requests2021, 'geometry');
    const own = reading?.rows.find((row) => row.row.id === shortRows[3]?.id);
    expect(own?.slots.map(shown)).toEqual(Array(7).fill('?1 1'));
  });
});

describe('a table', () => {
  it('is not there where too few of its rows are named', () => {
    expect(readingOf(tabRows.slice(0, 3).join('\n'))).toBeNull();
    expect(readingOf('本年度共收到申请12件')).toBeNull();
  });

  it('of one row is there and cannot be read where its label is damaged under a whole header', () => {
    const licensing = tableOf(form2021, 'disclosure.art20_5');
    const read = (text: string) => readFromUnits(blocksToUnits(linesOf(text)), licensing, 'stream');
    const slots = read('信息内容\n本年处理决定数量\n行政许克\n34')?.rows.flatMap((row) =>
      row.slots.map(shown),
    );
    expect(slots).toEqual(['?34']);
    expect(read('项目\n数量\n行政许克\n34')).toBeNull();
  });

  it('of one or two rows is known by one of them', () => {
    const text = asLines(rules2021, figures(rules2021)).split('\n').slice(0, 2).join('\n');
    expect(rowsRead(text, rules2021)).toEqual({ regulations: ['101', '102', '103'] });
  });
});

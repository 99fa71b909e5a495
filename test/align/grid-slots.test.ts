import { describe, expect, it } from 'vitest';
import { carryHeader, columnEdges } from '../../src/align/carry-header.js';
import { findGridHeader } from '../../src/align/grid-header.js';
import { readFromGrids } from '../../src/align/grid-reading.js';
import { gridRows } from '../../src/align/grid-rows.js';
import type { Cell, Table } from '../../src/model/document.js';
import { rules2021, shownRows } from './printed-tables.js';

type Drawn = readonly [text: string, x0: number, x1: number];

/** A table drawn on a page: each row's cells with their sides in points; every side is a grid line. */
function drawn(rows: readonly (readonly Drawn[])[]): Table {
  const xs = [...new Set(rows.flat().flatMap(([, x0, x1]) => [x0, x1]))].sort((a, b) => a - b);
  const cells = rows.flatMap((row, index) =>
    row.map(([text, x0, x1]): Cell => {
      const column = xs.indexOf(x0);
      const place = { kind: 'pdf', page: 1, bbox: [x0, index * 20, x1, index * 20 + 20] } as const;
      return { row: index, column, rowSpan: 1, colSpan: xs.indexOf(x1) - column, text, place };
    }),
  );
  const place = { kind: 'pdf', page: 1, bbox: [0, 0, 400, 100] } as const;
  return { type: 'table', rowCount: rows.length, columnCount: xs.length - 1, cells, place, origin: 'ruled' };
}

const header: readonly Drawn[] = [
  ['信息内容', 0, 100],
  ['本年制发件数', 100, 200],
  ['本年废止件数', 200, 300],
  ['现行有效件数', 300, 400],
];
const regulations: readonly Drawn[] = [
  ['规章', 0, 100],
  ['1', 100, 200],
  ['2', 200, 300],
  ['3', 300, 400],
];

function rowsOf(...tables: readonly Table[]): Record<string, readonly string[]> {
  const placed = tables.map((table, block) => ({ table, block }));
  return shownRows(readFromGrids(placed, rules2021)[0]?.rows ?? []);
}

describe('cells drawn on a page', () => {
  it('are read under their header cells though slivers shift them', () => {
    const shifted: readonly Drawn[] = [
      ['行政规范性文件', 0, 100],
      ['11', 100, 206],
      ['12', 206, 294],
      ['', 294, 300],
      ['13', 300, 400],
    ];
    expect(rowsOf(drawn([header, regulations, shifted]))).toMatchObject({
      normative_documents: ['11', '12', '13'],
    });
  });

  it('are refused where one covers two columns, whatever a sliver adds to the count', () => {
    const merged: readonly Drawn[] = [
      ['行政规范性文件', 0, 100],
      ['1112', 100, 294],
      ['', 294, 300],
      ['13', 300, 400],
    ];
    const table = drawn([header, regulations, merged]);
    const [reading] = readFromGrids([{ table, block: 0 }], rules2021);
    const slots = reading?.rows.find(({ row }) => row.id === 'normative_documents')?.slots;
    expect(slots?.map(({ kind }) => kind)).toEqual(['lost', 'lost', 'cell']);
  });

  it('stand under the header of the page before by where they are drawn', () => {
    const below = drawn([
      [
        ['行政规范性文件', 0, 100],
        ['11', 100, 200],
        ['12', 200, 206],
        ['', 206, 300],
        ['13', 300, 400],
      ],
    ]);
    const own = drawn([header, regulations]);
    const found = findGridHeader(gridRows(own), rules2021, 1);
    expect(found && carryHeader(found, own, below)).toMatchObject({
      placed: true,
      header: {
        spans: [
          { from: 1, to: 2 },
          { from: 2, to: 4 },
          { from: 4, to: 5 },
        ],
        valueEnd: 5,
      },
    });
  });

  it('have no known header where the part below is drawn otherwise', () => {
    const own = drawn([header, regulations]);
    const below = drawn([
      [
        ['行政规范性文件', 0, 130],
        ['11', 130, 220],
        ['12', 220, 310],
        ['13', 310, 400],
      ],
    ]);
    const found = findGridHeader(gridRows(own), rules2021, 1);
    expect(found && carryHeader(found, own, below).placed).toBe(false);
  });

  it('go on below a header that a page break parts from all its rows', () => {
    expect(rowsOf(drawn([header]), drawn([regulations]))).toMatchObject({ regulations: ['1', '2', '3'] });
  });
});

describe('columnEdges', () => {
  it('are shares of the width', () => {
    expect(columnEdges(drawn([header]))).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });
});

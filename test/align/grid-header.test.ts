import { describe, expect, it } from 'vitest';
import type { CompiledTable } from '../../src/align/compiled-form.js';
import { findGridHeader, type GridHeader } from '../../src/align/grid-header.js';
import { gridRows } from '../../src/align/grid-rows.js';
import { type GridSpec, gridOf } from './made-blocks.js';
import {
  figures,
  plainRows,
  requests2021,
  requestsRows,
  review2021,
  reviewRows,
  rules2021,
} from './printed-tables.js';

function headerOf(rows: readonly (readonly GridSpec[])[], compiled: CompiledTable): GridHeader | null {
  const grid = gridRows(gridOf(rows).table);
  return findGridHeader(grid, compiled, grid.length);
}

const froms = (header: GridHeader | null): (number | undefined)[] | undefined =>
  header?.spans.map((span) => span?.from);

const rules = plainRows(rules2021, figures(rules2021));

describe('findGridHeader', () => {
  it('finds the grid columns under each label', () => {
    const header = headerOf(rules, rules2021);
    expect(froms(header)).toEqual([1, 2, 3]);
    expect(header).toMatchObject({
      valueStart: 1,
      first: 0,
      end: 1,
      score: 1,
      leafOf: [0, 1, 2],
      foreign: false,
    });
  });

  it('reads a header of several rows by its lowest cells', () => {
    const header = headerOf(requestsRows(requests2021, figures(requests2021)), requests2021);
    expect(froms(header)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(header?.end).toBe(3);
  });

  it('tells the three blocks of the review table apart', () => {
    const header = headerOf(reviewRows(Array(15).fill('0')), review2021);
    expect(froms(header)).toEqual([...Array(15).keys()]);
  });

  it('stands below a title row', () => {
    const title = [{ text: '第二十条第（一）项', columns: 4 }];
    expect(headerOf([title, ...rules], rules2021)).toMatchObject({ end: 2, score: 1 });
  });

  it('is the one right above the rows where it is printed twice', () => {
    const [head = []] = rules;
    expect(headerOf([head, ...rules], rules2021)?.end).toBe(2);
  });

  it('follows columns in another order', () => {
    const header = headerOf(
      [
        ['信息内容', '现行有效件数', '本年制发件数', '本年废止件数'],
        ['规章', '3', '1', '2'],
      ],
      rules2021,
    );
    expect(froms(header)).toEqual([2, 3, 1]);
    expect(header?.leafOf).toEqual([1, 2, 0]);
  });

  it('covers all grid columns under a wide header cell', () => {
    const wide = [['信息内容', { text: '本年制发件数', columns: 2 }, '本年废止件数', '现行有效件数']];
    expect(headerOf(wide, rules2021)?.spans).toEqual([
      { from: 1, to: 3 },
      { from: 3, to: 4 },
      { from: 4, to: 5 },
    ]);
  });

  it('is not there where the table prints the labels of another one', () => {
    expect(
      headerOf(
        [
          ['信息内容', '处理决定数量'],
          ['行政许可', '1'],
        ],
        rules2021,
      ),
    ).toBeNull();
  });
});

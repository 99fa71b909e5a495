import { describe, expect, it } from 'vitest';
import { leadOf, rowLayouts } from '../../src/align/row-layouts.js';
import type { Unit } from '../../src/align/unit.js';
import { unitOf } from './printed-tables.js';

/** A row of three columns: `·` is an empty cell. */
function row(cells: string, details: Partial<Unit> = {}): Unit {
  const [label = '', ...values] = cells.split(' ');
  return unitOf(
    [label],
    values.map((value) => (value === '·' ? '' : value)),
    details,
  );
}

/** Empty cells before the values of the first row, read among all. */
function lead(rows: readonly Unit[], groups: readonly string[] = []): number | string {
  const byRow = new Map(rows.map((unit, index) => [unit, groups[index]] as const));
  const [first] = rows;
  if (!first) throw new Error('no row');
  return leadOf(first, byRow.get(first), 3, rowLayouts(rows, byRow, 3));
}

const loose = { bounded: false };

describe('empty cells before the values of a row', () => {
  it('are those of rows with the same shape in the same group', () => {
    expect(lead([row('a · 1 · 2 ·'), row('b · 1 2 3 ·')], ['x', 'x'])).toBe(1);
    expect(lead([row('a · 1 · 2 ·'), row('b · 1 2 3 ·'), row('c 1 2 3')], ['x', 'y', 'z'])).toBe('refused');
  });

  it('end at the column at which the values of all rows begin, where rows have as many cells', () => {
    const first = unitOf(['甲', '乙'], ['', '', '3']);
    expect(lead([first, row('b · 1 2 3')], ['x', 'y'])).toBe(0);
    expect(lead([row('a · · 1 2'), row('b · 1 2 3')], ['x', 'y'])).toBe(1);
  });

  it('are as many as there are cells to spare, and then a value', () => {
    expect(lead([row('a · 1 · 3'), row('b · · 1 2 3'), row('c 1 2 3')])).toBe(1);
    expect(lead([row('a 1 · 3'), row('b · · 1 2 3')])).toBe(0);
  });

  it('are not known where a cell may have been dropped among them', () => {
    expect(lead([row('a · 1 3'), row('b · · 1 2 3')])).toBe('refused');
    expect(lead([row('a · · 1 3'), row('b · · 1 2 3')])).toBe('refused');
    expect(lead([row('a · 1 3', loose)])).toBe('refused');
  });

  it('are none where no row has any', () => {
    expect(lead([row('a · 1 3'), row('b 1 2 3'), row('cc 1 2 3')])).toBe(0);
  });

  it('say nothing of one-cell lines whose last cells may be the next row’s', () => {
    expect(lead([row('a 1 2 · ·', loose), row('b · 1 2 3', loose)])).toBe('unknown');
    expect(lead([row('a · 1 2 · ·', loose), row('b · 1 2 3', loose)])).toBe('refused');
    expect(lead([row('a 1 2 ·', loose), row('b · 1 2 3', loose)])).toBe(0);
  });
});

// The head of a table: a row for each level of header cells over the columns.

import type { ColumnDefinition, TableDefinition } from '../model/form.js';
import type { LayoutCell } from './report-api.js';

/** Header cells row by row; those that a span covers are left out. */
export function headerRows(table: TableDefinition, labelColumns: number): LayoutCell[][] {
  const paths = table.columns.map(pathOf);
  const depth = Math.max(...paths.map((path) => path.length));
  const stacks = paths.map((path, at) => stackOf(path, at, depth));
  const rows: LayoutCell[][] = [];
  for (let level = 0; level < depth; level += 1) {
    rows.push(level === 0 ? cornerCells(table, labelColumns, depth) : []);
  }
  for (let level = 0; level < depth; level += 1) {
    for (let at = 0; at < stacks.length; ) {
      const cell = stacks[at]?.find(({ top }) => top === level);
      const width = cell === undefined ? 1 : sameCells(stacks, at, level);
      if (cell !== undefined) rows[level]?.push(toCell(cell, width, table.columns[at]));
      at += width;
    }
  }
  return rows;
}

/** A header cell over one column: it and those above it, and the levels that it takes. */
interface Placed {
  readonly path: readonly string[];
  readonly top: number;
  readonly span: number;
  readonly isLeaf: boolean;
}

function pathOf({ under = [], label }: ColumnDefinition): readonly string[] {
  return [...under, label];
}

/** The cells over one column. Where it has fewer than the deepest one, its own label is the tall one (自然人). */
function stackOf(path: readonly string[], at: number, depth: number): Placed[] {
  return path.map((_, top) => {
    const isLeaf = top === path.length - 1;
    // Two columns may have the same label beside each other: each has a cell of its own.
    const key = isLeaf ? [...path, String(at)] : path.slice(0, top + 1);
    return { path: key, top, span: isLeaf ? depth - top : 1, isLeaf };
  });
}

/** Number of columns from `at` on that share the cell of this level. */
function sameCells(stacks: readonly (readonly Placed[])[], at: number, level: number): number {
  const keyOf = (index: number): string | undefined =>
    stacks[index]?.find(({ top }) => top === level)?.path.join('\n');
  const key = keyOf(at);
  let width = 1;
  while (key !== undefined && keyOf(at + width) === key) width += 1;
  return width;
}

function toCell(
  { path, span, isLeaf }: Placed,
  width: number,
  column: ColumnDefinition | undefined,
): LayoutCell {
  const text = isLeaf ? (column?.label ?? '') : (path.at(-1) ?? '');
  const gloss = isLeaf && column !== undefined ? { gloss: column.gloss } : {};
  return { kind: 'header', text, ...gloss, rowSpan: span, colSpan: width };
}

/** What stands over the row labels: a header cell of the form that is over no column, if there is one. */
function cornerCells(table: TableDefinition, labelColumns: number, depth: number): LayoutCell[] {
  if (labelColumns === 0) return [];
  const over = new Set(table.columns.flatMap(({ under = [] }) => under));
  const text = table.headerLabels.find((label) => !over.has(label)) ?? '';
  return [{ kind: 'corner', text, rowSpan: depth, colSpan: labelColumns }];
}

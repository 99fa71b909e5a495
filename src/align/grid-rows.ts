// A table's grid seen row by row: which cells cover a row, and which of them start in it.

import type { Cell, Table } from '../model/document.js';
import { type LabelKey, labelKey } from '../text/label-key.js';
import { isValueText } from '../text/parse-value.js';

export interface GridCell {
  readonly cell: Cell;
  /** The cell starts in this row; otherwise it reaches into it from above. */
  readonly starts: boolean;
  /** The cell's text as a label. */
  readonly key: LabelKey;
}

export interface GridRow {
  readonly row: number;
  /** Left to right, every cell once. */
  readonly cells: readonly GridCell[];
  /** A cell that starts in the row prints a value: the row is no header, title or label row. */
  readonly hasValue: boolean;
}

/** Every table of every era asks for the same grids. */
const known = new WeakMap<Table, readonly GridRow[]>();

/** The rows of a table with all cells that cover them. */
export function gridRows(table: Table): readonly GridRow[] {
  const rows = known.get(table) ?? makeRows(table);
  known.set(table, rows);
  return rows;
}

function makeRows(table: Table): GridRow[] {
  const rows: GridCell[][] = Array.from({ length: table.rowCount }, () => []);
  const valued = new Set<number>();
  for (const cell of table.cells) {
    const key = labelKey(cell.text);
    if (isValueText(cell.text)) valued.add(cell.row);
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, table.rowCount); row++) {
      rows[row]?.push({ cell, starts: row === cell.row, key });
    }
  }
  return rows.map((cells, row) => ({
    row,
    cells: cells.sort((a, b) => a.cell.column - b.cell.column),
    hasValue: valued.has(row),
  }));
}

// A table's grid seen row by row: which cells cover a row, and which of them start in it.

import type { Cell, Table } from '../model/document.js';

export interface GridCell {
  readonly cell: Cell;
  /** The cell starts in this row; otherwise it reaches into it from above. */
  readonly starts: boolean;
}

export interface GridRow {
  readonly row: number;
  /** Left to right, every cell once. */
  readonly cells: readonly GridCell[];
}

/** The rows of a table with all cells that cover them. */
export function gridRows(table: Table): GridRow[] {
  const rows: GridCell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) {
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, table.rowCount); row++) {
      rows[row]?.push({ cell, starts: row === cell.row });
    }
  }
  return rows.map((cells, row) => ({
    row,
    cells: cells.sort((a, b) => a.cell.column - b.cell.column),
  }));
}

// Browsers close nested cells at different heights around a page break or a border gap. The strips between are drawn,
// but they are no rows: nothing is printed in them and nothing could be.

import type { PieceCell } from './page-layout.js';

/** Points below which a row can't hold legible text. */
const minRowHeight = 8;

/**
 * The cells without rows that are too low for text and empty.
 * @param ys row edges in points, ascending, one more than there are rows
 */
export function dropSliverRows(
  cells: readonly PieceCell[],
  ys: readonly number[],
): { cells: PieceCell[]; rowCount: number } {
  const lines = toLineNumbers(cells, ys);
  const kept = cells.flatMap((cell): PieceCell[] => {
    const row = lines[cell.row] ?? 0;
    const rowSpan = (lines[cell.row + cell.rowSpan] ?? 0) - row;
    return rowSpan > 0 ? [{ ...cell, row, rowSpan }] : [];
  });
  return { cells: kept, rowCount: lines.at(-1) ?? 0 };
}

/** New number of each row edge; both edges of a sliver get the same. */
function toLineNumbers(cells: readonly PieceCell[], ys: readonly number[]): number[] {
  const filled = new Set<number>();
  for (const cell of cells) if (cell.rowSpan === 1 && cell.text !== '') filled.add(cell.row);
  // Cells over several rows must keep one: a whole run of slivers next to each other is left alone.
  let next = 0;
  let isAfterSliver = false;
  return ys.map((y, line) => {
    if (line === 0) return 0;
    const isSliver = y - (ys[line - 1] ?? 0) < minRowHeight && !filled.has(line - 1) && !isAfterSliver;
    isAfterSliver = isSliver;
    if (!isSliver) next += 1;
    return next;
  });
}

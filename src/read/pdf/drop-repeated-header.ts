// Word can print a table's header rows again on every page; they are the same rows, not more rows.

import { boxesToHull } from '../../geometry/box.js';
import type { PieceCell, RepeatedHeader, TablePiece } from './page-layout.js';

/** Rows; the forms have three or four. */
const maxHeaderRows = 8;

/** The lower part without rows that repeat the table's first rows; headers hold no numbers. */
export function dropRepeatedHeader(
  upper: TablePiece,
  lower: TablePiece,
): { piece: TablePiece; header?: RepeatedHeader } {
  const count = countRepeatedRows(upper, lower);
  if (count === 0) return { piece: lower };
  const dropped = lower.cells.filter((cell) => cell.row < count);
  const box = boxesToHull(dropped.map((cell) => cell.box));
  const text = dropped.map((cell) => cell.text).filter((each) => each !== '');
  const piece = {
    ...lower,
    rowCount: lower.rowCount - count,
    cells: lower.cells
      .filter((cell) => cell.row >= count)
      .map((cell) => ({ ...cell, row: cell.row - count })),
    lines: lower.lines.filter((line) => (line.top + line.bottom) / 2 > box.bottom),
  };
  return { piece, header: { text: text.join(' '), page: lower.page, box } };
}

/** Rows at the top of both that are equal, cell for cell, up to the first with a number or the last whole row. */
function countRepeatedRows(upper: TablePiece, lower: TablePiece): number {
  let count = 0;
  let end = 0;
  let hasText = false;
  const [upperRows, lowerRows] = [toRows(upper), toRows(lower)];
  for (let row = 0; row < Math.min(upper.rowCount, lower.rowCount - 1, maxHeaderRows); row += 1) {
    const [above, below] = [upperRows[row] ?? [], lowerRows[row] ?? []];
    if (below.some((cell) => /^[-\d./]+$/.test(cell.text)) || signature(above) !== signature(below)) break;
    hasText ||= below.some((cell) => /\p{L}/u.test(cell.text));
    end = Math.max(end, ...below.map((cell) => cell.row + cell.rowSpan));
    if (end === row + 1 && hasText) count = row + 1;
  }
  return count;
}

/** Cells by the row they begin in; only as many rows as a header can have. */
function toRows(piece: TablePiece): PieceCell[][] {
  const rows: PieceCell[][] = [];
  for (const cell of piece.cells) {
    if (cell.row >= maxHeaderRows) continue;
    const row = rows[cell.row] ?? [];
    row.push(cell);
    rows[cell.row] = row;
  }
  return rows;
}

function signature(cells: readonly PieceCell[]): string {
  return JSON.stringify(
    cells.map(({ column, colSpan, rowSpan, text }) => [column, colSpan, rowSpan, text.replaceAll(/\s/g, '')]),
  );
}

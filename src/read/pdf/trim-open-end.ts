// Where a row does not fit on the page any more, the cells that span it still run on to the page's end. The strip
// beside them is no row: every cell that begins there is empty, and nothing ends there but what the page cuts.

import type { PieceCell } from './page-layout.js';

/** Strips looked for: one for each level of labels that span rows. */
const maxStrips = 2;

interface Part {
  readonly cells: readonly PieceCell[];
  readonly rowCount: number;
}

/** A part that goes on over the page, without empty strips at its end. */
export function trimOpenEnd(part: Part): Part {
  let trimmed = part;
  for (let strip = 0; strip < maxStrips; strip += 1) trimmed = trimStrip(trimmed);
  return trimmed;
}

function trimStrip(part: Part): Part {
  const last = part.rowCount - 1;
  const beginning = part.cells.filter((cell) => cell.row === last);
  const isPassed = part.cells.some((cell) => cell.row < last && cell.row + cell.rowSpan > last);
  if (!isPassed || beginning.some((cell) => cell.text !== '')) return part;
  const cells = part.cells.flatMap((cell): PieceCell[] => {
    if (cell.row === last) return [];
    return [cell.row + cell.rowSpan > last ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell];
  });
  return { cells, rowCount: last };
}

// Headers whose merges were undone: one cell has the text, empty cells fill the rest.

import { type PlacedCell, placeCells } from '../../../maker/grid.js';
import type { Oddity } from '../../draft.js';
import { changeGrids, headerHeight } from './edit-grid.js';
import { rebuildGrid } from './rebuild-grid.js';

interface Undone {
  readonly rows: boolean;
  readonly columns: boolean;
}

/** 40: header rows are filled up with empty cells in place of spans; now and then the labels are, too. */
export const fillerHeaders: Oddity = {
  number: 40,
  name: 'filler-headers',
  stage: 'blocks',
  apply: (draft, random) => {
    // Flattened text shows no row spans: undoing them alone would change nothing there.
    const undone: Undone = { rows: random.chance(0.7), columns: true };
    const labels = random.chance(0.3);
    return changeGrids(draft, (grid) => {
      const height = headerHeight(grid);
      const isUndone = ({ row, cell }: PlacedCell): boolean =>
        row < height ? cell.role !== 'value' : labels && cell.role === 'label' && cell.rowSpan > 1;
      return rebuildGrid(
        grid,
        placeCells(grid).flatMap((placed) => (isUndone(placed) ? fill(placed, undone) : [placed])),
      );
    });
  },
};

function fill({ cell, row, column }: PlacedCell, undone: Undone): PlacedCell[] {
  const rowSpan = undone.rows ? 1 : cell.rowSpan;
  const colSpan = undone.columns ? 1 : cell.colSpan;
  const pieces: PlacedCell[] = [];
  for (let down = 0; down < cell.rowSpan; down += rowSpan) {
    for (let right = 0; right < cell.colSpan; right += colSpan) {
      const text = down + right === 0 ? cell.text : '';
      const piece = { text, role: cell.role, rowSpan, colSpan };
      pieces.push({ cell: piece, row: row + down, column: column + right });
    }
  }
  return pieces;
}

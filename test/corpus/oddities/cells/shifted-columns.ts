// Tables whose rows were set apart: the borders of a data row do not stand under those of its header.

import type { Grid, GridCell } from '../../../maker/grid.js';
import type { Random } from '../../../maker/random.js';
import type { Oddity } from '../../draft.js';
import { changeGrids, hasLostPlaces, isDataRow } from './edit-grid.js';

/** Columns that one column of the form is cut into; a border moves by one of them at most. */
const FINENESS = 3;

/** 40: items of section 2 have other column borders in their data rows than in their header. */
export const shiftedColumns: Oddity = {
  number: 40,
  name: 'shifted-columns',
  stage: 'blocks',
  // Text prints no borders.
  formats: ['docx', 'html', 'pdf'],
  apply: (draft, random) =>
    changeGrids(draft, (grid) => (grid.id === 'disclosure' ? shift(refine(grid), random) : grid)),
};

function refine(grid: Grid): Grid {
  return {
    ...grid,
    columns: grid.columns.flatMap((width) => new Array<number>(FINENESS).fill(width / FINENESS)),
    rows: grid.rows.map((cells) => cells.map((cell) => ({ ...cell, colSpan: cell.colSpan * FINENESS }))),
  };
}

function shift(grid: Grid, random: Random): Grid {
  let move = drawMove(random);
  const rows = grid.rows.map((cells) => {
    // Rows of one item share their borders, as they were set together.
    if (!isDataRow(cells)) move = drawMove(random);
    const canMove = isDataRow(cells) && cells.length > 1 && !hasLostPlaces(cells);
    return canMove && cells.every(({ rowSpan }) => rowSpan === 1) ? moveBorders(cells, move) : cells;
  });
  return { ...grid, rows };
}

function drawMove(random: Random): readonly number[] {
  return Array.from({ length: 4 }, () => random.pick([-1, 0, 1, 1]));
}

function moveBorders(cells: readonly GridCell[], move: readonly number[]): readonly GridCell[] {
  const moved = (border: number): number =>
    border === 0 || border === cells.length ? 0 : (move[border - 1] ?? 0);
  return cells.map((cell, index) => ({ ...cell, colSpan: cell.colSpan + moved(index + 1) - moved(index) }));
}

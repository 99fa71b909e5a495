// Ways of changing the tables of a draft that several oddities share.

import type { Grid, GridCell, ShownValue } from '../../../maker/grid.js';
import type { Draft } from '../../draft.js';

/** The draft with every table changed; `undefined` when none did. A change that returns its input changes nothing. */
export function changeGrids(draft: Draft, change: (grid: Grid) => Grid): Draft | undefined {
  let changed = false;
  const blocks = draft.blocks.map((block) => {
    if (block.kind !== 'table') return block;
    const grid = change(block.grid);
    changed ||= grid !== block.grid;
    return grid === block.grid ? block : { ...block, grid };
  });
  return changed ? { ...draft, blocks } : undefined;
}

/** The grid with every row changed; the same object when no row did. */
export function changeRows(
  grid: Grid,
  change: (cells: readonly GridCell[], row: number) => readonly GridCell[],
): Grid {
  const rows = grid.rows.map(change);
  return rows.every((cells, row) => cells === grid.rows[row]) ? grid : { ...grid, rows };
}

/** Cells of a row that print a value of the form and stand free: not dropped, no second value in them. */
export function valueCellsOf(cells: readonly GridCell[]): readonly (GridCell & { shows: ShownValue })[] {
  return cells.flatMap((cell) =>
    cell.shows === undefined || cell.dropped === true || cell.glued !== undefined
      ? []
      : [{ ...cell, shows: cell.shows }],
  );
}

/** Whether the row has a value of the form. */
export function isDataRow(cells: readonly GridCell[]): boolean {
  return cells.some((cell) => cell.shows !== undefined || cell.glued !== undefined);
}

/** Whether some values of the row have no place of their own any more. */
export function hasLostPlaces(cells: readonly GridCell[]): boolean {
  return cells.some(
    (cell) => cell.glued !== undefined || (cell.shows !== undefined && cell.dropped === true),
  );
}

/** Number of rows above the first row with a value. */
export function headerHeight(grid: Grid): number {
  const first = grid.rows.findIndex(isDataRow);
  return first === -1 ? grid.rows.length : first;
}

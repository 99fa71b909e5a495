// Grids from cells with places.

import type { Grid, PlacedCell } from '../../../maker/grid.js';

/** The grid whose rows begin these cells, in any order. */
export function rebuildGrid(grid: Grid, placed: readonly PlacedCell[]): Grid {
  const byColumn = [...placed].sort((a, b) => a.column - b.column);
  const rows = grid.rows.map((_, row) => byColumn.filter((one) => one.row === row).map(({ cell }) => cell));
  return { ...grid, rows };
}

// Rows put into a grid and grids cut in two, with the cells that span the place.

import { type Grid, type GridCell, placeCells } from '../../../maker/grid.js';

/**
 * The same grid with a row inserted before row `at`.
 * @throws Error when a cell spans the place: the caller has chosen it wrongly
 */
export function insertRow(grid: Grid, at: number, cells: readonly GridCell[]): Grid {
  if (spanning(grid, at).length > 0) throw new Error(`A cell of ${grid.id} spans row ${at}`);
  return { ...grid, rows: [...grid.rows.slice(0, at), cells, ...grid.rows.slice(at)] };
}

/** The rows above `at` and those from it on; a cell that spans the cut ends above and goes on below, empty. */
export function cutGrid(grid: Grid, at: number): readonly [Grid, Grid] {
  const cut = spanning(grid, at);
  const above = grid.rows.slice(0, at).map((cells, row) =>
    cells.map((cell) => {
      const found = cut.find((one) => one.cell === cell && one.row === row);
      return found === undefined ? cell : { ...cell, rowSpan: at - row };
    }),
  );
  const [first = [], ...rest] = grid.rows.slice(at);
  return [
    { ...grid, rows: above },
    { ...grid, rows: [goOn(grid, at, cut, first), ...rest] },
  ];
}

type Placed = ReturnType<typeof placeCells>[number];

function spanning(grid: Grid, at: number): readonly Placed[] {
  return placeCells(grid).filter(({ cell, row }) => row < at && row + cell.rowSpan > at);
}

// The first row below the cut: its own cells and the remains of those from above, by column.
function goOn(grid: Grid, at: number, cut: readonly Placed[], own: readonly GridCell[]): readonly GridCell[] {
  const columnOf = new Map(
    placeCells(grid).flatMap(({ cell, row, column }) => (row === at ? [[cell, column] as const] : [])),
  );
  const remains = cut.map(({ cell, row, column }) => ({
    column,
    cell: { ...cell, text: '', rowSpan: cell.rowSpan - (at - row) },
  }));
  const beginning = own.map((cell) => ({ column: columnOf.get(cell) ?? 0, cell }));
  return [...remains, ...beginning].sort((a, b) => a.column - b.column).map(({ cell }) => cell);
}

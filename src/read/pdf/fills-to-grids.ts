// Tables without rulings whose cells are told apart by their background: each cell is a filled rectangle.

import type { Box } from '../../geometry/box.js';
import type { Edge } from '../../geometry/edge.js';
import { edgesToGrid, slotBefore } from '../../geometry/edges-to-grid.js';
import { edgesToGroups } from '../../geometry/edges-to-groups.js';
import type { Grid } from '../../geometry/grid.js';
import { joinEdges } from '../../geometry/join-edges.js';
import { snapEdges, snapTolerance } from '../../geometry/snap-edges.js';

/** Backgrounds looked at on one page. With more it is a drawing. */
const maxFills = 5_000;

/** Share of the cells that must have a background; where a page breaks, browsers leave a strip without. */
const minFilledShare = 0.9;

/** Grids that filled rectangles outside of `ruled` tables make up: two rows and columns at least. */
export function fillsToGrids(fills: readonly Box[], ruled: readonly Grid[], maxSlots: number): Grid[] {
  if (fills.length > maxFills) return [];
  const free = fills.filter((fill) => !ruled.some((grid) => holdsCentre(grid, fill)));
  if (free.length < 4) return [];
  const groups = edgesToGroups(joinEdges(snapEdges(free.flatMap(boxToEdges)))) ?? [];
  let slotsLeft = maxSlots;
  return groups.flatMap((group) => {
    const grid = edgesToGrid(group, slotsLeft);
    if (grid === undefined || grid === 'too-wide') return [];
    slotsLeft -= (grid.xs.length - 1) * (grid.ys.length - 1);
    const isTable = grid.xs.length > 2 && grid.ys.length > 2 && !grid.repaired;
    return isTable && isFilled(grid, free) ? [grid] : [];
  });
}

function boxToEdges({ x0, top, x1, bottom }: Box): Edge[] {
  return [
    { axis: 'h', position: top, from: x0, to: x1 },
    { axis: 'h', position: bottom, from: x0, to: x1 },
    { axis: 'v', position: x0, from: top, to: bottom },
    { axis: 'v', position: x1, from: top, to: bottom },
  ];
}

/** Has nearly every cell a background of its own? */
function isFilled(grid: Grid, fills: readonly Box[]): boolean {
  const cellAt = new Map(grid.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const filled = new Set<unknown>();
  for (const fill of fills) {
    if (!holdsCentre(grid, fill)) continue;
    // A little inside of the corner, so that snapping can't put it into the neighbour.
    const row = slotBefore(grid.ys, fill.top + snapTolerance);
    const column = slotBefore(grid.xs, fill.x0 + snapTolerance);
    const cell = cellAt.get(`${row} ${column}`);
    if (cell === undefined) continue;
    const right = grid.xs[cell.column + cell.colSpan] ?? 0;
    const bottom = grid.ys[cell.row + cell.rowSpan] ?? 0;
    if (Math.abs(right - fill.x1) <= snapTolerance && Math.abs(bottom - fill.bottom) <= snapTolerance) {
      filled.add(cell);
    }
  }
  return filled.size >= minFilledShare * grid.cells.length;
}

function holdsCentre({ xs, ys }: Grid, box: Box): boolean {
  const x = (box.x0 + box.x1) / 2;
  const y = (box.top + box.bottom) / 2;
  return x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0);
}

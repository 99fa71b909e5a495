// Fifth step: the edges of one table become a true grid. Walls are laid over the slots between grid lines; slots
// with no wall between them are one cell, so merged cells need no guessing and a gap of a point does no harm.

import { clusterPositions, distinctPositions, type WeightedPosition } from './cluster-positions.js';
import type { Edge } from './edge.js';
import type { Grid } from './grid.js';
import { snapTolerance } from './snap-edges.js';
import { wallsToCells } from './walls-to-cells.js';

/** Lines that end together make an end of the table even if no rule is drawn there: two could be a coincidence. */
const minOpenEnds = 3;

/** Share of a slot's side that must be drawn for the side to be a wall. */
const wallShare = 0.5;

/**
 * The grid that a connected group of edges draws, or `undefined` when it encloses nothing.
 * A table cut by a page break has no closing rule: an end where three or more lines stop together closes it.
 * The outline always counts as drawn. Work is linear in edges and slots.
 * @param maxSlots bound on rows × columns; over it the result is `'too-wide'`.
 */
export function edgesToGrid(group: readonly Edge[], maxSlots: number): Grid | 'too-wide' | undefined {
  const horizontal = group.filter((edge) => edge.axis === 'h');
  const vertical = group.filter((edge) => edge.axis === 'v');
  const ys = toGridLines(horizontal, vertical);
  const xs = toGridLines(vertical, horizontal);
  if (xs.length < 2 || ys.length < 2) return undefined;
  if ((xs.length - 1) * (ys.length - 1) > maxSlots) return 'too-wide';
  const right = toWalls(vertical, xs, ys);
  const below = toWalls(horizontal, ys, xs);
  return dropIdleLines(xs, ys, right, below);
}

/** Positions of the edges of one axis, and of open ends of the other axis beyond the outermost of them. */
function toGridLines(own: readonly Edge[], crossing: readonly Edge[]): number[] {
  const positions = own.map((edge) => edge.position);
  const first = positions.length === 0 ? Number.POSITIVE_INFINITY : min(positions);
  const last = positions.length === 0 ? Number.NEGATIVE_INFINITY : max(positions);
  const before = sharedEnds(crossing.map((edge) => edge.from).filter((end) => end < first - snapTolerance));
  const after = sharedEnds(crossing.map((edge) => edge.to).filter((end) => end > last + snapTolerance));
  return distinctPositions([...positions, ...before.slice(0, 1), ...after.slice(-1)], 0);
}

/** Places where at least `minOpenEnds` ends come together, ascending. n log n. */
function sharedEnds(ends: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const place of clusterPositions(ends.map(toWeighted), snapTolerance)) {
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].flatMap(([place, count]) => (count >= minOpenEnds ? [place] : [])).sort((a, b) => a - b);
}

function toWeighted(position: number): WeightedPosition {
  return { position, weight: 1 };
}

/** `walls[line][slot]`: is the piece of grid line `line` along slot `slot` drawn? Outermost lines always are. */
function toWalls(edges: readonly Edge[], lines: readonly number[], across: readonly number[]): boolean[][] {
  const slots = across.length - 1;
  const lineOf = new Map(lines.map((position, index) => [position, index]));
  const covered = lines.map(() => new Float64Array(slots));
  for (const edge of edges) {
    const row = covered[lineOf.get(edge.position) ?? -1];
    if (row === undefined) continue;
    for (let slot = slotBefore(across, edge.from); slot < slots; slot += 1) {
      const from = across[slot] ?? 0;
      if (from > edge.to) break;
      const overlap = Math.min(edge.to, across[slot + 1] ?? 0) - Math.max(edge.from, from);
      if (overlap > 0) row[slot] = (row[slot] ?? 0) + overlap;
    }
  }
  return covered.map((row, line) =>
    Array.from(row, (length, slot) => {
      if (line === 0 || line === lines.length - 1) return true;
      return length >= wallShare * ((across[slot + 1] ?? 0) - (across[slot] ?? 0));
    }),
  );
}

/** Index of the slot that holds `position`, 0 for anything before the first line. */
export function slotBefore(lines: readonly number[], position: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads the cells, then leaves out grid lines where no cell begins or ends (an underline in a cell, a stub). */
function dropIdleLines(
  xs: readonly number[],
  ys: readonly number[],
  right: readonly boolean[][],
  below: readonly boolean[][],
): Grid {
  const { cells, repaired } = wallsToCells({ rows: ys.length - 1, columns: xs.length - 1, right, below });
  const columns = [...new Set(cells.flatMap((cell) => [cell.column, cell.column + cell.colSpan]))];
  const rows = [...new Set(cells.flatMap((cell) => [cell.row, cell.row + cell.rowSpan]))];
  const columnOf = renumber(columns);
  const rowOf = renumber(rows);
  return {
    xs: xs.filter((_, index) => columnOf.has(index)),
    ys: ys.filter((_, index) => rowOf.has(index)),
    cells: cells.map((cell) => {
      const row = rowOf.get(cell.row) ?? 0;
      const column = columnOf.get(cell.column) ?? 0;
      const rowSpan = (rowOf.get(cell.row + cell.rowSpan) ?? 0) - row;
      const colSpan = (columnOf.get(cell.column + cell.colSpan) ?? 0) - column;
      return { row, column, rowSpan, colSpan };
    }),
    repaired,
  };
}

/** New index of each line that stays. */
function renumber(lines: number[]): Map<number, number> {
  return new Map(lines.sort((a, b) => a - b).map((line, index) => [line, index]));
}

function min(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function max(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}

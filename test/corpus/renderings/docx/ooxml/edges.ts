// Column edges of a table, row by row. A table that was drawn and dragged by hand has rows whose edges miss each other
// by a hair; Word then writes a grid with slivers, spans that count them, and gridBefore or gridAfter at the sides.

import { type Grid, placeCells } from '../../../../maker/grid.js';
import type { Random } from '../../../../maker/random.js';

/** Edges in twentieths of a point: row × (columns + 1). */
export type Edges = readonly (readonly number[])[];

/** Share of edges that leave their place from one row to the next. */
const DRAGGED = 0.12;

/** Edges of a table of this width; dragged ones where `random` is given. */
export function columnEdges(grid: Grid, width: number, random?: Random): Edges {
  const total = grid.columns.reduce((sum, column) => sum + column, 0);
  const before = (count: number): number =>
    grid.columns.slice(0, count).reduce((sum, column) => sum + column, 0);
  const even = [...grid.columns.keys(), grid.columns.length].map((count) =>
    Math.round((before(count) / total) * width),
  );
  if (random === undefined) return grid.rows.map(() => even);
  const tied = tiedEdges(grid);
  const rows: number[][] = [];
  grid.rows.forEach((_cells, row) => {
    const above = rows[row - 1];
    rows.push(
      even.map((edge, index) => {
        const last = above?.[index];
        if (last !== undefined && tied.has(`${row}/${index}`)) return last;
        return random.chance(DRAGGED) ? edge + drag(random, index === even.length - 1) : edge;
      }),
    );
  });
  return rows;
}

// The last edge may only move inwards, the others a little to the right.
function drag(random: Random, isLast: boolean): number {
  return isLast ? -random.integer(5, 20) : random.integer(5, 20);
}

// Edges of merged cells: in every row but the first of the merge they stand where they stood above.
function tiedEdges(grid: Grid): ReadonlySet<string> {
  const tied = new Set<string>();
  for (const { cell, row, column } of placeCells(grid)) {
    for (let below = row + 1; below < row + cell.rowSpan; below += 1) {
      tied.add(`${below}/${column}`).add(`${below}/${column + cell.colSpan}`);
    }
  }
  return tied;
}

// Slots without a wall between them are one cell. Regions that are no rectangle are cut into rectangles.

import type { GridCell } from './grid.js';
import { findRoot, uniteSets } from './union-find.js';

/** Walls of a grid of `rows × columns` slots; line 0 is the outline before the first slot. */
export interface Walls {
  readonly rows: number;
  readonly columns: number;
  /** `right[line][row]`: is vertical grid line `line` drawn along `row`? */
  readonly right: readonly (readonly boolean[])[];
  /** `below[line][column]`: is horizontal grid line `line` drawn along `column`? */
  readonly below: readonly (readonly boolean[])[];
}

/** Cells in row-major order, every slot in exactly one; `repaired` when a region was no rectangle. Linear. */
export function wallsToCells(walls: Walls): { cells: GridCell[]; repaired: boolean } {
  const regionOf = toRegions(walls);
  const { rows, columns } = walls;
  const taken = new Uint8Array(rows * columns);
  const cells: GridCell[] = [];
  const seen = new Set<number>();
  let repaired = false;
  for (let slot = 0; slot < taken.length; slot += 1) {
    if (taken[slot] === 1) continue;
    const region = regionOf[slot] ?? slot;
    if (seen.has(region)) repaired = true;
    seen.add(region);
    cells.push(takeRectangle(slot, regionOf, taken, walls));
  }
  return { cells, repaired };
}

function toRegions({ rows, columns, right, below }: Walls): number[] {
  const parent = Array.from({ length: rows * columns }, (_, slot) => slot);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const slot = row * columns + column;
      if (column + 1 < columns && right[column + 1]?.[row] !== true) uniteSets(parent, slot, slot + 1);
      if (row + 1 < rows && below[row + 1]?.[column] !== true) uniteSets(parent, slot, slot + columns);
    }
  }
  return parent.map((_, slot) => findRoot(parent, slot));
}

/** Grows from its first slot to the right, then down as long as whole rows of free slots of the region follow. */
function takeRectangle(slot: number, regionOf: readonly number[], taken: Uint8Array, walls: Walls): GridCell {
  const { rows, columns } = walls;
  const row = Math.floor(slot / columns);
  const column = slot % columns;
  const isFree = (at: number) => taken[at] === 0 && regionOf[at] === regionOf[slot];
  let colSpan = 1;
  while (column + colSpan < columns && isFree(slot + colSpan)) colSpan += 1;
  let rowSpan = 1;
  while (row + rowSpan < rows && isRowFree(slot + rowSpan * columns, colSpan, isFree)) rowSpan += 1;
  for (let down = 0; down < rowSpan; down += 1) {
    taken.fill(1, slot + down * columns, slot + down * columns + colSpan);
  }
  return { row, column, rowSpan, colSpan };
}

function isRowFree(first: number, length: number, isFree: (at: number) => boolean): boolean {
  for (let at = first; at < first + length; at += 1) if (!isFree(at)) return false;
  return true;
}

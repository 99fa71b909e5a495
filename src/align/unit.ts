// A unit is what one line, one table row or one run of cells gives: labels, then values. Every rung cuts the
// document into units; the same alignment then lays them on the rows of the form.

import type { Piece } from './reading.js';

export interface Unit {
  /** Label texts in reading order, nearest to the values last. */
  readonly pieces: readonly Piece[];
  /** Texts of group cells that a true grid shows to stand over the row. */
  readonly groups: readonly string[];
  /** Value texts in reading order; `''` is a cell that is there and empty. */
  readonly values: readonly Piece[];
  /** The values without those that repeat a merged cell, where the header shows that there are any. */
  readonly once?: readonly Piece[];
  /** Cells behind the values whose position is lost (`||||`). */
  readonly pads: number;
  /** All cells of the unit's line or row, labels and pads included; rows of one table have the same. */
  readonly cellCount: number;
  /** Every cell of the row is written out (tabs, markup), so that an empty one is known to be there. */
  readonly explicit?: boolean;
  /** Source markup or a printed line states where the unit ends (a row, a line with separators). */
  readonly bounded: boolean;
  /** A lone number that is no row: it is kept out, but shows that not every value found its row. */
  readonly stray?: Piece;
  /** Index of the block that the unit starts in. */
  readonly block: number;
}

/** Values with something printed. */
export function printedValues(unit: Unit): number {
  let printed = 0;
  for (const { text } of unit.values) if (text !== '') printed++;
  return printed;
}

/**
 * Whether the unit carries value cells. Empty ones count when they are at least as many as the labels: a header row
 * may end in one or two.
 */
export function hasValues(unit: Unit): boolean {
  return printedValues(unit) > 0 || (unit.values.length > 0 && unit.values.length >= unit.pieces.length);
}

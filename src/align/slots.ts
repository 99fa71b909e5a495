// Values of a row to the form's columns, when no grid says which cell stands under which header. A value is given
// a column only where the count of cells or their positions leave one reading; otherwise the row is lost.

import type { Evidence } from '../model/binding.js';
import { byBands, medianBands } from './bands.js';
import type { Piece, Slot } from './reading.js';
import { printedValues, type Unit } from './unit.js';

/** What the other rows of the same table tell about how cells are written. */
export interface RowContext {
  /** Cell and label counts of bounded rows that print every value, as `labels:cells`. */
  readonly fullShapes: ReadonlySet<string>;
  /** Some row prints all its values one after the other: an empty cell between values is then a blank cell. */
  readonly hasFullRow: boolean;
  /** Centres of the value columns, when the source has positions. */
  readonly bands: readonly number[] | null;
  /** Every value between the table's first and last row was given to a row. */
  readonly allValuesUsed: boolean;
}

interface Slotted {
  readonly slots: readonly Slot[];
  readonly arity: Evidence['arity'];
}

const NONE: Slot = { kind: 'none' };

function shapeOf(unit: Unit): string {
  return `${unit.pieces.length}:${unit.cellCount}`;
}

/** Learns from the rows that print every value how the table writes its cells. */
export function rowContext(
  units: readonly Unit[],
  table: {
    readonly columnCount: number;
    readonly headerBands: readonly number[] | null;
    readonly allValuesUsed: boolean;
  },
): RowContext {
  const { columnCount, headerBands, allValuesUsed } = table;
  const full = units.filter(
    (unit) => printedValues(unit) === columnCount && unit.values.length === columnCount,
  );
  return {
    fullShapes: new Set(full.filter((unit) => unit.bounded).map(shapeOf)),
    hasFullRow: full.length > 0,
    bands: medianBands(full, columnCount) ?? headerBands,
    allValuesUsed,
  };
}

function cell(piece: Piece, bounded: boolean): Slot {
  return { kind: 'cell', text: piece.text, place: piece.place, oneCell: bounded };
}

function lost(unit: Unit, columnCount: number): Slotted {
  const printed = unit.values.filter((value) => value.text !== '');
  const [first] = printed;
  if (!first) return { slots: Array(columnCount).fill(NONE), arity: 'incomplete' };
  const slot: Slot = { kind: 'lost', text: printed.map((value) => value.text).join(' '), place: first.place };
  return { slots: Array(columnCount).fill(slot), arity: 'incomplete' };
}

/** Whether the first `columnCount` cells of a partly printed row stand in their own columns. */
function positionsKnown(unit: Unit, columnCount: number, context: RowContext): boolean {
  if (unit.values.length < columnCount) return false;
  if (unit.bounded && context.fullShapes.has(shapeOf(unit))) return true;
  const last = unit.values[columnCount - 1]?.text ?? '';
  const closedByLast = last !== '' && unit.values.slice(columnCount).every((value) => value.text === '');
  if (!closedByLast) return printedValues(unit) === 0 && unit.bounded;
  return unit.bounded || context.hasFullRow || unit.pads > 0;
}

/** Gives each column of the form its cell, or says that positions are lost. */
export function unitToSlots(unit: Unit, columnCount: number, context: RowContext): Slotted {
  const printed = unit.values.filter((value) => value.text !== '');
  if (printed.length === columnCount) {
    return { slots: printed.map((value) => cell(value, unit.bounded)), arity: 'complete' };
  }
  if (printed.length > columnCount) return lost(unit, columnCount);
  if (positionsKnown(unit, columnCount, context)) {
    return {
      slots: unit.values.slice(0, columnCount).map((value) => cell(value, unit.bounded)),
      arity: 'complete',
    };
  }
  const trusted = context.allValuesUsed ? context.bands : null;
  const slots = trusted && printed.length > 0 ? byBands(unit, trusted) : null;
  if (slots) return { slots, arity: 'complete' };
  return lost(unit, columnCount);
}

/**
 * A run of values without labels between them, as many as whole rows of the table: one unit a row. Only runs of
 * one-cell lines are cut; the labels stay with the first.
 */
export function splitRuns(units: readonly Unit[], columnCount: number): Unit[] {
  return units.flatMap((unit) => {
    const printed = unit.values.filter((value) => value.text !== '');
    const rows = printed.length / columnCount;
    if (unit.bounded || rows < 2 || !Number.isInteger(rows)) return [unit];
    return Array.from({ length: rows }, (_, row) => ({
      ...unit,
      pieces: row === 0 ? unit.pieces : [],
      values: printed.slice(row * columnCount, (row + 1) * columnCount),
      pads: 0,
      cellCount: columnCount,
    }));
  });
}

// Values of a row to the form's columns, when no grid says which cell stands under which header. A value is given
// a column only where the count of cells or their positions leave one reading; otherwise the row is lost.

import type { Evidence } from '../model/binding.js';
import type { Place } from '../model/place.js';
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
}

interface Slotted {
  readonly slots: readonly Slot[];
  readonly arity: Evidence['arity'];
}

const NONE: Slot = { kind: 'none' };
/** A value belongs to a band when it lies nearer than this share of the distance to the next band. */
const BAND_REACH = 0.4;

function shapeOf(unit: Unit): string {
  return `${unit.pieces.length}:${unit.cellCount}`;
}

function centre(piece: Piece): number | null {
  return piece.x0 === undefined || piece.x1 === undefined ? null : (piece.x0 + piece.x1) / 2;
}

function medianBands(rows: readonly Unit[], columnCount: number): number[] | null {
  const centres = rows.map((row) => row.values.map(centre));
  const bands: number[] = [];
  for (let column = 0; column < columnCount; column++) {
    const known = centres
      .map((row) => row[column])
      .filter((value): value is number => typeof value === 'number');
    if (known.length !== rows.length || known.length === 0) return null;
    known.sort((a, b) => a - b);
    bands.push(known[Math.floor(known.length / 2)] ?? 0);
  }
  return bands;
}

/** Learns from the rows that print every value how the table writes its cells. */
export function rowContext(units: readonly Unit[], columnCount: number): RowContext {
  const full = units.filter(
    (unit) => printedValues(unit) === columnCount && unit.values.length === columnCount,
  );
  return {
    fullShapes: new Set(full.filter((unit) => unit.bounded).map(shapeOf)),
    hasFullRow: full.length > 0,
    bands: medianBands(full, columnCount),
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

function byBands(unit: Unit, bands: readonly number[]): Slot[] | null {
  const slots: (Slot | null)[] = bands.map(() => null);
  const gap = bands
    .slice(1)
    .reduce((least, band, i) => Math.min(least, band - (bands[i] ?? 0)), Number.POSITIVE_INFINITY);
  for (const value of unit.values.filter((one) => one.text !== '')) {
    const at = centre(value);
    if (at === null) return null;
    const band = bands.findIndex((one) => Math.abs(one - at) < gap * BAND_REACH);
    if (band === -1 || slots[band]) return null;
    slots[band] = cell(value, false);
  }
  const place: Place | undefined = (unit.pieces.at(-1) ?? unit.values[0])?.place;
  return place ? slots.map((slot) => slot ?? { kind: 'cell', text: '', place, oneCell: false }) : null;
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
  if (context.bands && printed.length > 0) {
    const slots = byBands(unit, context.bands);
    if (slots) return { slots, arity: 'complete' };
  }
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

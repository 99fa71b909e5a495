// Values of a row to the form's columns, when no grid says which cell stands under which header. A value is given
// a column only where the count of cells or their positions leave one reading; otherwise the row is lost.

import type { Evidence } from '../model/evidence.js';
import { isValueText, parseValue } from '../text/parse-value.js';
import { byBands, medianBands } from './bands.js';
import type { CompiledTable, RowSum } from './compiled-form.js';
import type { Piece, Slot } from './reading.js';
import { leadOf, type RowLayouts, rowLayouts } from './row-layouts.js';
import { printedValues, type Unit } from './unit.js';

/** What the other rows of the same table tell about how cells are written. */
export interface RowContext {
  /** Where the values begin in rows that write out their empty cells. */
  readonly layouts: RowLayouts;
  /** Cell and label counts of bounded rows that print every value, as `labels:cells`. */
  readonly fullShapes: ReadonlySet<string>;
  /** Some row prints fewer values than the table has columns. */
  readonly hasShortRow: boolean;
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
    /** Group of the form's row that each unit was laid on. */
    readonly groups?: ReadonlyMap<Unit, string | undefined>;
  },
): RowContext {
  const { columnCount, headerBands, allValuesUsed, groups = new Map() } = table;
  const full = units.filter(
    (unit) => printedValues(unit) === columnCount && unit.values.length === columnCount,
  );
  return {
    layouts: rowLayouts(units, groups, columnCount),
    fullShapes: new Set(full.filter((unit) => unit.bounded).map(shapeOf)),
    hasFullRow: full.length > 0,
    hasShortRow: units.some((unit) => printedValues(unit) > 0 && printedValues(unit) < columnCount),
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

/** Cells of a partly printed row that are the form's columns, and how surely. */
interface Placed {
  readonly values: readonly Piece[];
  readonly sure: boolean;
}

function placed(
  unit: Unit,
  columnCount: number,
  context: RowContext,
  group: string | undefined,
): Placed | null {
  if (unit.values.length < columnCount) return null;
  const lead = leadOf(unit, group, columnCount, context.layouts);
  if (lead === 'refused') return null;
  if (lead !== 'unknown') return { values: unit.values.slice(lead, lead + columnCount), sure: true };
  const values = unit.values.slice(0, columnCount);
  if (unit.values.length === columnCount && unit.pads === 0 && unit.explicit) return { values, sure: true };
  const last = values.at(-1)?.text ?? '';
  const closedByLast = last !== '' && unit.values.slice(columnCount).every((value) => value.text === '');
  const asOthers = unit.bounded && context.fullShapes.has(shapeOf(unit));
  const allBlank = printedValues(unit) === 0 && unit.bounded;
  return closedByLast || asOthers || allBlank ? { values, sure: false } : null;
}

function numberIn(slot: Slot | undefined): number | null {
  return slot?.kind === 'cell' ? parseValue(slot.text, { type: 'money', unit: null }).value : null;
}

/**
 * Whether a row whose positions are only likely contradicts the sums that the form implies: then a cell was dropped
 * and the others moved. Arithmetic refuses a reading here; it never makes one.
 */
function contradicts(
  slots: readonly Slot[],
  sums: readonly RowSum[],
  blankTotal: 'allowed' | 'refused',
): boolean {
  return sums.some(({ parts, total }) => {
    const printed = parts.map((part) => numberIn(slots[part])).filter((value) => value !== null);
    if (printed.length === 0) return false;
    const whole = numberIn(slots[total]);
    if (whole === null && blankTotal === 'allowed') return false;
    return printed.reduce((sum, value) => sum + value, 0) !== (whole ?? 0);
  });
}

/** The unit with each merged cell once where that, and only that, gives every column of the form its cell. */
function withoutRepeats(unit: Unit, columnCount: number): Unit {
  const { once } = unit;
  if (!once || unit.values.length <= columnCount || once.length !== columnCount) return unit;
  return { ...unit, values: once };
}

/** Gives each column of the form its cell, or says that positions are lost. */
export function unitToSlots(
  row: Unit,
  compiled: CompiledTable,
  context: RowContext,
  group?: string,
): Slotted {
  const columnCount = compiled.columns.length;
  const unit = withoutRepeats(row, columnCount);
  const printed = unit.values.filter((value) => value.text !== '');
  if (printed.length === columnCount) {
    const merged = printed.some((value) => !isValueText(value.text) && /\p{Script=Han}{2}/u.test(value.text));
    const doubtful = !unit.bounded && context.hasShortRow;
    const slots = printed.map((value) => cell(value, unit.explicit ?? false));
    if (merged || (doubtful && contradicts(slots, compiled.rowSums, 'refused')))
      return lost(unit, columnCount);
    return { slots, arity: 'complete' };
  }
  if (printed.length > columnCount) return lost(unit, columnCount);
  const cells = placed(unit, columnCount, context, group);
  if (cells) {
    const slots = cells.values.map((value) => cell(value, unit.explicit ?? false));
    if (cells.sure || !contradicts(slots, compiled.rowSums, 'refused')) return { slots, arity: 'complete' };
  }
  const trusted = context.allValuesUsed ? context.bands : null;
  const slots = trusted && printed.length > 0 ? byBands(unit, trusted) : null;
  const onPage = printed[0]?.place.kind === 'pdf';
  if (slots && !contradicts(slots, compiled.rowSums, onPage ? 'allowed' : 'refused')) {
    return { slots, arity: 'complete' };
  }
  return lost(unit, columnCount);
}

/**
 * A run of values without labels between them, as many as whole rows of the table: one unit a row. Only runs of
 * one-cell lines are cut.
 */
export function splitRuns(units: readonly Unit[], columnCount: number): Unit[] {
  return units.flatMap((unit) => {
    const rows = unit.bounded ? 0 : printedValues(unit) / columnCount;
    if (rows < 2 || !Number.isInteger(rows)) return unit;
    const printed = unit.values.filter((value) => value.text !== '');
    return Array.from({ length: rows }, (_, row) => ({
      ...unit,
      // Whether the label is that of the first row or of the last cannot be told: order must decide.
      pieces: [],
      values: printed.slice(row * columnCount, (row + 1) * columnCount),
      pads: 0,
      cellCount: columnCount,
    }));
  });
}

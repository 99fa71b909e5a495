// Column bands: where the values of a table without ruling lines stand, from the positions of the numbers themselves
// or of the header words over them.

import { isValueText } from '../text/parse-value.js';
import type { CompiledTable } from './compiled-form.js';
import { runOf } from './label-runs.js';
import type { Piece, Slot } from './reading.js';
import { printedValues, type Unit } from './unit.js';

/** A value belongs to a band when it lies nearer than this share of the distance to the next band. */
const BAND_REACH = 0.45;
/** Bands nearer than this (points or characters) are no columns but lines one below the other. */
const MIN_GAP = 1;
const MIN_HEADER_PREFIX = 2;

function centre(piece: Piece): number | null {
  return piece.x0 === undefined || piece.x1 === undefined ? null : (piece.x0 + piece.x1) / 2;
}

function leastGap(bands: readonly number[]): number {
  return bands
    .slice(1)
    .reduce((least, band, i) => Math.min(least, band - (bands[i] ?? 0)), Number.POSITIVE_INFINITY);
}

function isIncreasing(bands: readonly number[]): boolean {
  return bands.length < 2 || leastGap(bands) >= MIN_GAP;
}

/** Centres of the value columns over rows that print every value; `null` without positions. */
export function medianBands(rows: readonly Unit[], columnCount: number): number[] | null {
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
  if (!isIncreasing(bands)) return null;
  // Rows that do not agree where a column stands are not set in columns at all.
  const reach = leastGap(bands) * BAND_REACH;
  const agree = centres.every((row) =>
    bands.every((band, column) => Math.abs((row[column] ?? 0) - band) < reach),
  );
  return agree ? bands : null;
}

/**
 * Whether the words of a text stand one blank apart: then they are written one behind the other and not in columns.
 * Words on a page have their positions from the page.
 */
function isRunning(pieces: readonly Piece[]): boolean {
  return pieces.every(({ place, x1 }, index) => {
    const next = pieces[index + 1];
    if (place.kind !== 'text' || next?.place.kind !== 'text') return place.kind === 'text';
    return next.place.line !== place.line || (next.x0 ?? 0) - (x1 ?? 0) <= 1;
  });
}

/** Centres of the value columns from header words, which may be cut: `商业` over `企业`. */
export function headerBands(pieces: readonly Piece[], compiled: CompiledTable): number[] | null {
  if (isRunning(pieces)) return null;
  const bodies = pieces.map((piece) => runOf(piece).key.body);
  const bands: number[] = [];
  for (const { matcher } of compiled.columns) {
    const label = matcher.keys[0]?.key.body ?? '';
    const centres = pieces.flatMap((piece, index) => {
      const body = bodies[index] ?? '';
      const at = centre(piece);
      const names = body.length >= MIN_HEADER_PREFIX && label.startsWith(body);
      return names && at !== null && at > (bands.at(-1) ?? Number.NEGATIVE_INFINITY) ? [at] : [];
    });
    if (centres.length === 0) return null;
    bands.push(Math.min(...centres));
  }
  return bands.length > 1 && isIncreasing(bands) ? bands : null;
}

/** Left end of the region in which values stand. */
export function valueRegion(bands: readonly number[]): number {
  const gap = leastGap(bands);
  return (bands[0] ?? 0) - (Number.isFinite(gap) ? gap / 2 : 0);
}

/** Whether text that is no value stands among the value columns. */
export function hasTextAmongValues(units: readonly Unit[], bands: readonly number[]): boolean {
  const start = valueRegion(bands);
  return units.some((unit) =>
    unit.pieces.some((piece) => (centre(piece) ?? Number.NEGATIVE_INFINITY) > start),
  );
}

/**
 * A row's only value in the middle of all columns: it is the middle column's, or that of one cell merged over all of
 * them (`2239` for `22`, `3` and `9`). Without rulings the two look the same.
 */
function isMiddleOfAll(printed: readonly Piece[], bands: readonly number[]): boolean {
  const [only, ...others] = printed;
  const at = only && centre(only);
  if (typeof at !== 'number' || others.length > 0 || bands.length < 3) return false;
  return Math.abs(at - ((bands[0] ?? 0) + (bands.at(-1) ?? 0)) / 2) < leastGap(bands) * BAND_REACH;
}

/**
 * Values of a row to bands by their positions; a band without a value is a blank cell. `null` when a value stands
 * between bands or alone in the middle of them, two share one, or text stands among them.
 */
export function byBands(unit: Unit, bands: readonly number[]): Slot[] | null {
  const slots: (Slot | null)[] = bands.map(() => null);
  const gap = leastGap(bands);
  if (printedValues(unit) > bands.length || hasTextAmongValues([unit], bands)) return null;
  const printed = unit.values.filter((one) => one.text !== '');
  if (isMiddleOfAll(printed, bands)) return null;
  for (const value of printed) {
    const at = centre(value);
    if (at === null || !isValueText(value.text)) return null;
    const band = bands.findIndex((one) => Math.abs(one - at) < gap * BAND_REACH);
    if (band === -1 || slots[band]) return null;
    slots[band] = { kind: 'cell', text: value.text, place: value.place, oneCell: false };
  }
  const place = (unit.pieces.at(-1) ?? unit.values[0])?.place;
  return place ? slots.map((slot) => slot ?? { kind: 'cell', text: '', place, oneCell: false }) : null;
}

// Tables of the form read from units: the geometry and stream rungs of the ladder, and the row alignment of the
// grid rung.

import type { Agreement, Rung } from '../model/evidence.js';
import { alignRows } from './align-rows.js';
import { hasTextAmongValues, headerBands } from './bands.js';
import type { CompiledTable, RowSet } from './compiled-form.js';
import { withoutGlue } from './glued-rows.js';
import { withoutGroupScraps } from './group-scraps.js';
import type { HeaderOrder } from './header-order.js';
import { isCut, isDisplaced, movedRange } from './moved-values.js';
import { printedTwice, withoutDuplicate } from './printed-twice.js';
import type { Piece, RowReading, Slot, TableReading } from './reading.js';
import { neighboursOf, orderOf } from './row-evidence.js';
import { rowsNamed, scoreUnit } from './row-score.js';
import type { RowMatch } from './settle-matches.js';
import { type RowContext, rowContext, splitRuns, unitToSlots } from './slots.js';
import { hasValues, printedValues, type Unit } from './unit.js';
import { headerPieces, readHeader, type UnitHeader } from './unit-header.js';
import { readUnlabelled } from './unlabelled-reading.js';

/** A header has no more units than this. */
const HEADER_REACH = 40;
/** Units before the first and behind the last recognised row that may belong to the table (torn labels). */
const WINDOW_MARGIN = 10;
/** A table with more rows than this is recognised by several of them, never by one. */
const SMALL_TABLE = 3;
const MIN_ROWS_LARGE = 3;
/** From so many columns on a row never prints a single value without a label. */
const WIDE_TABLE = 5;

interface Window {
  readonly from: number;
  readonly to: number;
}

/** Rows that a unit names; bodies that name a column as well (`其他`, `总计`) do not show where a table stands. */
function rowAnchors(unit: Unit, rowSet: RowSet, columns: ReadonlySet<string>): number[] {
  if (unit.pieces.length === 0) return [];
  return rowsNamed(unit, rowSet).filter(
    (index) => !columns.has(rowSet.rows[index]?.matcher.keys[0]?.key.body ?? ''),
  );
}

function columnBodies(compiled: CompiledTable): ReadonlySet<string> {
  return new Set(compiled.columns.map((one) => one.matcher.keys[0]?.key.body ?? ''));
}

function findWindow(units: readonly Unit[], rowSet: RowSet, compiled: CompiledTable): Window | null {
  const columns = columnBodies(compiled);
  const named = new Set<number>();
  let first = -1;
  let last = -1;
  for (const [index, unit] of units.entries()) {
    const rows = rowAnchors(unit, rowSet, columns);
    if (rows.length === 0) continue;
    for (const row of rows) named.add(row);
    if (first === -1) first = index;
    last = index;
  }
  const needed = rowSet.rows.length > SMALL_TABLE ? MIN_ROWS_LARGE : 1;
  if (named.size >= needed) return windowAround(units, first, last);
  if (rowSet.rows.length > SMALL_TABLE) return null;
  const damaged = units.findIndex((unit) => resembles(unit, rowSet, compiled));
  return damaged === -1 ? null : windowAround(units, damaged, damaged);
}

function windowAround(units: readonly Unit[], first: number, last: number): Window {
  return {
    from: Math.max(0, first - WINDOW_MARGIN),
    to: Math.min(units.length, last + 1 + WINDOW_MARGIN),
  };
}

/** A row with a label that resembles one of the form's and names none: `行政许克`. */
function resembles(unit: Unit, rowSet: RowSet, compiled: CompiledTable): boolean {
  if (unit.pieces.length === 0 || printedValues(unit) !== compiled.columns.length) return false;
  return scoreUnit(unit, rowSet, compiled).some(({ score, label }) => score > 0 && label === 'near');
}

/**
 * A label with nothing beside it: its cells are blank where the source has positions and every value of the table
 * belongs to another row; otherwise the values may have been dropped, and the fields are absent.
 */
function labelAlone(
  match: RowMatch,
  units: readonly Unit[],
  context: RowContext,
  columnCount: number,
): Pick<RowReading, 'slots' | 'arity'> {
  const span = units.slice(match.from, match.to);
  const place = span.at(-1)?.pieces.at(-1)?.place;
  const { bands, allValuesUsed } = context;
  const positioned = bands !== null && allValuesUsed && !hasTextAmongValues(span, bands);
  if (!positioned || !place) return { slots: Array(columnCount).fill({ kind: 'none' }), arity: 'incomplete' };
  return {
    slots: Array(columnCount).fill({ kind: 'cell', text: '', place, oneCell: false }),
    arity: 'complete',
  };
}

function toRowReading(
  match: RowMatch,
  units: readonly Unit[],
  compiled: CompiledTable,
  context: RowContext,
): RowReading {
  const unit = match.valueUnit === -1 ? undefined : units[match.valueUnit];
  const count = compiled.columns.length;
  const { slots, arity } = unit
    ? unitToSlots(unit, compiled, context, match.row.row.group)
    : labelAlone(match, units, context, count);
  const place = unit?.values[0]?.place ?? units[match.from]?.pieces[0]?.place ?? null;
  return {
    row: match.row.row,
    label: match.score.label,
    printed: match.score.printed,
    group: match.score.group,
    order: 'not_assessed',
    neighbours: 'not_assessed',
    arity,
    slots: match.certain ? slots : slots.map(uncertain),
    place,
  };
}

function uncertain(slot: Slot): Slot {
  return slot.kind === 'cell' ? { kind: 'lost', text: slot.text, place: slot.place } : slot;
}

function foreignPieces(matches: readonly RowMatch[], units: readonly Unit[]): Piece[] {
  const used = new Set(
    matches.flatMap((match) => Array.from({ length: match.to - match.from }, (_, i) => match.from + i)),
  );
  const first = matches[0]?.from ?? 0;
  const last = matches.at(-1)?.to ?? 0;
  return units.flatMap((unit, index) => {
    const piece = unit.pieces.at(-1);
    const inside = index >= first && index < last && !used.has(index) && hasValues(unit);
    return inside && piece ? [piece] : [];
  });
}

/** Best row set of a table over a window of units. */
export function readRows(
  units: readonly Unit[],
  rowSet: RowSet,
  compiled: CompiledTable,
): { rows: RowReading[]; total: number; foreign: Piece[]; first: number; named: number } {
  const { matches, total } = alignRows(units, rowSet, compiled);
  const matched = matches.flatMap((match) => units[match.valueUnit] ?? []);
  const first = matches[0] ? Math.max(matches[0].from, matches[0].valueUnit) : -1;
  const bands = headerBands(headerPieces(units, first), compiled);
  const inside = units.slice(matches[0]?.from ?? 0, matches.at(-1)?.to ?? 0);
  const allValuesUsed = inside.filter((unit) => hasValues(unit) || unit.stray).length === matched.length;
  const context = rowContext(matched, {
    columnCount: compiled.columns.length,
    headerBands: bands,
    allValuesUsed,
    groups: new Map(
      matches.flatMap(({ valueUnit, row }) => {
        const unit = units[valueUnit];
        return unit ? [[unit, row.row.group] as const] : [];
      }),
    ),
  });
  const moved = movedRange(units, matches, compiled.columns.length);
  const rows = matches
    .map((match) => ({ match, row: toRowReading(match, units, compiled, context) }))
    .map(({ match, row }) => {
      const doubtful = moved(match.valueUnit) || isDisplaced(match, matches, units);
      if (doubtful) return { ...row, slots: row.slots.map(uncertain) };
      return isCut(match, units, matches) ? withoutLast(row) : row;
    });
  return {
    rows: withNeighbours(rows, orderOf(matches)),
    total,
    foreign: foreignPieces(matches, units),
    first,
    named: matches.filter((match) => match.score.anchor).length,
  };
}

function withNeighbours(rows: readonly RowReading[], order: readonly Agreement[]): RowReading[] {
  const labels = rows.map((row) => row.label);
  return rows.map((row, index) => ({
    ...row,
    order: order[index] ?? 'not_assessed',
    neighbours: neighboursOf(labels, index),
  }));
}

function withoutLast(row: RowReading): RowReading {
  const last = row.slots.findLastIndex((slot) => slot.kind === 'cell' && slot.text !== '');
  return { ...row, slots: row.slots.map((slot, index) => (index === last ? uncertain(slot) : slot)) };
}

/** Slots in the form's order: the header may print its columns in another, or leave it open which is which. */
function inFormOrder(row: RowReading, order: HeaderOrder): RowReading {
  if (order.kind === 'conflict') return { ...row, slots: row.slots.map(uncertain) };
  if (order.kind !== 'other') return row;
  const slots = row.slots.map((slot, column) => row.slots[order.columns.indexOf(column)] ?? slot);
  return { ...row, slots };
}

/** Header cells over several columns leave empty ones behind, which are no values: `法人或其他组织` and four cells. */
function withoutEmpty(unit: Unit, rowSet: RowSet, columns: ReadonlySet<string>): Unit {
  const isHeader = unit.values.length > 0 && unit.pieces.length > 0 && printedValues(unit) === 0;
  return isHeader && rowAnchors(unit, rowSet, columns).length === 0 ? { ...unit, values: [] } : unit;
}

function headerBefore(
  units: readonly Unit[],
  index: number,
  rowSet: RowSet,
  compiled: CompiledTable,
): UnitHeader {
  const from = Math.max(0, index - HEADER_REACH);
  const columns = columnBodies(compiled);
  const before = units.slice(from, index + 1).map((unit) => withoutEmpty(unit, rowSet, columns));
  return readHeader(before, index - from, compiled);
}

function readRowSet(
  units: readonly Unit[],
  rowSet: RowSet,
  compiled: CompiledTable,
  rung: Rung,
): (TableReading & { total: number }) | null {
  const window = findWindow(units, rowSet, compiled);
  if (!window) return null;
  const inside = units.slice(window.from, window.to);
  const { rows, total, foreign, first, named } = readRows(inside, rowSet, compiled);
  const header = headerBefore(units, window.from + Math.max(0, first), rowSet, compiled);
  // Under a whole header a row whose label is damaged cannot be read; it is not absent.
  if (named === 0 && (rows.length === 0 || header.score < 1)) return null;
  const ordered = rows.map((row) => inFormOrder(row, header.order));
  const duplicates = printedTwice(units, ordered, rowSet, compiled);
  const required = rowSet.rows.filter((row) => !row.row.local).length;
  return {
    compiled,
    variant: rowSet.variant,
    rung,
    columns: header.match,
    headerUnits: header.units,
    rows: duplicates.size === 0 ? ordered : ordered.map((row) => withoutDuplicate(row, duplicates)),
    duplicated: [...duplicates.keys()],
    score: (Math.min(1, named / required) + header.score) / 2,
    place: rows[0]?.place ?? null,
    foreign,
    total,
  };
}

/** A lone number without a label is no row of a wide table: a page number, a scrap of a cell. */
function withoutStray(unit: Unit, compiled: CompiledTable): Unit {
  const [stray, ...others] = unit.values;
  const isRow = compiled.columns.length < WIDE_TABLE || unit.pieces.length > 0 || others.length > 0;
  return isRow || !stray ? unit : { ...unit, values: [], stray };
}

/** A variant is not tried where every row that it leaves out was found. */
export function isNeedless({ variant }: RowSet, rows: readonly RowReading[]): boolean {
  if (variant === null) return false;
  const found = new Set(rows.map((row) => row.row.id));
  return variant.replaces.every((id) => found.has(id));
}

/** Reads one table of the form from units; `null` where its rows are not named anywhere. */
export function readFromUnits(
  units: readonly Unit[],
  compiled: CompiledTable,
  rung: Rung,
): TableReading | null {
  if (compiled.unlabelled) return readUnlabelled(units, compiled, rung);
  const cut = splitRuns(units, compiled.columns.length)
    .map((unit) => withoutGlue(withoutGroupScraps(unit, compiled), compiled))
    .filter((unit) => unit.pieces.length + unit.values.length > 0)
    .map((unit) => withoutStray(unit, compiled));
  let best: (TableReading & { total: number }) | null = null;
  for (const rowSet of compiled.rowSets) {
    if (best && isNeedless(rowSet, best.rows)) continue;
    const reading = readRowSet(cut, rowSet, compiled, rung);
    if (reading && (best === null || reading.total > best.total)) best = reading;
  }
  return best;
}

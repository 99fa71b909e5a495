// The grid rung: tables of the form read from true grids, values bound by the header they stand under.

import type { Table } from '../model/document.js';
import { matchLabel } from '../text/match-label.js';
import { isValueText } from '../text/parse-value.js';
import type { CompiledTable } from './compiled-form.js';
import { findGridHeader, type GridHeader } from './grid-header.js';
import { type GridCell, type GridRow, gridRows } from './grid-rows.js';
import { printedTwice, withoutDuplicate } from './printed-twice.js';
import type { RowReading, Slot, TableReading } from './reading.js';
import type { Unit } from './unit.js';
import { isNeedless, readRows } from './unit-reading.js';

/** A table of the document with its place among the blocks. */
export interface PlacedTable {
  readonly table: Table;
  readonly block: number;
}

const NONE: Slot = { kind: 'none' };
/** A cell this like a row's label names the row. */
const MIN_NAMED = 0.85;

interface GridUnit {
  readonly unit: Unit;
  readonly slots: readonly Slot[];
  readonly complete: boolean;
}

function toSlot(cell: GridCell['cell'], oneCell: boolean): Slot {
  return { kind: 'cell', text: cell.text, place: cell.place, oneCell };
}

function lostSlot(cells: readonly GridCell[]): Slot {
  const filled = cells.filter(({ cell }) => cell.text !== '');
  const [first] = filled;
  if (!first) return NONE;
  return { kind: 'lost', text: filled.map(({ cell }) => cell.text).join(' '), place: first.cell.place };
}

/** One column's cell by where it stands: exactly one cell under the header that covers no other column too. */
function slotUnder(
  span: GridHeader['spans'][number],
  values: readonly GridCell[],
  header: GridHeader,
  oneCell: boolean,
): Slot {
  if (!span) return NONE;
  const under = values.filter(({ cell }) => cell.column < span.to && cell.column + cell.colSpan > span.from);
  const filled = under.filter(({ cell }) => cell.text !== '');
  const [only] = filled.length > 0 ? filled : under;
  if (!only || filled.length > 1) return lostSlot(under);
  const { cell } = only;
  const covered = header.spans.filter(
    (one) => one && one.from < cell.column + cell.colSpan && one.to > cell.column,
  );
  if (cell.text !== '' && (covered.length > 1 || cell.rowSpan > 1)) return lostSlot([only]);
  return toSlot(cell, oneCell);
}

/** Something is printed to the right of the header's last cell: a cell too many, and the others have moved. */
function runsOver(values: readonly GridCell[], header: GridHeader): boolean {
  return values.some(({ cell }) => cell.text !== '' && cell.column >= header.valueEnd);
}

/** The row ends before the header does: an editor deleted a cell and the rest moved left. */
function endsShort(values: readonly GridCell[], header: GridHeader): boolean {
  const end = Math.max(0, ...values.map(({ cell }) => cell.column + cell.colSpan));
  return end < Math.max(...header.spans.map((span) => span?.to ?? 0));
}

/** Cells by order, when the row has `count` of them, each its own: column `i` takes cell `which[i]`. */
function byOrder(
  values: readonly GridCell[],
  which: readonly number[],
  count: number,
): (GridCell['cell'] | undefined)[] | null {
  const lastFilled = values.findLastIndex(({ cell }) => cell.text !== '');
  const trimmed = values.length > count && lastFilled < count ? values.slice(0, count) : values;
  const own = trimmed.filter(({ cell, starts }) => starts && cell.rowSpan === 1);
  if (trimmed.length !== count || own.length !== count) return null;
  return which.map((index) => trimmed[index]?.cell);
}

/**
 * As many cells as the form has columns, under a header that names what it names in the form's order and nothing else:
 * one reading, however header and data are spanned and whatever scraps of the header were lost.
 */
function byFormOrder(
  values: readonly GridCell[],
  header: GridHeader,
): (GridCell['cell'] | undefined)[] | null {
  const named = header.leafOf.filter((leaf, column) => leaf !== -1 && header.match[column] !== 'order');
  const inOrder = named.every((leaf, i) => i === 0 || leaf > (named[i - 1] ?? 0));
  if (!inOrder || header.foreign) return null;
  const all = header.leafOf.map((_, column) => column);
  return byOrder(values, all, all.length);
}

/**
 * Value cells of a row to columns: by order when the row has exactly as many cells as the header (colspans of header
 * and data rows differ in published pages), else by position under the header. A row that starts among
 * the label columns or ends before the header has moved: then position proves nothing.
 */
function rowSlots(
  values: readonly GridCell[],
  header: GridHeader,
  oneCell: boolean,
): { slots: Slot[]; complete: boolean } {
  const ordered = byFormOrder(values, header) ?? byOrder(values, header.leafOf, header.leafCount);
  if (ordered) {
    const slots = ordered.map((cell) => (cell ? toSlot(cell, oneCell) : NONE));
    return { slots, complete: slots.every((slot) => slot.kind === 'cell') };
  }
  const moved =
    values.some(({ cell }) => cell.column < header.valueStart) ||
    endsShort(values, header) ||
    runsOver(values, header);
  if (moved) return { slots: header.spans.map(() => lostSlot(values)), complete: false };
  const slots = header.spans.map((span) => slotUnder(span, values, header, oneCell));
  return { slots, complete: slots.every((slot) => slot.kind === 'cell') };
}

/**
 * First cell of the row's values: under the header, or a number that moved left into the label columns, or behind a
 * label that moved right among the values and has all of the row's cells behind it.
 */
function firstValue(row: GridRow, header: GridHeader): number {
  const lastLabel = row.cells.findLastIndex(
    ({ cell }) => /\p{Script=Han}/u.test(cell.text) && !isValueText(cell.text),
  );
  const behind = row.cells.length - lastLabel - 1;
  const movedRight = (row.cells[lastLabel]?.cell.column ?? -1) >= header.valueStart;
  if (movedRight && behind === header.leafCount) return lastLabel + 1;
  const stray = row.cells.findIndex(
    ({ cell, starts }) => starts && cell.column < header.valueStart && isStrayValue(cell.text),
  );
  const regular = row.cells.findIndex(({ cell }) => cell.column >= header.valueStart);
  const first = regular === -1 ? row.cells.length : regular;
  return stray === -1 ? first : Math.min(stray, first);
}

function toGridUnit(row: GridRow, part: Part, keepBlank: boolean): GridUnit | null {
  const { header, block, oneCell } = part;
  const first = firstValue(row, header);
  const labels = row.cells.slice(0, first);
  const values = row.cells.slice(first);
  const own = labels.filter(({ cell, starts }) => starts && cell.text !== '');
  const over = labels.filter(({ cell, starts }) => cell.text !== '' && (!starts || cell.rowSpan > 1));
  const pieces = own.filter(({ cell }) => cell.rowSpan === 1 || own.length === 1);
  const hasOwnValues = values.some(({ starts }) => starts);
  const filled = values.some(({ cell, starts }) => starts && cell.text !== '');
  if (pieces.length === 0 && !filled && !(keepBlank && hasOwnValues)) return null;
  const { slots, complete } = rowSlots(values, header, oneCell);
  const unit: Unit = {
    pieces: pieces.map(({ cell }) => ({ text: cell.text, place: cell.place })),
    groups: over.map(({ cell }) => cell.text),
    values: hasOwnValues ? values.map(({ cell }) => ({ text: cell.text, place: cell.place })) : [],
    pads: 0,
    cellCount: row.cells.length,
    bounded: true,
    block,
  };
  return { unit, slots, complete };
}

/** A number among the label cells is no label. */
function isStrayValue(text: string): boolean {
  return text !== '' && isValueText(text) && /\d/u.test(text);
}

interface Part {
  readonly rows: readonly GridRow[];
  readonly header: GridHeader;
  readonly block: number;
  readonly oneCell: boolean;
}

/** First row whose label names a row of the form; the header stands above it. */
function firstNamedRow(rows: readonly GridRow[], compiled: CompiledTable): number {
  const columnBodies = new Set(compiled.columns.map((one) => one.matcher.keys[0]?.key.body));
  const matchers = compiled.rowSets.flatMap((rowSet) => rowSet.rows.map((row) => row.matcher));
  const own = matchers.filter((matcher) => !columnBodies.has(matcher.keys[0]?.key.body));
  return rows.findIndex(({ cells }) =>
    cells.some(
      ({ cell, starts }) =>
        starts && own.some((matcher) => matchLabel(cell.text, matcher).score >= MIN_NAMED),
    ),
  );
}

/** A header moved by some grid columns: the part of a table below a page break may split its label column more. */
function shiftHeader(header: GridHeader, by: number): GridHeader {
  const spans = header.spans.map((span) => span && { from: span.from + by, to: span.to + by });
  return { ...header, spans, valueStart: header.valueStart + by };
}

/**
 * Cuts tables into parts that start with a header of the form; a table without one goes on with the header of the
 * table right before it (a table cut by a page or by the page's editor). Its value columns are the last ones of
 * the grid as they are above; its label columns may be cut differently.
 */
function partsOf(tables: readonly PlacedTable[], compiled: CompiledTable): Part[][] {
  const groups: Part[][] = [];
  let last: { part: Part; columns: number } | null = null;
  for (const { table, block } of tables) {
    const rows = gridRows(table);
    const oneCell = table.origin === 'markup';
    const columns = table.columnCount;
    const named = compiled.unlabelled ? rows.length : firstNamedRow(rows, compiled);
    const header = named === -1 ? null : findGridHeader(rows, compiled, named);
    const goesOn = last !== null && (last.columns === columns || (named !== -1 && !compiled.unlabelled));
    let part: Part | null = null;
    if (header) {
      part = { rows: rows.slice(header.end), header, block, oneCell };
      groups.push([part]);
    } else if (last && goesOn) {
      part = { rows, header: shiftHeader(last.part.header, columns - last.columns), block, oneCell };
      groups.at(-1)?.push(part);
    }
    last = part && { part, columns };
  }
  return groups;
}

/** Rows of one article end where the next header or title begins. */
function ownRows(part: Part, compiled: CompiledTable): readonly GridRow[] {
  if (compiled.unlabelled) return part.rows.slice(0, 3);
  return part.rows;
}

function readUnlabelled(units: readonly GridUnit[], compiled: CompiledTable): RowReading[] {
  const row = compiled.rowSets[0]?.rows[0]?.row;
  const data = units.filter(({ slots }) =>
    slots.some((slot) => slot.kind !== 'none' && isValueText(slot.text)),
  );
  const blank = units.find(({ slots }) => slots.every((slot) => slot.kind === 'cell' && slot.text === ''));
  const [first = blank, second] = data;
  if (!row || !first) return [];
  const place = first.unit.values[0]?.place ?? null;
  // Two rows of values under one header (own level and region): which of them the form asks for is not known.
  const slots = second ? first.slots.map((): Slot => lostSlot2(data, place)) : first.slots;
  return [
    {
      row,
      label: 'exact',
      printed: '',
      group: 'not_assessed',
      order: 'not_assessed',
      neighbours: 'not_assessed',
      arity: first.complete ? 'complete' : 'incomplete',
      slots,
      place,
    },
  ];
}

function lostSlot2(data: readonly GridUnit[], place: RowReading['place']): Slot {
  const text = data.map(({ unit }) => unit.values.map((value) => value.text).join(' ')).join(' | ');
  return place ? { kind: 'lost', text, place } : NONE;
}

/** Puts the slots that the grid gave in the place of those that counting gave. */
function withGridSlots(rows: readonly RowReading[], units: readonly GridUnit[]): RowReading[] {
  const byPlace = new Map(
    units.flatMap((one) => one.unit.values.slice(0, 1).map((value) => [value.place, one] as const)),
  );
  return rows.map((row) => {
    const own = row.place ? byPlace.get(row.place) : undefined;
    if (!own || row.slots.some((slot) => slot.kind === 'lost' && isUncertain(row))) return row;
    return { ...row, slots: own.slots, arity: own.complete ? 'complete' : 'incomplete' };
  });
}

function isUncertain(row: RowReading): boolean {
  return row.label === 'torn' || row.label === 'order' || row.label === 'none';
}

function readGroup(parts: readonly Part[], compiled: CompiledTable): TableReading | null {
  const [first] = parts;
  if (!first) return null;
  const units = parts.flatMap((part) =>
    ownRows(part, compiled).flatMap((row) => toGridUnit(row, part, compiled.unlabelled) ?? []),
  );
  const base = {
    compiled,
    rung: 'grid' as const,
    columns: first.header.match,
    headerUnits: first.header.units,
  };
  if (compiled.unlabelled) {
    const rows = readUnlabelled(units, compiled);
    if (rows.length === 0) return null;
    return {
      ...base,
      variant: null,
      rows,
      score: first.header.score,
      place: rows[0]?.place ?? null,
      duplicated: [],
      foreign: [],
    };
  }
  let best: (TableReading & { total: number }) | null = null;
  for (const rowSet of compiled.rowSets) {
    if (best && isNeedless(rowSet, best.rows)) continue;
    const { rows, total, foreign, named } = readRows(
      units.map((one) => one.unit),
      rowSet,
      compiled,
    );
    if (named === 0 || (best && total <= best.total)) continue;
    const slotted = withGridSlots(rows, units);
    const others = units.map((one) => one.unit);
    const duplicates = printedTwice(others, slotted, rowSet, compiled);
    const required = rowSet.rows.filter((row) => !row.row.local).length;
    best = {
      ...base,
      variant: rowSet.variant,
      rows: slotted.map((row) => withoutDuplicate(row, duplicates)),
      duplicated: [...duplicates.keys()],
      score: (Math.min(1, named / required) + first.header.score) / 2,
      place: rows[0]?.place ?? null,
      foreign,
      total,
    };
  }
  return best;
}

/** Reads one table of the form from the document's grids: one reading for each time its header is printed. */
export function readFromGrids(tables: readonly PlacedTable[], compiled: CompiledTable): TableReading[] {
  return partsOf(tables, compiled).flatMap((parts) => readGroup(parts, compiled) ?? []);
}

// The grid rung: tables of the form read from true grids, values bound by the header they stand under.

import type { Table } from '../model/document.js';
import type { LabelKey } from '../text/label-key.js';
import { matchKey } from '../text/match-label.js';
import { isValueText } from '../text/parse-value.js';
import { carryHeader, columnEdges } from './carry-header.js';
import type { CompiledTable } from './compiled-form.js';
import { findGridHeader, type GridHeader, MAX_HEADER_ROWS } from './grid-header.js';
import { type GridRow, gridRows } from './grid-rows.js';
import { type HeaderedGrid, rowSlots } from './grid-slots.js';
import { printedTwice, withoutDuplicate } from './printed-twice.js';
import type { RowReading, Slot, TableReading } from './reading.js';
import type { Unit } from './unit.js';
import { isNeedless, readRows } from './unit-reading.js';

/** A table of the document with its place among the blocks. */
export interface PlacedTable {
  readonly table: Table;
  readonly block: number;
}

/** A cell this like a row's label names the row. */
const MIN_NAMED = 0.85;

interface GridUnit {
  readonly unit: Unit;
  readonly slots: readonly Slot[];
  readonly complete: boolean;
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
  const { header, block } = part;
  const first = firstValue(row, header);
  const labels = row.cells.slice(0, first);
  const values = row.cells.slice(first);
  const own = labels.filter(({ cell, starts }) => starts && cell.text !== '');
  const over = labels.filter(({ cell, starts }) => cell.text !== '' && (!starts || cell.rowSpan > 1));
  const pieces = own.filter(({ cell }) => cell.rowSpan === 1 || own.length === 1);
  const hasOwnValues = values.some(({ starts }) => starts);
  const filled = values.some(({ cell, starts }) => starts && cell.text !== '');
  if (pieces.length === 0 && !filled && !(keepBlank && hasOwnValues)) return null;
  const { slots, complete } = rowSlots(values, part);
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

interface Part extends HeaderedGrid {
  readonly rows: readonly GridRow[];
  readonly block: number;
}

/** Whether a label names a row of the form, other than one that names a column as well. */
function namesRow(key: LabelKey, { columns, rowSets, rowNamed }: CompiledTable): boolean {
  const known = rowNamed.get(key);
  if (known !== undefined) return known;
  const columnBodies = new Set(columns.map((one) => one.matcher.keys[0]?.key.body));
  const named = rowSets.some(({ rows }) =>
    rows.some(
      ({ matcher }) =>
        !columnBodies.has(matcher.keys[0]?.key.body) && matchKey(key, matcher).score >= MIN_NAMED,
    ),
  );
  rowNamed.set(key, named);
  return named;
}

/** First row whose label names a row of the form; the header stands above it. */
function firstNamedRow(rows: readonly GridRow[], compiled: CompiledTable): number {
  return rows.findIndex(({ cells }) => cells.some(({ key, starts }) => starts && namesRow(key, compiled)));
}

/** A header that fills its table: a page break parts it from its rows. */
function headerAlone(rows: readonly GridRow[], compiled: CompiledTable): GridHeader | null {
  if (rows.length > MAX_HEADER_ROWS || rows.some((row) => row.hasValue)) return null;
  const header = findGridHeader(rows, compiled, rows.length);
  return header?.score === 1 ? header : null;
}

/** The table before, the header that its rows stand under, and the table that prints this header. */
interface LastPart {
  readonly header: GridHeader;
  readonly own: Table;
  readonly columns: number;
}

/**
 * Cuts tables into parts that start with a header of the form; a table without one goes on with the header of the
 * table right before it (a table cut by a page or by the page's editor).
 */
function partsOf(tables: readonly PlacedTable[], compiled: CompiledTable): Part[][] {
  const groups: Part[][] = [];
  let last: LastPart | null = null;
  for (const { table, block } of tables) {
    const rows = gridRows(table);
    const kind = () => ({ block, oneCell: table.origin === 'markup', edges: columnEdges(table) });
    const columns = table.columnCount;
    const named = compiled.unlabelled ? rows.length : firstNamedRow(rows, compiled);
    const header = named === -1 ? headerAlone(rows, compiled) : findGridHeader(rows, compiled, named);
    const goesOn: boolean =
      last !== null && (last.columns === columns || (named !== -1 && !compiled.unlabelled));
    if (header) {
      groups.push([{ rows: rows.slice(header.end), header, placed: true, ...kind() }]);
      last = { header, own: table, columns };
    } else if (last && goesOn) {
      groups.at(-1)?.push({ rows, ...carryHeader(last.header, last.own, table), ...kind() });
      last = { header: last.header, own: last.own, columns };
    } else {
      last = null;
    }
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
  return place ? { kind: 'lost', text, place } : { kind: 'none' };
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

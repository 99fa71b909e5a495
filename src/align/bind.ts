// Readings to bindings: one for every field of the table's era, absent ones included.

import type { Binding } from '../model/binding.js';
import type { Evidence } from '../model/evidence.js';
import { type ColumnDefinition, fieldPath, type RowDefinition, type TableDefinition } from '../model/form.js';
import { parseValue } from '../text/parse-value.js';
import type { MergedReading, MergedRow } from './merge-readings.js';
import type { Slot } from './reading.js';
import { pageBreakAt } from './row-evidence.js';

const NO_EVIDENCE: Evidence = {
  rung: 'none',
  row: 'none',
  column: 'none',
  group: 'not_assessed',
  order: 'not_assessed',
  neighbours: 'not_assessed',
  secondRung: 'not_assessed',
  arity: 'not_assessed',
  token: 'clean',
  pageBreak: 'not_assessed',
};

/** Where the form has a field, and what it calls it. */
interface FieldAddress {
  readonly path: string;
  readonly label: string;
  readonly column: ColumnDefinition;
}

/** The same fields are bound in every document: what depends on the form alone is put together once. */
const addresses = new WeakMap<TableDefinition, Map<RowDefinition, readonly FieldAddress[]>>();

function addressesOf(table: TableDefinition, row: RowDefinition): readonly FieldAddress[] {
  const byRow = addresses.get(table) ?? new Map<RowDefinition, readonly FieldAddress[]>();
  addresses.set(table, byRow);
  const known = byRow.get(row);
  if (known) return known;
  const made = table.columns.map((column) => {
    const label = [row.label, ...(row.label === '' ? (column.under ?? []) : []), column.label];
    return {
      path: fieldPath(table, row, column),
      label: label.filter((one) => one !== '').join(' / '),
      column,
    };
  });
  byRow.set(row, made);
  return made;
}

interface BoundRow {
  readonly form: string;
  readonly table: TableDefinition;
  readonly row: RowDefinition;
}

function bind(
  { form, table, row }: BoundRow,
  { path, label, column }: FieldAddress,
  { status, value, unit, note }: Pick<Binding, 'status' | 'value' | 'unit' | 'note'>,
  { raw, place, evidence }: Pick<Binding, 'raw' | 'place' | 'evidence'>,
): Binding {
  const read: Binding = {
    path,
    form,
    table: table.id,
    row: row.id,
    column: column.id,
    label,
    raw,
    value,
    unit,
    status,
    place,
    evidence,
  };
  return note === undefined ? read : { ...read, note };
}

/** A field that the document does not have. */
function absentBinding(row: BoundRow, address: FieldAddress, evidence = NO_EVIDENCE): Binding {
  const { unit } = address.column.value;
  return bind(row, address, { status: 'absent', value: null, unit }, { raw: '', place: null, evidence });
}

const UNREADABLE = { status: 'unreadable', value: null, unit: null } as const;

function slotBinding(
  row: BoundRow,
  address: FieldAddress,
  slot: Exclude<Slot, { kind: 'none' }>,
  evidence: Evidence,
  headerUnit: string | null,
): Binding {
  const { text: raw, place } = slot;
  if (slot.kind === 'lost') return bind(row, address, UNREADABLE, { raw, place, evidence });
  const definition = address.column.value;
  const inUnit = headerUnit === null ? definition : { ...definition, unit: definition.unit ?? headerUnit };
  const parsed = parseValue(raw, inUnit, { oneCell: slot.oneCell });
  return bind(row, address, parsed, { raw, place, evidence });
}

/** What nearly all cells print. */
const DIGITS = /^\d*$/u;

/** How plain a cell's text is: digits alone, digits with something beside them, or parts with space between. */
function tokenOf(text: string): Evidence['token'] {
  if (DIGITS.test(text)) return 'clean';
  const trimmed = text.normalize('NFKC').trim();
  if (/\s/u.test(trimmed)) return 'composed';
  return /^(?:\d+(?:\.\d+)?|\D*)$/u.test(trimmed) ? 'clean' : 'annotated';
}

function rowBindings(
  reading: MergedReading,
  row: RowDefinition,
  merged: MergedRow | undefined,
  pageBreak: Evidence['pageBreak'],
): Binding[] {
  const { table, form } = reading.compiled;
  const own = { form: form.id, table, row };
  return addressesOf(table, row).map((address, index) => {
    const slot = merged?.slots[index];
    if (!merged || !slot) return absentBinding(own, address);
    const evidence: Evidence = {
      rung: merged.rungs[index] ?? reading.rung,
      row: merged.label,
      column: reading.columns[index] ?? 'none',
      group: merged.group,
      order: merged.order,
      neighbours: merged.neighbours,
      secondRung: merged.second[index] ?? 'not_assessed',
      arity: merged.arity,
      token: slot.kind === 'cell' ? tokenOf(slot.text) : 'clean',
      pageBreak,
    };
    if (slot.kind === 'none') return absentBinding(own, address, evidence);
    return slotBinding(own, address, slot, evidence, reading.headerUnits[index] ?? null);
  });
}

/** Bindings of one table, in the form's order; a variant's row comes where the rows it replaces would stand. */
export function readingToBindings(reading: MergedReading): Binding[] {
  const { table } = reading.compiled;
  const rows = new Map(reading.rows.map((row) => [row.row.id, row]));
  const breaks = new Map(reading.rows.map((row, index) => [row.row.id, pageBreakAt(reading.rows, index)]));
  const bindingsOf = (row: RowDefinition): Binding[] =>
    rowBindings(reading, row, rows.get(row.id), breaks.get(row.id) ?? 'not_assessed');
  const { variant } = reading;
  return table.rows.flatMap((row) => {
    const leads = variant !== null && variant.replaces[0] === row.id;
    const own = row.local && !rows.has(row.id) ? [] : bindingsOf(row);
    return leads ? [...bindingsOf(variant.with), ...own] : own;
  });
}

/** Bindings of a table that the document does not have. */
export function absentBindings(form: string, table: TableDefinition): Binding[] {
  return table.rows
    .filter((row) => !row.local)
    .flatMap((row) => addressesOf(table, row).map((address) => absentBinding({ form, table, row }, address)));
}

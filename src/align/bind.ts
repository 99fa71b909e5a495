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

interface FieldAddress {
  readonly form: string;
  readonly table: TableDefinition;
  readonly row: RowDefinition;
  readonly column: ColumnDefinition;
}

function base({
  form,
  table,
  row,
  column,
}: FieldAddress): Pick<Binding, 'path' | 'form' | 'table' | 'row' | 'column' | 'label'> {
  const label = [row.label, ...(row.label === '' ? (column.under ?? []) : []), column.label].filter(
    (one) => one !== '',
  );
  return {
    path: fieldPath(table, row, column),
    form,
    table: table.id,
    row: row.id,
    column: column.id,
    label: label.join(' / '),
  };
}

/** A field that the document does not have. */
export function absentBinding(address: FieldAddress): Binding {
  const { unit } = address.column.value;
  return {
    ...base(address),
    raw: '',
    value: null,
    unit,
    status: 'absent',
    place: null,
    evidence: NO_EVIDENCE,
  };
}

function slotBinding(
  address: FieldAddress,
  slot: Slot,
  evidence: Evidence,
  headerUnit: string | null,
): Binding {
  if (slot.kind === 'none') return { ...absentBinding(address), evidence };
  const { text, place } = slot;
  if (slot.kind === 'lost') {
    return { ...base(address), raw: text, value: null, unit: null, status: 'unreadable', place, evidence };
  }
  const definition = address.column.value;
  const unit = definition.unit ?? headerUnit;
  const parsed = parseValue(text, { ...definition, unit }, { oneCell: slot.oneCell });
  return { ...base(address), raw: text, ...parsed, place, evidence: { ...evidence, token: tokenOf(text) } };
}

/** How plain a cell's text is: digits alone, digits with something beside them, or parts with space between. */
function tokenOf(text: string): Evidence['token'] {
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
  return table.columns.map((column, index) => {
    const address = { form: form.id, table, row, column };
    const slot = merged?.slots[index];
    if (!merged || !slot) return absentBinding(address);
    const evidence: Evidence = {
      rung: merged.rungs[index] ?? reading.rung,
      row: merged.label,
      column: reading.columns[index] ?? 'none',
      group: merged.group,
      order: merged.order,
      neighbours: merged.neighbours,
      secondRung: merged.second[index] ?? 'not_assessed',
      arity: merged.arity,
      token: 'clean',
      pageBreak,
    };
    return slotBinding(address, slot, evidence, reading.headerUnits[index] ?? null);
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
    .flatMap((row) => table.columns.map((column) => absentBinding({ form, table, row, column })));
}

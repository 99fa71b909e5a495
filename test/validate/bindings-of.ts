// Bindings made in memory: every field of a form, read on the best evidence, with the values that a test names.

import type { Binding } from '../../src/model/binding.js';
import type { Evidence } from '../../src/model/evidence.js';
import { type FormDefinition, fieldPath, type TableDefinition } from '../../src/model/form.js';

/** A number; `''` a blank cell; `'/'` a stroke; `'?'` something unreadable; `null` no such cell. */
export type Value = number | '' | '/' | '?' | null;

/** The best that can be known about a binding. */
export const bestEvidence: Evidence = {
  rung: 'grid',
  row: 'exact',
  column: 'exact',
  group: 'agrees',
  secondRung: 'agrees',
  order: 'agrees',
  neighbours: 'both',
  arity: 'complete',
  token: 'clean',
  pageBreak: 'away',
};

const statuses = { '': 'blank', '/': 'not_applicable', '?': 'unreadable' } as const;

function statusOf(value: Value): Binding['status'] {
  if (value === null) return 'absent';
  return typeof value === 'number' ? 'number' : statuses[value];
}

function bindingsOfTable(form: FormDefinition, table: TableDefinition): Omit<Binding, 'status'>[] {
  const variantRows = (table.rowVariants ?? []).map((variant) => variant.with);
  return [...table.rows, ...variantRows].flatMap((row) =>
    table.columns.map((column) => ({
      path: fieldPath(table, row, column),
      form: form.id,
      table: table.id,
      row: row.id,
      column: column.id,
      label: `${row.label} / ${column.label}`,
      raw: '',
      value: null,
      unit: column.value.unit,
      place: null,
      evidence: bestEvidence,
    })),
  );
}

/** Every field of the form: 0 where nothing else is named, rows of variants absent; `values` by path. */
export function bindingsOf(form: FormDefinition, values: Readonly<Record<string, Value>> = {}): Binding[] {
  const variants = new Set(
    form.tables.flatMap((table) =>
      (table.rowVariants ?? []).map((variant) => `${table.id} ${variant.with.id}`),
    ),
  );
  const bindings = form.tables
    .flatMap((table) => bindingsOfTable(form, table))
    .map((binding): Binding => {
      const usual = variants.has(`${binding.table} ${binding.row}`) ? null : 0;
      const value = values[binding.path] === undefined ? usual : values[binding.path];
      const number = typeof value === 'number' ? value : null;
      return {
        ...binding,
        raw: value === null ? '' : String(value),
        value: number,
        status: statusOf(value ?? null),
      };
    });
  const unknown = Object.keys(values).filter((path) => !bindings.some((binding) => binding.path === path));
  if (unknown.length > 0) throw new Error(`${form.id} has no ${unknown.join(', ')}`);
  return bindings;
}

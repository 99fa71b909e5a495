// The rows that the page of a document shows, out of its right answers and the official form.

import { forms } from '../extractors/index.js';
import { type FormDefinition, fieldPath, type TableDefinition } from '../src/model/form.js';
import type { LabelledRow } from './output.js';

/**
 * Rows of the form that print at least one number; a table of one row without a label is a row with the label ''.
 * @param values canonical path → number, `null` for a cell without one; paths that are missing are not on the page
 */
export function expectedRows(form: string, values: Readonly<Record<string, number | null>>): LabelledRow[] {
  return rowsOf(formOf(form), (path) => values[path] ?? null);
}

/** The same rows out of a record's fields, so that our own answers are counted as everybody's. */
export function rowsOf(form: FormDefinition, readValue: (path: string) => number | null): LabelledRow[] {
  return form.tables.flatMap((table) =>
    printedRows(table).flatMap((row) => {
      const numbers = table.columns.map((column) => readValue(fieldPath(table, row, column)));
      return numbers.every((one) => one === null) ? [] : [{ table: table.id, label: row.label, numbers }];
    }),
  );
}

/** The definition of a form by its id. */
export function formOf(id: string): FormDefinition {
  const form = Object.values(forms).find((one) => one.id === id);
  if (form === undefined) throw new Error(`No form ${id}`);
  return form;
}

function printedRows({ rows, rowVariants = [] }: TableDefinition): TableDefinition['rows'] {
  return [...rows, ...rowVariants.map((variant) => variant.with)];
}

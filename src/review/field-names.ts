// What a field is called in both languages, by the form that it is of.

import { type FormDefinition, fieldPath } from '../model/form.js';
import type { FieldReport } from '../model/record.js';
import type { Bilingual } from './api.js';

export type NameField = (field: Pick<FieldReport, 'form' | 'field' | 'label'>) => Bilingual;

/** Names of the fields of forms; of prose a field has the label alone. */
export function fieldNames(forms: readonly FormDefinition[]): NameField {
  const glosses = new Map(forms.flatMap((form) => glossesOf(form)));
  return ({ form, field, label }) => ({ zh: label, en: glosses.get(`${form} ${field}`) ?? label });
}

function glossesOf({ id, tables }: FormDefinition): [string, string][] {
  return tables.flatMap((table) =>
    [...table.rows, ...(table.rowVariants ?? []).map((variant) => variant.with)].flatMap((row) =>
      table.columns.map((column): [string, string] => {
        const parts = [row.label === '' ? '' : row.gloss, column.gloss];
        return [`${id} ${fieldPath(table, row, column)}`, parts.filter((part) => part !== '').join('; ')];
      }),
    ),
  );
}

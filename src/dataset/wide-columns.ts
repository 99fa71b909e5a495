// The fields of all forms as columns of the wide table. The forms alone decide which there are, never the reports of a
// run: the table has the same columns every night.

import { type FormDefinition, fieldPath } from '../model/form.js';
import type { Column } from './column.js';

/** Column of a field: its canonical path with two underscores for each dot, so that SQL needs no quotes. */
export function wideName(path: string): string {
  return path.replaceAll('.', '__');
}

/** One column a field of any form, in the order of the newest form that has it; an amount has its unit beside it. */
export function wideColumns(forms: readonly FormDefinition[]): Column[] {
  const columns = new Map<string, Column>();
  for (const form of [...forms].reverse()) {
    for (const column of form.tables.flatMap(tableColumns)) {
      if (!columns.has(column.name)) columns.set(column.name, column);
    }
  }
  return [...columns.values()];
}

function tableColumns(table: FormDefinition['tables'][number]): Column[] {
  const rows = [...table.rows, ...(table.rowVariants ?? []).map((variant) => variant.with)];
  const prefix = table.title === undefined ? '' : `${table.title.label} `;
  return rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const field = fieldPath(table, row, column);
      const header = [...(column.under ?? []), column.label].join('›');
      const zh = prefix + [row.label, header].filter((part) => part !== '').join(' / ');
      const en = [row.label === '' ? '' : row.gloss, column.gloss].filter((part) => part !== '').join('; ');
      const { unit } = column.value;
      const number: Column = {
        name: wideName(field),
        type: 'number',
        title: { zh: zh.replaceAll('\n', ''), en },
        gloss: {
          zh: '报告所印数字；未印数字者为空，原因见 cells 表的 status 列',
          en: `Number printed; empty where none is: the status is in the table cells. ${table.gloss}`,
        },
        field,
        ...(unit === null ? { unit, unitColumn: `${wideName(field)}__unit` } : { unit }),
      };
      return unit === null ? [number, unitOf(number)] : [number];
    }),
  );
}

function unitOf({ name, title }: Column): Column {
  return {
    name: `${name}__unit`,
    type: 'string',
    title: { zh: `${title.zh}：单位`, en: `${title.en}: unit` },
    gloss: { zh: `${title.zh}所印单位`, en: `Unit printed for ${name}; convert by it before adding up.` },
  };
}

// The official form as it looks, out of the definition that it is read with: header cells that span columns, groups that
// span rows, title rows of section 2. Pure: the server sends it, and the static report draws it without one.

import type { FormDefinition, SectionDefinition, TableDefinition } from '../model/form.js';
import { fieldPath } from '../model/form.js';
import { headerRows } from './header-rows.js';
import { labelDepth, labelRows, printedRows } from './label-rows.js';
import type { FormLayout, LayoutCell, LayoutTable } from './report-api.js';

export interface LayoutOptions {
  /**
   * Fields of the report: where a report prints other rows than the form (one row （六）其他处理 in place of three), those
   * rows are drawn. Without it the form is drawn as it was issued.
   */
  readonly fields?: ReadonlySet<string>;
}

/** Draws a form. */
export function formLayout(form: FormDefinition, { fields }: LayoutOptions = {}): FormLayout {
  return {
    form: form.id,
    title: form.title,
    authority: form.authority,
    sections: form.sections.map((section) => ({
      id: section.id,
      kind: section.kind,
      heading: section.heading,
      gloss: section.gloss,
      tables: sectionTables(form, section, fields),
    })),
  };
}

/** Tables with a title row are printed as one, below each other; the others stand for themselves. */
function sectionTables(
  form: FormDefinition,
  section: SectionDefinition,
  fields: ReadonlySet<string> | undefined,
): LayoutTable[] {
  const own = form.tables.filter((table) => table.section === section.id);
  const stacked = own.filter(({ title }) => title !== undefined);
  const single = own.filter(({ title }) => title === undefined);
  const groups = [...(stacked.length > 0 ? [stacked] : []), ...single.map((table) => [table])];
  return groups.map((tables) => printedTable(tables, section, fields));
}

function printedTable(
  tables: readonly TableDefinition[],
  section: SectionDefinition,
  fields: ReadonlySet<string> | undefined,
): LayoutTable {
  const labelColumns = Math.max(...tables.map(labelDepth));
  const columns = labelColumns + Math.max(...tables.map((table) => table.columns.length));
  const [first] = tables;
  const id = tables.length === 1 ? (first?.id ?? section.id) : (first?.id.split('.')[0] ?? section.id);
  return {
    id,
    caption: { zh: section.heading, en: tables.length === 1 ? (first?.gloss ?? '') : section.gloss },
    columns,
    labelColumns,
    parts: tables.map((table) => ({
      table: table.id,
      head: [...titleRow(table, columns), ...headerRows(table, labelColumns)].map((row) =>
        widenToEdge(row, table, labelColumns, columns),
      ),
      body: bodyRows(table, labelColumns, fields).map((row) =>
        widenToEdge(row, table, labelColumns, columns),
      ),
    })),
  };
}

function titleRow({ title, gloss }: TableDefinition, columns: number): LayoutCell[][] {
  if (title === undefined) return [];
  return [[{ kind: 'title', text: title.label, gloss, rowSpan: 1, colSpan: columns }]];
}

function bodyRows(
  table: TableDefinition,
  labelColumns: number,
  fields: ReadonlySet<string> | undefined,
): LayoutCell[][] {
  const rows = printedRows(table, fields);
  const labels = labelRows(table, rows, labelColumns);
  return rows.map((row, at) => [
    ...(labels[at] ?? []),
    ...table.columns.map((column): LayoutCell => {
      const { unit } = column.value;
      return {
        kind: 'value',
        text: '',
        rowSpan: 1,
        colSpan: 1,
        field: fieldPath(table, row, column),
        ...(unit === null ? {} : { unit }),
      };
    }),
  ]);
}

/** A table with fewer columns than its neighbours is printed as wide as they are: its last cell takes the rest. */
function widenToEdge(
  row: readonly LayoutCell[],
  table: TableDefinition,
  labelColumns: number,
  columns: number,
): LayoutCell[] {
  const missing = columns - labelColumns - table.columns.length;
  const last = row.at(-1);
  if (missing === 0 || last === undefined || last.kind === 'title') return [...row];
  return [...row.slice(0, -1), { ...last, colSpan: last.colSpan + missing }];
}

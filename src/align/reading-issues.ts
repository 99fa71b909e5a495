// What a person should know about how a table was read.

import type { Binding } from '../model/binding.js';
import type { TableDefinition } from '../model/form.js';
import { type Issue, issue } from '../model/issue.js';
import type { MergedReading } from './merge-readings.js';

function fieldsOf(bindings: readonly Binding[], row: string): string[] {
  return bindings.filter((binding) => binding.row === row).map((binding) => binding.path);
}

function rowIssues(reading: MergedReading, bindings: readonly Binding[]): Issue[] {
  return reading.rows.flatMap((row): Issue[] => {
    const fields = fieldsOf(bindings, row.row.id);
    const places = row.place ? [row.place] : [];
    const expected = row.row.label;
    if (row.slots.some((slot) => slot.kind === 'lost')) {
      const message = `The values of row “${expected || reading.compiled.table.id}” cannot be told apart by column; read them in the source.`;
      return [issue('align/positions-lost', message, { places, fields, expected })];
    }
    if (row.slots.every((slot) => slot.kind === 'none')) {
      const message = `Row “${expected}” is printed without any value.`;
      return [issue('align/row-missing', message, { places, fields, actual: row.printed, expected })];
    }
    if (row.label === 'order' || row.label === 'torn') {
      const message = `The label of row “${expected}” is missing or torn; the row was told by its place between its neighbours.`;
      return [issue('align/label-missing', message, { places, fields, actual: row.printed, expected })];
    }
    if (row.label === 'typo' || row.label === 'near') {
      return [
        issue('align/label-typo', `Row “${expected}” is printed with another wording.`, {
          places,
          fields,
          actual: row.printed,
          expected,
        }),
      ];
    }
    return [];
  });
}

function missingRows(reading: MergedReading): Issue[] {
  const rows = new Set(reading.rows.map((row) => row.row.id));
  const { variant, compiled } = reading;
  const missing = compiled.table.rows.filter((row) => !row.local && !rows.has(row.id));
  if (variant && missing.every((row) => variant.replaces.includes(row.id))) {
    return [issue('align/row-variant', `${variant.note}.`, { places: reading.place ? [reading.place] : [] })];
  }
  return missing.map((row) =>
    issue(
      'align/row-missing',
      `Row “${row.label || compiled.table.id}” was not found in table ${compiled.table.id}.`,
      {
        places: reading.place ? [reading.place] : [],
        fields: compiled.table.columns.map((column) => `${compiled.table.id}.${row.id}.${column.id}`),
        expected: row.label,
      },
    ),
  );
}

function headerIssues(reading: MergedReading): Issue[] {
  const { table, unlabelled } = reading.compiled;
  const unnamed = table.columns.filter((_, index) => reading.columns[index] === 'none');
  if (unnamed.length === 0 || unlabelled) return [];
  const misprinted = (table.headerMisprints ?? []).length > 0 && unnamed.length === table.columns.length;
  const names = unnamed.map((column) => column.label).join('、');
  const places = reading.place ? [reading.place] : [];
  if (misprinted) {
    const message = `Table ${table.id} does not print its own header (${names}); columns were told by their order.`;
    return [issue('align/header-conflict', message, { places, expected: names })];
  }
  const message = `The header of table ${table.id} does not name ${names}; columns were told by their order.`;
  return [issue('align/header-missing', message, { places, expected: names })];
}

function disagreements(reading: MergedReading, bindings: readonly Binding[]): Issue[] {
  const fields = bindings.filter((one) => one.evidence.secondRung === 'disagrees').map((one) => one.path);
  if (fields.length === 0) return [];
  const message = `Two ways of reading table ${reading.compiled.table.id} do not agree on ${fields.length} fields; check them in the source.`;
  return [issue('align/rungs-disagree', message, { places: reading.place ? [reading.place] : [], fields })];
}

/** Issues of one table's reading. */
export function readingIssues(reading: MergedReading, bindings: readonly Binding[]): Issue[] {
  const { table } = reading.compiled;
  const conflicts = reading.conflicts.map((row) =>
    issue(
      'align/table-duplicated',
      `Row “${row}” of table ${table.id} is printed twice with different values; neither was taken.`,
      {
        fields: fieldsOf(bindings, row),
        places: reading.place ? [reading.place] : [],
      },
    ),
  );
  const foreign = reading.foreign.map((piece) =>
    issue(
      'align/row-foreign',
      `A row that the form does not have stands in table ${table.id}; it was left out.`,
      {
        places: [piece.place],
        actual: piece.text.slice(0, 80),
      },
    ),
  );
  const ofOtherYear = reading.otherYear
    ? [
        issue('align/table-of-other-year', `Table ${table.id} stands under a caption of another year.`, {
          places: reading.place ? [reading.place] : [],
        }),
      ]
    : [];
  return [
    ...ofOtherYear,
    ...headerIssues(reading),
    ...rowIssues(reading, bindings),
    ...missingRows(reading),
    ...conflicts,
    ...foreign,
    ...disagreements(reading, bindings),
  ];
}

/** Issue for a table of the form that the document does not have. */
export function missingTableIssue(table: TableDefinition): Issue {
  const name = table.title?.label ?? table.gloss;
  return issue(
    'align/table-missing',
    `Table ${table.id} (${name}) was not found; its fields are absent, not zero.`,
  );
}

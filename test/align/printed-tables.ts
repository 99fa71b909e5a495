// Tables of the real forms, printed with made-up figures: as a grid, as rows on lines, as units.

import { forms } from '../../extractors/index.js';
import { type CompiledTable, compileForm } from '../../src/align/compiled-form.js';
import type { Piece, RowReading, Slot } from '../../src/align/reading.js';
import type { Unit } from '../../src/align/unit.js';
import type { FormDefinition, RowDefinition } from '../../src/model/form.js';
import { type GridSpec, gridOf, type MadeGrid } from './made-blocks.js';

export const form2019: FormDefinition = forms.ogi_2019;
export const form2021: FormDefinition = forms.ogi_2021;
export const bothForms: readonly FormDefinition[] = [form2019, form2021];

/** A table of an era. */
export function tableOf(form: FormDefinition, id: string): CompiledTable {
  const table = compileForm(form).find((one) => one.table.id === id);
  if (!table) throw new Error(`${form.id} has no table ${id}`);
  return table;
}

export const requests2021 = tableOf(form2021, 'requests');
export const requests2019 = tableOf(form2019, 'requests');
export const rules2021 = tableOf(form2021, 'disclosure.art20_1');
export const rules2019 = tableOf(form2019, 'disclosure.art20_1');
export const penalties2021 = tableOf(form2021, 'disclosure.art20_6');
export const review2021 = tableOf(form2021, 'review_litigation');

/** The official rows of a table. */
export function officialRows(compiled: CompiledTable): RowDefinition[] {
  return compiled.table.rows.filter((row) => !row.local);
}

/** Figures that tell every cell from every other: `101`, `102` … in the first row, `201` … in the second. */
export function figures(compiled: CompiledTable): string[][] {
  return officialRows(compiled).map((_, row) =>
    compiled.columns.map((__, column) => String((row + 1) * 100 + column + 1)),
  );
}

const kinds = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

const requestsHead: readonly (readonly GridSpec[])[] = [
  [
    { text: '', rows: 3, columns: 3 },
    { text: '申请人情况', columns: 7 },
  ],
  [
    { text: '自然人', rows: 2 },
    { text: '法人或其他组织', columns: 5 },
    { text: '总计', rows: 2 },
  ],
  kinds,
];

function groupLabel(compiled: CompiledTable, id: string | undefined): string {
  return compiled.table.groups?.find((group) => group.id === id)?.label ?? '';
}

/** Label cells of a row of the requests table: group cells where the group begins, then the row's own. */
function requestLabels(compiled: CompiledTable, row: RowDefinition, index: number): GridSpec[] {
  const rows = officialRows(compiled);
  if (row.group === undefined) return [{ text: row.label, columns: 3 }];
  const inResults = rows.filter((one) => one.group !== undefined);
  const results =
    inResults[0] === row ? [{ text: groupLabel(compiled, 'results'), rows: inResults.length }] : [];
  if (row.group === 'results') return [...results, { text: row.label, columns: 2 }];
  const begins = rows[index - 1]?.group !== row.group;
  const size = rows.filter((one) => one.group === row.group).length;
  return [...results, ...(begins ? [{ text: groupLabel(compiled, row.group), rows: size }] : []), row.label];
}

/** The rows of a requests table as grid rows; `change` sees the cells of each row. */
export function requestsRows(
  compiled: CompiledTable,
  values: readonly (readonly GridSpec[])[],
): (readonly GridSpec[])[] {
  const body = officialRows(compiled).map((row, index) => [
    ...requestLabels(compiled, row, index),
    ...(values[index] ?? []),
  ]);
  return [...requestsHead, ...body];
}

/** The requests table as a grid, as the form prints it. */
export function requestsGrid(compiled: CompiledTable, values: readonly (readonly GridSpec[])[]): MadeGrid {
  return gridOf(requestsRows(compiled, values));
}

/** A table with one label column and one header row (section 2), as grid rows. */
export function plainRows(
  compiled: CompiledTable,
  values: readonly (readonly GridSpec[])[],
): (readonly GridSpec[])[] {
  return [
    ['信息内容', ...compiled.columns.map(({ column }) => column.label)],
    ...officialRows(compiled).map((row, index) => [row.label, ...(values[index] ?? [])]),
  ];
}

export function plainGrid(compiled: CompiledTable, values: readonly (readonly GridSpec[])[]): MadeGrid {
  return gridOf(plainRows(compiled, values));
}

/** A table as lines of cells with a separator between them: the header, then every row. */
export function asLines(
  compiled: CompiledTable,
  values: readonly (readonly string[])[],
  separator = '\t',
): string {
  const head = ['项目', ...compiled.columns.map(({ column }) => column.label)].join(separator);
  const rows = officialRows(compiled).map((row, index) =>
    [row.label, ...(values[index] ?? [])].join(separator),
  );
  return [head, ...rows].join('\n');
}

const reviewValues = 15;

/** The table of section 4 as grid rows. */
export function reviewRows(values: readonly string[]): (readonly GridSpec[])[] {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const tall = results.map((text) => ({ text, rows: 2 }));
  return [
    [
      { text: '行政复议', columns: 5 },
      { text: '行政诉讼', columns: 10 },
    ],
    [...tall, { text: '未经复议直接起诉', columns: 5 }, { text: '复议后起诉', columns: 5 }],
    [...results, ...results],
    values.slice(0, reviewValues),
  ];
}

let nextPlace = 0;

/** A piece of text with a place of its own. */
export function piece(text: string, x0?: number): Piece {
  const start = nextPlace;
  nextPlace += text.length + 1;
  const place = { kind: 'text', line: 1, start, end: start + text.length } as const;
  return x0 === undefined ? { text, place } : { text, place, x0, x1: x0 + text.length };
}

/** One row or line: labels, then values. */
export function unitOf(
  labels: readonly string[],
  values: readonly string[] = [],
  details: Partial<Unit> = {},
): Unit {
  return {
    pieces: labels.map((text) => piece(text)),
    groups: [],
    values: values.map((text) => piece(text)),
    pads: 0,
    cellCount: labels.length + values.length,
    bounded: true,
    block: 0,
    ...details,
  };
}

/** A slot in short: its text, `?` with the text that is lost, `–` where nothing is bound. */
export function shown(slot: Slot): string {
  if (slot.kind === 'none') return '–';
  return slot.kind === 'lost' ? `?${slot.text}` : slot.text;
}

/** What every row read holds, by the row's id. */
export function shownRows(rows: readonly RowReading[]): Record<string, readonly string[]> {
  return Object.fromEntries(rows.map((row) => [row.row.id, row.slots.map(shown)]));
}

/** What every row should hold when all of it is read. */
export function expectedRows(
  compiled: CompiledTable,
  values: readonly (readonly string[])[],
): Record<string, readonly string[]> {
  return Object.fromEntries(officialRows(compiled).map((row, index) => [row.id, values[index] ?? []]));
}

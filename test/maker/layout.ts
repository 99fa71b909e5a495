// Description → layout model: the blocks of the report in printed order, tables as grids with the form's merges.

import {
  type CellValue,
  type NarrativePart,
  printCell,
  type ReportDescription,
  type TableValues,
} from './description.js';
import {
  columnIds,
  type DisclosureLayout,
  disclosureLayouts,
  type Label,
  otherGroup,
  otherSingleRow,
  plainOutcomes,
  type RequestGroup,
  requestColumns,
  requestFrame,
  requestGroups,
  requestsCorner,
  reviewColumnIds,
  reviewOutcomes,
  rowHeader,
  sectionHeadings,
  spanningHeaders,
  totalProcessed,
} from './form-layout.js';
import { type Grid, type GridCell, gridCell, type ShownValue } from './grid.js';

/** One block of the report in printed order. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid }
  | { readonly kind: 'signature'; readonly text: string };

/** Blocks of the whole report. */
export function layoutReport(report: ReportDescription): readonly Block[] {
  const { prose } = report;
  const [h1, h2, h3, h4, h5, h6] = sectionHeadings[report.form].map(heading);
  const blocks: (Block | undefined)[] = [
    ...report.title.map((text): Block => ({ kind: 'title', text })),
    ...prose.preamble.map(paragraph),
    h1,
    ...prose.s1.map(narrativeBlock),
    h2,
    ...(prose.s2 ?? []).map(paragraph),
    { kind: 'table', grid: disclosureGrid(report) },
    h3,
    ...(prose.s3 ?? []).map(paragraph),
    { kind: 'table', grid: requestsGrid(report) },
    h4,
    ...(prose.s4 ?? []).map(paragraph),
    { kind: 'table', grid: reviewGrid(report) },
    h5,
    ...prose.s5.map(narrativeBlock),
    h6,
    ...prose.s6.map(narrativeBlock),
    { kind: 'signature', text: report.signature },
    { kind: 'signature', text: printDate(report.signedOn) },
  ];
  return blocks.filter((block) => block !== undefined);
}

/** `2025-01-08` → `2025年1月8日` */
export function printDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function narrativeBlock(part: NarrativePart): Block {
  return typeof part === 'string' ? paragraph(part) : { kind: 'heading', level: 2, text: part.subheading };
}

function tableOf(report: ReportDescription, id: string): TableValues {
  const values = report.tables[id];
  if (values === undefined) throw new Error(`${report.slug} has no table ${id}`);
  return values;
}

// `row` is the canonical path of the row; each cell takes the path of its field along.
function valueCells(
  values: readonly CellValue[] | undefined,
  row: string,
  columns: readonly string[],
): GridCell[] {
  if (values?.length !== columns.length) throw new Error(`Row ${row} needs ${columns.length} values`);
  return values.map((value, index) =>
    gridCell(printCell(value), 'value', { shows: shownValue(`${row}.${columns[index]}`, value) }),
  );
}

/** What a cell with this value shows under the field's path. */
export function shownValue(field: string, value: CellValue): ShownValue {
  const nothing = { field, value: null, unit: null };
  if (typeof value === 'number') return { field, status: 'number', value, unit: null };
  if (value === '') return { ...nothing, status: 'blank' };
  if (typeof value === 'string') return { ...nothing, status: 'not_applicable' };
  if ('unreadable' in value) return { ...nothing, status: 'unreadable' };
  return { field, status: 'number', value: value.value, unit: value.unit ?? null };
}

// Section 2 is one table of four grid columns; a short row widens its last cell to the edge.
function disclosureGrid(report: ReportDescription): Grid {
  const rows = disclosureLayouts[report.form].flatMap((table) =>
    disclosureRows(table, tableOf(report, table.id)),
  );
  return { id: 'disclosure', columns: [1, 1, 1, 1], rows };
}

function disclosureRows(table: DisclosureLayout, values: TableValues): GridCell[][] {
  const columns = table.columns.map((column) => column.id);
  const header = [
    gridCell(rowHeader, 'header'),
    ...table.columns.map((column) => gridCell(column.text, 'header')),
  ];
  const body = table.rows
    .filter((row) => values[row.id] !== undefined)
    .map((row) => [
      gridCell(row.text, 'label'),
      ...valueCells(values[row.id], `${table.id}.${row.id}`, columns),
    ]);
  return [[gridCell(table.title, 'title', { colSpan: 4 })], ...[header, ...body].map(widenLast)];
}

function widenLast(cells: GridCell[]): GridCell[] {
  return cells.map((cell, index) => (index === cells.length - 1 ? { ...cell, colSpan: 4 - index } : cell));
}

// Ten grid columns: three of labels, seven of values. The widths are those of the official Word form.
function requestsGrid(report: ReportDescription): Grid {
  const values = tableOf(report, 'requests');
  const rowOf = (label: Label, colSpan: number): GridCell[] => [
    gridCell(label.text, 'label', { colSpan }),
    ...valueCells(values[label.id], `requests.${label.id}`, columnIds(report.form, 'requests')),
  ];
  const outcomes = outcomeRows(values, rowOf);
  const [first = [], ...rest] = outcomes;
  const rows = [
    ...requestsHeader(),
    rowOf(requestFrame.newRequests, 3),
    rowOf(requestFrame.carriedOver, 3),
    [gridCell(requestFrame.outcomes, 'label', { rowSpan: outcomes.length, vertical: true }), ...first],
    ...rest,
    rowOf(requestFrame.carriedForward, 3),
  ];
  return { id: 'requests', columns: [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685], rows };
}

function requestsHeader(): GridCell[][] {
  const [naturalPerson, ...others] = requestColumns.map((column) => column.text);
  const legalPersons = others.slice(0, 5);
  return [
    [
      gridCell(requestsCorner, 'header', { rowSpan: 3, colSpan: 3 }),
      gridCell(spanningHeaders.applicants, 'header', { colSpan: 7 }),
    ],
    [
      gridCell(naturalPerson ?? '', 'header', { rowSpan: 2 }),
      gridCell(spanningHeaders.legalPersons, 'header', { colSpan: 5 }),
      gridCell(others[5] ?? '', 'header', { rowSpan: 2 }),
    ],
    legalPersons.map((text) => gridCell(text, 'header')),
  ];
}

function outcomeRows(
  values: TableValues,
  rowOf: (label: Label, colSpan: number) => GridCell[],
): GridCell[][] {
  const groupRows = (group: RequestGroup): GridCell[][] =>
    group.rows.map((label, index) => [
      ...(index === 0 ? [gridCell(group.text, 'label', { rowSpan: group.rows.length })] : []),
      ...rowOf(label, 1),
    ]);
  const other = values[otherSingleRow.id] === undefined ? groupRows(otherGroup) : [rowOf(otherSingleRow, 2)];
  return [
    ...plainOutcomes.map((label) => rowOf(label, 2)),
    ...requestGroups.flatMap(groupRows),
    ...other,
    rowOf(totalProcessed, 2),
  ];
}

function reviewGrid(report: ReportDescription): Grid {
  const values = tableOf(report, 'review_litigation');
  const headers = (rowSpan: number): GridCell[] =>
    reviewOutcomes.map((text) => gridCell(text, 'header', { rowSpan }));
  return {
    id: 'review_litigation',
    columns: new Array<number>(15).fill(1),
    rows: [
      [
        gridCell(spanningHeaders.review, 'header', { colSpan: 5 }),
        gridCell(spanningHeaders.litigation, 'header', { colSpan: 10 }),
      ],
      [
        ...headers(2),
        gridCell(spanningHeaders.direct, 'header', { colSpan: 5 }),
        gridCell(spanningHeaders.afterReview, 'header', { colSpan: 5 }),
      ],
      [...headers(1), ...headers(1)],
      valueCells(values.counts, 'review_litigation', reviewColumnIds),
    ],
  };
}

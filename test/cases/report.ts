// One made-up report as blocks: headings, short prose, and tables with the merges of the official form.

import {
  disclosureLayouts,
  type Label,
  otherGroup,
  otherSingleRow,
  plainOutcomes,
  requestColumns,
  requestFrame,
  requestGroups,
  requestsCorner,
  sectionHeadings,
  totalProcessed,
} from '../maker/form-layout.js';
import { type CaseDescription, printedCells } from './case-description.js';

/** A cell where it begins; `\n` is a line break inside the cell. */
export interface Cell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Rows of beginning cells, with the number of grid columns. */
export interface Grid {
  readonly width: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** A part of the report: its heading, the prose before its table, its table. */
export interface Part {
  readonly heading: string;
  readonly prose: readonly string[];
  readonly table?: Grid;
}

/** The whole report in printed order. */
export interface Report {
  readonly title: readonly string[];
  readonly preamble: string;
  readonly parts: readonly Part[];
  readonly signature: readonly string[];
}

/** Printed cells of a row, `null` where the page does not have it. */
export type PrintedRow = (key: string) => readonly string[] | null;

const cell = (text: string, colSpan = 1, rowSpan = 1): Cell => ({ text, rowSpan, colSpan });

/** The report of a case, before any oddity of its layout. */
export function reportOf(description: CaseDescription): Report {
  const { agency, year, figures } = description;
  const printed: PrintedRow = (key) => printedCells(description, key);
  const [h1 = '', h2 = '', h3 = '', h4 = '', h5 = '', h6 = ''] = sectionHeadings[figures.form];
  return {
    title: [`${agency}${year}年政府信息公开工作年度报告`],
    preamble: `现将本机关年度政府信息公开工作情况公布如下。数据统计期限自${year}年1月1日起至${year}年12月31日止。`,
    parts: [
      { heading: h1, prose: ['一年来，本机关的公开目录按季核对，公开栏目有专人维护。'] },
      { heading: h2, prose: [], table: disclosureGrid(figures.form, printed) },
      { heading: h3, prose: [], table: requestsGrid(printed) },
      { heading: h4, prose: [], table: reviewGrid(printed) },
      { heading: h5, prose: ['个别栏目更新不够快，下一步将明确每个栏目的更新日期。'] },
      { heading: h6, prose: ['没有其他需要报告的事项。'] },
    ],
    signature: [agency, `${year + 1}年1月18日`],
  };
}

/** Section 2: one table of four grid columns; a short row widens its last cell to the edge. */
export function disclosureGrid(form: 'ogi_2019' | 'ogi_2021', printed: PrintedRow): Grid {
  const rows = disclosureLayouts[form].flatMap((table) => {
    const header = ['信息内容', ...table.columns.map((column) => column.text)];
    const body = table.rows.flatMap((row) => {
      const values = printed(`${table.id}.${row.id}`);
      return values === null ? [] : [[row.text, ...values]];
    });
    return body.length === 0 ? [] : [[cell(table.title, 4)], ...[header, ...body].map(widenLast)];
  });
  return { width: 4, rows };
}

function widenLast(texts: readonly string[]): Cell[] {
  return texts.map((text, index) => cell(text, index === texts.length - 1 ? 4 - index : 1));
}

/** Section 3: three label columns, seven value columns. */
export function requestsGrid(printed: PrintedRow): Grid {
  const rowOf = (label: Label, colSpan: number): Cell[][] => {
    const values = printed(`requests.${label.id}`);
    return values === null ? [] : [[cell(label.text, colSpan), ...values.map((text) => cell(text))]];
  };
  const other = printed('requests.other.all') === null ? [otherGroup] : [];
  const groupRows = [...requestGroups, ...other].flatMap((group) => {
    const rows = group.rows.flatMap((row) => rowOf(row, 1));
    return rows.map((row, index) => (index === 0 ? [cell(group.text, 1, rows.length), ...row] : row));
  });
  const outcomes = [
    ...plainOutcomes.flatMap((row) => rowOf(row, 2)),
    ...groupRows,
    ...rowOf(otherSingleRow, 2),
    ...rowOf(totalProcessed, 2),
  ];
  const [first = [], ...rest] = outcomes;
  const rows = [
    ...requestsHeader(),
    ...rowOf(requestFrame.newRequests, 3),
    ...rowOf(requestFrame.carriedOver, 3),
    [cell(requestFrame.outcomes, 1, outcomes.length), ...first],
    ...rest,
    ...rowOf(requestFrame.carriedForward, 3),
  ];
  return { width: 10, rows };
}

function requestsHeader(): Cell[][] {
  const labels = requestColumns.map((column) => column.text);
  return [
    [cell(requestsCorner, 3, 3), cell('申请人情况', 7)],
    [cell(labels[0] ?? '', 1, 2), cell('法人或其他组织', 5), cell(labels[6] ?? '', 1, 2)],
    labels.slice(1, 6).map((text) => cell(text)),
  ];
}

function reviewGrid(printed: PrintedRow): Grid {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const values = printed('review_litigation');
  return {
    width: 15,
    rows: [
      [cell('行政复议', 5), cell('行政诉讼', 10)],
      [...results.map((text) => cell(text, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
      [...results, ...results].map((text) => cell(text)),
      ...(values === null ? [] : [values.map((text) => cell(text))]),
    ],
  };
}

/** The same report with labels or header cells reworded: text of the form → text on the page. */
export function relabel(report: Report, labels: Readonly<Record<string, string>>): Report {
  const used = new Set<string>();
  const rename = (text: string): string => {
    const renamed = labels[text];
    if (renamed === undefined) return text;
    used.add(text);
    return renamed;
  };
  const parts = report.parts.map((part) => ({
    ...part,
    heading: rename(part.heading),
    ...(part.table === undefined
      ? {}
      : { table: mapCells(part.table, (item) => ({ ...item, text: rename(item.text) })) }),
  }));
  const missing = Object.keys(labels).filter((text) => !used.has(text));
  if (missing.length > 0) throw new Error(`No such label: ${missing.join(', ')}`);
  return { ...report, parts };
}

/** A grid with every cell replaced. */
export function mapCells(grid: Grid, change: (cell: Cell) => Cell): Grid {
  return { ...grid, rows: grid.rows.map((row) => row.map(change)) };
}

/** The report with prose put before the table of the part with this index (0 is 一). */
export function withProse(report: Report, index: number, prose: readonly string[]): Report {
  return { ...report, parts: report.parts.map((part, at) => (at === index ? { ...part, prose } : part)) };
}

/** The report with the table of one part changed, by the index of the part. */
export function withTable(report: Report, index: number, change: (grid: Grid) => Grid): Report {
  const parts = report.parts.map((part, at) =>
    at === index && part.table !== undefined ? { ...part, table: change(part.table) } : part,
  );
  return { ...report, parts };
}

/** The report with some tables left out, by the index of their part. */
export function withoutTables(report: Report, indices: readonly number[]): Report {
  const parts = report.parts.map(({ heading, prose, table }, at) =>
    table === undefined || indices.includes(at) ? { heading, prose } : { heading, prose, table },
  );
  return { ...report, parts };
}

/** Replaces the first occurrence of each text. @throws Error when one is not there */
export function edit(text: string, replacements: readonly (readonly [from: string, to: string])[]): string {
  return replacements.reduce((result, [from, to]) => {
    const at = result.indexOf(from);
    if (at < 0) throw new Error(`Not in the source: ${from}`);
    return result.slice(0, at) + to + result.slice(at + from.length);
  }, text);
}

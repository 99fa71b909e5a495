// What the charts of the dataset have in common: columns, groups, and what is said of all figures.

import type { Bilingual, Chart, QueueRow } from '../api.js';
import { type Cell, groupRows, type Reports } from './chart-table.js';
import { regionName } from './provinces.js';

type Column = Chart['columns'][number];

export interface DatasetChart extends Pick<Chart, 'title' | 'note' | 'columns'> {
  readonly rowsOf: (reports: Reports) => Chart['rows'];
  /** Words for the categories that are codes. */
  readonly labelsOf: (rows: Chart['rows']) => Chart['labels'];
}

export const figuresNote: Bilingual = {
  zh: '有人工核对者取数据集中核对后的数字，其余取读出的数字；含待核报告，不含人工搁置者；没有数字者不计。可按结论筛选。',
  en: 'Reviewed figures where the dataset has them, figures as read elsewhere; reports for review included, those put aside by people left out. Where there is no number, none is counted. Filter by verdict.',
};

export const category = (name: string, zh: string, en: string): Column => ({
  name,
  title: { zh, en },
  kind: 'category',
});
export const count = (name: string, zh: string, en: string): Column => ({
  name,
  title: { zh, en },
  kind: 'count',
});
export const share = (name: string, zh: string, en: string): Column => ({
  name,
  title: { zh, en },
  kind: 'share',
});
export const reportCount = count('reports', '报告数', 'Reports');

/** What reports are put together by. */
export interface Grouping {
  readonly column: Column;
  /** Null where it is not known. */
  readonly keyOf: (row: QueueRow) => string | null;
  readonly labelsOf: DatasetChart['labelsOf'];
}

export const noLabels = (): Chart['labels'] => ({});

export const byYear: Grouping = {
  column: category('year', '年度', 'Year'),
  keyOf: ({ year }) => (year === null ? null : String(year)),
  labelsOf: noLabels,
};
export const byRegion: Grouping = {
  column: category('region', '地区', 'Region'),
  keyOf: ({ region }) => region,
  labelsOf: (rows) =>
    Object.fromEntries(
      rows.flatMap(([code]) => (typeof code === 'string' ? [[code, regionName(code)]] : [])),
    ),
};

/** The table with a row a group; `columns` are those behind the group's own. */
export function grouped(
  { column, keyOf, labelsOf }: Grouping,
  columns: readonly Column[],
  cellsOf: (group: Reports) => readonly Cell[],
): Pick<DatasetChart, 'columns' | 'rowsOf' | 'labelsOf'> {
  return {
    columns: [column, ...columns],
    rowsOf: (reports) => groupRows(reports, keyOf, cellsOf),
    labelsOf,
  };
}

/** Reports whose figures count: a person who put one aside said that it is not to be used. */
export function usable(reports: Reports): Reports {
  return reports.filter(({ row }) => row.state !== 'rejected');
}

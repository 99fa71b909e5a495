// Charts of the requests table: how many there were, and what became of them.

import type { RowDefinition } from '../../model/form.js';
import {
  byRegion,
  byYear,
  category,
  count,
  type DatasetChart,
  figuresNote,
  grouped,
  reportCount,
  share,
  usable,
} from './chart-parts.js';
import { type Cell, type Figure, knownSum, type Reports, sum } from './chart-table.js';

export type RequestChartName =
  | 'requests-by-year'
  | 'requests-by-region'
  | 'disclosure-by-year'
  | 'outcomes-by-year'
  | 'denials-by-ground';

/** An outcome is one row of the form or several. */
interface Outcome {
  readonly names: readonly [name: string, zh: string, en: string];
  readonly parts: readonly Figure[];
}

/**
 * The charts.
 * @param figure number of a report by the canonical path of its field
 * @param rows of the requests table in any form, each once
 */
export function requestCharts(
  figure: (field: string) => Figure,
  rows: readonly RowDefinition[],
): Record<RequestChartName, DatasetChart> {
  const total = (row: string): Figure => figure(`requests.${row}.total`);
  const group = (name: string): RowDefinition[] => rows.filter((row) => row.group === name);
  const totals = (name: string): Figure[] => group(name).map(({ id }) => total(id));
  const outcomes: readonly Outcome[] = [
    { names: ['granted', '予以公开', 'Granted'], parts: [total('granted')] },
    { names: ['partially_granted', '部分公开', 'Partially granted'], parts: [total('partially_granted')] },
    { names: ['denied', '不予公开', 'Denied'], parts: totals('denied') },
    { names: ['unable', '无法提供', 'Unable to provide'], parts: totals('unable') },
    { names: ['not_processed', '不予处理', 'Not processed'], parts: totals('not_processed') },
    { names: ['other', '其他处理', 'Other'], parts: [...totals('other'), total('other.all')] },
  ];
  const answered = total('total_processed');
  const requestColumns = [
    reportCount,
    count('received', '新收申请', 'Requests received'),
    count('carried_over', '上年结转', 'Carried over'),
    count('answered', '办理结果总计', 'Answered'),
  ];
  const requestCells = (reports: Reports): Cell[] => [
    reports.length,
    ...[total('new_requests'), total('carried_over'), answered].map((one) => knownSum(reports, one)),
  ];
  return {
    'requests-by-year': {
      title: { zh: '各年度申请数量', en: 'Requests by year' },
      note: figuresNote,
      ...ofUsable(grouped(byYear, requestColumns, requestCells)),
    },
    'requests-by-region': {
      title: { zh: '各地区申请数量', en: 'Requests by region' },
      note: figuresNote,
      ...mostFirst(ofUsable(grouped(byRegion, requestColumns, requestCells)), 2),
    },
    'disclosure-by-year': disclosure(outcomes, answered),
    'outcomes-by-year': {
      title: { zh: '各年度办理结果', en: 'Outcomes of requests by year' },
      note: figuresNote,
      ...ofUsable(
        grouped(
          byYear,
          outcomes.map(({ names }) => count(...names)),
          (reports) => outcomes.map(({ parts }) => sum(reports, parts)),
        ),
      ),
    },
    'denials-by-ground': denials(group('denied'), total),
  };
}

function disclosure(outcomes: readonly Outcome[], answered: Figure): DatasetChart {
  const shares = outcomes.map(({ names }) => share(...names));
  const table = grouped(
    byYear,
    [reportCount, count('answered', '办理结果总计', 'Answered'), ...shares],
    (reports) => {
      const whole = sum(reports, [answered]);
      const shareOf = ({ parts }: Outcome): number | null =>
        whole === 0 ? null : Number((sum(reports, parts) / whole).toFixed(4));
      return [reports.length, whole, ...outcomes.map(shareOf)];
    },
  );
  return {
    title: { zh: '各年度公开率与不予公开率', en: 'Disclosure and denial rates by year' },
    note: {
      zh: `占办理结果总计的比例，仅计有该总计的报告。${figuresNote.zh}`,
      en: `Shares of all requests answered, over reports that have that total. ${figuresNote.en}`,
    },
    ...table,
    rowsOf: (reports) => table.rowsOf(usable(reports).filter((report) => !Number.isNaN(answered(report)))),
  };
}

function denials(grounds: readonly RowDefinition[], total: (row: string) => Figure): DatasetChart {
  return {
    title: { zh: '不予公开的理由', en: 'Grounds of denial' },
    note: figuresNote,
    columns: [category('ground', '理由', 'Ground'), count('requests', '申请数', 'Requests')],
    rowsOf: (reports) => grounds.map(({ id }) => [id, sum(usable(reports), [total(id)])]),
    labelsOf: () => Object.fromEntries(grounds.map(({ id, label, gloss }) => [id, { zh: label, en: gloss }])),
  };
}

type Table = Pick<DatasetChart, 'columns' | 'rowsOf' | 'labelsOf'>;

/** The table over the reports whose figures count. */
export function ofUsable(table: Table): Table {
  return { ...table, rowsOf: (reports) => table.rowsOf(usable(reports)) };
}

/** The table with the rows first that have most in a column, those that have nothing there last. */
function mostFirst(table: Table, column: number): Table {
  const most = (row: readonly Cell[]): number => {
    const cell = row[column];
    return typeof cell === 'number' ? cell : -1;
  };
  return { ...table, rowsOf: (reports) => table.rowsOf(reports).toSorted((a, b) => most(b) - most(a)) };
}

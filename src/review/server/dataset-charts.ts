// Charts whose table is made of the reports in the queue and their numbers.

import { type FormDefinition, fieldPath, type RowDefinition } from '../../model/form.js';
import { verdicts } from '../../model/record.js';
import type { ChartName } from '../api.js';
import {
  byRegion,
  byYear,
  category,
  count,
  type DatasetChart,
  figuresNote,
  type Grouping,
  grouped,
  noLabels,
  reportCount,
} from './chart-parts.js';
import { type Figure, sum } from './chart-table.js';
import { ofUsable, requestCharts } from './request-charts.js';

export interface DatasetCharts {
  /** Canonical paths of the fields whose numbers the charts are made of. */
  readonly fields: readonly string[];
  readonly charts: Readonly<Record<Exclude<ChartName, 'reliability'>, DatasetChart>>;
}

/** Charts of the dataset; the forms say which fields there are. */
export function datasetCharts(forms: readonly FormDefinition[]): DatasetCharts {
  const fields = chartFields(forms);
  const places = new Map(fields.map((field, at) => [field, at]));
  const figure = (field: string): Figure => {
    const at = places.get(field) ?? -1;
    return ({ figures }) => figures[at] ?? Number.NaN;
  };
  const charts = {
    ...requestCharts(figure, requestRows(forms)),
    'reconsiderations-by-year': disputes(
      '各年度行政复议结果',
      'Reconsideration outcomes by year',
      (result) => [figure(`review_litigation.review.${result}`)],
    ),
    'lawsuits-by-year': disputes('各年度行政诉讼结果', 'Lawsuit outcomes by year', (result) => [
      figure(`review_litigation.litigation.direct.${result}`),
      figure(`review_litigation.litigation.after_review.${result}`),
    ]),
    'verdicts-by-format': verdictsByFormat,
    'published-errors-by-year': publishedErrors(byYear, '各年度', 'by year'),
    'published-errors-by-region': publishedErrors(byRegion, '各地区', 'by region'),
  };
  return { fields, charts };
}

/** Totals of the requests table and the cells on disputes, of any form. */
function chartFields(forms: readonly FormDefinition[]): string[] {
  const tables = forms.flatMap((form) => form.tables);
  const fields = tables.flatMap((table) =>
    rowsOf(table).flatMap((row) => table.columns.map((column) => fieldPath(table, row, column))),
  );
  return [...new Set(fields)].filter((field) =>
    /^(?:requests\..+\.total|review_litigation\..+)$/.test(field),
  );
}

/** Rows of the requests table in any form, variants included. */
function requestRows(forms: readonly FormDefinition[]): readonly RowDefinition[] {
  const tables = forms.flatMap((form) => form.tables.filter(({ id }) => id === 'requests'));
  return [...new Map(tables.flatMap(rowsOf).map((row) => [row.id, row])).values()];
}

function rowsOf({ rows, rowVariants = [] }: FormDefinition['tables'][number]): readonly RowDefinition[] {
  return [...rows, ...rowVariants.map((variant) => variant.with)];
}

const results = [
  count('upheld', '结果维持', 'Upheld'),
  count('corrected', '结果纠正', 'Corrected'),
  count('other', '其他结果', 'Other'),
  count('pending', '尚未审结', 'Pending'),
] as const;

function disputes(zh: string, en: string, figuresOf: (result: string) => readonly Figure[]): DatasetChart {
  return {
    title: { zh, en },
    note: figuresNote,
    ...ofUsable(grouped(byYear, results, (group) => results.map(({ name }) => sum(group, figuresOf(name))))),
  };
}

const byFormat: Grouping = {
  column: category('format', '格式', 'Format'),
  keyOf: ({ format }) => format,
  labelsOf: noLabels,
};

const verdictsByFormat: DatasetChart = {
  title: { zh: '各文件格式的结论', en: 'Verdicts by format' },
  note: { zh: '按报告计，取程序的结论。', en: "Counted by report; the program's own verdicts." },
  ...grouped(
    byFormat,
    [
      count('accepted', '接受', 'Accepted'),
      count('review', '待核', 'To review'),
      count('rejected', '不接受', 'Rejected'),
    ],
    (group) => verdicts.map((verdict) => group.filter(({ row }) => row.verdict === verdict).length),
  ),
};

function publishedErrors(by: Grouping, zh: string, en: string): DatasetChart {
  return {
    title: { zh: `${zh}原报告的计算错误`, en: `Published errors ${en}` },
    note: {
      zh: '报告自身所印数字不合勾稽关系，读取无误。',
      en: 'Equations that fail in print and were read rightly: errors of the reports, not of the reading.',
    },
    ...grouped(
      by,
      [
        reportCount,
        count('with_errors', '有错误的报告', 'Reports with errors'),
        count('errors', '错误数', 'Errors'),
      ],
      (group) => [
        group.length,
        group.filter(({ row }) => row.published_errors > 0).length,
        group.reduce((total, { row }) => total + row.published_errors, 0),
      ],
    ),
  };
}

// Charts whose table is the answer to one question over the dataset. `which` is the SQL condition on the
// reports to count.

import { quoteName, quoteText } from '../../dataset/column.js';
import { wideName } from '../../dataset/wide-columns.js';
import type { FormDefinition, RowDefinition } from '../../model/form.js';
import type { Bilingual, Chart, ChartName } from '../api.js';
import { regionName } from './provinces.js';

type Column = Chart['columns'][number];
type Labels = Chart['labels'];

export interface DatasetChart extends Pick<Chart, 'title' | 'note' | 'columns'> {
  readonly query: (which: string) => string;
  /** Words for the categories that are codes. */
  readonly labelsOf: (rows: Chart['rows']) => Labels;
}

const asRead: Bilingual = {
  zh: '按读出的数字计，含待核对的报告；没有数字者不计。可按结论筛选。',
  en: 'Figures as read, reports for review included; where no number was read, none is counted. Filter by verdict.',
};
const counted: Bilingual = { zh: '按报告计。', en: 'Counted by report.' };

const category = (name: string, zh: string, en: string): Column => ({
  name,
  title: { zh, en },
  kind: 'category',
});
const count = (name: string, zh: string, en: string): Column => ({ name, title: { zh, en }, kind: 'count' });
const share = (name: string, zh: string, en: string): Column => ({ name, title: { zh, en }, kind: 'share' });

const year = category('year', '年度', 'Year');
const region = category('region', '地区', 'Region');
const reports = count('reports', '报告数', 'Reports');

const noLabels = (): Labels => ({});
const regionLabels = (rows: Chart['rows']): Labels =>
  Object.fromEntries(rows.flatMap(([code]) => (typeof code === 'string' ? [[code, regionName(code)]] : [])));

const byYear = 'CAST(year AS VARCHAR) AS "year"';
const byRegion = 'substr(division_code, 1, 2) AS region';

/** Charts of the dataset; the forms say which fields there are. */
export function datasetCharts(
  forms: readonly FormDefinition[],
): Readonly<Record<Exclude<ChartName, 'reliability'>, DatasetChart>> {
  const rows = requestRows(forms);
  const total = (row: string): string => `coalesce(${quoteName(wideName(`requests.${row}.total`))}, 0)`;
  const totals = (ids: readonly string[]): string => (ids.length === 0 ? '0' : ids.map(total).join(' + '));
  const inGroup = (group: string): string[] =>
    [...rows.values()].filter((row) => row.group === group).map(({ id }) => id);
  const outcomes = {
    granted: total('granted'),
    partially_granted: total('partially_granted'),
    denied: totals(inGroup('denied')),
    unable: totals(inGroup('unable')),
    not_processed: totals(inGroup('not_processed')),
    other: totals([...inGroup('other'), ...(rows.has('other.all') ? ['other.all'] : [])]),
  };
  const answered = quoteName(wideName('requests.total_processed.total'));
  const outcomeColumns = (make: typeof count): Column[] => [
    make('granted', '予以公开', 'Granted'),
    make('partially_granted', '部分公开', 'Partially granted'),
    make('denied', '不予公开', 'Denied'),
    make('unable', '无法提供', 'Unable to provide'),
    make('not_processed', '不予处理', 'Not processed'),
    make('other', '其他处理', 'Other'),
  ];
  const sums = (each: (sql: string) => string): string =>
    Object.entries(outcomes)
      .map(([name, sql]) => `${each(sql)} AS ${name}`)
      .join(', ');
  const requests = `sum(${quoteName(wideName('requests.new_requests.total'))}) AS received, sum(${quoteName(wideName('requests.carried_over.total'))}) AS carried_over, sum(${answered}) AS answered`;
  const requestColumns = [
    reports,
    count('received', '新收申请', 'Requests received'),
    count('carried_over', '上年结转', 'Carried over'),
    count('answered', '办理结果总计', 'Answered'),
  ];
  const grounds = inGroup('denied');
  return {
    'requests-by-year': {
      title: { zh: '各年度申请数量', en: 'Requests by year' },
      note: asRead,
      columns: [year, ...requestColumns],
      query: (which) =>
        `SELECT ${byYear}, count(*) AS reports, ${requests} FROM reports WHERE ${which} GROUP BY ALL ORDER BY 1 NULLS LAST`,
      labelsOf: noLabels,
    },
    'requests-by-region': {
      title: { zh: '各地区申请数量', en: 'Requests by region' },
      note: asRead,
      columns: [region, ...requestColumns],
      query: (which) =>
        `SELECT ${byRegion}, count(*) AS reports, ${requests} FROM reports WHERE ${which} GROUP BY ALL ORDER BY received DESC NULLS LAST, 1`,
      labelsOf: regionLabels,
    },
    'disclosure-by-year': {
      title: { zh: '各年度公开率与不予公开率', en: 'Disclosure and denial rates by year' },
      note: {
        zh: '占办理结果总计的比例，仅计读出总计的报告。',
        en: 'Shares of all requests answered, over reports whose total was read.',
      },
      columns: [year, reports, count('answered', '办理结果总计', 'Answered'), ...outcomeColumns(share)],
      query: (which) =>
        `SELECT ${byYear}, count(*) AS reports, sum(${answered}) AS answered, ${sums((sql) => `round(sum(${sql}) / nullif(sum(${answered}), 0), 4)`)} FROM reports WHERE ${which} AND ${answered} IS NOT NULL GROUP BY ALL ORDER BY 1 NULLS LAST`,
      labelsOf: noLabels,
    },
    'outcomes-by-year': {
      title: { zh: '各年度办理结果', en: 'Outcomes of requests by year' },
      note: asRead,
      columns: [year, ...outcomeColumns(count)],
      query: (which) =>
        `SELECT ${byYear}, ${sums((sql) => `sum(${sql})`)} FROM reports WHERE ${which} GROUP BY ALL ORDER BY 1 NULLS LAST`,
      labelsOf: noLabels,
    },
    'denials-by-ground': {
      title: { zh: '不予公开的理由', en: 'Grounds of denial' },
      note: asRead,
      columns: [category('ground', '理由', 'Ground'), count('requests', '申请数', 'Requests')],
      query: (which) =>
        grounds
          .map(
            (id) =>
              `SELECT ${quoteText(id)} AS ground, coalesce(sum(${total(id)}), 0) AS requests FROM reports WHERE ${which}`,
          )
          .join(' UNION ALL '),
      labelsOf: () =>
        Object.fromEntries(
          grounds.map((id) => {
            const { label = id, gloss = id } = rows.get(id) ?? {};
            return [id, { zh: label, en: gloss }];
          }),
        ),
    },
    'reconsiderations-by-year': results('各年度行政复议结果', 'Reconsideration outcomes by year', ['review']),
    'lawsuits-by-year': results('各年度行政诉讼结果', 'Lawsuit outcomes by year', [
      'litigation.direct',
      'litigation.after_review',
    ]),
    'verdicts-by-format': {
      title: { zh: '各文件格式的结论', en: 'Verdicts by format' },
      note: counted,
      columns: [
        category('format', '格式', 'Format'),
        count('accepted', '录用', 'Accepted'),
        count('review', '待核对', 'For review'),
        count('rejected', '不录用', 'Rejected'),
      ],
      query: (which) =>
        `SELECT format, ${['accepted', 'review', 'rejected'].map((one) => `count(*) FILTER (verdict = '${one}') AS ${one}`).join(', ')} FROM reports WHERE ${which} GROUP BY format ORDER BY format`,
      labelsOf: noLabels,
    },
    'published-errors-by-year': publishedErrors(year, byYear, noLabels),
    'published-errors-by-region': publishedErrors(region, byRegion, regionLabels),
  };
}

/** Rows of the requests table in any form, variants included. */
function requestRows(forms: readonly FormDefinition[]): ReadonlyMap<string, RowDefinition> {
  const tables = forms.flatMap(({ tables }) => tables.filter(({ id }) => id === 'requests'));
  const rows = tables.flatMap((table) => [
    ...table.rows,
    ...(table.rowVariants ?? []).map((one) => one.with),
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}

function results(zh: string, en: string, groups: readonly string[]): DatasetChart {
  const sum = (result: string): string =>
    groups
      .map((group) => `coalesce(sum(${quoteName(wideName(`review_litigation.${group}.${result}`))}), 0)`)
      .join(' + ');
  return {
    title: { zh, en },
    note: asRead,
    columns: [
      year,
      count('upheld', '结果维持', 'Upheld'),
      count('corrected', '结果纠正', 'Corrected'),
      count('other', '其他结果', 'Other'),
      count('pending', '尚未审结', 'Pending'),
    ],
    query: (which) =>
      `SELECT ${byYear}, ${['upheld', 'corrected', 'other', 'pending'].map((one) => `${sum(one)} AS ${one}`).join(', ')} FROM reports WHERE ${which} GROUP BY ALL ORDER BY 1 NULLS LAST`,
    labelsOf: noLabels,
  };
}

function publishedErrors(by: Column, key: string, labelsOf: DatasetChart['labelsOf']): DatasetChart {
  return {
    title:
      by === year
        ? { zh: '各年度原报告的计算错误', en: 'Published errors by year' }
        : { zh: '各地区原报告的计算错误', en: 'Published errors by region' },
    note: {
      zh: '报告自身所印数字不合勾稽关系，读取无误。',
      en: 'Equations that fail in print and were read rightly: errors of the reports, not of the reading.',
    },
    columns: [
      by,
      reports,
      count('with_errors', '有错误的报告', 'Reports with errors'),
      count('errors', '错误数', 'Errors'),
    ],
    query: (which) =>
      `SELECT ${key}, count(*) AS reports, count(*) FILTER (published_errors > 0) AS with_errors, sum(published_errors) AS errors FROM reports WHERE ${which} GROUP BY ALL ORDER BY 1 NULLS LAST`,
    labelsOf,
  };
}

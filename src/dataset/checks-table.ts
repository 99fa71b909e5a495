// The equations of the form with both sides, one row an equation of a report, and the checks over several reports.

import { type SeriesCheck, seriesScopes } from '../series/index.js';
import type { CellValue, Column } from './column.js';
import type { StoredReport } from './stored-report.js';
import { recordIdColumn, type Table, yearColumn } from './table.js';

const columns = [
  recordIdColumn,
  yearColumn,
  {
    name: 'check',
    type: 'string',
    title: { zh: '勾稽关系', en: 'Check' },
    gloss: {
      zh: '勾稽关系及其所在的行或列',
      en: 'Identity and the row or column that it ran over: REQ.BALANCE[total].',
    },
    constraints: { required: true },
  },
  {
    name: 'scope',
    type: 'string',
    title: { zh: '范围', en: 'Scope' },
    gloss: {
      zh: 'report 一份报告之内；years 同一机关各年度之间；versions 同一年度的几份报告；region 地区与所属机关',
      en: 'report: within one; years: of one agency; versions: of one year; region: with its members.',
    },
    constraints: { required: true, enum: ['report', ...seriesScopes] },
  },
  {
    name: 'name_zh',
    type: 'string',
    title: { zh: '等式', en: 'Equation' },
    gloss: {
      zh: '以官方格式的文字写出的等式或要求',
      en: 'The equation, or what should hold, in the words of the form.',
    },
  },
  {
    name: 'severity',
    type: 'string',
    title: { zh: '级别', en: 'Severity' },
    gloss: { zh: '不成立时的严重程度', en: 'How serious it is when it does not hold.' },
    constraints: { required: true, enum: ['error', 'warning', 'info'] },
  },
  {
    name: 'outcome',
    type: 'string',
    title: { zh: '结果', en: 'Outcome' },
    gloss: {
      zh: 'pass 成立；fail 不成立；uncertain 不成立，但有空白格或存疑之处；skipped 有数字未读出',
      en: 'pass; fail; uncertain: it fails, but a term is blank or in doubt; skipped: a term was not read.',
    },
    constraints: { required: true, enum: ['pass', 'fail', 'uncertain', 'skipped'] },
  },
  {
    name: 'left_sum',
    type: 'number',
    title: { zh: '左边合计', en: 'Left side' },
    gloss: { zh: '等式左边各项之和', en: 'Sum of the terms on the left.' },
  },
  {
    name: 'operator',
    type: 'string',
    title: { zh: '关系', en: 'Operator' },
    gloss: {
      zh: '两边应有的关系，并非等式者为空',
      en: 'What should hold between the sides; empty where the check is no equation.',
    },
    constraints: { enum: ['==', '<='] },
  },
  {
    name: 'right_sum',
    type: 'number',
    title: { zh: '右边合计', en: 'Right side' },
    gloss: { zh: '等式右边各项之和', en: 'Sum of the terms on the right.' },
  },
  {
    name: 'left_fields',
    type: 'array',
    title: { zh: '左边字段', en: 'Fields on the left' },
    gloss: {
      zh: '左边各项的字段（JSON 数组），上年报告的字段以 last_year. 开头',
      en: "Paths of the terms on the left, as a JSON array; those of last year's report begin with last_year.",
    },
  },
  {
    name: 'right_fields',
    type: 'array',
    title: { zh: '右边字段', en: 'Fields on the right' },
    gloss: { zh: '右边各项的字段（JSON 数组）', en: 'Paths of the terms on the right, as a JSON array.' },
  },
  {
    name: 'other_record',
    type: 'string',
    title: { zh: '对照的报告', en: 'Other report' },
    gloss: {
      zh: '与之比较的报告的记录编号，如上年报告',
      en: "Record id of the report that this one is held against, such as last year's.",
    },
    constraints: { pattern: '[0-9a-f]{16}' },
  },
  {
    name: 'detail_zh',
    type: 'string',
    title: { zh: '说明', en: 'Detail (Chinese)' },
    gloss: { zh: '具体发现', en: 'What was found, in Chinese.' },
  },
  {
    name: 'detail_en',
    type: 'string',
    title: { zh: '说明（英文）', en: 'Detail (English)' },
    gloss: { zh: '具体发现（英文）', en: 'What was found, in English.' },
  },
] as const satisfies readonly Column[];

type CheckRow = Readonly<Record<(typeof columns)[number]['name'], CellValue>>;

function toRows({ record }: StoredReport): CheckRow[] {
  return record.checks.map((check) => ({
    record_id: record.id,
    year: record.year,
    check: check.id,
    scope: 'report',
    name_zh: check.name,
    severity: check.severity,
    outcome: check.outcome,
    left_sum: check.left.sum,
    operator: check.op,
    right_sum: check.right.sum,
    left_fields: JSON.stringify(check.left.terms.map(({ path }) => path)),
    right_fields: JSON.stringify(check.right.terms.map(({ path }) => path)),
    other_record: null,
    detail_zh: null,
    detail_en: null,
  }));
}

/** A check over several reports as a row. */
export function seriesRow(check: SeriesCheck): CheckRow {
  return {
    record_id: check.record,
    year: check.year,
    check: check.check,
    scope: check.scope,
    name_zh: check.name,
    severity: check.severity,
    outcome: check.outcome,
    left_sum: check.left,
    operator: check.op,
    right_sum: check.right,
    left_fields: JSON.stringify(check.leftFields),
    right_fields: JSON.stringify(check.rightFields),
    other_record: check.other,
    detail_zh: check.detail?.zh ?? null,
    detail_en: check.detail?.en ?? null,
  };
}

/** `checks`: every equation of every report, and every check over several. */
export const checksTable: Table = {
  name: 'checks',
  title: { zh: '勾稽关系表', en: 'Checks' },
  gloss: {
    zh: '每份报告的每个勾稽关系一行，另有跨年度、跨报告的核对；不成立者可能是原报告的错误',
    en: 'One row an equation of every report, and one each check over several reports. One that fails may be an error of the published report.',
  },
  columns,
  primaryKey: ['record_id', 'check'],
  rowGroupSize: 20_480,
  toRows,
};

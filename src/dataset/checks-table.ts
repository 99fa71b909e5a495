// The equations of the form with both sides, one row an equation of a report.

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
    name: 'name_zh',
    type: 'string',
    title: { zh: '等式', en: 'Equation' },
    gloss: { zh: '以官方格式的文字写出的等式', en: 'The equation in the words of the form.' },
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
      zh: 'pass 成立；fail 不成立；uncertain 有空白格，视为零则不成立；skipped 有数字未读出',
      en: 'pass; fail; uncertain: it fails, but a term is blank; skipped: a term was not read.',
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
    gloss: { zh: '两边应有的关系', en: 'What should hold between the sides.' },
    constraints: { required: true, enum: ['==', '<='] },
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
    gloss: { zh: '左边各项的字段（JSON 数组）', en: 'Paths of the terms on the left, as a JSON array.' },
  },
  {
    name: 'right_fields',
    type: 'array',
    title: { zh: '右边字段', en: 'Fields on the right' },
    gloss: { zh: '右边各项的字段（JSON 数组）', en: 'Paths of the terms on the right, as a JSON array.' },
  },
] as const satisfies readonly Column[];

function toRows({ record }: StoredReport): Record<(typeof columns)[number]['name'], CellValue>[] {
  return record.checks.map((check) => ({
    record_id: record.id,
    year: record.year,
    check: check.id,
    name_zh: check.name,
    severity: check.severity,
    outcome: check.outcome,
    left_sum: check.left.sum,
    operator: check.op,
    right_sum: check.right.sum,
    left_fields: JSON.stringify(check.left.terms.map(({ path }) => path)),
    right_fields: JSON.stringify(check.right.terms.map(({ path }) => path)),
  }));
}

/** `checks`: every equation of every report. */
export const checksTable: Table = {
  name: 'checks',
  title: { zh: '勾稽关系表', en: 'Checks' },
  gloss: {
    zh: '每份报告的每个勾稽关系一行，不成立者可能是原报告的错误',
    en: 'One row an equation of every report. One that fails may be an error of the published report.',
  },
  columns,
  primaryKey: ['record_id', 'check'],
  rowGroupSize: 122_880,
  toRows,
};

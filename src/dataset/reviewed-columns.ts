// What people decided, as columns behind those of the program: only in folders that have a corrections.jsonl.

import { fieldKey, type ReportReview, reviewReport } from '../corrections/index.js';
import { fieldStatuses } from '../model/binding.js';
import { type FieldReport, verdicts } from '../model/record.js';
import type { CellValue, Column } from './column.js';
import type { StoredReport } from './stored-report.js';

/** Behind the columns of `cells` that are a contract. */
export const reviewedCellColumns = [
  {
    name: 'reviewed_value',
    type: 'number',
    title: { zh: '核对后数值', en: 'Reviewed value' },
    gloss: {
      zh: '人工核对后的数值；核对结果不是数字、未经核对者为空',
      en: 'Number that a person says is printed; empty where it is none, or nobody looked.',
    },
    unit: null,
    unitColumn: 'unit',
  },
  {
    name: 'reviewed_status',
    type: 'string',
    title: { zh: '核对后状态', en: 'Reviewed status' },
    gloss: {
      zh: '人工核对后的状态；未经核对，或核对后原文读法已变者为空',
      en: 'Status that a person says the cell has; empty where nobody looked, or what is read has changed since.',
    },
    constraints: { enum: [...fieldStatuses] },
  },
  {
    name: 'reviewed_by',
    type: 'string',
    title: { zh: '核对人', en: 'Reviewed by' },
    gloss: { zh: '核对人', en: 'Who decided.' },
  },
  {
    name: 'reviewed_on',
    type: 'date',
    title: { zh: '核对日期', en: 'Reviewed on' },
    gloss: { zh: '核对日期（UTC）', en: 'Day of the decision, UTC.' },
  },
  {
    name: 'reviewed_note',
    type: 'string',
    title: { zh: '核对说明', en: 'Reviewed: note' },
    gloss: { zh: '核对人的说明', en: 'What the person wrote about it.' },
  },
  {
    name: 'reviewed_as',
    type: 'string',
    title: { zh: '核对结论', en: 'Reviewed as' },
    gloss: {
      zh: 'confirm 与原文一致；correct 已更正；published_error 与原文一致而原报告有误',
      en: 'confirm: read as printed; correct: read wrongly and corrected; published_error: read as printed, and the report itself is wrong.',
    },
    constraints: { enum: ['confirm', 'correct', 'published_error'] },
  },
] as const satisfies readonly Column[];

/** Behind the leading columns of `reports`. */
export const reviewedReportColumns = [
  {
    name: 'reviewed_verdict',
    type: 'string',
    title: { zh: '核对后结论', en: 'Reviewed verdict' },
    gloss: {
      zh: '人工核对后的结论：accepted 均已核对；review 尚有待核对者；rejected 不采用；未经核对者为空',
      en: 'Verdict after review. accepted: people decided all there was; review: something is left; rejected: put aside; empty: nobody looked.',
    },
    constraints: { enum: [...verdicts] },
  },
  {
    name: 'reviewed_fields',
    type: 'integer',
    title: { zh: '已核对字段数', en: 'Fields reviewed' },
    gloss: { zh: '已核对字段数', en: 'Fields with a decision that stands.' },
    constraints: { required: true, minimum: 0 },
  },
  {
    name: 'reviewed_stale',
    type: 'integer',
    title: { zh: '须重新核对字段数', en: 'Fields to be reviewed again' },
    gloss: {
      zh: '核对后原文读法已变、须重新核对的字段数',
      en: 'Fields that read otherwise now than when they were decided.',
    },
    constraints: { required: true, minimum: 0 },
  },
] as const satisfies readonly Column[];

type ReviewedCell = Record<(typeof reviewedCellColumns)[number]['name'], CellValue>;
type ReviewedReport = Record<(typeof reviewedReportColumns)[number]['name'], CellValue>;

/** Where a stored report stands with the people. */
export function reviewOf({ confidence, decisions }: StoredReport): ReportReview {
  return reviewReport(confidence, decisions);
}

/** What people decided about a field; a decision that is to be made again says nothing. */
export function reviewedCell(
  review: ReportReview,
  { form, field }: Pick<FieldReport, 'form' | 'field'>,
): ReviewedCell {
  const own = review.decisions.get(fieldKey(form, field));
  const decision = own?.stands === true ? own.decision : undefined;
  return {
    reviewed_value: decision?.new?.value ?? null,
    reviewed_status: decision?.new?.status ?? null,
    reviewed_by: decision?.by ?? null,
    reviewed_on: decision?.at.slice(0, 10) ?? null,
    reviewed_note: decision?.note ?? null,
    reviewed_as: decision?.action ?? null,
  };
}

/** What people decided about a report, in sum. */
export function reviewedReport(review: ReportReview): ReviewedReport {
  return {
    reviewed_verdict: review.verdict,
    reviewed_fields: review.settled,
    reviewed_stale: review.stale,
  };
}

// The record as a whole: its score, its verdict, and the fewest fields that a person must look at to accept it.

import type { Issue } from '../model/issue.js';
import type { FieldReport, Verdict } from '../model/record.js';
import { model } from './model.js';

/** What is said of a whole record. */
export interface RecordJudgement {
  readonly verdict: Verdict;
  /** Mean confidence of the fields that the report prints; 0 where it prints none. */
  readonly score: number;
  /** Wrong cells to be expected among the fields that the report prints. */
  readonly expectedErrors: number;
  /** Paths, worst first. */
  readonly lookAt: readonly string[];
}

/** Below this share of its fields read, a report is rejected: too little could be read. */
const MIN_READ = 0.2;

/** Whether the field states something that is printed; what is not read can't be wrong. */
function isStated({ status }: FieldReport): boolean {
  return status !== 'absent' && status !== 'unreadable';
}

/** Judges a record by its fields and by the issues of all stages. */
export function judgeRecord(fields: readonly FieldReport[], issues: readonly Issue[]): RecordJudgement {
  const stated = fields.filter(isStated);
  const doubt = (some: readonly FieldReport[]): number =>
    some.reduce((sum, field) => sum + (1 - field.confidence), 0);
  const expectedErrors = doubt(stated);
  const lookAt = fieldsToLookAt(stated, doubt);
  const errors = issues.some((one) => one.severity === 'error');
  const tooLittle = fields.length === 0 || stated.length / fields.length < MIN_READ;
  return {
    verdict: tooLittle ? 'rejected' : errors || lookAt.length > 0 ? 'review' : 'accepted',
    score: stated.length === 0 ? 0 : 1 - expectedErrors / stated.length,
    expectedErrors,
    lookAt: [...lookAt.map((field) => field.field), ...unreadIn(fields, issues)],
  };
}

/** Fields that an error names and that have no value: a person has to enter them. */
function unreadIn(fields: readonly FieldReport[], issues: readonly Issue[]): readonly string[] {
  const named = new Set(issues.flatMap((one) => (one.severity === 'error' ? (one.fields ?? []) : [])));
  return fields
    .filter((field) => !isStated(field) && named.has(field.field))
    .sort((a, b) => a.confidence - b.confidence)
    .map((field) => field.field);
}

/** Worst first: every field under the threshold, then as many more as it takes to expect few enough errors. */
function fieldsToLookAt(
  stated: readonly FieldReport[],
  doubt: (some: readonly FieldReport[]) => number,
): readonly FieldReport[] {
  const { field: least, expected_errors: most } = model.thresholds;
  const worstFirst = [...stated].sort((a, b) => a.confidence - b.confidence);
  let count = worstFirst.findIndex((field) => field.confidence >= least);
  if (count === -1) count = worstFirst.length;
  let left = doubt(worstFirst.slice(count));
  while (left > most && count < worstFirst.length) {
    left -= 1 - (worstFirst[count]?.confidence ?? 1);
    count += 1;
  }
  return worstFirst.slice(0, count);
}

// Evidence patterns: fields with the same evidence are one line of the fit, counted.

import { evidenceNames, type StatementKind, statementKind } from '../../src/confidence/model.js';
import type { FieldEvidence } from '../../src/model/evidence.js';
import type { FieldReport } from '../../src/model/record.js';
import type { FieldTruth } from '../../test/corpus/truth.js';

/** How often a pattern of evidence was met, and how often the reading behind it was wrong. */
export interface PatternCount {
  readonly kind: StatementKind;
  readonly evidence: FieldEvidence;
  right: number;
  wrong: number;
}

/** Patterns by their key. */
export type Patterns = Map<string, PatternCount>;

/** Whether value and status are what the page says. A number that the page no longer tells counts for nothing. */
function isRight(field: FieldReport, truth: FieldTruth): boolean | undefined {
  if (field.status === 'number') {
    if (truth.status === 'number') return field.value === truth.value;
    return truth.lost !== undefined && truth.lost === field.value ? undefined : false;
  }
  return field.status === truth.status || (truth.accepts?.some((one) => one === field.status) ?? false);
}

/** Counts the fields of one document. */
export function countFields(
  patterns: Patterns,
  fields: readonly FieldReport[],
  evidence: readonly FieldEvidence[],
  truth: Readonly<Record<string, FieldTruth>>,
): void {
  for (const [index, field] of fields.entries()) {
    const known = truth[field.field];
    const own = evidence[index];
    if (known === undefined || own === undefined) continue;
    const right = isRight(field, known);
    if (right === undefined) continue;
    const kind = statementKind(field.status);
    const key = `${kind} ${evidenceNames.map((name) => own[name]).join(' ')}`;
    const count = patterns.get(key) ?? { kind, evidence: own, right: 0, wrong: 0 };
    count[right ? 'right' : 'wrong'] += 1;
    patterns.set(key, count);
  }
}

/** Adds patterns to others. */
export function addPatterns(sum: Patterns, more: Iterable<readonly [string, PatternCount]>): void {
  for (const [key, count] of more) {
    const own = sum.get(key) ?? { ...count, right: 0, wrong: 0 };
    own.right += count.right;
    own.wrong += count.wrong;
    sum.set(key, own);
  }
}

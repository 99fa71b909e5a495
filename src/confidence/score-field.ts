// A first, plain figure for how sure a field is: what speaks for the row, the column and the rung, in fixed steps.
// Not calibrated: the order of fields by doubt is meant, not the last digit.

import type { Binding, LabelMatch } from '../model/binding.js';
import type { Check, FieldReport } from '../model/record.js';

export interface FieldScore {
  readonly confidence: number;
  readonly reasons: readonly string[];
}

const ROW: Readonly<Record<LabelMatch, number>> = {
  exact: 1,
  variant: 0.99,
  typo: 0.97,
  near: 0.95,
  torn: 0.88,
  order: 0.82,
  none: 0.6,
};
const COLUMN: Readonly<Record<LabelMatch, number>> = {
  exact: 1,
  variant: 0.99,
  typo: 0.98,
  near: 0.97,
  torn: 0.95,
  order: 0.94,
  none: 0.8,
};
const RUNG = { grid: 0.99, geometry: 0.96, stream: 0.95, none: 0.9 } as const;
const ROW_REASON: Readonly<Record<LabelMatch, string>> = {
  exact: 'row label as on the form',
  variant: 'row label is a known variant',
  typo: 'row label is a known misprint',
  near: 'row label nearly as on the form',
  torn: 'row label torn apart',
  order: 'row label missing, told by its place between its neighbours',
  none: 'row not found',
};
const COLUMN_REASON: Partial<Readonly<Record<LabelMatch, string>>> = {
  near: 'column header nearly as on the form',
  torn: 'column header run together',
  order: 'column told by its order',
  none: 'column header not found, told by order',
};
/** Of the doubt that is left, an identity over values that are not all zero takes away this share. */
const IDENTITY_HELP = 0.5;
const RUNGS_HELP = 0.6;
const RUNGS_HARM = 0.5;
const GROUP_HARM = 0.9;
/** A failed identity lowers what was read on weak evidence; strong readings of a published error keep theirs. */
const WEAK = 0.9;
const IDENTITY_HARM = 0.75;
/** Below what is accepted unseen. */
const DOUBTFUL = 0.75;

/** Which checks a field takes part in, by path. */
export type ChecksByPath = ReadonlyMap<string, readonly Check[]>;

function absentScore(
  binding: Binding,
  { tableFound, anyTableFound }: { readonly tableFound: boolean; readonly anyTableFound: boolean },
): FieldScore {
  if (binding.status !== 'absent')
    return { confidence: 0.9, reasons: ['something is printed that cannot be read as a value'] };
  // Where nothing of the form could be read, the tables may well be there, as pictures or in another file.
  if (!anyTableFound) return { confidence: 0.5, reasons: ['no table of the form could be read'] };
  return tableFound
    ? { confidence: 0.93, reasons: ['the table has no such row or cell'] }
    : { confidence: 0.9, reasons: ['the table was not found'] };
}

/** Scores one field. */
export function scoreField(
  binding: Binding,
  context: {
    readonly checks: readonly Check[];
    readonly tableFound: boolean;
    readonly anyTableFound: boolean;
    /** So many identities of the record fail that a reading error is likelier than so many published ones. */
    readonly manyFailures: boolean;
  },
): FieldScore {
  if (binding.status === 'absent' || binding.status === 'unreadable') {
    return absentScore(binding, context);
  }
  const { evidence } = binding;
  const reasons = [`read by ${evidence.rung}`, ROW_REASON[evidence.row]];
  let score = RUNG[evidence.rung] * ROW[evidence.row];
  const columnReason = COLUMN_REASON[evidence.column];
  if (columnReason) reasons.push(columnReason);
  if (evidence.group === 'disagrees') {
    score *= GROUP_HARM;
    reasons.push('stands under another group than on the form');
  }
  if (evidence.secondRung === 'agrees') {
    score = 1 - (1 - score) * (1 - RUNGS_HELP);
    reasons.push('a second way of reading agrees');
  } else if (evidence.secondRung === 'disagrees') {
    score *= RUNGS_HARM;
    reasons.push('a second way of reading does not agree');
  }
  const telling = context.checks.filter((check) => check.left.sum !== 0 || check.right.sum !== 0);
  if (telling.some((check) => check.outcome === 'pass')) {
    score = 1 - (1 - score) * (1 - IDENTITY_HELP);
    reasons.push('an identity over it holds');
  }
  // Sums hold whatever the order of the columns, and a second rung counts as the first does: neither proves a header.
  score *= COLUMN[evidence.column];
  if (telling.some((check) => check.outcome === 'fail')) {
    if (score < WEAK) score *= IDENTITY_HARM;
    if (context.manyFailures) score = Math.min(score, DOUBTFUL);
    reasons.push('an identity over it does not hold');
  }
  if (telling.some((check) => check.outcome === 'uncertain')) {
    score = Math.min(score, DOUBTFUL);
    reasons.push('an identity over it holds only if blanks are not zero');
  }
  return { confidence: Math.min(0.999, Math.max(0, score)), reasons };
}

/** Four grades for people. */
export function gradeOf(confidence: number): FieldReport['grade'] {
  if (confidence >= 0.98) return 'excellent';
  if (confidence >= 0.9) return 'good';
  return confidence >= 0.7 ? 'fair' : 'poor';
}

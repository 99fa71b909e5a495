// Where a report stands with the people: what they are asked to look at, what they settled, what is to be decided again.

import type { ConfidenceReport, FieldReport, Verdict } from '../model/record.js';
import type { Decision } from './decision.js';
import { fieldKey, type RecordDecisions } from './fold-decisions.js';
import { stillHolds } from './still-holds.js';

/** What is needed of a confidence report. */
export interface ReviewedReport {
  readonly verdict: Verdict;
  readonly look_at: readonly string[];
  readonly fields: readonly Pick<FieldReport, 'field' | 'form' | 'raw' | 'place' | 'status' | 'confidence'>[];
  readonly issues: readonly Pick<ConfidenceReport['issues'][number], 'severity' | 'fields'>[];
}

/**
 * `open`: something is left to look at. `stale`: among it are decisions on text that reads otherwise now. `settled`:
 * people decided all there was, or confirmed the report. `rejected`: a person put it aside. `clear`: nothing was asked.
 */
export type ReviewState = 'open' | 'stale' | 'settled' | 'rejected' | 'clear';

/** The decision on a field, and whether it is about the text that stands there now. */
export interface FieldDecision {
  readonly decision: Decision;
  readonly stands: boolean;
}

export interface ReportReview {
  readonly state: ReviewState;
  /** The program's verdict after what people decided; null where nobody decided anything. */
  readonly verdict: Verdict | null;
  /** By `fieldKey`. */
  readonly decisions: ReadonlyMap<string, FieldDecision>;
  /** Keys of the fields that a person is asked to look at, worst first. */
  readonly asked: readonly string[];
  /** Of these, the ones that nobody decided. */
  readonly open: readonly string[];
  /** Errors that no decision on a field settles; confirming the report does. */
  readonly openIssues: number;
  /** Decisions on fields that stand, and those that are to be made again. */
  readonly settled: number;
  readonly stale: number;
}

const nothing: RecordDecisions = { report: null, fields: new Map(), history: [] };

/** Reviews one report in the light of the decisions on it. */
export function reviewReport(
  report: ReviewedReport,
  { report: whole, fields }: RecordDecisions = nothing,
): ReportReview {
  const byKey = new Map(report.fields.map((field) => [fieldKey(field.form, field.field), field]));
  const decisions = new Map(
    [...fields].map(([key, decision]): [string, FieldDecision] => [
      key,
      { decision, stands: stillHolds(decision, byKey.get(key)) },
    ]),
  );
  const asked = askedFields(report, decisions);
  const stands = (key: string): boolean => decisions.get(key)?.stands === true;
  const open = asked.filter((key) => !stands(key));
  const settled = [...decisions.keys()].filter(stands).length;
  const stale = decisions.size - settled;
  const openIssues = whole?.action === 'confirm' ? 0 : countOpenIssues(report, decisions);
  const state = stateOf({ whole, open: open.length + openIssues, settled, stale });
  const verdict = whole !== null || decisions.size > 0 ? verdictOf(state) : null;
  return { state, verdict, decisions, asked, open, openIssues, settled, stale };
}

interface Standing {
  readonly whole: Decision | null;
  /** Fields and issues. */
  readonly open: number;
  readonly settled: number;
  readonly stale: number;
}

function stateOf({ whole, open, settled, stale }: Standing): ReviewState {
  if (whole?.action === 'reject') return 'rejected';
  if (stale > 0) return 'stale';
  if (whole?.action === 'confirm') return 'settled';
  if (open > 0) return 'open';
  return settled > 0 ? 'settled' : 'clear';
}

function verdictOf(state: ReviewState): Verdict {
  if (state === 'rejected') return 'rejected';
  return state === 'settled' ? 'accepted' : 'review';
}

/** What the program lists, what it could not read at all, and what was decided on another text. */
function askedFields(
  { fields, look_at }: ReviewedReport,
  decisions: ReadonlyMap<string, FieldDecision>,
): string[] {
  const listed = new Map(look_at.map((path, at) => [path, at]));
  const asked = fields.flatMap((field) => {
    const key = fieldKey(field.form, field.field);
    const rank = listed.get(field.field);
    const isAsked =
      (rank !== undefined && field.status !== 'absent') ||
      field.status === 'unreadable' ||
      decisions.get(key)?.stands === false;
    return isAsked ? [{ key, rank: rank ?? listed.size }] : [];
  });
  return asked.sort((a, b) => a.rank - b.rank).map(({ key }) => key);
}

function countOpenIssues(
  { issues, fields }: ReviewedReport,
  decisions: ReadonlyMap<string, FieldDecision>,
): number {
  const decided = new Set(
    fields
      .filter(({ form, field }) => decisions.get(fieldKey(form, field))?.stands === true)
      .map(({ field }) => field),
  );
  const isSettled = (paths: readonly string[]): boolean =>
    paths.length > 0 && paths.every((path) => decided.has(path));
  return issues.filter(({ severity, fields: paths = [] }) => severity === 'error' && !isSettled(paths))
    .length;
}

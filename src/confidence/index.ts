// The confidence stage: a figure with reasons for every field, a verdict for the record.

import type { Binding } from '../model/binding.js';
import { type Issue, issue } from '../model/issue.js';
import type { Check, FieldReport, Verdict } from '../model/record.js';
import { type ChecksByPath, gradeOf, scoreField } from './score-field.js';

export interface Confidence {
  readonly fields: readonly FieldReport[];
  readonly score: number;
  readonly verdict: Verdict;
  /** Why a person should look, beyond the issues of the stages before. */
  readonly issues: readonly Issue[];
}

/** Below this share of its fields read, a report is rejected: too little could be read. */
const MIN_READ = 0.2;
/** So many identities fail together where columns or rows were mistaken; publishers seldom err so often. */
const MANY_FAILURES = 4;
/** A table with fewer identities than this shows no pattern. */
const MIN_FAMILY = 3;
/** A record with a field under this is for a person to look at. */
const MIN_ACCEPTED = 0.8;

function checksByPath(checks: readonly Check[]): ChecksByPath {
  const byPath = new Map<string, Check[]>();
  for (const check of checks) {
    for (const { path } of [...check.left.terms, ...check.right.terms]) {
      byPath.set(path, [...(byPath.get(path) ?? []), check]);
    }
  }
  return byPath;
}

function toFieldReport(
  binding: Binding,
  context: { readonly byPath: ChecksByPath; readonly found: ReadonlySet<string>; readonly many: boolean },
): FieldReport {
  const { confidence, reasons } = scoreField(binding, {
    checks: context.byPath.get(binding.path) ?? [],
    tableFound: context.found.has(binding.table),
    anyTableFound: context.found.size > 0,
    manyFailures: context.many,
  });
  const { rung, row, column } = binding.evidence;
  return {
    field: binding.path,
    form: binding.form,
    label: binding.label,
    value: binding.value,
    raw: binding.raw,
    unit: binding.unit,
    status: binding.status,
    confidence: Number(confidence.toFixed(4)),
    grade: gradeOf(confidence),
    method: { rung, row, column },
    reasons: [...reasons, ...(binding.note === undefined ? [] : [`printed note: ${binding.note}`])],
    place: binding.place,
  };
}

/**
 * Whether a failed identity may be our error as well as the publisher's: a term was read in one way only. A published
 * error is told from a reading error when two ways of reading agree on every term.
 */
function mayBeMisread(check: Check, bindings: ReadonlyMap<string, Binding>): boolean {
  // An identity that only a blank breaks may as well show a number that took in its neighbour's.
  if (check.outcome === 'uncertain') return true;
  const terms = [...check.left.terms, ...check.right.terms];
  return terms.some(({ path }) => bindings.get(path)?.evidence.secondRung !== 'agrees');
}

/** Many identities of the record fail, or all of one table's: then columns or rows were mistaken. */
function failTogether(checks: readonly Check[]): boolean {
  const decided = checks.filter((check) => check.severity === 'error' && check.outcome !== 'skipped');
  const failed = decided.filter((check) => check.outcome === 'fail');
  if (failed.length >= MANY_FAILURES) return true;
  const families = new Set(failed.map((check) => familyOf(check)));
  return [...families].some((family) => {
    const own = decided.filter((check) => familyOf(check) === family);
    return own.length >= MIN_FAMILY && own.every((check) => check.outcome === 'fail');
  });
}

/** `REV` of `REV.LIT_DIRECT`: the table that an identity is about. */
function familyOf(check: Check): string {
  return check.id.split('.', 1)[0] ?? check.id;
}

/** Fails, or holds only if blanks are not zero. */
function isBroken(check: Check): boolean {
  return check.outcome === 'fail' || check.outcome === 'uncertain';
}

function verdictOf(fields: readonly FieldReport[], issues: readonly Issue[], misread: boolean): Verdict {
  const read = fields.filter((field) => field.status !== 'absent' && field.status !== 'unreadable').length;
  if (fields.length === 0 || read / fields.length < MIN_READ) return 'rejected';
  const doubtful = fields.some((field) => field.confidence < MIN_ACCEPTED);
  return doubtful || misread || issues.some((one) => one.severity === 'error') ? 'review' : 'accepted';
}

function toIssues(misread: readonly Check[], many: boolean): Issue[] {
  const fieldsOf = (check: Check) => [...check.left.terms, ...check.right.terms].map((term) => term.path);
  const together = many
    ? [
        issue(
          'validate/equations-fail-together',
          'So many equations fail that columns or rows may be mistaken; compare the table with the source.',
        ),
      ]
    : [];
  const unconfirmed = misread.map((check) =>
    issue(
      'validate/unconfirmed-equation',
      `${check.id} does not hold and its figures were not read in two ways; compare them with the source.`,
      {
        fields: fieldsOf(check),
        expected: check.name,
      },
    ),
  );
  return [...together, ...unconfirmed];
}

/** Scores all fields and judges the record; the issues say what speaks against taking it unseen. */
export function score(
  bindings: readonly Binding[],
  context: {
    readonly checks: readonly Check[];
    readonly issues: readonly Issue[];
    readonly found: readonly string[];
  },
): Confidence {
  const byPath = checksByPath(context.checks);
  const found = new Set(context.found);
  const bindingOf = new Map(bindings.map((binding) => [binding.path, binding]));
  const many = failTogether(context.checks);
  const misread = context.checks.filter(
    (check) => check.severity === 'error' && isBroken(check) && mayBeMisread(check, bindingOf),
  );
  const fields = bindings.map((binding) => toFieldReport(binding, { byPath, found, many }));
  const total = fields.reduce((sum, field) => sum + field.confidence, 0);
  return {
    fields,
    score: fields.length === 0 ? 0 : Number((total / fields.length).toFixed(4)),
    verdict: verdictOf(fields, context.issues, many || misread.length > 0),
    issues: toIssues(misread, many),
  };
}

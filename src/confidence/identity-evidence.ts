// What the accounting identities say of each field. An identity is worth what it could have caught: one over zeros
// proves nothing, and a zero in it was hardly tested.

import type { FieldEvidence } from '../model/evidence.js';
import type { Check } from '../model/record.js';
import { explainFailures, type Failure, isTelling } from './explain-failures.js';

type Level = FieldEvidence['identities'];

/** Identities of one record, ready to be asked about a field. */
export interface IdentityEvidence {
  readonly levelOf: (path: string) => Level;
  readonly failures: readonly Failure[];
  /** So many identities fail that rows or columns may be mistaken. */
  readonly chaos: boolean;
}

/** So many identities fail together where columns or rows were mistaken; publishers seldom err so often. */
const MANY_FAILURES = 4;
/** A table with fewer identities than this shows no pattern. */
const MIN_FAMILY = 3;

/** `REV` of `REV.LIT_DIRECT`: the table that an identity is about. */
function familyOf(check: Check): string {
  return check.id.split('.', 1)[0] ?? check.id;
}

/** Many identities of the record fail without a single cell that explains them, or all of one table's do. */
function isChaos(checks: readonly Check[], failures: readonly Failure[]): boolean {
  const unexplained = failures
    .filter((failure) => failure.explanations.length === 0)
    .flatMap((failure) => failure.checks);
  if (unexplained.length >= MANY_FAILURES || failures.length >= MANY_FAILURES) return true;
  const decided = checks.filter((check) => check.severity === 'error' && check.outcome !== 'skipped');
  const families = new Set(failures.flatMap((failure) => failure.checks.map(familyOf)));
  return [...families].some((family) => {
    const own = decided.filter((check) => familyOf(check) === family);
    return own.length >= MIN_FAMILY && own.every((check) => check.outcome === 'fail');
  });
}

function checksByPath(checks: readonly Check[]): ReadonlyMap<string, readonly Check[]> {
  const byPath = new Map<string, Check[]>();
  for (const check of checks) {
    for (const { path } of [...check.left.terms, ...check.right.terms]) {
      byPath.set(path, [...(byPath.get(path) ?? []), check]);
    }
  }
  return byPath;
}

function valueIn(check: Check, path: string): number | null {
  return [...check.left.terms, ...check.right.terms].find((term) => term.path === path)?.value ?? null;
}

function levelBySuccess(path: string, checks: readonly Check[]): Level {
  const holding = checks.filter((check) => check.outcome === 'pass' && check.op === '==' && isTelling(check));
  if (holding.length === 0) return 'untested';
  const tested = holding.filter((check) => (valueIn(check, path) ?? 0) !== 0).length;
  if (tested >= 2) return 'proved';
  return tested === 1 ? 'supported' : 'weak';
}

/** Weighs the identities of a record for each of its fields. */
export function weighIdentities(checks: readonly Check[]): IdentityEvidence {
  const decided = checks.filter((check) => check.severity === 'error');
  const failures = explainFailures(decided);
  const chaos = isChaos(decided, failures);
  const byPath = checksByPath(decided);
  const suspects = new Set(failures.flatMap(suspectsOf));
  const levelOf = (path: string): Level => {
    const own = byPath.get(path) ?? [];
    if (own.some((check) => check.outcome === 'fail')) {
      if (chaos) return 'chaos';
      return suspects.has(path) ? 'suspect' : 'bystander';
    }
    if (own.some((check) => check.outcome === 'uncertain' && isTelling(check))) return 'uncertain';
    return levelBySuccess(path, own);
  };
  return { levelOf, failures, chaos };
}

/** Cells that could explain a failure; all of its cells where nothing small explains it. */
export function suspectsOf({ checks, explanations }: Failure): string[] {
  if (explanations.length > 0) return explanations.flatMap(({ changes }) => [...changes.keys()]);
  return checks.flatMap((check) => [...check.left.terms, ...check.right.terms].map((term) => term.path));
}

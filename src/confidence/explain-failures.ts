// Which cells could explain the identities that fail: the smallest sets of cells that, changed, would mend every
// failed identity they touch and break none that holds. It only points; no value is ever changed.

import type { Check } from '../model/record.js';

/** One connected group of failed identities with what could explain it. */
export interface Failure {
  readonly checks: readonly Check[];
  /** Alternative explanations, each a set of paths; empty where no single cell and no pair explains it. */
  readonly explanations: readonly Explanation[];
}

/** Cells that would have to be read otherwise, with the change that would mend the identities. */
export interface Explanation {
  /** Path → what would have to be added to the value; `null` where several amounts would do. */
  readonly changes: ReadonlyMap<string, number | null>;
}

/** Cells beyond this are not tried in pairs: so many failures are chaos, not one cell. */
const MAX_CANDIDATES = 80;
const TOLERANCE = 1e-6;

const same = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;

/** Sign of a path in `left − right`; a path that stands on both sides cancels. */
function signIn(check: Check, path: string): number {
  const count = (side: Check['left']): number => side.terms.filter((term) => term.path === path).length;
  return count(check.left) - count(check.right);
}

function pathsIn(check: Check): string[] {
  return [...check.left.terms, ...check.right.terms].map((term) => term.path);
}

const isEquation = (check: Check): boolean => check.severity === 'error' && check.op === '==';

/** Groups of failed identities that share a cell. */
function connected(failed: readonly Check[]): Check[][] {
  const groups: { checks: Check[]; paths: Set<string> }[] = [];
  for (const check of failed) {
    const paths = new Set(pathsIn(check));
    const touching = groups.filter((group) => [...paths].some((path) => group.paths.has(path)));
    const merged = { checks: [...touching.flatMap((group) => group.checks), check], paths };
    for (const group of touching) for (const path of group.paths) merged.paths.add(path);
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => group.checks);
}

/** Change of each cell alone that would mend all the failed identities it is in; `undefined` where none would. */
function changeAlone(path: string, failed: readonly Check[]): number | undefined {
  let needed: number | undefined;
  for (const check of failed) {
    const sign = signIn(check, path);
    if (sign === 0) continue;
    const own = (check.right.sum - check.left.sum) / sign;
    if (needed !== undefined && !same(needed, own)) return undefined;
    needed = own;
  }
  return needed;
}

/** A change must leave a count that can be printed: no count is negative. */
function isPossible(value: number | null | undefined, change: number, mayBeNegative: boolean): boolean {
  return mayBeNegative || (value ?? 0) + change >= -TOLERANCE;
}

interface Candidate {
  readonly path: string;
  readonly value: number | null;
}

function candidatesOf(failed: readonly Check[]): Candidate[] {
  const values = new Map<string, number | null>();
  for (const check of failed) {
    for (const { path, value } of [...check.left.terms, ...check.right.terms]) values.set(path, value);
  }
  return [...values].map(([path, value]) => ({ path, value }));
}

function explainAlone(candidate: Candidate, failed: readonly Check[], holding: readonly Check[]): boolean {
  const change = changeAlone(candidate.path, failed);
  if (change === undefined || !isPossible(candidate.value, change, mayBeNegative(candidate.path)))
    return false;
  if (failed.some((check) => signIn(check, candidate.path) === 0)) return false;
  return holding.every((check) => signIn(check, candidate.path) === 0);
}

/** 本年增/减 is the one kind of cell that may be negative. */
function mayBeNegative(path: string): boolean {
  return path.endsWith('.change');
}

/** Two cells that together mend every failed identity: each its own ones, or one cell's loss the other's gain. */
function explainTogether(
  [a, b]: readonly [Candidate, Candidate],
  failed: readonly Check[],
  holding: readonly Check[],
): readonly [number | null, number | null] | undefined {
  const shared = failed.filter((check) => signIn(check, a.path) !== 0 && signIn(check, b.path) !== 0);
  if (shared.length > 0) return undefined;
  if (failed.some((check) => signIn(check, a.path) === 0 && signIn(check, b.path) === 0)) return undefined;
  const changeA = changeAlone(a.path, failed);
  const changeB = changeAlone(b.path, failed);
  if (changeA === undefined || changeB === undefined) return undefined;
  if (!isPossible(a.value, changeA, mayBeNegative(a.path))) return undefined;
  if (!isPossible(b.value, changeB, mayBeNegative(b.path))) return undefined;
  const kept = holding.every((check) =>
    same(signIn(check, a.path) * changeA + signIn(check, b.path) * changeB, 0),
  );
  return kept ? [changeA, changeB] : undefined;
}

function explain(failed: readonly Check[], holding: readonly Check[]): Explanation[] {
  const candidates = candidatesOf(failed);
  const touching = holding.filter((check) => candidates.some(({ path }) => signIn(check, path) !== 0));
  const alone = candidates.filter((candidate) => explainAlone(candidate, failed, touching));
  if (alone.length > 0) {
    return alone.map(({ path }) => ({ changes: new Map([[path, changeAlone(path, failed) ?? null]]) }));
  }
  if (candidates.length > MAX_CANDIDATES) return [];
  const pairs: Explanation[] = [];
  for (const [index, a] of candidates.entries()) {
    for (const b of candidates.slice(index + 1)) {
      const changes = explainTogether([a, b], failed, touching);
      if (changes) {
        pairs.push({
          changes: new Map([
            [a.path, changes[0]],
            [b.path, changes[1]],
          ]),
        });
      }
    }
  }
  return pairs;
}

/** An identity that could have caught an error: it holds, and not only because all its terms are zero. */
export function isTelling(check: Check): boolean {
  return check.left.sum !== 0 || check.right.sum !== 0;
}

/** Explains every failed equation of a record by the fewest cells. */
export function explainFailures(checks: readonly Check[]): Failure[] {
  const failed = checks.filter((check) => isEquation(check) && check.outcome === 'fail');
  const holding = checks.filter((check) => isEquation(check) && check.outcome === 'pass');
  return connected(failed).map((group) => ({ checks: group, explanations: explain(group, holding) }));
}

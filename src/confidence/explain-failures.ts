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
  /** Path → what would have to be added to the value. */
  readonly changes: ReadonlyMap<string, number>;
}

/** Cells beyond this are not tried in pairs: so many failures are chaos, not one cell. */
const MAX_CANDIDATES = 80;
/** Groups beyond this that nothing explains are not tried in pairs either. */
const MAX_UNEXPLAINED = 8;
const TOLERANCE = 1e-6;

const same = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;

/** An identity as `Σ sign · value = 0`. */
interface Equation {
  readonly check: Check;
  /** Sign of each path in `left − right`; a path that stands on both sides cancels. */
  readonly signs: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<string, number | null>;
  /** What `left − right` lacks to be zero; 0 where the identity holds. */
  readonly lack: number;
}

interface Candidate {
  readonly path: string;
  readonly value: number | null;
}

/** What would explain a group of failed identities, and what else it must leave whole. */
interface Puzzle {
  readonly failed: readonly Equation[];
  readonly holding: readonly Equation[];
  readonly candidates: readonly Candidate[];
}

/** Explains every failed equation of a record by the fewest cells. */
export function explainFailures(checks: readonly Check[]): Failure[] {
  const decided = checks.filter(isEquation);
  const failed = decided.filter((check) => check.outcome === 'fail').map(toEquation);
  const holding = decided.filter((check) => check.outcome === 'pass').map(toEquation);
  const groups = connected(failed).map((group) => toPuzzle(group, holding));
  const apart = groups.map((puzzle) => ({ puzzle, explanations: explain(puzzle) }));
  const explained = apart.filter(({ explanations }) => explanations.length > 0);
  const rest = apart.filter(({ explanations }) => explanations.length === 0).map(({ puzzle }) => puzzle);
  return [
    ...explained.map(({ puzzle, explanations }) => toFailure(puzzle, explanations)),
    ...explainExchanges(rest, holding),
  ];
}

/** An identity that could have caught an error: it holds, and not only because all its terms are zero. */
export function isTelling(check: Check): boolean {
  return check.left.sum !== 0 || check.right.sum !== 0;
}

const isEquation = (check: Check): boolean => check.severity === 'error' && check.op === '==';

function toEquation(check: Check): Equation {
  const signs = new Map<string, number>();
  const values = new Map<string, number | null>();
  const add = (side: Check['left'], sign: number): void => {
    for (const { path, value } of side.terms) {
      signs.set(path, (signs.get(path) ?? 0) + sign);
      values.set(path, value);
    }
  };
  add(check.left, 1);
  add(check.right, -1);
  const lack = check.outcome === 'fail' ? check.right.sum - check.left.sum : 0;
  return { check, signs, values, lack };
}

const signIn = ({ signs }: Equation, { path }: Candidate): number => signs.get(path) ?? 0;

/** Groups of failed identities that share a cell. */
function connected(failed: readonly Equation[]): Equation[][] {
  const groups: { equations: Equation[]; paths: Set<string> }[] = [];
  for (const equation of failed) {
    const paths = new Set(equation.signs.keys());
    const touching = groups.filter((group) => [...paths].some((path) => group.paths.has(path)));
    const merged = { equations: [...touching.flatMap((group) => group.equations), equation], paths };
    for (const group of touching) {
      for (const path of group.paths) paths.add(path);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => group.equations);
}

function toPuzzle(failed: readonly Equation[], holding: readonly Equation[]): Puzzle {
  const values = new Map(failed.flatMap((equation) => [...equation.values]));
  const candidates = [...values].map(([path, value]) => ({ path, value }));
  const touching = holding.filter((equation) => candidates.some((one) => signIn(equation, one) !== 0));
  return { failed, holding: touching, candidates };
}

function toFailure({ failed }: Puzzle, explanations: readonly Explanation[]): Failure {
  return { checks: failed.map(({ check }) => check), explanations };
}

/** One cell where one is enough, else two. */
function explain(puzzle: Puzzle): Explanation[] {
  const alone = puzzle.candidates.flatMap((one): Explanation[] => {
    const change = changeAlone(one, puzzle);
    return change === undefined ? [] : [{ changes: new Map([[one.path, change]]) }];
  });
  return alone.length > 0 ? alone : explainByTwo(puzzle);
}

/** What added to one cell mends every failed identity and breaks none; `undefined` where nothing does. */
function changeAlone(one: Candidate, { failed, holding }: Puzzle): number | undefined {
  const [first] = failed;
  if (first === undefined) return undefined;
  const change = first.lack / signIn(first, one);
  const mends = failed.every((equation) => same(signIn(equation, one) * change, equation.lack));
  const breaks = holding.some((equation) => signIn(equation, one) !== 0);
  return Number.isFinite(change) && mends && !breaks && isPossible(one, change) ? change : undefined;
}

function explainByTwo(puzzle: Puzzle): Explanation[] {
  const { candidates } = puzzle;
  if (candidates.length > MAX_CANDIDATES) return [];
  return candidates.flatMap((a, index) =>
    candidates.slice(index + 1).flatMap((b): Explanation[] => {
      const changes = changesTogether(a, b, puzzle);
      return changes === undefined ? [] : [{ changes: new Map(changes) }];
    }),
  );
}

/**
 * What added to two cells mends every failed identity and breaks none. All identities together must leave one
 * solution: where several amounts would do, anything would.
 */
function changesTogether(
  a: Candidate,
  b: Candidate,
  { failed, holding }: Puzzle,
): [string, number][] | undefined {
  const isTouched = (equation: Equation): boolean => signIn(equation, a) !== 0 || signIn(equation, b) !== 0;
  if (!failed.every(isTouched)) return undefined;
  const equations = [...failed, ...holding.filter(isTouched)];
  const solution = solve(equations.map((one) => [signIn(one, a), signIn(one, b), one.lack] as const));
  if (solution === undefined) return undefined;
  const [changeA, changeB] = solution;
  if (same(changeA, 0) || same(changeB, 0)) return undefined;
  if (!isPossible(a, changeA) || !isPossible(b, changeB)) return undefined;
  return [
    [a.path, changeA],
    [b.path, changeB],
  ];
}

/** The one solution of `p·x + q·y = r` for all rows `[p, q, r]`; `undefined` where there is none or many. */
function solve(rows: readonly (readonly [number, number, number])[]): readonly [number, number] | undefined {
  const [first, ...others] = rows;
  const second = others.find(([p, q]) => first !== undefined && first[0] * q !== first[1] * p);
  if (first === undefined || second === undefined) return undefined;
  const determinant = first[0] * second[1] - first[1] * second[0];
  const x = (first[2] * second[1] - first[1] * second[2]) / determinant;
  const y = (first[0] * second[2] - first[2] * second[0]) / determinant;
  return rows.every(([p, q, r]) => same(p * x + q * y, r)) ? [x, y] : undefined;
}

/**
 * Two groups that nothing explains apart may be one exchange: of two cells in a column the row sums fail, which share
 * no cell, and the column's sum holds. Only a group with one such partner is explained so.
 */
function explainExchanges(puzzles: readonly Puzzle[], holding: readonly Equation[]): Failure[] {
  const apart = puzzles.map((puzzle) => toFailure(puzzle, []));
  if (puzzles.length < 2 || puzzles.length > MAX_UNEXPLAINED) return apart;
  const exchanges = puzzles.flatMap((one, index) =>
    puzzles.slice(index + 1).flatMap((other) => {
      const puzzle = toPuzzle([...one.failed, ...other.failed], holding);
      const explanations = explainByTwo(puzzle);
      return explanations.length === 0 ? [] : [{ of: [one, other], puzzle, explanations }];
    }),
  );
  const partners = (puzzle: Puzzle): number => exchanges.filter(({ of }) => of.includes(puzzle)).length;
  const clear = exchanges.filter(({ of }) => of.every((puzzle) => partners(puzzle) === 1));
  const left = puzzles.filter((puzzle) => !clear.some(({ of }) => of.includes(puzzle)));
  return [
    ...clear.map(({ puzzle, explanations }) => toFailure(puzzle, explanations)),
    ...left.map((puzzle) => toFailure(puzzle, [])),
  ];
}

/** A change must leave a count that can be printed: only 本年增/减 may be negative. */
function isPossible({ path, value }: Candidate, change: number): boolean {
  return path.endsWith('.change') || (value ?? 0) + change >= -TOLERANCE;
}

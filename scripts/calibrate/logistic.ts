// Logistic regression on counted patterns of evidence, every penalty held at or above zero and pulled towards its prior,
// by cyclic coordinate descent with Newton steps (Friedman, Hastie & Tibshirani 2010, Journal of Statistical Software
// 33(1)).

/** Weight of the prior of one penalty, as the curvature of so many evenly doubtful statements (a quarter each). */
const PRIOR_WEIGHT = 2;
const SWEEPS = 400;
const CONVERGED = 1e-6;
/** A step in log-odds is held to this, for the loss is not quadratic far from its minimum. */
const LONGEST_STEP = 1;

/** A level of evidence and what it may take away. */
export interface Level {
  readonly name: string;
  readonly level: string;
  readonly prior: number;
  /** The penalty never falls below this. */
  readonly least: number;
}

/** Statements with the same evidence, counted. */
export interface Counted {
  /** `name/level` of every level that the evidence reaches below the best. */
  readonly reached: readonly string[];
  readonly right: number;
  readonly wrong: number;
}

/** Log-odds with the best of all evidence, and what each level takes away. */
export interface Coefficients {
  readonly intercept: number;
  readonly penalties: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Line {
  readonly right: number;
  readonly wrong: number;
  odds: number;
}

interface Feature extends Level {
  /** Patterns that have it. */
  readonly lines: Line[];
  weight: number;
}

/** Coefficients for counted patterns; `most`: the highest intercept. */
export function fitLogistic(
  levels: readonly Level[],
  counted: readonly Counted[],
  { most }: { readonly most: number },
): Coefficients {
  const features = new Map(
    levels.map((one): [string, Feature] => [
      `${one.name}/${one.level}`,
      { ...one, lines: [], weight: Math.max(one.prior, one.least) },
    ]),
  );
  const best = { name: 'intercept', level: '', prior: 0, least: Number.NEGATIVE_INFINITY };
  const intercept: Feature = { ...best, lines: [], weight: 5 };
  for (const one of counted) addLine(one, features, intercept);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moved = step(intercept, 1, { most, pull: 0 });
    for (const feature of features.values()) {
      moved = Math.max(moved, step(feature, -1, { most: Number.POSITIVE_INFINITY, pull: PRIOR_WEIGHT / 4 }));
    }
    if (moved < CONVERGED) break;
  }
  return { intercept: round(intercept.weight), penalties: toPenalties(features.values()) };
}

function addLine(
  { reached, right, wrong }: Counted,
  features: ReadonlyMap<string, Feature>,
  intercept: Feature,
): void {
  const line: Line = { right, wrong, odds: intercept.weight };
  intercept.lines.push(line);
  for (const name of reached) {
    const feature = features.get(name);
    if (feature === undefined) continue;
    feature.lines.push(line);
    line.odds -= feature.weight;
  }
}

/** One Newton step on one weight; how far it moved. `sign`: what one unit of it does to the log-odds. */
function step(
  feature: Feature,
  sign: 1 | -1,
  { most, pull }: { readonly most: number; readonly pull: number },
): number {
  let slope = pull * (feature.weight - feature.prior);
  let curvature = pull + 1e-9;
  for (const { right, wrong, odds } of feature.lines) {
    const chance = 1 / (1 + Math.exp(-odds));
    slope += sign * ((right + wrong) * chance - right);
    curvature += (right + wrong) * chance * (1 - chance);
  }
  const wanted = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, -slope / curvature));
  const next = Math.min(most, Math.max(feature.least, feature.weight + wanted));
  const change = next - feature.weight;
  feature.weight = next;
  for (const line of feature.lines) line.odds += sign * change;
  return Math.abs(change);
}

function toPenalties(features: Iterable<Feature>): Coefficients['penalties'] {
  const penalties: Record<string, Record<string, number>> = {};
  for (const { name, level, weight } of features) {
    const own = penalties[name] ?? {};
    if (round(weight) > 0) penalties[name] = { ...own, [level]: round(weight) };
  }
  return penalties;
}

const round = (value: number): number => Number(value.toFixed(4));

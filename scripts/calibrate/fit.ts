// Fits the coefficients of one kind of statement: logistic regression on counted patterns, every penalty held at or
// above zero and pulled towards its prior, by cyclic coordinate descent with Newton steps (Friedman, Hastie &
// Tibshirani 2010, Journal of Statistical Software 33(1)).

import {
  evidenceNames,
  type KindModel,
  levelsReached,
  type StatementKind,
} from '../../src/confidence/model.js';
import { evidenceLevels } from '../../src/model/evidence.js';
import type { PatternCount } from './patterns.js';
import { least, mostIntercept, priors, unseen } from './priors.js';

/** Weight of the prior of one penalty, as the curvature of so many evenly doubtful fields (a quarter each). */
const PRIOR_WEIGHT = 2;
const SWEEPS = 400;
const CONVERGED = 1e-6;
/** A step in log-odds is held to this, for the loss is not quadratic far from its minimum. */
const LONGEST_STEP = 1;

interface Feature {
  readonly name: string;
  readonly level: string;
  readonly prior: number;
  /** The weight never falls below this. */
  readonly least: number;
  /** Patterns that have it. */
  readonly lines: Line[];
  weight: number;
}

interface Line {
  readonly right: number;
  readonly wrong: number;
  odds: number;
}

/** Coefficients for the patterns of one kind. */
export function fitKind(kind: StatementKind, patterns: readonly PatternCount[]): KindModel {
  const features = toFeatures(kind);
  const intercept: Feature = {
    name: 'intercept',
    level: '',
    prior: 0,
    least: Number.NEGATIVE_INFINITY,
    lines: [],
    weight: 5,
  };
  for (const pattern of patterns) {
    if (canBeSeen(kind, pattern)) addLine(pattern, features, intercept);
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moved = step(intercept, 1, { most: mostIntercept[kind], pull: 0 });
    for (const feature of features.values()) {
      moved = Math.max(moved, step(feature, -1, { most: Number.POSITIVE_INFINITY, pull: PRIOR_WEIGHT / 4 }));
    }
    if (moved < CONVERGED) break;
  }
  return { intercept: round(intercept.weight), penalties: toPenalties(features.values()) };
}

/** Only evidence that has a prior for the kind bears on it: what an empty cell's row looks like, say. */
function toFeatures(kind: StatementKind): Map<string, Feature> {
  const features = evidenceNames.flatMap((name) => {
    const own = priors[kind][name];
    if (own === undefined) return [];
    return evidenceLevels[name].slice(1).map((level): [string, Feature] => {
      const prior = own[level] ?? 0;
      const bound = least[kind]?.[name]?.[level] ?? 0;
      return [
        `${name}/${level}`,
        { name, level, prior, least: bound, lines: [], weight: Math.max(prior, bound) },
      ];
    });
  });
  return new Map(features);
}

function canBeSeen(kind: StatementKind, { evidence }: PatternCount): boolean {
  const hidden = unseen[kind] ?? {};
  return evidenceNames.every((name) => hidden[name] === undefined || evidence[name] !== hidden[name]);
}

function addLine(
  { evidence, right, wrong }: PatternCount,
  features: ReadonlyMap<string, Feature>,
  intercept: Feature,
): void {
  const line: Line = { right, wrong, odds: intercept.weight };
  intercept.lines.push(line);
  for (const name of evidenceNames) {
    for (const level of levelsReached(name, evidence[name])) {
      const feature = features.get(`${name}/${level}`);
      if (feature === undefined) continue;
      feature.lines.push(line);
      line.odds -= feature.weight;
    }
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

function toPenalties(features: Iterable<Feature>): KindModel['penalties'] {
  const penalties: Record<string, Record<string, number>> = {};
  for (const { name, level, weight } of features) {
    const own = penalties[name] ?? {};
    if (round(weight) > 0) penalties[name] = { ...own, [level]: round(weight) };
  }
  return penalties;
}

const round = (value: number): number => Number(value.toFixed(4));

// The calibrated model: evidence to the probability that value and status are what the page says. A logistic model
// whose terms only take away: every level of evidence below the best costs a penalty of its own on top of those of
// the levels above it, and no penalty is negative. So better evidence can never lower a probability, and each
// coefficient can be read. The coefficients are fitted by `npm run calibrate`.

import type { FieldStatus } from '../model/binding.js';
import { type EvidenceName, evidenceLevels, type FieldEvidence } from '../model/evidence.js';
import coefficients from './model.json' with { type: 'json' };

/** Kinds of statement with a model of their own: that a number is printed, that nothing is, that we can't say. */
export const statementKinds = ['number', 'empty', 'unreadable', 'absent'] as const;
export type StatementKind = (typeof statementKinds)[number];

/** Coefficients of one kind of statement, as log-odds. */
export interface KindModel {
  /** Log-odds with the best of all evidence. */
  readonly intercept: number;
  /** Evidence → level → what it takes away, beyond what the better levels take away. Never negative. */
  readonly penalties: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The whole model, as in `model.json`. */
export interface ConfidenceModel {
  readonly version: number;
  /** What it was fitted on. */
  readonly fitted_on: {
    readonly corpus: string;
    readonly split: string;
    /** One document in so many was read once more with a reading error planted in it; 0 for none. */
    readonly planted_every: number;
    readonly documents: number;
    readonly cells: number;
    readonly wrong: number;
  };
  readonly kinds: Readonly<Record<StatementKind, KindModel>>;
  /** Error rates that the thresholds were chosen for. */
  readonly targets: { readonly silent: number; readonly accepted: number };
  readonly thresholds: {
    /** A printed field below this is for a person to look at. */
    readonly field: number;
    /** Most wrong cells to be expected in a record that is accepted unseen. */
    readonly expected_errors: number;
    /** Lower bounds of the grades. */
    readonly grades: { readonly excellent: number; readonly good: number; readonly fair: number };
  };
}

/** The model in use. */
export const model: ConfidenceModel = coefficients;

/** No reading is certain, and none is worthless: what one in so many cells may still get wrong. */
const FLOOR = 0.0001;

const kindOf = {
  number: 'number',
  blank: 'empty',
  not_applicable: 'empty',
  unreadable: 'unreadable',
  absent: 'absent',
} as const satisfies Record<FieldStatus, StatementKind>;

/** Kind of statement that a status makes. */
export function statementKind(status: FieldStatus): StatementKind {
  return kindOf[status];
}

/** Names of the pieces of evidence, in their order. */
// The keys of a literal are exactly the names.
export const evidenceNames = Object.keys(evidenceLevels) as EvidenceName[];

/** Evidence → level → levels below the best, down to it. Every field of every record asks, so it is laid out once. */
const reached: Readonly<Record<string, ReadonlyMap<string, readonly string[]>>> = Object.fromEntries(
  Object.entries(evidenceLevels).map(([name, levels]: [string, readonly string[]]) => [
    name,
    new Map(levels.map((level, at) => [level, levels.slice(1, at + 1)])),
  ]),
);

/** Levels of a piece of evidence below its best, down to the given one: each of them costs its penalty. */
export function levelsReached(name: EvidenceName, level: string): readonly string[] {
  return reached[name]?.get(level) ?? [];
}

/** Probability, 0–1, that a field's value and status are what the page says. */
export function probability(
  evidence: FieldEvidence,
  kind: StatementKind,
  { kinds }: Pick<ConfidenceModel, 'kinds'> = model,
): number {
  const { intercept, penalties } = kinds[kind];
  let odds = intercept;
  for (const name of evidenceNames) {
    const own = penalties[name];
    if (own === undefined) continue;
    for (const level of levelsReached(name, evidence[name])) odds -= own[level] ?? 0;
  }
  const chance = 1 / (1 + Math.exp(-odds));
  return Math.min(1 - FLOOR, Math.max(FLOOR, chance));
}

// Evidence patterns of facts, counted, and the fit of their model.

import {
  type FactModel,
  factEvidenceNames,
  factLevelsReached,
  factModel,
} from '../../src/confidence/facts.js';
import { type FactEvidence, factEvidenceLevels } from '../../src/model/fact.js';
import type { JudgedFact } from '../../test/evaluation/judge-facts.js';
import { fitLogistic } from './logistic.js';

/** How often facts with this evidence were right, and how often not: read otherwise, or stated by no sentence. */
export interface FactPattern {
  readonly evidence: FactEvidence;
  right: number;
  wrong: number;
}

/** Patterns by their key. */
export type FactPatterns = Map<string, FactPattern>;

/** Counts the judged facts of one document; `evidence` by place in the confidence report. */
export function countFacts(
  patterns: FactPatterns,
  judged: readonly JudgedFact[],
  evidence: readonly FactEvidence[],
): void {
  for (const { kind, at } of judged) {
    const own = at === null ? undefined : evidence[at];
    if (own === undefined) continue;
    const key = factEvidenceNames.map((name) => own[name]).join(' ');
    const count = patterns.get(key) ?? { evidence: own, right: 0, wrong: 0 };
    count[kind === 'right' ? 'right' : 'wrong'] += 1;
    patterns.set(key, count);
  }
}

/** Adds patterns to others. */
export function addFactPatterns(sum: FactPatterns, more: Iterable<readonly [string, FactPattern]>): void {
  for (const [key, count] of more) {
    const own = sum.get(key) ?? { ...count, right: 0, wrong: 0 };
    own.right += count.right;
    own.wrong += count.wrong;
    sum.set(key, own);
  }
}

/**
 * What each level takes away, in log-odds, before any data are seen. The prose of published reports is richer than any
 * that is made: what is stated twice in two ways, or otherwise than in the tables, is doubtful whatever the corpus shows.
 */
const priors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  wording: { loose: 2.5 },
  statements: { single: 1, contradicted: 4 },
  tables: { not_assessed: 1, disagrees: 2 },
};
/**
 * Penalties that no corpus may lower: its sentences are wordings that somebody thought of, and contradict each other or
 * the tables only where that was planted. What one sentence says and nothing confirms is no surer than one in some 270.
 */
const least: typeof priors = {
  wording: { loose: 2 },
  statements: { single: 0.7, contradicted: 3 },
  tables: { not_assessed: 0.7, disagrees: 1 },
};
/** The corpus plants what the rules know: no fact of a published report is surer than one wrong in a thousand. */
const MOST_INTERCEPT = 7;

/** The model of facts for the patterns. */
export function fitFacts(
  patterns: FactPatterns,
  from: Pick<FactModel['fitted_on'], 'corpus' | 'split'>,
): FactModel {
  const all = [...patterns.values()];
  const levels = factEvidenceNames.flatMap((name) =>
    factEvidenceLevels[name].slice(1).map((level: string) => {
      return { name, level, prior: priors[name]?.[level] ?? 0, least: least[name]?.[level] ?? 0 };
    }),
  );
  const counted = all.map(({ evidence, right, wrong }) => {
    const reached = factEvidenceNames.flatMap((name) =>
      factLevelsReached(name, evidence[name]).map((level) => `${name}/${level}`),
    );
    return { reached, right, wrong };
  });
  const sum = (of: (one: FactPattern) => number): number => all.reduce((total, one) => total + of(one), 0);
  const counts = { facts: sum(({ right, wrong }) => right + wrong), wrong: sum(({ wrong }) => wrong) };
  return {
    ...factModel,
    fitted_on: { ...from, ...counts },
    ...fitLogistic(levels, counted, { most: MOST_INTERCEPT }),
  };
}

// Fits the coefficients of one kind of statement on the patterns of its fields.

import {
  evidenceNames,
  type KindModel,
  levelsReached,
  type StatementKind,
} from '../../src/confidence/model.js';
import { evidenceLevels } from '../../src/model/evidence.js';
import { fitLogistic, type Level } from './logistic.js';
import type { PatternCount } from './patterns.js';
import { least, mostIntercept, priors, unseen } from './priors.js';

/** Coefficients for the patterns of one kind. */
export function fitKind(kind: StatementKind, patterns: readonly PatternCount[]): KindModel {
  const counted = patterns
    .filter((pattern) => canBeSeen(kind, pattern))
    .map(({ evidence, right, wrong }) => ({
      right,
      wrong,
      reached: evidenceNames.flatMap((name) =>
        levelsReached(name, evidence[name]).map((level) => `${name}/${level}`),
      ),
    }));
  return fitLogistic(levelsOf(kind), counted, { most: mostIntercept[kind] });
}

/** Only evidence that has a prior for the kind bears on it: what an empty cell's row looks like, say. */
function levelsOf(kind: StatementKind): Level[] {
  return evidenceNames.flatMap((name) => {
    const own = priors[kind][name];
    if (own === undefined) return [];
    return evidenceLevels[name].slice(1).map((level): Level => {
      return { name, level, prior: own[level] ?? 0, least: least[kind]?.[name]?.[level] ?? 0 };
    });
  });
}

function canBeSeen(kind: StatementKind, { evidence }: PatternCount): boolean {
  const hidden = unseen[kind] ?? {};
  return evidenceNames.every((name) => hidden[name] === undefined || evidence[name] !== hidden[name]);
}

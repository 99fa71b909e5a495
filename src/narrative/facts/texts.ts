// Texts that the preamble states, and the period, each with the sentence that it stands in.

import type { PeriodFact, TextFact } from '../../model/fact.js';
import { findPeriod, type Period } from '../period.js';
import { plainText, type Statement } from './figures.js';
import type { Prose, Sentence } from './prose.js';

function sentenceAt({ sentences, plain }: Prose, offset: number): Sentence {
  const found = sentences.findLast((sentence) => sentence.start <= offset);
  return found ?? { plain, start: 0 };
}

function statementOf(prose: Prose, value: string, start: number, end: number): Statement {
  const sentence = sentenceAt(prose, start);
  return { ...plainText, value, unit: null, start, end, prose, sentence };
}

/** The texts found, fact by fact. */
export function findTexts(prose: Prose, facts: readonly TextFact[]): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const { key, patterns } of facts) {
    for (const pattern of patterns) {
      const span = pattern.exec(prose.plain)?.indices?.[1];
      if (span === undefined) continue;
      const [start, end] = span;
      found.set(key, [statementOf(prose, prose.printed(start, end).normalize('NFKC'), start, end)]);
      break;
    }
  }
  return found;
}

/** A period with the statements of its first and last day. */
export interface FoundPeriod {
  readonly period: Period;
  readonly statements: readonly [from: Statement, to: Statement];
}

/** The statistical period; `null` where the prose names none. */
export function findPeriodFact(prose: Prose, { cues }: PeriodFact): FoundPeriod | null {
  const period = findPeriod(prose.plain, cues);
  if (period === null) return null;
  const printed = prose.plain.indexOf(period.raw);
  // Dates in Chinese numerals are found as digits: the words before them tell where they stand.
  const start = printed >= 0 ? printed : Math.max(0, prose.plain.search(cues));
  const end = printed >= 0 ? printed + period.raw.length : Math.min(prose.plain.length, start + 60);
  const state = (day: string): Statement => ({
    ...statementOf(prose, day, start, end),
    loose: period.repaired,
  });
  return { period, statements: [state(period.from), state(period.to)] };
}

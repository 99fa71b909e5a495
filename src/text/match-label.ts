// How well a printed label says what a label of the form says: exact, known variant, known misprint, nearly the
// same, or a piece of it.

import { distance } from 'fastest-levenshtein';
import type { LabelMatch } from '../model/evidence.js';
import { type LabelKey, labelKey } from './label-key.js';

/** A label of the form with its other wordings, ready to be compared. */
export interface LabelMatcher {
  readonly keys: readonly { readonly key: LabelKey; readonly match: 'exact' | 'variant' | 'typo' }[];
}

export interface LabelScore {
  readonly match: LabelMatch;
  /** 0–1. */
  readonly score: number;
}

const NO_MATCH: LabelScore = { match: 'none', score: 0 };
const WORDING_SCORE = { exact: 1, variant: 0.97, typo: 0.93 } as const;
/** Numbering that differs speaks against a label, but reports do renumber. */
const ORDINAL_PENALTY = 0.08;
/** One edit in four characters at the most, and two at the most in labels of up to ten characters. */
const MAX_EDIT_SHARE = 0.25;
const MIN_NEAR_LENGTH = 4;

/** Makes a matcher of a label, its variants and its misprints. */
export function labelMatcher(labelled: {
  readonly label: string;
  readonly variants?: readonly string[];
  readonly typos?: readonly string[];
}): LabelMatcher {
  const own = { key: labelKey(labelled.label), match: 'exact' as const };
  const variants = (labelled.variants ?? []).map((text) => ({
    key: labelKey(text),
    match: 'variant' as const,
  }));
  const typos = (labelled.typos ?? []).map((text) => ({ key: labelKey(text), match: 'typo' as const }));
  return { keys: [own, ...variants, ...typos] };
}

function ordinalPenalty(printed: LabelKey, form: LabelKey): number {
  if (printed.ordinal === form.ordinal) return 0;
  if (printed.ordinal === '' || form.ordinal === '') return ORDINAL_PENALTY / 4;
  return ORDINAL_PENALTY;
}

function nearScore(printed: string, form: string): number {
  const longest = Math.max(printed.length, form.length);
  if (Math.min(printed.length, form.length) < MIN_NEAR_LENGTH) return 0;
  const allowed =
    longest <= 10 ? Math.min(2, Math.floor(longest * MAX_EDIT_SHARE)) : longest * MAX_EDIT_SHARE;
  if (Math.abs(printed.length - form.length) > allowed) return 0;
  const edits = distance(printed, form);
  return edits <= allowed ? 0.9 * (1 - edits / longest) : 0;
}

/** Compares a printed label, already reduced, with a label of the form. */
export function matchKey(printed: LabelKey, matcher: LabelMatcher): LabelScore {
  if (printed.body === '') return NO_MATCH;
  let best = NO_MATCH;
  for (const { key, match } of matcher.keys) {
    const penalty = ordinalPenalty(printed, key);
    if (printed.body === key.body) {
      const score = WORDING_SCORE[match] - penalty;
      if (score > best.score) best = { match, score };
    } else if (printed.stem === key.stem || printed.stem === key.body) {
      const score = WORDING_SCORE.variant - 0.02 - penalty;
      if (score > best.score) best = { match: match === 'exact' ? 'variant' : match, score };
    }
  }
  if (best.score > 0) return best;
  for (const { key } of matcher.keys) {
    const near = nearScore(printed.body, key.body) - ordinalPenalty(printed, key);
    if (near > best.score) best = { match: 'near', score: near };
  }
  return best;
}

/** Compares a printed label with a label of the form. */
export function matchLabel(printed: string, matcher: LabelMatcher): LabelScore {
  return matchKey(labelKey(printed), matcher);
}

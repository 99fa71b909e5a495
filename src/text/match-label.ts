// How well a printed label says what a label of the form says: exact, known variant, known misprint, nearly the
// same, or a piece of it.

import { distance } from 'fastest-levenshtein';
import type { LabelMatch } from '../model/evidence.js';
import { type LabelKey, LabelNotes, labelKey, lettersLacking } from './label-key.js';

/** A label of the form with its other wordings, ready to be compared. */
export interface LabelMatcher {
  readonly keys: readonly { readonly key: LabelKey; readonly match: 'exact' | 'variant' | 'typo' }[];
  /** Scores of labels that were compared before: the same ones come again in every document. */
  readonly scores: LabelNotes<LabelScore>;
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
export const MAX_EDIT_SHARE = 0.25;
const MIN_NEAR_LENGTH = 4;
/** A slip of the pen makes no other word, so that it names its label in short labels too. */
const SLIP_SCORE = 0.8;

/** Matchers by what they are made of: eras share most of their labels, and what is known of one label of another. */
const matchers = new Map<string, LabelMatcher>();

/** The matcher of a label, its variants and its misprints. */
export function labelMatcher(labelled: {
  readonly label: string;
  readonly variants?: readonly string[];
  readonly typos?: readonly string[];
}): LabelMatcher {
  const { label, variants = [], typos = [] } = labelled;
  const made = JSON.stringify([label, variants, typos]);
  const known = matchers.get(made);
  if (known) return known;
  const keysOf = (texts: readonly string[], match: 'exact' | 'variant' | 'typo') =>
    texts.map((text) => ({ key: labelKey(text), match }));
  const keys = [...keysOf([label], 'exact'), ...keysOf(variants, 'variant'), ...keysOf(typos, 'typo')];
  const matcher = { keys, scores: new LabelNotes<LabelScore>() };
  matchers.set(made, matcher);
  return matcher;
}

function ordinalPenalty(printed: LabelKey, form: LabelKey): number {
  if (printed.ordinal === form.ordinal) return 0;
  if (printed.ordinal === '' || form.ordinal === '') return ORDINAL_PENALTY / 4;
  return ORDINAL_PENALTY;
}

/**
 * Whether one slip of the pen makes the printed text of the form's: a character left out, one written twice, two
 * neighbours exchanged. Another or a further character may make another word (`行政处分`, `行政许可证`): that is no slip.
 */
export function isSlip(printed: string, form: string): boolean {
  if (form.length < MIN_NEAR_LENGTH || Math.abs(printed.length - form.length) > 1) return false;
  let at = 0;
  while (at < form.length && printed[at] === form[at]) at++;
  if (printed.length === form.length) {
    const exchanged = `${form[at + 1] ?? ''}${form[at] ?? ''}`;
    return at < form.length && printed.slice(at) === exchanged + form.slice(at + 2);
  }
  if (printed.length < form.length) return printed.slice(at) === form.slice(at + 1);
  return at > 0 && printed[at] === printed[at - 1] && printed.slice(at + 1) === form.slice(at);
}

function nearScore(printed: LabelKey, form: LabelKey): number {
  const slip = isSlip(printed.body, form.body) ? SLIP_SCORE : 0;
  return Math.max(slip, editScore(printed, form));
}

function editScore(printedKey: LabelKey, formKey: LabelKey): number {
  const { body: printed } = printedKey;
  const { body: form } = formKey;
  const longest = Math.max(printed.length, form.length);
  if (Math.min(printed.length, form.length) < MIN_NEAR_LENGTH) return 0;
  const allowed =
    longest <= 10 ? Math.min(2, Math.floor(longest * MAX_EDIT_SHARE)) : longest * MAX_EDIT_SHARE;
  if (Math.abs(printed.length - form.length) > allowed) return 0;
  // Most pairs have nothing in common, which is told without counting their edits.
  if (lettersLacking(printedKey.letters, formKey.letters) > allowed) return 0;
  if (lettersLacking(formKey.letters, printedKey.letters) > allowed) return 0;
  const edits = distance(printed, form);
  return edits <= allowed ? 0.9 * (1 - edits / longest) : 0;
}

/** Compares a printed label, already reduced, with a label of the form. */
export function matchKey(printed: LabelKey, matcher: LabelMatcher): LabelScore {
  if (printed.body === '') return NO_MATCH;
  const known = matcher.scores.get(printed);
  if (known) return known;
  const score = compareKeys(printed, matcher);
  matcher.scores.set(printed, score);
  return score;
}

function compareKeys(printed: LabelKey, matcher: LabelMatcher): LabelScore {
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
    const near = nearScore(printed, key) - ordinalPenalty(printed, key);
    if (near > best.score) best = { match: 'near', score: near };
  }
  return best;
}

/** Whether the two are so far apart that neither a slip nor a few edits make one of the other. */
function isFar(printed: LabelKey, form: LabelKey): boolean {
  const longest = Math.max(printed.body.length, form.body.length);
  const allowed = Math.max(1, longest <= 10 ? 2 : longest * MAX_EDIT_SHARE);
  return (
    Math.abs(printed.body.length - form.body.length) > allowed ||
    lettersLacking(printed.letters, form.letters) > allowed ||
    lettersLacking(form.letters, printed.letters) > allowed
  );
}

/** `matchKey` of a label that is known to be none of the matcher's own wordings. */
export function matchNear(printed: LabelKey, matcher: LabelMatcher): LabelScore {
  return matcher.keys.every(({ key }) => isFar(printed, key)) ? NO_MATCH : matchKey(printed, matcher);
}

/** Compares a printed label with a label of the form. */
export function matchLabel(printed: string, matcher: LabelMatcher): LabelScore {
  return matchKey(labelKey(printed), matcher);
}

/** An abbreviation keeps more than this share of its label, and so many characters. */
const MIN_KEPT = 0.55;
const MIN_KEPT_LENGTH = 6;

/** Whether a label with the form's number leaves out some of its words and says nothing else: `一、本年新收申请数量`. */
export function isAbbreviation(printed: LabelKey, { keys }: LabelMatcher): boolean {
  const { body, ordinal } = printed;
  if (ordinal === '' || body.length < MIN_KEPT_LENGTH) return false;
  return keys.some(({ key }) => {
    if (key.ordinal !== ordinal || body.length < key.body.length * MIN_KEPT) return false;
    let at = 0;
    for (const character of key.body) if (character === body[at]) at++;
    return at === body.length;
  });
}

/** Share of the longer text that both have in the same order (longest common subsequence). */
export function sharedInOrder(a: string, b: string): number {
  let before = new Uint16Array(b.length + 1);
  for (const character of a) {
    const row = new Uint16Array(b.length + 1);
    for (let at = 1; at <= b.length; at++) {
      row[at] =
        character === b[at - 1] ? (before[at - 1] ?? 0) + 1 : Math.max(before[at] ?? 0, row[at - 1] ?? 0);
    }
    before = row;
  }
  return (before[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}

// Which rows of the form a label names or resembles.

import { type LabelKey, lettersLacking } from '../text/label-key.js';
import {
  isAbbreviation,
  type LabelMatcher,
  matchKey,
  matchNear,
  sharedInOrder,
} from '../text/match-label.js';
import { type CompiledRow, type Hit, MAX_RESEMBLING, type RowSet } from './compiled-form.js';

const MIN_FRAGMENT = 3;
/** The form's number and nothing but its words. */
const ABBREVIATION_SCORE = 0.8;
/** More than half of a label in order: it names no row, but no other row is meant. */
const MIN_SHARED = 0.5;
const RESEMBLING_SCORE = 0.4;
const MIN_RESEMBLING = 4;

/** A piece of a label: the rest was torn away. */
function fragmentScore(key: LabelKey, row: CompiledRow): number {
  const [own] = row.matcher.keys;
  const { body, letters } = key;
  if (!own || body.length < MIN_FRAGMENT || body.length >= own.key.body.length) return 0;
  const { body: form } = own.key;
  if (lettersLacking(letters, own.key.letters) > 0 || !form.includes(body)) return 0;
  return 0.3 + 0.4 * (body.length / form.length);
}

/** Scraps of a group's label (`予公开`) are no misprint of a row's. */
function isScrapOfGroup({ body }: LabelKey, { groupKeys }: RowSet): boolean {
  return groupKeys.some((group) => group.body.length > body.length && group.body.includes(body));
}

/** Rows that print the label, in their order; `null` where none does. */
function rowsOf(key: LabelKey, { byBody }: RowSet): readonly number[] | null {
  const byOwn = byBody.get(key.body);
  const byStem = key.stem === key.body ? undefined : byBody.get(key.stem);
  if (!byOwn || !byStem) return byOwn ?? byStem ?? null;
  return [...new Set([...byOwn, ...byStem])].sort((a, b) => a - b);
}

function computeHits(key: LabelKey, rowSet: RowSet): readonly Hit[] {
  const named = rowsOf(key, rowSet);
  const scrap = named === null && isScrapOfGroup(key, rowSet);
  const hits: Hit[] = [];
  for (const index of named ?? rowSet.rows.keys()) {
    const row = rowSet.rows[index];
    const hit = row && hitOf(key, row, index, { named: named !== null, scrap });
    if (hit) hits.push(hit);
  }
  return hits.length > 0 || scrap ? hits : resembling(key, rowSet);
}

function hitOf(
  key: LabelKey,
  row: CompiledRow,
  index: number,
  { named, scrap }: { readonly named: boolean; readonly scrap: boolean },
): Hit | null {
  if (!scrap) {
    const own = named ? matchKey(key, row.matcher) : matchNear(key, row.matcher);
    if (own.score > 0) return { index, score: own.score, label: own.match, whole: named };
  }
  if (isAbbreviation(key, row.matcher))
    return { index, score: ABBREVIATION_SCORE, label: 'near', whole: false };
  const fragment = fragmentScore(key, row);
  return fragment > 0 ? { index, score: fragment, label: 'torn', whole: false } : null;
}

/**
 * The one row that a label resembles which names none: so that a row which is printed under it is read by its order
 * or is unreadable, never absent.
 */
function resembling(key: LabelKey, rowSet: RowSet): readonly Hit[] {
  const { length } = key.body;
  if (length < MIN_RESEMBLING || length > MAX_RESEMBLING) return NO_HITS;
  const shares = rowSet.rows.map(({ matcher }) => shareOf(key, matcher));
  const most = Math.max(...shares);
  const index = shares.indexOf(most);
  if (most <= MIN_SHARED || shares.lastIndexOf(most) !== index) return NO_HITS;
  return [{ index, score: RESEMBLING_SCORE, label: 'near', whole: false, vague: true }];
}

/** Share of a label with the same number that both have in order; 0 where it is surely not more than enough. */
function shareOf({ body, ordinal, letters }: LabelKey, { keys }: LabelMatcher): number {
  let most = 0;
  for (const { key } of keys) {
    if (key.ordinal !== ordinal) continue;
    const longest = Math.max(body.length, key.body.length);
    const inBody = body.length - lettersLacking(letters, key.letters);
    const inKey = key.body.length - lettersLacking(key.letters, letters);
    if (Math.min(inBody, inKey) > longest * MIN_SHARED) most = Math.max(most, sharedInOrder(body, key.body));
  }
  return most;
}

const NO_HITS: readonly Hit[] = [];

/** Rows that a reduced label names. */
export function hitsOf(key: LabelKey, rowSet: RowSet): readonly Hit[] {
  const known = rowSet.hits.get(key);
  if (known) return known;
  const hits = computeHits(key, rowSet);
  rowSet.hits.set(key, hits);
  return hits;
}

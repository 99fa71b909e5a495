// Header cells to the form's columns: in order, by label and by the group cell above.

import type { LabelMatch } from '../model/evidence.js';
import { type LabelKey, labelKey } from '../text/label-key.js';
import { type LabelScore, matchKey } from '../text/match-label.js';
import type { CompiledColumn } from './compiled-form.js';

/** Unit that a header prints: `采购总金额（万元）`, `本年收费金额（单位：万元）`. */
export function unitInHeader(text: string): string | null {
  return /(亿元|万元|元)\s*[)）]?\s*$/u.exec(text)?.[1] ?? null;
}

/** The lowest header cell over some grid columns, with the header cells above it. */
export interface HeaderLeaf {
  readonly text: string;
  readonly key: LabelKey;
  /** The header cells above, nearest first. */
  readonly above: readonly LabelKey[];
}

/** A header cell of its own, with nothing above it. */
export function plainLeaf(text: string): HeaderLeaf {
  return { text, key: labelKey(text), above: [] };
}

export interface HeaderMatch {
  /** For each column of the form the index of its leaf, or -1. */
  readonly leaf: readonly number[];
  readonly match: readonly LabelMatch[];
  /** Share of the form's columns that a label confirms. */
  readonly score: number;
}

const UNDER_BONUS = 0.1;
const UNDER_PENALTY = 0.3;
/** Below this a header cell does not name the column. */
const MIN_LEAF_SCORE = 0.6;

function leafScore(leaf: HeaderLeaf, column: CompiledColumn): LabelScore {
  const own = matchKey(leaf.key, column.matcher);
  if (own.score < MIN_LEAF_SCORE || column.under === null || leaf.above.length === 0) return own;
  const { under } = column;
  const agrees = leaf.above.some((key) => matchKey(key, under).score >= MIN_LEAF_SCORE);
  return { score: own.score + (agrees ? UNDER_BONUS : -UNDER_PENALTY), match: own.match };
}

/** More than this share of the columns, a header that `matchHeader` would find cannot name. */
export function mostNamed(leaves: readonly HeaderLeaf[], columns: readonly CompiledColumn[]): number {
  const named = columns.filter(({ matcher }) =>
    leaves.some(({ key }) => matchKey(key, matcher).score >= MIN_LEAF_SCORE),
  );
  return Math.min(named.length, leaves.length) / columns.length;
}

/**
 * Assigns header cells to columns so that order is kept and the labels agree best (global alignment; columns and
 * leaves may stay unassigned).
 */
export function matchHeader(leaves: readonly HeaderLeaf[], columns: readonly CompiledColumn[]): HeaderMatch {
  const scores = columns.map((column) => leaves.map((leaf) => leafScore(leaf, column)));
  const width = leaves.length + 1;
  const best = new Float64Array((columns.length + 1) * width);
  for (let c = 1; c <= columns.length; c++) {
    for (let l = 1; l <= leaves.length; l++) {
      const own = scores[c - 1]?.[l - 1]?.score ?? 0;
      const diagonal = own >= MIN_LEAF_SCORE ? (best[(c - 1) * width + l - 1] ?? 0) + own : 0;
      best[c * width + l] = Math.max(best[(c - 1) * width + l] ?? 0, best[c * width + l - 1] ?? 0, diagonal);
    }
  }
  const leaf = columns.map(() => -1);
  const match = columns.map((): LabelMatch => 'none');
  let c = columns.length;
  let l = leaves.length;
  while (c > 0 && l > 0) {
    const here = best[c * width + l] ?? 0;
    const own = scores[c - 1]?.[l - 1];
    if (own && own.score >= MIN_LEAF_SCORE && here === (best[(c - 1) * width + l - 1] ?? 0) + own.score) {
      leaf[c - 1] = l - 1;
      match[c - 1] = own.match;
      c--;
      l--;
    } else if (here === (best[(c - 1) * width + l] ?? 0)) c--;
    else l--;
  }
  const confirmed = match.filter((one) => one !== 'none').length;
  return { leaf, match, score: columns.length === 0 ? 0 : confirmed / columns.length };
}

/** A header cell this like a column's label names it wherever it stands. */
const SURE_LEAF = 0.9;

/**
 * Columns printed in another order than the form's: each column has exactly one leaf that surely names it, and no two
 * the same. `null` when they are not.
 */
export function matchPermuted(
  leaves: readonly HeaderLeaf[],
  columns: readonly CompiledColumn[],
): HeaderMatch | null {
  const sure = columns.map((column) =>
    leaves.flatMap((leaf, index) => {
      const { score, match } = leafScore(leaf, column);
      return score >= SURE_LEAF ? [{ index, match }] : [];
    }),
  );
  const picked = sure.map((own) => (own.length === 1 ? own[0] : undefined));
  const leaf = picked.map((own) => own?.index ?? -1);
  if (leaf.includes(-1) || new Set(leaf).size !== leaf.length) return null;
  return { leaf, match: picked.map((own): LabelMatch => own?.match ?? 'none'), score: 1 };
}

/**
 * Fills columns that no label confirmed from their neighbours: when exactly as many leaves as columns lie between
 * two confirmed ones (or an end), order leaves one reading.
 */
export function fillHeaderGaps(header: HeaderMatch, leafCount: number, firstLeaf: number): HeaderMatch {
  const leaf = [...header.leaf];
  const match = [...header.match];
  let start = 0;
  while (start < leaf.length) {
    if (leaf[start] !== -1) {
      start++;
      continue;
    }
    let end = start;
    while (end < leaf.length && leaf[end] === -1) end++;
    const before = start === 0 ? firstLeaf - 1 : (leaf[start - 1] ?? -1);
    const after = end === leaf.length ? leafCount : (leaf[end] ?? leafCount);
    if (after - before - 1 === end - start) {
      for (let c = start; c < end; c++) {
        leaf[c] = before + 1 + c - start;
        match[c] = 'order';
      }
    }
    start = end;
  }
  return { leaf, match, score: header.score };
}

// The order in which a header written in lines prints the form's columns. A flattened header comes row by row, so
// that `总计` stands before the labels under `法人或其他组织`; the group label's place is theirs.

import { matchLabel } from '../text/match-label.js';
import type { CompiledTable } from './compiled-form.js';
import type { Piece } from './reading.js';

/**
 * `form`: every column is named, in the form's order. `other`: every column is named, in another order; `columns` are
 * the form's columns as printed from left to right. `conflict`: some are named out of order and others are not named,
 * so that no order can be told. `unknown`: what is named stands in order, something is not named.
 */
export type HeaderOrder =
  | { readonly kind: 'form' | 'conflict' | 'unknown' }
  | { readonly kind: 'other'; readonly columns: readonly number[] };

/** A header cell this like a label names the column. */
const SURE = 0.9;

interface Spot {
  readonly column: number;
  readonly group: number;
  readonly own: number;
  /** Left edge, where the header's words have positions. */
  readonly x0: number | undefined;
}

function spots(pieces: readonly Piece[], compiled: CompiledTable): Spot[] {
  return compiled.columns.flatMap(({ matcher, under, column: { under: path = [] } }, column) => {
    const own = pieces.findIndex((piece) => matchLabel(piece.text, matcher).score >= SURE);
    if (own === -1) return [];
    const nested = under !== null && path.length > 1;
    const group = nested ? pieces.findIndex((piece) => matchLabel(piece.text, under).score >= SURE) : -1;
    return [{ column, group: group === -1 ? own : group, own, x0: pieces[own]?.x0 }];
  });
}

/** By position where the words of the header stand apart, else by reading order. */
function leftToRight(found: readonly Spot[]): Spot[] {
  const edges = found.map((spot) => spot.x0);
  const apart = edges.every((edge) => edge !== undefined) && new Set(edges).size === edges.length;
  if (apart) return [...found].sort((a, b) => (a.x0 ?? 0) - (b.x0 ?? 0));
  return [...found].sort((a, b) => a.group - b.group || a.own - b.own);
}

/** Reads the order of columns off the header's pieces; tables with equal labels in several columns have none. */
export function headerOrder(pieces: readonly Piece[], compiled: CompiledTable): HeaderOrder {
  const labels = compiled.columns.map(({ matcher }) => matcher.keys[0]?.key.body);
  if (new Set(labels).size < labels.length) return { kind: 'unknown' };
  const columns = leftToRight(spots(pieces, compiled)).map((spot) => spot.column);
  const inOrder = columns.every((column, i) => i === 0 || column > (columns[i - 1] ?? -1));
  if (inOrder) return { kind: columns.length === labels.length ? 'form' : 'unknown' };
  return columns.length === labels.length ? { kind: 'other', columns } : { kind: 'conflict' };
}

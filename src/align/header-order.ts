// The order in which a header written in lines prints the form's columns. A flattened header comes row by row, so
// that `总计` stands before the labels under `法人或其他组织`; the group label's place is theirs.

import { type LabelMatcher, matchKey } from '../text/match-label.js';
import type { CompiledColumn, CompiledTable } from './compiled-form.js';
import { stacksInFormOrder } from './header-stacks.js';
import { type LabelRun, runOf } from './label-runs.js';
import type { Piece } from './reading.js';

/**
 * `form`: every column is named, in the form's order. `other`: every column is named, in another order; `columns` are
 * the form's columns as printed from left to right. `conflict`: some are named out of order and others are not named,
 * or the label over them is not found, so that no order can be told. `unknown`: what is named stands in order,
 * something is not named.
 */
export type HeaderOrder =
  | { readonly kind: 'form' | 'conflict' | 'unknown' }
  | { readonly kind: 'other'; readonly columns: readonly number[] };

/** A header cell this like a label names the column. */
const SURE = 0.9;

interface Spot {
  readonly column: number;
  /** Index of the piece that is the label over the column, else of its own. */
  readonly group: number;
  readonly own: number;
  /** The form has a label over the column, and the header does not show where. */
  readonly unplaced: boolean;
  /** More pieces than one name the column. */
  readonly twice: boolean;
  /** Centre, where the header's words have positions. */
  readonly at: number | null;
}

/** Where a group's label stands, whole or cut by a line end; misprinted it still is no column's label. */
function groupSpot(pieces: readonly Piece[], under: LabelMatcher): number {
  const isNamed = (run: LabelRun | null): boolean => run !== null && matchKey(run.key, under).score > 0;
  const whole = pieces.findIndex((piece) => isNamed(runOf(piece)));
  if (whole !== -1) return whole;
  return pieces.findIndex((piece, index) => {
    const next = pieces[index + 1];
    return next !== undefined && isNamed(runOf(next).with(piece));
  });
}

/** Columns of the header's first level stand under nothing, or under the label of the whole table. */
function isNested({ column: { under = [] } }: CompiledColumn): boolean {
  return under.length > 1;
}

/** Pieces that name a column; a label cut by a line end stands where its first part does (`商业` over `企业`). */
function namedBy(pieces: readonly Piece[], bodies: readonly string[], { matcher }: CompiledColumn): number[] {
  const label = matcher.keys[0]?.key.body ?? '';
  const tails = new Set<number>();
  const heads = bodies.flatMap((body, index) => {
    if (body === '' || body.length >= label.length || !label.startsWith(body)) return [];
    const tail = bodies.indexOf(label.slice(body.length), index + 1);
    if (tail === -1) return [];
    tails.add(tail);
    return [index];
  });
  const whole = pieces.flatMap((piece, index) =>
    !tails.has(index) && matchKey(runOf(piece).key, matcher).score >= SURE ? [index] : [],
  );
  const inLines = bodies.flatMap((_, index) => (isWrittenFrom(bodies, index, label) ? [index] : []));
  return [...new Set([...whole, ...heads, ...inLines])];
}

/** A label on lines of its own, one right below the other: `社会`, `公益`, `组织`. */
function isWrittenFrom(bodies: readonly string[], start: number, label: string): boolean {
  let rest = label;
  for (let at = start; rest !== ''; at++) {
    const body = bodies[at] ?? '';
    if (body === '' || body === label || !rest.startsWith(body)) return false;
    rest = rest.slice(body.length);
  }
  return true;
}

function spots(pieces: readonly Piece[], compiled: CompiledTable): Spot[] {
  const bodies = pieces.map((piece) => runOf(piece).key.body);
  return compiled.columns.flatMap((one, column) => {
    const [own, another] = namedBy(pieces, bodies, one);
    if (own === undefined) return [];
    const group = isNested(one) && one.under !== null ? groupSpot(pieces, one.under) : -1;
    const unplaced = isNested(one) && group === -1;
    const at = centre(pieces[own]);
    return [{ column, group: group === -1 ? own : group, own, unplaced, twice: another !== undefined, at }];
  });
}

function centre(piece: Piece | undefined): number | null {
  return piece?.x0 === undefined || piece.x1 === undefined ? null : (piece.x0 + piece.x1) / 2;
}

/** Index of the value nearest to a header word; -1 where either has no position. */
function nearest(at: number | null, values: readonly Piece[]): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, value] of values.entries()) {
    const own = centre(value);
    if (own === null || at === null || Math.abs(own - at) >= least) continue;
    least = Math.abs(own - at);
    best = index;
  }
  return best;
}

/**
 * Columns by the values under them: every header word stands over a value of its own. `null` where they do not: words
 * of text that is set with single spaces have positions that say nothing of the columns.
 */
function overValues(found: readonly Spot[], values: readonly Piece[]): Spot[] | null {
  const over = new Map(found.map((spot) => [spot, nearest(spot.at, values)]));
  const columns = new Set(over.values());
  if (columns.has(-1) || columns.size < found.length) return null;
  return [...found].sort((a, b) => (over.get(a) ?? 0) - (over.get(b) ?? 0));
}

/**
 * A column of the first level before columns that the form has to the left of it, and no label over those: written
 * row by row the header would read like this too, so that its order is not that of the columns.
 */
function isRowByRow(found: readonly Spot[]): boolean {
  const nested = found.filter((spot) => spot.unplaced);
  return found.some(
    (flat) => !flat.unplaced && nested.some((one) => flat.own < one.own && flat.column > one.column),
  );
}

/**
 * Every column is named, and the labels come in the form's order: the label over some of them may come first, since it
 * stands higher on the page. Columns in another order, row by row or one by one, are never printed like this.
 */
function isFormSequence(found: readonly Spot[], columnCount: number): boolean {
  return found.length === columnCount && isRising(found.map((spot) => spot.own));
}

const columnsOf = (found: readonly Spot[]): number[] => found.map((spot) => spot.column);

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? -1));
}

/** Whether header words that have positions stand in another order by these than in the text. */
function isSetOtherwise(read: readonly Spot[]): boolean {
  const positions = read.map((spot) => spot.at);
  return positions.some(
    (at, i) => at !== null && positions.slice(0, i).some((left) => left !== null && left > at),
  );
}

/**
 * Reads the order of columns off the header's pieces; tables with equal labels in several columns have none. `values`
 * are those of a row that prints every column, where there is one with positions.
 */
export function headerOrder(
  pieces: readonly Piece[],
  compiled: CompiledTable,
  values: readonly Piece[] = [],
): HeaderOrder {
  const labels = compiled.columns.map(({ matcher }) => matcher.keys[0]?.key.body);
  if (new Set(labels).size < labels.length) return { kind: 'unknown' };
  if (stacksInFormOrder(pieces, compiled)) return { kind: 'form' };
  const found = spots(pieces, compiled);
  const positioned = overValues(found, values);
  const read = positioned ?? [...found].sort((a, b) => a.group - b.group || a.own - b.own);
  if (positioned === null && isFormSequence(found, labels.length) && !isSetOtherwise(read))
    return { kind: 'form' };
  const columns = columnsOf(read);
  if (positioned === null && isRowByRow(found)) return { kind: 'conflict' };
  if (isRising(columns)) return { kind: columns.length === labels.length ? 'form' : 'unknown' };
  const doubtful = found.some((spot) => spot.twice) || (positioned === null && isSetOtherwise(read));
  return columns.length === labels.length && !doubtful ? { kind: 'other', columns } : { kind: 'conflict' };
}

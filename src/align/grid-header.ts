// The header of a true grid: which grid columns stand under which label of the form.

import type { LabelMatch } from '../model/evidence.js';
import { matchKey } from '../text/match-label.js';
import type { CompiledTable } from './compiled-form.js';
import type { GridCell, GridRow } from './grid-rows.js';
import {
  fillHeaderGaps,
  type HeaderLeaf,
  matchHeader,
  matchPermuted,
  mostNamed,
  unitInHeader,
} from './header.js';

export interface GridHeader {
  /** For each column of the form the grid columns `[from, to)` under its header cell, or null. */
  readonly spans: readonly ({ readonly from: number; readonly to: number } | null)[];
  readonly match: readonly LabelMatch[];
  readonly units: readonly (string | null)[];
  readonly score: number;
  /** For each column of the form the number of its header cell, counted from the first value header; or -1. */
  readonly leafOf: readonly number[];
  /** Header cells from the first value header on, cells that the form does not have included. */
  readonly leafCount: number;
  /** A header cell that neither the form nor its scraps explain: another column stands among the form's. */
  readonly foreign: boolean;
  /** First grid column under a value header. */
  readonly valueStart: number;
  /** Grid column behind the header's last cell, cells that the form does not have included. */
  readonly valueEnd: number;
  /** Header rows `[first, end)` in the grid. */
  readonly first: number;
  readonly end: number;
}

interface PlacedLeaf extends HeaderLeaf {
  readonly from: number;
  readonly to: number;
}

/** A header takes at most so many rows. */
export const MAX_HEADER_ROWS = 5;
/** A header that names fewer of the form's columns than this is none. */
const MIN_HEADER_SCORE = 0.5;
/** A header cell this like a label names the column. */
const SURE = 0.9;

/** The leaves of the header rows that begin with a row, by their number: every table of every era asks for them. */
const known = new WeakMap<GridRow, PlacedLeaf[][]>();

function leavesFrom(rows: readonly GridRow[], first: number, count: number): readonly PlacedLeaf[] {
  const row = rows[first];
  if (!row) return [];
  const own = known.get(row) ?? [];
  known.set(row, own);
  const leaves = own[count] ?? leavesOf(rows.slice(first, first + count));
  own[count] = leaves;
  return leaves;
}

/** The lowest filled cell over every grid column, with the filled cells above it. */
function leavesOf(rows: readonly GridRow[]): PlacedLeaf[] {
  const stacks = new Map<number, GridCell[]>();
  for (const { cells } of rows) {
    for (const one of cells) {
      const { cell, starts } = one;
      if (!starts || cell.text === '') continue;
      for (let column = cell.column; column < cell.column + cell.colSpan; column++) {
        stacks.set(column, [one, ...(stacks.get(column) ?? [])]);
      }
    }
  }
  const leaves: PlacedLeaf[] = [];
  let previous: GridCell | undefined;
  for (const [column, [lowest, ...above]] of [...stacks].sort(([a], [b]) => a - b)) {
    if (!lowest) continue;
    const last = leaves.at(-1);
    if (lowest === previous && last?.to === column) leaves[leaves.length - 1] = { ...last, to: column + 1 };
    else {
      const { cell, key } = lowest;
      leaves.push({ text: cell.text, key, above: above.map((one) => one.key), from: column, to: column + 1 });
    }
    previous = lowest;
  }
  return leaves;
}

/** Columns of the same name twice (this year beside last year): which are meant is not known. */
function isDoubled(leaves: readonly PlacedLeaf[], compiled: CompiledTable): boolean {
  const labels = compiled.columns.map(({ matcher }) => matcher.keys[0]?.key.body);
  if (new Set(labels).size < labels.length) return false;
  const doubled = compiled.columns.filter(
    ({ matcher }) => leaves.filter((leaf) => matchKey(leaf.key, matcher).score >= SURE).length > 1,
  );
  return doubled.length * 2 > compiled.columns.length;
}

/** A header cell with a wording that neither a column nor a group of the form has, not even cut or with noise. */
function isForeign(leaf: PlacedLeaf, matched: boolean, compiled: CompiledTable): boolean {
  const { body } = leaf.key;
  if (matched || body === '') return false;
  // A second column of a name that is taken already (`合计` beside `总计`) is another column too.
  if (compiled.columns.some(({ matcher }) => matchKey(leaf.key, matcher).score >= SURE)) return true;
  const known = [...compiled.headerLabels, ...compiled.columns.map((column) => column.matcher)];
  return !known.some(({ keys }) =>
    keys.some(({ key }) => key.body.includes(body) || body.includes(key.body)),
  );
}

/** Share of the header cells from the first value column on that the form has: another era's header has others. */
function shareOfOwn(leaves: readonly PlacedLeaf[], matched: readonly number[]): number {
  const first = Math.min(...matched.filter((index) => index !== -1));
  const from = leaves[first]?.from ?? 0;
  const all = leaves.filter((leaf, index) => leaf.from >= from || matched.includes(index)).length;
  return all === 0 ? 0 : matched.filter((index) => index !== -1).length / all;
}

function matchRows(
  firstRow: GridRow,
  lastRow: GridRow,
  leaves: readonly PlacedLeaf[],
  compiled: CompiledTable,
): GridHeader | null {
  if (mostNamed(leaves, compiled.columns) < MIN_HEADER_SCORE) return null;
  const header = matchHeader(leaves, compiled.columns);
  if (header.score < MIN_HEADER_SCORE || isDoubled(leaves, compiled)) return null;
  const firstLeaf = header.leaf.find((index) => index !== -1) ?? 0;
  const leadingGaps = header.leaf.findIndex((index) => index !== -1);
  const permuted = header.score < 1 ? matchPermuted(leaves, compiled.columns) : null;
  const filled = permuted ?? fillHeaderGaps(header, leaves.length, firstLeaf - leadingGaps);
  const firstOwn = Math.min(...filled.leaf.filter((index) => index !== -1));
  const spans = filled.leaf.map((index) => {
    const leaf = leaves[index];
    return leaf ? { from: leaf.from, to: leaf.to } : null;
  });
  const starts = spans.flatMap((span) => (span ? [span.from] : []));
  return {
    spans,
    match: filled.match,
    units: filled.leaf.map((index) => unitInHeader(leaves[index]?.text ?? '')),
    score: filled.score * shareOfOwn(leaves, filled.leaf),
    leafOf: filled.leaf.map((index) => (index === -1 ? -1 : index - firstOwn)),
    leafCount: leaves.length - firstOwn,
    foreign: leaves.some(
      (leaf, index) => index > firstOwn && isForeign(leaf, filled.leaf.includes(index), compiled),
    ),
    valueStart: Math.min(...starts),
    valueEnd: Math.max(...leaves.map((leaf) => leaf.to)),
    first: firstRow.row,
    end: lastRow.row + 1,
  };
}

/**
 * Finds the header rows of a table of the form among the first `before` rows of a grid: the run of rows without
 * values that names most of its columns. Of equal ones the lowest wins (the nearest above the data), except for a
 * table without row labels, whose data rows do not show where the header ends.
 */
export function findGridHeader(
  rows: readonly GridRow[],
  compiled: CompiledTable,
  before: number,
): GridHeader | null {
  let best: GridHeader | null = null;
  for (let first = 0; first < before; first++) {
    const row = rows[first];
    if (!row || row.hasValue) continue;
    let own: GridHeader | null = null;
    for (let count = 1; count <= Math.min(MAX_HEADER_ROWS, before - first); count++) {
      const lowest = rows[first + count - 1];
      if (!lowest || lowest.hasValue) break;
      const header = matchRows(row, lowest, leavesFrom(rows, first, count), compiled);
      if (header && (own === null || header.score > own.score)) own = header;
    }
    const wins = own && best && (compiled.unlabelled ? own.score > best.score : own.score >= best.score);
    if (own && (best === null || wins)) best = own;
  }
  return best;
}

// What the rows of a table say about one another: whether they stand in the form's order, whether their neighbours
// are known by their own labels, and whether a page ends beside them.

import type { Agreement, Evidence, LabelMatch } from '../model/evidence.js';
import type { RowReading } from './reading.js';
import type { RowMatch } from './settle-matches.js';

/** A label that proves its row without its neighbours. */
const OWN_LABEL: ReadonlySet<LabelMatch> = new Set(['exact', 'variant', 'typo', 'near']);

/**
 * For each match, in the form's order, whether its values stand in that order among the others'. Of two rows that are
 * printed the other way round neither is in order: which of them moved can't be told.
 */
export function orderOf(matches: readonly RowMatch[]): Agreement[] {
  const positions = matches.map(({ valueUnit, from }) => (valueUnit === -1 ? from : valueUnit));
  // The largest position before each match and the smallest one after it: linear, whatever the table's length.
  const highest = runningExtreme(positions, Math.max, Number.NEGATIVE_INFINITY);
  const lowest = runningExtreme([...positions].reverse(), Math.min, Number.POSITIVE_INFINITY).reverse();
  return positions.map((position, index) =>
    (highest[index] ?? position) > position || (lowest[index] ?? position) < position
      ? 'disagrees'
      : 'agrees',
  );
}

/** `extreme` over all items before each item. */
function runningExtreme(
  items: readonly number[],
  extreme: (a: number, b: number) => number,
  start: number,
): number[] {
  let soFar = start;
  return items.map((item) => {
    const before = soFar;
    soFar = extreme(soFar, item);
    return before;
  });
}

/** How many of the two neighbouring rows are known by their own labels; the table's edge counts as known. */
export function neighboursOf(labels: readonly LabelMatch[], index: number): Evidence['neighbours'] {
  const isKnown = (label: LabelMatch | undefined): boolean => label === undefined || OWN_LABEL.has(label);
  const known = [labels[index - 1], labels[index + 1]].filter(isKnown).length;
  return known === 2 ? 'both' : known === 1 ? 'one' : 'none';
}

/** Whether a page of the source ends between the row and one of its neighbours. */
export function pageBreakAt(rows: readonly RowReading[], index: number): Evidence['pageBreak'] {
  const page = pageOf(rows[index]);
  if (page === null) return 'not_assessed';
  const others = [pageOf(rows[index - 1]), pageOf(rows[index + 1])];
  return others.some((other) => other !== null && other !== page) ? 'beside' : 'away';
}

function pageOf(row: RowReading | undefined): number | null {
  return row?.place?.kind === 'pdf' ? row.place.page : null;
}

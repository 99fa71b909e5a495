// Third step: a ruling drawn in pieces, one a cell or one a dash, becomes one line.

import type { Edge } from './edge.js';

/** Points between two pieces of one line: more than a corner square or a dash gap, less than a character. */
export const joinTolerance = 3;

/** What is left shorter than this, in points, after joining is a dot or a tick, not a ruling. */
const minLength = 4;

/** Joins pieces at the same (snapped) position that touch or nearly touch; drops dots. n log n. */
export function joinEdges(edges: readonly Edge[]): Edge[] {
  const sorted = [...edges].sort(
    (a, b) => Number(a.axis === 'v') - Number(b.axis === 'v') || a.position - b.position || a.from - b.from,
  );
  const joined: Edge[] = [];
  let current: Edge | undefined;
  for (const edge of sorted) {
    if (current !== undefined && continues(current, edge)) {
      current = { ...current, to: Math.max(current.to, edge.to) };
      continue;
    }
    if (current !== undefined) joined.push(current);
    current = edge;
  }
  if (current !== undefined) joined.push(current);
  return joined.filter((edge) => edge.to - edge.from >= minLength);
}

function continues(current: Edge, next: Edge): boolean {
  return (
    current.axis === next.axis &&
    current.position === next.position &&
    next.from <= current.to + joinTolerance
  );
}

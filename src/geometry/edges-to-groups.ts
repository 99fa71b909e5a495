// Fourth step: edges that cross or touch belong to one table; the rest of the page is other tables or ornament.

import type { Edge } from './edge.js';
import { joinTolerance } from './join-edges.js';
import { findRoot, uniteSets } from './union-find.js';

/** Crossings looked at on one page; a report's page has some hundreds. Over it the page is not read as tables. */
const maxCrossings = 2_000_000;

/** Groups of edges connected by crossings, or `undefined` when the page has more crossings than can be a table's. */
export function edgesToGroups(edges: readonly Edge[]): Edge[][] | undefined {
  const horizontal = edges.filter((edge) => edge.axis === 'h').sort((a, b) => a.position - b.position);
  const vertical = edges.filter((edge) => edge.axis === 'v');
  const all = [...horizontal, ...vertical];
  const parent = all.map((_, index) => index);
  let looked = 0;
  for (const [offset, edge] of vertical.entries()) {
    const first = lowerBound(horizontal, edge.from - joinTolerance);
    for (let at = first; at < horizontal.length; at += 1) {
      const other = horizontal[at];
      if (other === undefined || other.position > edge.to + joinTolerance) break;
      looked += 1;
      if (looked > maxCrossings) return undefined;
      const touches =
        edge.position >= other.from - joinTolerance && edge.position <= other.to + joinTolerance;
      if (touches) uniteSets(parent, at, horizontal.length + offset);
    }
  }
  const groups = new Map<number, Edge[]>();
  for (const [index, edge] of all.entries()) {
    const root = findRoot(parent, index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [edge]);
    else group.push(edge);
  }
  return [...groups.values()];
}

/** Index of the first edge at or after `position`. */
function lowerBound(sorted: readonly Edge[], position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.position ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

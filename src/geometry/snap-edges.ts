// Second step: lines drawn twice, or cell by cell with a hair's breadth between, come to one position.

import { clusterPositions } from './cluster-positions.js';
import type { Edge } from './edge.js';

/**
 * Points within which parallel lines are one line: Word's double lines, browsers' separated borders (2.25 pt), and
 * both of them doubled where a page break closes nested cells (4.5 pt). No row of legible text is as low; the
 * narrowest column seen in reports is 14 pt.
 */
export const snapTolerance = 4.8;

/** The same edges with nearby positions replaced by their common one; both axes on their own. n log n. */
export function snapEdges(edges: readonly Edge[]): Edge[] {
  return (['h', 'v'] as const).flatMap((axis) => {
    const own = edges.filter((edge) => edge.axis === axis);
    const snapped = clusterPositions(
      own.map((edge) => ({ position: edge.position, weight: edge.to - edge.from })),
      snapTolerance,
    );
    return own.map((edge, index) => ({ ...edge, position: snapped[index] ?? edge.position }));
  });
}

// First step of the table finder: drawn pieces that run along an axis become edges, slanted ones are no rulings.

import type { Edge, Segment } from './edge.js';

/** Points a ruling line may deviate over its whole length; WPS and Word write coordinates rounded to 1/100 pt. */
const maxSlant = 1;

/** Edges of all pieces that are horizontal or vertical. A dot counts as neither; diagonals are left out. */
export function segmentsToEdges(segments: readonly Segment[]): Edge[] {
  const edges: Edge[] = [];
  for (const { x0, y0, x1, y1 } of segments) {
    const dx = Math.abs(x1 - x0);
    const dy = Math.abs(y1 - y0);
    if (dx === dy) continue;
    if (dy <= maxSlant && dx > dy) {
      edges.push({ axis: 'h', position: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    } else if (dx <= maxSlant && dy > dx) {
      edges.push({ axis: 'v', position: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
    }
  }
  return edges;
}

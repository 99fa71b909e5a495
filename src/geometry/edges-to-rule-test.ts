// Words outside of closed tables are parted at vertical rules too: open tables have some.

import type { Edge } from './edge.js';
import type { IsRuledBetween } from './row-to-words.js';

/** A test for vertical edges between two x positions at a height. Binary search, then only edges in between. */
export function edgesToRuleTest(edges: readonly Edge[]): IsRuledBetween {
  const vertical = edges.filter((edge) => edge.axis === 'v').sort((a, b) => a.position - b.position);
  return (x0, x1, y) => {
    let low = 0;
    let high = vertical.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((vertical[middle]?.position ?? 0) <= x0) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < vertical.length; at += 1) {
      const edge = vertical[at];
      if (edge === undefined || edge.position >= x1) return false;
      if (edge.from <= y && edge.to >= y) return true;
    }
    return false;
  };
}

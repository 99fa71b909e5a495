// Numbers that mean the same line on paper come as many slightly different numbers; this makes them one.

/** A coordinate in points and how much it counts (the length of the line that has it). */
export interface WeightedPosition {
  readonly position: number;
  readonly weight: number;
}

/**
 * For each input the position of its cluster: the weighted mean of positions that lie within `tolerance` of the
 * cluster's first one. Measured from the first, so that a ladder of small steps can't melt into one. n log n.
 */
export function clusterPositions(items: readonly WeightedPosition[], tolerance: number): number[] {
  const order = items.map((_, index) => index).sort((a, b) => positionAt(items, a) - positionAt(items, b));
  const result = new Array<number>(items.length).fill(0);
  let start = 0;
  while (start < order.length) {
    const first = positionAt(items, order[start] ?? 0);
    let end = start;
    let sum = 0;
    let weights = 0;
    while (end < order.length && positionAt(items, order[end] ?? 0) - first <= tolerance) {
      const item = items[order[end] ?? 0];
      const weight = Math.max(item?.weight ?? 0, 1e-6);
      sum += (item?.position ?? 0) * weight;
      weights += weight;
      end += 1;
    }
    // Equal positions stay what they are: the mean of three of them may differ from them in the last digit.
    const isOne = positionAt(items, order[end - 1] ?? 0) === first;
    for (let at = start; at < end; at += 1) result[order[at] ?? 0] = isOne ? first : sum / weights;
    start = end;
  }
  return result;
}

/** The distinct values of `positions`, ascending, where values within `tolerance` count as one. */
export function distinctPositions(positions: readonly number[], tolerance: number): number[] {
  const clustered = clusterPositions(
    positions.map((position) => ({ position, weight: 1 })),
    tolerance,
  );
  return [...new Set(clustered)].sort((a, b) => a - b);
}

function positionAt(items: readonly WeightedPosition[], index: number): number {
  return items[index]?.position ?? 0;
}

// Sets that grow together: edges into tables, slots into cells.

/** Representative of the set that `index` is in; halves the path on the way, so that it stays short. */
export function findRoot(parent: number[], index: number): number {
  let at = index;
  for (;;) {
    const up = parent[at] ?? at;
    if (up === at) return at;
    const over = parent[up] ?? up;
    parent[at] = over;
    at = over;
  }
}

/** Makes one set of the sets of `a` and `b`; the smaller representative stays. */
export function uniteSets(parent: number[], a: number, b: number): void {
  const rootA = findRoot(parent, a);
  const rootB = findRoot(parent, b);
  parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
}

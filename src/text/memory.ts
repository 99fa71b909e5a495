/**
 * What was worked out before, within bounds: two generations of entries, of which the older is forgotten when the newer
 * is full. What is asked for again and again stays, what came once goes.
 */
export class Memory<K, V> {
  private recent = new Map<K, V>();
  private older = new Map<K, V>();

  /** @param generation entries of one generation; twice as many are kept at the most. */
  constructor(private readonly generation: number) {}

  get(key: K): V | undefined {
    const own = this.recent.get(key);
    if (own !== undefined) return own;
    const old = this.older.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: K, value: V): void {
    if (this.recent.size >= this.generation) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(key, value);
  }
}

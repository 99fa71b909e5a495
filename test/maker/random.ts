// Seeded random numbers (mulberry32), so that a corpus can be made again from its seed.

/** A stream of random choices. */
export interface Random {
  /** Integer in `[from, to]`. */
  readonly integer: (from: number, to: number) => number;
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean;
  /** One of the items. */
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** A stream that the seed determines. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    integer,
    chance: (probability) => next() < probability,
    pick: (items) => items[integer(0, items.length - 1)] ?? items[0],
  };
}

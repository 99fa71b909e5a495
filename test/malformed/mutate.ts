// The ways in which bytes get damaged on their way: flipped bits, overwritten bytes, parts lost, doubled or moved.

type Mutation = (bytes: Uint8Array, next: (bound: number) => number) => Uint8Array;

/** Damages by name. */
export const mutations = {
  flipped: (bytes, next) => overwrite(bytes, 1 + next(5), next, (byte) => byte ^ (1 << next(8))),
  overwritten: (bytes, next) => overwrite(bytes, 1 + next(30), next, () => next(256)),
  lost: (bytes, next) => {
    const [at, length] = [next(bytes.length), next(2000)];
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
  },
  doubled: (bytes, next) => {
    const [at, length] = [next(bytes.length), next(2000)];
    return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
  },
  moved: (bytes, next) => {
    const [from, to, length] = [next(bytes.length), next(bytes.length), next(500)];
    return Uint8Array.from(bytes).copyWithin(to, from, from + length);
  },
} as const satisfies Record<string, Mutation>;

function overwrite(
  bytes: Uint8Array,
  count: number,
  next: (bound: number) => number,
  change: (byte: number) => number,
): Uint8Array {
  const damaged = Uint8Array.from(bytes);
  for (let done = 0; done < count; done += 1) {
    const at = next(damaged.length);
    damaged[at] = change(damaged[at] ?? 0);
  }
  return damaged;
}

// Chance that is the same in every run.

/** Whole numbers from 0 to below `bound`, by a linear congruence (Numerical Recipes), taken from its high bits. */
export function chance(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

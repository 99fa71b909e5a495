// Distributions over the one stream of choices. The normal is a sum of twelve uniforms: no call that an engine may
// round otherwise, and six standard deviations are enough here.

import type { Random } from '../../maker/random.js';

/** A number in `[0, 1)`. */
export function uniform(random: Random): number {
  return random.integer(0, 2 ** 30 - 1) / 2 ** 30;
}

/** A number of mean 0 and standard deviation 1. */
export function normal(random: Random): number {
  let sum = -6;
  for (let count = 0; count < 12; count += 1) sum += uniform(random);
  return sum;
}

/** A positive number around the median; `spread` 1 puts one in twenty above five times the median. */
export function logNormal(random: Random, median: number, spread: number): number {
  return median * Math.exp(spread * normal(random));
}

/** How often a rare thing happens where `mean` is to be expected. */
export function poisson(random: Random, mean: number): number {
  if (mean > 60) return atLeastZero(mean + Math.sqrt(mean) * normal(random));
  const floor = Math.exp(-mean);
  let count = 0;
  for (let product = uniform(random); product > floor; product *= uniform(random)) count += 1;
  return count;
}

/** How many of `count` happen, each with the same probability. */
export function binomial(random: Random, count: number, probability: number): number {
  if (probability >= 1) return count;
  if (count > 100) {
    const spread = Math.sqrt(count * probability * (1 - probability));
    return Math.min(count, atLeastZero(count * probability + spread * normal(random)));
  }
  let happened = 0;
  for (let trial = 0; trial < count; trial += 1) if (uniform(random) < probability) happened += 1;
  return happened;
}

/** Shares `count` out by weight; the parts add up to it. */
export function shareOut(random: Random, count: number, weights: readonly number[]): number[] {
  let left = count;
  let weightLeft = weights.reduce((sum, weight) => sum + weight, 0);
  const last = weights.length - 1;
  return weights.map((weight, index) => {
    const part = index === last ? left : binomial(random, left, weightLeft > 0 ? weight / weightLeft : 0);
    left -= part;
    weightLeft -= weight;
    return part;
  });
}

function atLeastZero(value: number): number {
  return Math.max(0, Math.round(value));
}

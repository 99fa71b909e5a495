// From single runs to the figures that are printed. A document's figure is the median of its runs; a contestant's is
// the mean of its documents' figures, so that every document weighs the same.

import type { Standing } from './race.js';

export interface Figures {
  /** Mean over documents of the median run, in milliseconds. */
  readonly median: number;
  /** Mean over documents of the quickest run, in milliseconds. */
  readonly least: number;
}

/** `undefined` where no document could be read. */
export function figuresOf({ times }: Standing): Figures | undefined {
  const runs = times.filter((one) => one.length > 0).map((one) => [...one].sort((a, b) => a - b));
  if (runs.length === 0) return undefined;
  return {
    median: mean(runs.map((one) => quantile(one, 0.5))),
    least: mean(runs.map((one) => quantile(one, 0))),
  };
}

/** How many times slower than `base` a contestant is, document by document, and the middle half of these ratios. */
export interface Ratio {
  readonly median: number;
  readonly from: number;
  readonly to: number;
}

/** Only documents that both could read are compared. */
export function ratioTo(base: Standing, other: Standing): Ratio | undefined {
  const ratios = base.times.flatMap((mine, index) => {
    const theirs = other.times[index] ?? [];
    if (mine.length === 0 || theirs.length === 0) return [];
    return [middle(theirs) / middle(mine)];
  });
  if (ratios.length === 0) return undefined;
  ratios.sort((a, b) => a - b);
  return { median: quantile(ratios, 0.5), from: quantile(ratios, 0.25), to: quantile(ratios, 0.75) };
}

function middle(times: readonly number[]): number {
  return quantile(
    [...times].sort((a, b) => a - b),
    0.5,
  );
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

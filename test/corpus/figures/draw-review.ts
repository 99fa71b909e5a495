// Reconsiderations and lawsuits of one year. Cases that were pending last year are counted again.

import type { TableValues } from '../../maker/description.js';
import type { Random } from '../../maker/random.js';
import { type CaseCounts, reviewTable } from '../../maker/tables.js';
import { logNormal, poisson, shareOut } from './chance.js';
import type { Profile } from './profile.js';

/** Cases pending at the end of a year: reconsideration, direct lawsuits, lawsuits after reconsideration. */
export type PendingCases = readonly [number, number, number];

/** No case pending. */
export const noCases: PendingCases = [0, 0, 0];

// New cases for each request of the year; region totals lie between 4 and 11 reconsiderations for 100 requests.
const casesPerRequest = [0.06, 0.012, 0.012] as const;
// Upheld, corrected, other result, pending.
const results = [0.42, 0.14, 0.33, 0.11] as const;

/** Draws the cases of a year. */
export function drawReview(
  random: Random,
  profile: Profile,
  { pending, active }: { pending: PendingCases; active: boolean },
): { readonly table: TableValues; readonly pending: PendingCases } {
  const cases = (kind: 0 | 1 | 2): CaseCounts => {
    const expected = logNormal(random, profile.scale.requests * casesPerRequest[kind], 0.6);
    const count = pending[kind] + (active ? poisson(random, expected) : 0);
    const [upheld = 0, corrected = 0, other = 0, open = 0] = shareOut(random, count, results);
    return active ? [upheld, corrected, other, open] : [upheld + open, corrected, other, 0];
  };
  const [review, direct, afterReview] = [cases(0), cases(1), cases(2)];
  return { table: reviewTable(review, direct, afterReview), pending: [review[3], direct[3], afterReview[3]] };
}

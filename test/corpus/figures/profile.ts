// What stays the same over the years of one agency: its size, who asks it, how it answers, how it prints money.

import type { Random } from '../../maker/random.js';
import type { Agency } from '../agency/agency.js';
import { logNormal, uniform } from './chance.js';
import { type Scale, scaleOf } from './scales.js';

/** Lasting figures of an agency. */
export interface Profile {
  /** Its own medians: the usual ones of its kind, times its own size. */
  readonly scale: Scale;
  /** Whether it reports nothing but zeros. */
  readonly dormant: boolean;
  /** Weights of natural persons and of the five kinds of legal persons. */
  readonly applicants: readonly number[];
  /** Weights of the outcome rows of the 2021 form, in printed order. */
  readonly outcomes: readonly number[];
  /** Share of requests still open at the end of a year. */
  readonly open: number;
  /** Decimal places of amounts of money. */
  readonly decimals: number;
  /** Amounts keep their closing zeros: `140.50`. */
  readonly keepsZeros: boolean;
  /** Factor from 万元 to what it prints as the procurement amount. */
  readonly procurementFactor: 1 | 10_000;
}

// Shares of published region totals, rounded: granted and not held lead, the reasons of Article 14 are rare.
const usualOutcomes = [
  0.38, 0.06, 0.003, 0.008, 0.002, 0.02, 0.008, 0.02, 0.015, 0.02, 0.25, 0.04, 0.01, 0.04, 0.02, 0.003, 0.003,
  0.004, 0.035, 0.003, 0.056,
] as const;
const usualLegalPersons = [0.58, 0.02, 0.06, 0.22, 0.12] as const;

/** Draws the profile of an agency. */
export function drawProfile(random: Random, agency: Agency): Profile {
  const usual = scaleOf(agency);
  const naturalPersons = 0.7 + 0.29 * uniform(random);
  return {
    scale: ownScale(random, usual),
    dormant: random.chance(usual.dormant),
    applicants: [
      naturalPersons,
      ...usualLegalPersons.map((share) => logNormal(random, share, 0.7) * (1 - naturalPersons)),
    ],
    outcomes: usualOutcomes.map((share) => logNormal(random, share, 0.7)),
    open: random.pick([0, 0.01, 0.03, 0.05, 0.08]),
    decimals: random.pick([0, 1, 2, 2, 2, 3, 4, 4]),
    keepsZeros: random.chance(0.2),
    procurementFactor: random.chance(0.4) ? 10_000 : 1,
  };
}

// Size is one factor for the whole agency, with a wide spread of its own for each figure.
function ownScale(random: Random, usual: Scale): Scale {
  const size = logNormal(random, 1, 0.5);
  const own = (median: number, spread: number): number => logNormal(random, median * size, spread);
  return {
    requests: own(usual.requests, 0.6),
    licensing: own(usual.licensing, 0.9),
    penalties: own(usual.penalties, 0.9),
    fees: own(usual.fees, 0.9),
    documents: own(usual.documents, 0.5),
    regulations: own(usual.regulations, 0.3),
    items: logNormal(random, usual.items, 0.3),
    procurements: own(usual.procurements, 0.8),
    dormant: usual.dormant,
  };
}

// Regulations and normative documents: a stock that grows by what is issued and shrinks by what is repealed.

import type { Random } from '../../maker/random.js';
import { poisson } from './chance.js';
import type { Profile } from './profile.js';

/** Documents in force at the end of a year. */
export interface DocumentStock {
  readonly regulations: number;
  readonly normativeDocuments: number;
}

/** One row of the table on documents: what changed in the year and what is in force at its end. */
export interface DocumentRow {
  readonly issued: number;
  readonly repealed: number;
  readonly inForce: number;
}

/** Both rows. */
export interface DocumentsOfYear {
  readonly regulations: DocumentRow;
  readonly normativeDocuments: DocumentRow;
}

// A stock is renewed in some twelve years; now and then a clearance repeals a tenth to a third of it.
const ISSUED = 0.08;
const REPEALED = 0.06;
const CLEARANCE = 0.08;

/** Stock before the first year. */
export function firstStock(random: Random, { scale, dormant }: Profile): DocumentStock {
  if (dormant) return { regulations: 0, normativeDocuments: 0 };
  return {
    regulations: poisson(random, scale.regulations),
    normativeDocuments: poisson(random, scale.documents),
  };
}

/** Draws the documents of a year; the stock balances. */
export function drawDocuments(random: Random, stock: DocumentStock, active: boolean): DocumentsOfYear {
  const clearance = active && random.chance(CLEARANCE) ? random.integer(10, 35) / 100 : 0;
  const row = (before: number, mayIssue: boolean): DocumentRow => {
    const issued = active && mayIssue ? poisson(random, Math.max(before, 1) * ISSUED) : 0;
    const repealed = active ? Math.min(before, poisson(random, before * (REPEALED + clearance))) : 0;
    return { issued, repealed, inForce: before + issued - repealed };
  };
  return {
    regulations: row(stock.regulations, stock.regulations > 0),
    normativeDocuments: row(stock.normativeDocuments, true),
  };
}

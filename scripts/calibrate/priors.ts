// What each level of evidence takes away, in log-odds, before any data are seen. The fit is pulled towards these with
// the weight of a few fields, so that evidence which the corpus hardly ever shows is not taken for good.

import type { StatementKind } from '../../src/confidence/model.js';

type Penalties = Readonly<Record<string, Readonly<Record<string, number>>>>;

const aboutReading: Penalties = {
  rung: { geometry: 0.7, stream: 0.3 },
  row: { variant: 0.1, typo: 0.3, near: 0.5, torn: 0.7, order: 0.7, none: 2 },
  column: { variant: 0.1, typo: 0.2, near: 0.3, torn: 0.5, order: 0.5, none: 1.5 },
  group: { disagrees: 1.5 },
  order: { disagrees: 3 },
  neighbours: { one: 0.2, none: 0.3 },
  secondRung: { not_assessed: 0.3, disagrees: 4 },
  arity: { incomplete: 1 },
  token: { annotated: 0.3, composed: 0.7 },
  pageBreak: { beside: 0.2 },
  glyphs: { doubtful: 2 },
  secondReader: { not_assessed: 1, disagrees: 4 },
  era: { disagrees: 0.3 },
};

/**
 * Log-odds that the best evidence reaches at the most. No corpus that can be made shows an error rate under one in some
 * thirteen thousand. That a field is not on the page is never sure: what was overlooked looks the same.
 */
export const mostIntercept: Readonly<Record<StatementKind, number>> = {
  number: 9.5,
  empty: 9.5,
  unreadable: 9.5,
  absent: 2.7,
};

/**
 * Penalties that no corpus may lower: its readers disagree in ways of their own, mostly over what the second one can't
 * do, and where two readers disagree on another file a person must look.
 */
export const least: Readonly<Partial<Record<StatementKind, Penalties>>> = {
  number: { secondReader: { disagrees: 5.5 } },
  empty: { secondReader: { disagrees: 5.5 } },
};

/**
 * Evidence that the corpus can't show as it is in the field; fields with it are left out of the fit, and its penalty is
 * the prior. Where no table at all could be read, the made page has none; a published one may have pictures of them.
 */
export const unseen: Readonly<Partial<Record<StatementKind, Readonly<Record<string, string>>>>> = {
  absent: { gap: 'report' },
};

/** Prior penalties of each kind of statement. */
export const priors: Readonly<Record<StatementKind, Penalties>> = {
  number: {
    ...aboutReading,
    plausibility: { implausible: 3 },
    prose: { disagrees: 0.3 },
    identities: {
      supported: 0.2,
      weak: 0.3,
      untested: 0.2,
      uncertain: 0.5,
      bystander: 0.5,
      suspect: 1.5,
      chaos: 2,
    },
  },
  empty: { ...aboutReading, identities: { uncertain: 1 } },
  unreadable: {
    rung: {},
    arity: {},
    token: {},
    secondRung: {},
    secondReader: { not_assessed: 0.5, disagrees: 2 },
  },
  absent: {
    arity: {},
    gap: { row: 0.5, table: 0.5, report: 4 },
    secondReader: { not_assessed: 0.5, disagrees: 3 },
  },
};

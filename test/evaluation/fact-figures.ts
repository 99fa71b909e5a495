// Facts added up: precision, recall and F1, ordinary and held-out wordings apart.

import { type Calibration, createCalibrationTally } from './calibration.js';
import { SILENT_FROM } from './judge-cell.js';
import { type FactKind, factKinds, type JudgedFact } from './judge-facts.js';
import { share } from './tally.js';

/** Facts by what became of them; `silent` are errors at a confidence that a user trusts. */
export type FactCounts = Readonly<Record<FactKind | 'silent', number>>;

/** Facts of one key. */
export interface FactGroup {
  readonly key: string;
  readonly planted: FactCounts;
  readonly heldOut: FactCounts;
}

/** All facts. */
export interface FactFigures {
  /** Wordings that the rules may have been written from. */
  readonly planted: FactCounts;
  /** Wordings that no rule was written from. */
  readonly heldOut: FactCounts;
  readonly byKey: readonly FactGroup[];
  readonly calibration: Calibration;
}

/** What a group reaches; `null` where there is nothing to measure. */
export interface FactScore {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Takes judged facts. */
export interface FactTally {
  readonly add: (facts: readonly JudgedFact[]) => void;
  readonly figures: () => FactFigures;
}

type Counts = Record<FactKind | 'silent', number>;

const noFacts = (): Counts => ({ right: 0, wrong: 0, missing: 0, invented: 0, silent: 0 });

/** A tally without facts. */
export function createFactTally(): FactTally {
  const groups = new Map<string, { planted: Counts; heldOut: Counts }>();
  const calibration = createCalibrationTally();
  const count = (counts: Counts, { kind, confidence }: JudgedFact): void => {
    counts[kind] += 1;
    if (kind !== 'right' && confidence !== null && confidence >= SILENT_FROM) counts.silent += 1;
  };
  return {
    add: (facts) => {
      for (const fact of facts) {
        const group = groups.get(fact.key) ?? { planted: noFacts(), heldOut: noFacts() };
        groups.set(fact.key, group);
        count(fact.heldOut ? group.heldOut : group.planted, fact);
        if (fact.confidence !== null) calibration.add(fact.confidence, fact.kind === 'right');
      }
    },
    figures: () => ({
      planted: sum([...groups.values()].map(({ planted }) => planted)),
      heldOut: sum([...groups.values()].map(({ heldOut }) => heldOut)),
      byKey: [...groups].map(([key, group]) => ({ key, ...group })).sort((a, b) => (a.key < b.key ? -1 : 1)),
      calibration: calibration.result(),
    }),
  };
}

function sum(all: readonly FactCounts[]): FactCounts {
  const total = noFacts();
  for (const counts of all) for (const kind of [...factKinds, 'silent'] as const) total[kind] += counts[kind];
  return total;
}

/** A wrong fact was read and is not there, and is there and was not read. */
export function scoreOf({ right, wrong, missing, invented }: FactCounts): FactScore {
  return {
    precision: share(right, right + wrong + invented),
    recall: share(right, right + wrong + missing),
    f1: share(2 * right, 2 * right + 2 * wrong + missing + invented),
  };
}

// The thresholds of the verdict, from target error rates: how much doubt a record may hold to be accepted unseen.

import { type ConfidenceModel, probability } from '../../src/confidence/model.js';
import type { PatternCount } from './patterns.js';

/** What one document showed, read as users read it. */
export interface DocumentEvidence {
  readonly patterns: readonly PatternCount[];
  /** Not to be accepted whatever its fields say: an issue is an error, or too little was read. */
  readonly blocked: boolean;
}

type Thresholds = ConfidenceModel['thresholds'];
type Targets = ConfidenceModel['targets'];

interface Weighed {
  readonly cells: number;
  readonly wrong: number;
  readonly doubt: number;
  readonly least: number;
}

/** Doubt beyond this is for a person, whatever the corpus shows: as likely as not one cell is wrong. */
const MOST_DOUBT = 0.5;
/** Confidence that the users' rule of thumb asks for; a corpus may only make the threshold stricter. */
const LEAST_FIELD = 0.95;

/** Thresholds under which the documents keep to the targets. */
export function chooseThresholds(
  documents: readonly DocumentEvidence[],
  { kinds, targets, thresholds }: Pick<ConfidenceModel, 'kinds' | 'targets' | 'thresholds'>,
): Thresholds {
  const open = documents
    .filter((document) => !document.blocked)
    .map(({ patterns }) => weigh(patterns, kinds));
  const field = Math.max(LEAST_FIELD, thresholds.field);
  const candidates = open.filter(({ least }) => least >= field);
  return { ...thresholds, field, expected_errors: mostDoubt(candidates, targets) };
}

/** Only what is stated can be wrong: what was not read is no value. */
function weigh(patterns: readonly PatternCount[], kinds: ConfidenceModel['kinds']): Weighed {
  const stated = patterns.filter(({ kind }) => kind === 'number' || kind === 'empty');
  const chance = (one: PatternCount): number => probability(one.evidence, one.kind, { kinds });
  return {
    cells: sum(stated, ({ right, wrong }) => right + wrong),
    wrong: sum(stated, ({ wrong }) => wrong),
    doubt: sum(stated, (one) => (1 - chance(one)) * (one.right + one.wrong)),
    least: Math.min(1, ...stated.map(chance)),
  };
}

/** The most doubt up to which the documents, taken from the surest on, keep to the target of wrong cells. */
function mostDoubt(documents: readonly Weighed[], { accepted }: Targets): number {
  let cells = 0;
  let wrong = 0;
  let most = 0;
  for (const document of [...documents].sort((a, b) => a.doubt - b.doubt)) {
    cells += document.cells;
    wrong += document.wrong;
    if (wrong <= accepted * cells) most = document.doubt;
  }
  const isSureThroughout = wrong <= accepted * cells;
  return Number(Math.min(MOST_DOUBT, isSureThroughout ? MOST_DOUBT : most).toFixed(4));
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

// What is kept of a run for its summary: counts of everything, entries of a few.

import {
  type Effort,
  efforts,
  type FailureEntry,
  type OutcomeKind,
  outcomes,
  type RunEntry,
} from '../export/run-report.js';

/** Summary of the inputs so far. Its size does not grow with their number. */
export interface Tally {
  readonly total: number;
  readonly counts: Record<OutcomeKind, number>;
  readonly efforts: Record<Effort, number>;
  /** Reports with errors of their publisher. */
  readonly publishedErrors: number;
  readonly numbers: number;
  readonly fields: number;
  /** The first entries, in order. */
  readonly first: RunEntry[];
  /** Records that a person should look at first, worst first. */
  readonly worst: RunEntry[];
  /** The first inputs without a record. */
  readonly failures: FailureEntry[];
}

/** Up to this many entries are shown one by one; of longer runs only the worst. */
export const SHOWN = 40;
/** Records, and failures, shown of a longer run. */
export const WORST_SHOWN = 10;

export function emptyTally(): Tally {
  const counts = { accepted: 0, review: 0, rejected: 0, failed: 0, duplicate: 0 };
  const efforts = { new: 0, changed: 0, redone: 0, retried: 0, unchanged: 0 };
  return {
    total: 0,
    counts,
    efforts,
    publishedErrors: 0,
    numbers: 0,
    fields: 0,
    first: [],
    worst: [],
    failures: [],
  };
}

/** The tally with one entry more. */
export function addToTally(tally: Tally, entry: RunEntry): Tally {
  const hasFields = 'fields' in entry;
  return {
    total: tally.total + 1,
    counts: { ...tally.counts, [entry.outcome]: tally.counts[entry.outcome] + 1 },
    efforts: { ...tally.efforts, [entry.effort]: tally.efforts[entry.effort] + 1 },
    publishedErrors: tally.publishedErrors + (hasFields && entry.published_errors > 0 ? 1 : 0),
    numbers: tally.numbers + (hasFields ? entry.numbers : 0),
    fields: tally.fields + (hasFields ? entry.fields : 0),
    first: tally.first.length < SHOWN ? [...tally.first, entry] : tally.first,
    worst: badness(entry) > 0 ? worstOf([...tally.worst, entry]) : tally.worst,
    failures: keepFailure(tally.failures, entry),
  };
}

function keepFailure(failures: FailureEntry[], entry: RunEntry): FailureEntry[] {
  return entry.outcome === 'failed' && failures.length < SHOWN ? [...failures, entry] : failures;
}

function worstOf(entries: RunEntry[]): RunEntry[] {
  return entries.sort((a, b) => badness(b) - badness(a)).slice(0, WORST_SHOWN);
}

const badnessOf: Readonly<Record<OutcomeKind, number>> = {
  accepted: 0,
  duplicate: 0,
  review: 2,
  rejected: 4,
  // Listed on their own, with what to do.
  failed: 0,
};

/** Higher is worse; 0 needs nobody's attention. Within a verdict the lower score is the worse. */
function badness(entry: RunEntry): number {
  const base = badnessOf[entry.outcome];
  return base > 0 && 'score' in entry ? base + 1 - entry.score : base;
}

/** `3 accepted, 1 failed`: outcomes that occurred, in their order. */
export function countsInWords(counts: Readonly<Record<OutcomeKind, number>>): string {
  const present = outcomes.filter((outcome) => counts[outcome] > 0);
  return present.map((outcome) => `${counts[outcome]} ${words[outcome]}`).join(', ');
}

/** `3 new, 97 unchanged`. */
export function effortsInWords(counts: Readonly<Record<Effort, number>>): string {
  return efforts
    .filter((effort) => counts[effort] > 0)
    .map((effort) => `${counts[effort]} ${effort}`)
    .join(', ');
}

const words: Readonly<Record<OutcomeKind, string>> = {
  accepted: 'accepted',
  review: 'to review',
  rejected: 'rejected',
  failed: 'failed',
  duplicate: 'duplicate',
};

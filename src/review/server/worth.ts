// What a person's minute on a report is worth: the order of the queue (docs/review.md).

/** What is left to settle in a report. */
export interface Work {
  /** Confidence of each field that is open; 0 for one that could not be read. */
  readonly confidences: readonly number[];
  /** Errors that are on no field. */
  readonly issues: number;
}

/** Minutes to open a report, find its tables and close it again. */
const TO_OPEN = 0.5;
/** Minutes for a cell that is marked on the page: look, press a key. */
const PER_FIELD = 0.1;
/** Minutes for an error that is not on a cell: a table that is missing, a year that nothing names. */
const PER_ISSUE = 0.5;

/**
 * Things gained in a minute: one report that may be used, and the chance that it held an error that would have gone
 * unseen. So what is quickly done comes first, and of two that take as long the more doubtful one; doubt counts at most
 * as much as the report itself.
 */
export function worthOf({ confidences, issues }: Work): number {
  const minutes = TO_OPEN + PER_FIELD * confidences.length + PER_ISSUE * issues;
  const allRight = confidences.reduce((chance, confidence) => chance * confidence, 1);
  return Number(((1 + (1 - allRight)) / minutes).toFixed(4));
}

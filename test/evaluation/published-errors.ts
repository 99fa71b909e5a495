// Errors that the publisher printed: which of them the tool reports, and what it reports beyond them.

import type { PublishedError } from '../corpus/draft.js';
import type { JudgedReport } from './read-output.js';

type ReportedIssue = JudgedReport['issues'][number];

/** Published errors of one document, counted. */
export interface FoundErrors {
  /** Came out as `validate/published-error`. */
  readonly found: number;
  /** Came out only as a doubt about the reading. */
  readonly doubted: number;
  readonly missed: number;
  /** Reported as published errors without being any. */
  readonly falseAlarms: number;
}

const publishedErrorCode = 'validate/published-error';

/** Issues that name an equation which does not hold, without calling it the publisher's error. */
const doubtCodes: readonly string[] = ['validate/unconfirmed-equation', 'validate/identity-uncertain'];

/** Compares the errors planted in a document with the issues of its confidence report. */
export function judgePublishedErrors(
  planted: readonly PublishedError[],
  issues: readonly ReportedIssue[],
): FoundErrors {
  const reported = issues.filter(({ code }) => code === publishedErrorCode);
  const doubts = issues.filter(({ code }) => doubtCodes.includes(code));
  const found = planted.filter((error) => reported.some((one) => names(one, error)));
  const rest = planted.filter((error) => !found.includes(error));
  const doubted = rest.filter((error) => doubts.some((one) => names(one, error)));
  return {
    found: found.length,
    doubted: doubted.length,
    missed: rest.length - doubted.length,
    falseAlarms: reported.filter((one) => !planted.some((error) => names(one, error))).length,
  };
}

/**
 * The message begins with the identity (`REQ.BALANCE[total] does not hold …`). A planted error that names an identity
 * without its row or column stands for any of them; one that names fields instead is met by an issue over them all.
 */
function names({ message, fields = [] }: ReportedIssue, error: PublishedError): boolean {
  const identity = message.split(' ', 1)[0] ?? '';
  if (identity === error.check || identity.startsWith(`${error.check}[`)) return true;
  return error.fields.length > 0 && error.fields.every((field) => fields.includes(field));
}

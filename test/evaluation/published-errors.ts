// Errors that the publisher printed: which of them the tool reports, and what it reports beyond them.

import type { PublishedError } from '../corpus/draft.js';
import type { JudgedReport } from './read-output.js';

type ReportedIssue = JudgedReport['issues'][number];

/** What became of planted errors, and what was reported beyond them. */
export interface ErrorCounts {
  /** Came out as `validate/published-error`, or as one of the codes for errors of the prose. */
  readonly found: number;
  /** Came out only as a doubt about the reading. */
  readonly doubted: number;
  readonly missed: number;
  /** Reported as published errors without being any. */
  readonly falseAlarms: number;
}

/** Identity without its row or column (`REQ.BALANCE`) → counts. */
export type FoundErrors = Readonly<Record<string, ErrorCounts>>;

const publishedErrorCodes: readonly string[] = [
  'validate/published-error',
  'validate/prose-differs',
  'validate/year-in-prose',
  'validate/date-conflict',
  'validate/competence-exceeded',
];

/** Issues that name an equation which does not hold, without calling it the publisher's error. */
const doubtCodes: readonly string[] = ['validate/unconfirmed-equation', 'validate/identity-uncertain'];

/** Compares the errors planted in a document with the issues of its confidence report. */
export function judgePublishedErrors(
  planted: readonly PublishedError[],
  issues: readonly ReportedIssue[],
): FoundErrors {
  const reported = issues.filter(({ code }) => publishedErrorCodes.includes(code));
  const doubts = issues.filter(({ code }) => doubtCodes.includes(code));
  const outcomeOf = (error: PublishedError): keyof ErrorCounts => {
    if (reported.some((one) => names(one, error))) return 'found';
    return doubts.some((one) => names(one, error)) ? 'doubted' : 'missed';
  };
  const alarms = reported.filter((one) => !planted.some((error) => names(one, error)));
  return [
    ...planted.map((error) => countOne(error.check, outcomeOf(error))),
    ...alarms.map((one) => countOne(identityOf(one), 'falseAlarms')),
  ].reduce(addErrors, {});
}

/** Adds two counts, identity by identity. */
export function addErrors(a: FoundErrors, b: FoundErrors): FoundErrors {
  const sum: Record<string, ErrorCounts> = { ...a };
  for (const [check, counts] of Object.entries(b)) sum[check] = addCounts(sum[check] ?? none, counts);
  return sum;
}

/** Counts over all identities. */
export function allErrors(errors: FoundErrors): ErrorCounts {
  return Object.values(errors).reduce(addCounts, none);
}

const none: ErrorCounts = { found: 0, doubted: 0, missed: 0, falseAlarms: 0 };

function countOne(check: string, outcome: keyof ErrorCounts): FoundErrors {
  return { [check.replace(/\[.*/u, '')]: { ...none, [outcome]: 1 } };
}

function addCounts(a: ErrorCounts, b: ErrorCounts): ErrorCounts {
  return {
    found: a.found + b.found,
    doubted: a.doubted + b.doubted,
    missed: a.missed + b.missed,
    falseAlarms: a.falseAlarms + b.falseAlarms,
  };
}

/**
 * The message begins with the identity (`REQ.BALANCE[total] does not hold …`). A planted error that names an identity
 * without its row or column stands for any of them; one that names fields instead is met by an issue over them all.
 */
function names(issue: ReportedIssue, error: PublishedError): boolean {
  const identity = identityOf(issue);
  const { fields = [] } = issue;
  if (identity === error.check || identity.startsWith(`${error.check}[`)) return true;
  if (error.fields.length > 0 && error.fields.every((field) => fields.includes(field))) return true;
  // Parts that do not add up to a fact: the issue is about the fact.
  return issue.code === 'validate/prose-differs' && fields.length > 0 && isWithin(fields, error.fields);
}

function isWithin(fields: readonly string[], others: readonly string[]): boolean {
  return fields.every((field) => others.includes(field));
}

function identityOf({ message }: ReportedIssue): string {
  return (message.split(' ', 1)[0] ?? '').replace(/:$/u, '');
}

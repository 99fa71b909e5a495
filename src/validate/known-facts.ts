// What was known beforehand against what is read. Neither mends the other: they differ, and that is said.

import { type Issue, issue } from '../model/issue.js';
import type { KnownFacts } from '../model/known-facts.js';

/** What is read of the same facts. */
export interface ReadFacts {
  readonly agency: string | null;
  readonly year: number | null;
}

/** Issues for the facts that differ; what is known or read on one side only is no difference. */
export function checkKnownFacts(known: KnownFacts, read: ReadFacts): Issue[] {
  const issues: Issue[] = [];
  if (known.year !== undefined && read.year !== null && known.year !== read.year) {
    const message = `The manifest states ${known.year}, the report is for ${read.year}.`;
    const details = { actual: String(read.year), expected: String(known.year) };
    issues.push(issue('validate/known-year-differs', message, details));
  }
  if (known.agency !== undefined && read.agency !== null && !isSameAgency(known.agency, read.agency)) {
    const message = `The manifest names ${known.agency}, the report ${read.agency}.`;
    issues.push(
      issue('validate/known-agency-differs', message, { actual: read.agency, expected: known.agency }),
    );
  }
  return issues;
}

/** Names are given with and without the place in front (审计局, 青禾县审计局). */
function isSameAgency(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.normalize('NFKC').replace(/\s/gu, ''));
  return one !== undefined && other !== undefined && (one.endsWith(other) || other.endsWith(one));
}

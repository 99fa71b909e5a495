// What was known beforehand against what is read. Neither mends the other: they differ, and that is said.

import { type Issue, issue } from '../model/issue.js';
import type { KnownFacts } from '../model/known-facts.js';

/** What is read of the same facts. */
export interface ReadFacts {
  /** Names of the agency: printed, normal, canonical. */
  readonly names: readonly (string | null)[];
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
  const { agency } = known;
  const names = read.names.filter((name) => name !== null);
  if (agency !== undefined && names.length > 0 && !names.some((name) => isSameAgency(agency, name))) {
    const actual = names[1] ?? names[0] ?? '';
    const message = `The manifest names ${agency}, the report ${actual}.`;
    issues.push(issue('validate/known-agency-differs', message, { actual, expected: agency }));
  }
  return issues;
}

/** Names are given with and without the place in front (审计局, 青禾县审计局). */
function isSameAgency(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.normalize('NFKC').replace(/\s/gu, ''));
  return one !== undefined && other !== undefined && (one.endsWith(other) || other.endsWith(one));
}

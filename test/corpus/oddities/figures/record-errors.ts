// Records what a changed figure breaks: identities between cells, and sentences that still tell the right number.

import type { Draft, PublishedError } from '../../draft.js';
import { brokenIdentities, numbersOf } from '../../figures/identities.js';

// What a sentence is compared with: key of the fact → check and the cells whose total it tells.
const tellings: readonly (readonly [string, string, RegExp])[] = [
  ['requests.received', 'NAR.NEW', /^requests\.new_requests\.total$/],
  ['requests.natural_person', 'NAR.NEW', /^requests\.new_requests\.natural_person$/],
  ['requests.processed', 'NAR.NEW', /^requests\.total_processed\.total$/],
  ['requests.granted', 'NAR.OUTCOMES', /^requests\.granted\.total$/],
  ['requests.partially_granted', 'NAR.OUTCOMES', /^requests\.partially_granted\.total$/],
  ['requests.denied', 'NAR.OUTCOMES', /^requests\.denied\..*\.total$/],
  ['requests.unable', 'NAR.OUTCOMES', /^requests\.unable\..*\.total$/],
  ['requests.not_processed', 'NAR.OUTCOMES', /^requests\.not_processed\..*\.total$/],
  ['requests.other', 'NAR.OUTCOMES', /^requests\.other\..*\.total$/],
  ['review.total', 'NAR.REVIEW', /^review_litigation\.review\.total$/],
  ['litigation.total', 'NAR.REVIEW', /^review_litigation\.litigation\..*\.total$/],
];

/** The draft after the change, with the errors that the change made. */
export function recordErrors(before: Draft, after: Draft | undefined): Draft | undefined {
  if (after === undefined) return undefined;
  const known = new Set(brokenIdentities(before.report).map((error) => error.check));
  const identities = brokenIdentities(after.report).filter((error) => !known.has(error.check));
  const publishedErrors = [...after.publishedErrors, ...identities, ...contradictions(before, after)];
  return { ...after, publishedErrors };
}

function contradictions(before: Draft, after: Draft): PublishedError[] {
  const [old, changed] = [numbersOf(before.report), numbersOf(after.report)];
  return tellings.flatMap(([key, check, cells]) => {
    const told = after.facts.some((fact) => fact.key === `narrative.${key}` && fact.value !== null);
    const fields = [...changed.keys()].filter((path) => cells.test(path));
    return told && sumOf(old, fields) !== sumOf(changed, fields)
      ? [{ check, fields: [`narrative.${key}`, ...fields] }]
      : [];
  });
}

function sumOf(numbers: ReadonlyMap<string, number>, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + (numbers.get(path) ?? 0), 0);
}

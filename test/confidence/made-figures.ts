// Figures of a whole report that satisfy every equation of the 2021 form, and the checks over them.

import { forms } from '../../extractors/index.js';
import type { Check } from '../../src/model/record.js';
import { checkIdentities } from '../../src/validate/identities.js';
import { bindingsOf } from '../validate/bindings-of.js';

type Figures = Readonly<Record<string, number>>;

const form = forms.ogi_2021;

const applicants = [
  'natural_person',
  'legal_person.business',
  'legal_person.research',
  'legal_person.public_welfare',
  'legal_person.legal_service',
  'legal_person.other',
];

/** Outcome → counts by applicant; rows that are not named are zero. */
const outcomes: Readonly<Record<string, readonly number[]>> = {
  granted: [124, 31, 2, 0, 5, 1],
  partially_granted: [43, 12, 0, 0, 1, 0],
  'denied.other_law': [18, 4, 0, 0, 0, 0],
  'unable.not_held': [66, 17, 1, 0, 3, 2],
  'not_processed.repeat': [9, 0, 0, 0, 0, 0],
};
const carriedOver = [11, 2, 0, 0, 0, 0];
const carriedForward = [23, 5, 0, 0, 1, 0];

function rowOf(row: string, counts: readonly number[]): [string, number][] {
  const cells = applicants.map((applicant, at): [string, number] => [
    `requests.${row}.${applicant}`,
    counts[at] ?? 0,
  ]);
  return [...cells, [`requests.${row}.total`, counts.reduce((sum, count) => sum + count, 0)]];
}

function requests(): [string, number][] {
  const processed = applicants.map((_, at) =>
    Object.values(outcomes).reduce((sum, counts) => sum + (counts[at] ?? 0), 0),
  );
  const received = processed.map((count, at) => count + (carriedForward[at] ?? 0) - (carriedOver[at] ?? 0));
  return [
    ...rowOf('new_requests', received),
    ...rowOf('carried_over', carriedOver),
    ...Object.entries(outcomes).flatMap(([row, counts]) => rowOf(row, counts)),
    ...rowOf('total_processed', processed),
    ...rowOf('carried_forward', carriedForward),
  ];
}

/** Canonical path → number; everything else on the form is zero. */
export const soundFigures: Figures = {
  ...Object.fromEntries(requests()),
  'review_litigation.review.upheld': 14,
  'review_litigation.review.corrected': 3,
  'review_litigation.review.total': 17,
};

/** Number printed for a path that `soundFigures` names. */
export function figure(path: string): number {
  const found = soundFigures[path];
  if (found === undefined) throw new Error(`no figure for ${path}`);
  return found;
}

/** Every equation of the 2021 form over the sound figures with some of them changed; `''` is a blank cell. */
export function checksOver(changes: Readonly<Record<string, number | ''>> = {}): Check[] {
  return checkIdentities(form, bindingsOf(form, { ...soundFigures, ...changes }));
}

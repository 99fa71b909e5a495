// Requests of one year: what is new, how it was answered, what stays open. What was open last year comes in first.

import type { TableValues } from '../../maker/description.js';
import type { Random } from '../../maker/random.js';
import { type ApplicantCounts, outcomeIds, requestsTable } from '../../maker/tables.js';
import { binomial, logNormal, poisson, shareOut } from './chance.js';
import type { Profile } from './profile.js';

/** Requests of a year with what passes on to the next. */
export interface RequestsOfYear {
  readonly table: TableValues;
  readonly carriedForward: ApplicantCounts;
}

/** No request of anybody. */
export const noRequests: ApplicantCounts = [0, 0, 0, 0, 0, 0];

/** Draws the requests of a year; `active` false: none came in, and what was open is answered. */
export function drawRequests(
  random: Random,
  profile: Profile,
  {
    carriedOver,
    active,
    singleOtherRow,
  }: { carriedOver: ApplicantCounts; active: boolean; singleOtherRow: boolean },
): RequestsOfYear {
  const count = active ? poisson(random, logNormal(random, profile.scale.requests, 0.3)) : 0;
  const newRequests = six(shareOut(random, count, profile.applicants));
  const open = active ? profile.open : 0;
  const carriedForward = six(
    newRequests.map((own, column) => binomial(random, own + (carriedOver[column] ?? 0), open)),
  );
  const outcomes = newRequests.map((own, column) =>
    answer(random, own + (carriedOver[column] ?? 0) - (carriedForward[column] ?? 0), profile),
  );
  const rows = outcomeIds(false).map((id, row): [string, ApplicantCounts] => [
    id,
    six(outcomes.map((column) => column[row] ?? 0)),
  ]);
  const table = requestsTable({
    newRequests,
    carriedOver,
    outcomes: Object.fromEntries(singleOtherRow ? joinOthers(rows) : rows),
    singleOtherRow,
  });
  return { table, carriedForward };
}

function answer(random: Random, processed: number, { outcomes }: Profile): number[] {
  return shareOut(random, processed, outcomes);
}

// The three rows of （六） as the one row of the 2019 form.
function joinOthers(rows: readonly (readonly [string, ApplicantCounts])[]): [string, ApplicantCounts][] {
  const others = rows.filter(([id]) => id.startsWith('other.')).map(([, counts]) => counts);
  const all = six(
    noRequests.map((_, column) => others.reduce((sum, counts) => sum + (counts[column] ?? 0), 0)),
  );
  return [
    ...rows
      .filter(([id]) => !id.startsWith('other.'))
      .map(([id, counts]): [string, ApplicantCounts] => [id, counts]),
    ['other.all', all],
  ];
}

function six([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]): ApplicantCounts {
  return [a, b, c, d, e, f];
}

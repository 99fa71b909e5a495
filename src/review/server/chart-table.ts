// Reports put into groups, and the cells of a chart's table summed up over each.

import type { Chart, QueueRow } from '../api.js';

export type Cell = Chart['rows'][number][number];

/** A report with its numbers, in the order of the fields that charts are made of; NaN where there is none. */
export interface CountedReport {
  readonly row: QueueRow;
  readonly figures: ArrayLike<number>;
}

export type Reports = readonly CountedReport[];
/** A number of a report; NaN where there is none. */
export type Figure = (report: CountedReport) => number;

/** One row a group: its key and the cells; groups in the order of their keys, unknown ones last. */
export function groupRows(
  reports: Reports,
  keyOf: (row: QueueRow) => string | null,
  cellsOf: (group: Reports) => readonly Cell[],
): Cell[][] {
  const groups = new Map<string | null, CountedReport[]>();
  for (const report of reports) {
    const key = keyOf(report.row);
    const own = groups.get(key) ?? [];
    own.push(report);
    groups.set(key, own);
  }
  return [...groups].sort(([a], [b]) => byKey(a, b)).map(([key, group]) => [key, ...cellsOf(group)]);
}

function byKey(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}

/** Sum over reports and figures; a number that is not there adds nothing. */
export function sum(reports: Reports, figures: readonly Figure[]): number {
  let total = 0;
  for (const report of reports) {
    for (const figure of figures) total += figure(report) || 0;
  }
  return total;
}

/** The same, but null where no report has the number. */
export function knownSum(reports: Reports, figure: Figure): number | null {
  const known = reports.filter((report) => !Number.isNaN(figure(report)));
  return known.length === 0 ? null : sum(known, [figure]);
}

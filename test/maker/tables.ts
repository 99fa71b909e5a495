// Tables whose sums agree: only the counted cells are given, every sum is computed.

import { type CellValue, numberOf, type ReportTables, type TableValues } from './description.js';
import { otherGroup, otherSingleRow, plainOutcomes, requestGroups } from './form-layout.js';

/** Six applicant counts: natural person, then the five kinds of legal persons. */
export type ApplicantCounts = readonly [number, number, number, number, number, number];

/** Counted cells of a requests table; rows left out are 0. */
export interface RequestCounts {
  readonly newRequests: ApplicantCounts;
  readonly carriedOver: ApplicantCounts;
  /** Outcome row id → counts. */
  readonly outcomes: Readonly<Record<string, ApplicantCounts>>;
  /** （六） as the one row of the 2019 form. */
  readonly singleOtherRow: boolean;
}

const none: ApplicantCounts = [0, 0, 0, 0, 0, 0];

/**
 * The requests table with its sums: 总计 of each row, （七） as the sum of the outcomes, 四 as what remains.
 * @throws Error when an outcome row is unknown, or more was processed than came in
 */
export function requestsTable(counts: RequestCounts): TableValues {
  const { newRequests, carriedOver, outcomes, singleOtherRow } = counts;
  const ids = outcomeIds(singleOtherRow);
  const unknown = Object.keys(outcomes).find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new Error(`No outcome row ${unknown}`);
  const rows = Object.fromEntries(ids.map((id) => [id, outcomes[id] ?? none]));
  const processed = Object.values(rows).reduce(addCounts, none);
  const carriedForward = subtractCounts(addCounts(newRequests, carriedOver), processed);
  if (carriedForward.some((count) => count < 0)) throw new Error('More requests processed than received');
  const all = {
    new_requests: newRequests,
    carried_over: carriedOver,
    ...rows,
    total_processed: processed,
    carried_forward: carriedForward,
  };
  return Object.fromEntries(Object.entries(all).map(([id, row]) => [id, [...row, sumOf(row)]]));
}

/** Outcome rows in printed order. */
export function outcomeIds(singleOtherRow: boolean): string[] {
  const others = singleOtherRow ? [otherSingleRow] : otherGroup.rows;
  return [...plainOutcomes, ...requestGroups.flatMap((group) => group.rows), ...others].map((row) => row.id);
}

/** Upheld, corrected, other and pending cases of one kind. */
export type CaseCounts = readonly [number, number, number, number];

/** The review and litigation row: each kind's four counts with their sum. */
export function reviewTable(review: CaseCounts, direct: CaseCounts, afterReview: CaseCounts): TableValues {
  return { counts: [review, direct, afterReview].flatMap((cases) => [...cases, sumOf(cases)]) };
}

/** The same table with the legal-person columns left blank, as reports without such applicants leave them. */
export function blankLegalPersons(table: TableValues): TableValues {
  return mapRows(table, (row) =>
    row.map((value, index) => (index > 0 && index < 6 ? blankZero(value) : value)),
  );
}

/** The same tables with one row replaced. */
export function replaceRow(
  tables: ReportTables,
  tableId: string,
  rowId: string,
  values: readonly CellValue[],
): ReportTables {
  if (tables[tableId]?.[rowId] === undefined) throw new Error(`No row ${tableId}.${rowId}`);
  return { ...tables, [tableId]: { ...tables[tableId], [rowId]: values } };
}

function blankZero(value: CellValue): CellValue {
  if (numberOf(value) !== 0) throw new Error('A blank would hide a count');
  return '';
}

function mapRows(table: TableValues, change: (row: readonly CellValue[]) => CellValue[]): TableValues {
  return Object.fromEntries(Object.entries(table).map(([id, row]) => [id, change(row)]));
}

function addCounts(a: ApplicantCounts, b: ApplicantCounts): ApplicantCounts {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4], a[5] + b[5]];
}

function subtractCounts(a: ApplicantCounts, b: ApplicantCounts): ApplicantCounts {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2], a[3] - b[3], a[4] - b[4], a[5] - b[5]];
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

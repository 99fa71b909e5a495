// Figures of the prose that the tables state: totals as printed.

import { type FormId, numberOf, type ReportTables } from '../../maker/description.js';
import { columnIds, otherGroup, otherSingleRow, requestGroups } from '../../maker/form-layout.js';
import type { FactKey } from './fact-keys.js';

/** Figures under their keys. */
export type Figures = Partial<Record<FactKey, number>>;

/** How a report counts what came in: the new requests, or those carried over as well. */
export type ReceivedReading = 'new' | 'new_and_carried';

/** Figures of the request, review and document tables. A sum that contradicts its parts is left out. */
export function tableFigures(tables: ReportTables, form: FormId, reading: ReceivedReading): Figures {
  return {
    ...requestFigures(tables, reading),
    ...applicantFigures(tables, reading),
    ...reviewFigures(tables),
    ...(form === 'ogi_2021' ? documentFigures(tables) : {}),
  };
}

function requestFigures(tables: ReportTables, reading: ReceivedReading): Figures {
  const total = (row: string): number => cellOf(tables, 'requests', row, 6);
  const sum = (rows: readonly string[]): number => rows.reduce((all, row) => all + total(row), 0);
  const group = (index: number): number => sum(requestGroups[index]?.rows.map((row) => row.id) ?? []);
  const single = tables.requests?.[otherSingleRow.id] !== undefined;
  const carriedOver = total('carried_over');
  const parts = {
    'requests.granted': total('granted'),
    'requests.partially_granted': total('partially_granted'),
    'requests.denied': group(0),
    'requests.unable': group(1),
    'requests.not_processed': group(2),
    'requests.other': single ? total(otherSingleRow.id) : sum(otherGroup.rows.map((row) => row.id)),
  };
  const processed = total('total_processed');
  const agree = Object.values(parts).reduce((all, part) => all + part, 0) === processed;
  return {
    'requests.received': total('new_requests') + (reading === 'new' ? 0 : carriedOver),
    'requests.carried_over': carriedOver,
    'requests.processed': processed,
    'requests.carried_forward': total('carried_forward'),
    ...(agree ? parts : {}),
  };
}

// Beside a number of requests received that counts those carried over, the applicants would add up to another one.
function applicantFigures(tables: ReportTables, reading: ReceivedReading): Figures {
  const person = cellOf(tables, 'requests', 'new_requests', 0);
  const total = cellOf(tables, 'requests', 'new_requests', 6);
  if (reading !== 'new' && cellOf(tables, 'requests', 'carried_over', 6) > 0) return {};
  return person > total ? {} : { 'requests.natural_person': person, 'requests.legal_person': total - person };
}

function reviewFigures(tables: ReportTables): Figures {
  const values = (tables.review_litigation?.counts ?? []).map((value) => numberOf(value) ?? 0);
  const [review = [], direct = [], after = []] = [0, 5, 10].map((start) => values.slice(start, start + 5));
  const agrees = (cases: readonly number[]): boolean =>
    cases.slice(0, 4).reduce((sum, count) => sum + count, 0) === cases[4];
  const both = (index: number): number => (direct[index] ?? 0) + (after[index] ?? 0);
  return {
    ...(agrees(review)
      ? {
          'review.total': review[4] ?? 0,
          'review.upheld': review[0] ?? 0,
          'review.corrected': review[1] ?? 0,
        }
      : {}),
    ...(agrees(direct) && agrees(after)
      ? { 'litigation.total': both(4), 'litigation.upheld': both(0), 'litigation.corrected': both(1) }
      : {}),
  };
}

function documentFigures(tables: ReportTables): Figures {
  const cell = (column: string): number =>
    cellOf(
      tables,
      'disclosure.art20_1',
      'normative_documents',
      columnIds('ogi_2021', 'disclosure.art20_1').indexOf(column),
    );
  return {
    'normative_documents.issued': cell('issued'),
    'normative_documents.repealed': cell('repealed'),
    'normative_documents.in_force': cell('in_force'),
  };
}

// Prose says of a blank or a stroke what it says of 0.
function cellOf(tables: ReportTables, table: string, row: string, column: number): number {
  return numberOf(tables[table]?.[row]?.[column]) ?? 0;
}

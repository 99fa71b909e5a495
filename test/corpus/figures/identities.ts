// The identities that figures of a report should satisfy, to record which of them the publisher breaks.

import { type FormId, numberOf, type ReportTables } from '../../maker/description.js';
import { columnIds, requestColumns, reviewColumnIds } from '../../maker/form-layout.js';
import { outcomeIds } from '../../maker/tables.js';
import type { PublishedError } from '../draft.js';

interface Identity {
  readonly check: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Cells that count against the left side. */
  readonly minus?: readonly string[];
}

const columns = requestColumns.map((column) => column.id);

/** Tables with the form that names their columns. */
export interface FilledForm {
  readonly form: FormId;
  readonly tables: ReportTables;
}

/**
 * Identities that do not hold. A blank or a stroke counts as 0; an identity is left out where its total is not printed,
 * across years where any of its cells is not.
 */
export function brokenIdentities(report: FilledForm, previous?: FilledForm): readonly PublishedError[] {
  const values = numbersOf(report);
  const within = withinReport(report.tables).filter(({ right }) => right.every((path) => values.has(path)));
  if (previous === undefined) return within.filter((one) => !holds(one, values)).map(recordOf);
  for (const [path, value] of numbersOf(previous)) values.set(`prev.${path}`, value);
  const across = acrossYears(report.tables).filter((one) => pathsOf(one).every((path) => values.has(path)));
  return [...within, ...across].filter((one) => !holds(one, values)).map(recordOf);
}

/** Canonical path → number, for every cell that prints one. */
export function numbersOf({ form, tables }: FilledForm): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [tableId, rows] of Object.entries(tables)) {
    const columnPaths = columnIds(form, tableId);
    for (const [rowId, values] of Object.entries(rows)) {
      const row = tableId === 'review_litigation' ? tableId : `${tableId}.${rowId}`;
      values.forEach((value, index) => {
        const number = numberOf(value);
        if (number !== null) numbers.set(`${row}.${columnPaths[index]}`, number);
      });
    }
  }
  return numbers;
}

function holds({ left, minus = [], right }: Identity, values: ReadonlyMap<string, number>): boolean {
  const sum = (paths: readonly string[]): number =>
    paths.reduce((total, path) => total + (values.get(path) ?? 0), 0);
  return sum(left) - sum(minus) === sum(right);
}

function pathsOf({ left, minus = [], right }: Identity): readonly string[] {
  return [...left, ...minus, ...right];
}

function recordOf(identity: Identity): PublishedError {
  return { check: identity.check, fields: pathsOf(identity) };
}

function withinReport(tables: ReportTables): Identity[] {
  const rows = Object.keys(tables.requests ?? {});
  const outcomes = outcomeIds(rows.includes('other.all'));
  const cell = (row: string, column: string): string => `requests.${row}.${column}`;
  return [
    ...rows.map((row) => ({
      check: `REQ.ROW_SUM[${row}]`,
      left: columns.slice(0, 6).map((column) => cell(row, column)),
      right: [cell(row, 'total')],
    })),
    ...columns.map((column) => ({
      check: `REQ.OUTCOME_SUM[${column}]`,
      left: outcomes.map((row) => cell(row, column)),
      right: [cell('total_processed', column)],
    })),
    ...columns.map((column) => ({
      check: `REQ.BALANCE[${column}]`,
      left: [cell('new_requests', column), cell('carried_over', column)],
      right: [cell('total_processed', column), cell('carried_forward', column)],
    })),
    ...['REV.RECONSIDERATION', 'REV.LIT_DIRECT', 'REV.LIT_AFTER'].map((check, kind) => {
      const cells = reviewColumnIds
        .slice(kind * 5, kind * 5 + 5)
        .map((column) => `review_litigation.${column}`);
      return { check, left: cells.slice(0, 4), right: cells.slice(4) };
    }),
  ];
}

function acrossYears(tables: ReportTables): Identity[] {
  const stock = (row: string, column: string): string => `disclosure.art20_1.${row}.${column}`;
  const documents = Object.keys(tables['disclosure.art20_1'] ?? {});
  return [
    ...columns.map((column) => ({
      check: `XY.CARRY[${column}]`,
      left: [`prev.requests.carried_forward.${column}`],
      right: [`requests.carried_over.${column}`],
    })),
    ...documents.map((row) => ({
      check: `A20.STOCK[${row}]`,
      left: [`prev.${stock(row, 'in_force')}`, stock(row, 'issued')],
      minus: [stock(row, 'repealed')],
      right: [stock(row, 'in_force')],
    })),
  ];
}

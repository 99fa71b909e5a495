// Rows as CSV text: RFC 4180 with CRLF, as cells.csv always was.

import { stringify } from 'csv-stringify/sync';
import { plainDecimal } from '../export/plain-decimal.js';
import type { Column } from './column.js';

/** Byte-order mark: with it Excel takes a CSV file for UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** First characters by which a spreadsheet takes a text for a formula (OWASP, CSV injection), full-width ones too. */
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** The header line. */
export function csvHeader(columns: readonly Column[]): string {
  return toCsv([columns.map(({ name }) => name)]);
}

export interface CsvTextOptions {
  /** Puts an apostrophe before texts that a spreadsheet would run as a formula. Changes what is in the cell. */
  readonly excelSafe?: boolean;
}

/** Lines of CSV; `rows` have the columns in their order, dates as text. */
export function csvLines(
  columns: readonly Column[],
  rows: readonly (readonly unknown[])[],
  { excelSafe = false }: CsvTextOptions = {},
): string {
  return toCsv(rows.map((row) => columns.map((column, at) => cellText(column, row[at] ?? null, excelSafe))));
}

function cellText(column: Column, value: unknown, excelSafe: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    return column.decimals === undefined ? plainDecimal(value) : value.toFixed(column.decimals);
  }
  const text = String(value);
  return excelSafe && formulaStart.test(text) ? `'${text}` : text;
}

function toCsv(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  // Left to itself the library quotes only what holds its own record delimiter: a lone \n would break a row.
  return stringify([...rows.map((row) => [...row])], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

/** One line of CSV. */
export function csvRecord(cells: readonly string[]): string {
  return toCsv([cells]);
}

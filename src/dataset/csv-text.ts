// Rows as CSV text: RFC 4180 with CRLF, as cells.csv always was.

import { stringify } from 'csv-stringify/sync';

/** Byte-order mark: with it Excel takes a CSV file for UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** One line of CSV. */
export function csvRecord(cells: readonly string[]): string {
  // Left to itself the library quotes only what holds its own record delimiter: a lone \n would break a row.
  return stringify([[...cells]], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

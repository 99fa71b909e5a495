// Which rows of the official tables an output has: the right label, and exactly the right numbers in their order.
// A row may stand in any table of the output, cells may be repeated where spans were written out, and a label may be
// spread over several cells; what is asked is only what a researcher would need to find the row by its label.

import { load } from 'cheerio';
import type { LabelledRow, Output } from './output.js';

/** Each expected row is found once at the most. */
export function countRightRows(expected: readonly LabelledRow[], output: Output): number {
  if (output.rows !== undefined) return countLabelled(expected, output.rows);
  const tables = output.html === undefined ? output.tables : htmlTables(output.html);
  const rows = tables?.flatMap((table) => table.map(toRow)) ?? textRows(output.text ?? '');
  const left = new Set(rows);
  let right = 0;
  for (const row of expected) {
    const found = [...left].find((one) => isRow(one, row));
    if (found === undefined) continue;
    left.delete(found);
    right += 1;
  }
  return right;
}

interface Row {
  readonly label: string;
  readonly numbers: readonly number[];
}

function countLabelled(expected: readonly LabelledRow[], rows: readonly LabelledRow[]): number {
  const key = ({ table, label, numbers }: LabelledRow): string => JSON.stringify([table, label, numbers]);
  const had = new Set(rows.map(key));
  return expected.filter((row) => had.has(key(row))).length;
}

function isRow({ label, numbers }: Row, expected: LabelledRow): boolean {
  const wanted = expected.numbers.filter((one) => one !== null);
  return (
    label.endsWith(normal(expected.label)) &&
    numbers.length === wanted.length &&
    wanted.every((one, index) => one === numbers[index])
  );
}

function toRow(cells: readonly string[]): Row {
  const words = cells.map(normal);
  const numbers = words.filter(isNumber).map(Number);
  return { label: words.filter((word) => word !== '' && !isNumber(word)).join(''), numbers };
}

/** A line is a row when it ends with its numbers, set apart by white space; Markdown's bars are white space too. */
function textRows(text: string): Row[] {
  return text.split('\n').map((line) => toRow(line.replaceAll('|', ' ').trim().split(/\s+/)));
}

function normal(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function isNumber(word: string): boolean {
  return /^[+-]?\d+(?:\.\d+)?$/.test(word);
}

/** Tables → rows → texts of the cells, as they stand in the markup: spans are not written out. */
function htmlTables(html: string): string[][][] {
  const $ = load(html);
  const rowsOf = (table: Parameters<typeof $>[0]) => $(table).find('tr').toArray();
  const cellsOf = (row: Parameters<typeof $>[0]) => $(row).children('td, th').toArray();
  return $('table')
    .toArray()
    .map((table) => rowsOf(table).map((row) => cellsOf(row).map((cell) => $(cell).text())));
}

// A report of `samples/` with one part of it many times over: rows of its largest table, that table, or sentences.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What grows, and how much of it one step adds. */
export const growths = { rows: 20, tables: 1, sentences: 20 } as const;
export type Growth = keyof typeof growths;

/** More than any page has of rows or sentences. */
const FURTHEST = 10_000;

const page = fileURLToPath(new URL('../../samples/qinghe-county-2023/report.html', import.meta.url));

/** The table with the most rows, as it is written in the page. */
function largestTable(html: string): string {
  const tables = [...html.matchAll(/<table(?:(?!<table).)*?<\/table>/gsu)].map(([table]) => table);
  return tables.reduce((a, b) => (b.split('<tr').length > a.split('<tr').length ? b : a), '');
}

/** Rows that no form has, each with a label of its own and a value in each of seven columns. */
function furtherRow(index: number): string {
  const values = Array.from({ length: 7 }, (_value, column) => `<td>${(index * 7 + column) % 90}</td>`);
  return `<tr><td colspan="3">第${index + 1}街道办理件</td>${values.join('')}</tr>`;
}

function furtherSentence(index: number): string {
  return `<p>第${index + 1}季度组织培训${index + 2}次，参加${index * 3 + 11}人次，答复咨询${index + 5}件。</p>`;
}

/** The page with so many steps of growth; 0 gives the page as it is. */
export function grownReport(growth: Growth, steps: number): Uint8Array {
  const html = readFileSync(page, 'utf8');
  const table = largestTable(html);
  const count = steps * growths[growth];
  // No two pages have further text in common: what is learned of a text once would hide the work on it.
  const further = (of: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => of(steps * FURTHEST + index)).join('');
  const grown = {
    rows: () => table.replace(/<\/table>$/u, `${further(furtherRow)}</table>`),
    tables: () => table.repeat(count + 1),
    sentences: () => table + further(furtherSentence),
  }[growth]();
  return new TextEncoder().encode(html.replace(table, () => grown));
}

// Rows written as comma-separated values.
// @source RFC 4180: fields between commas, those that hold a comma or a quotation mark between quotation marks, a
// quotation mark in them doubled.

import { isValueText } from '../text/parse-value.js';

/** A field and where its text begins in the line. */
export interface CommaField {
  readonly text: string;
  readonly offset: number;
  /** Length in the line: quotation marks in the text stand there twice. */
  readonly length: number;
}

const FIELD = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",]*))(?:,|$)/uy;

/** Fields of a line; `null` where there is no comma or a quotation mark stands where none may. */
export function commaFields(text: string): CommaField[] | null {
  if (!text.includes(',')) return null;
  const fields: CommaField[] = [];
  let at = 0;
  while (at <= text.length) {
    FIELD.lastIndex = at;
    const match = FIELD.exec(text);
    if (!match) return null;
    const { quoted, plain = '' } = match.groups ?? {};
    const own = quoted ?? plain;
    const offset = at + (quoted === undefined ? 0 : 1);
    fields.push({ text: own.replaceAll('""', '"'), offset, length: own.length });
    at += match[0].length;
    if (!match[0].endsWith(',')) break;
  }
  return fields.length > 1 ? fields : null;
}

/**
 * Whether fields side by side may be one number with its thousands set apart by a comma that was not quoted: `1` and
 * `234`. No count of three digits begins with a zero, so that `1` and `034` surely are one.
 */
export function mayHoldThousands(fields: readonly CommaField[]): boolean {
  return fields.some(({ text }, index) => {
    const next = fields[index + 1]?.text ?? '';
    return /^[-+]?\d{1,3}$/u.test(text) && /^\d{3}(?:\.\d+)?$/u.test(next) && text !== '0';
  });
}

/** A line of a table and how many fields its rows have. */
export interface CommaRow {
  readonly fields: readonly CommaField[];
  /** `NaN` where rows have any number of fields: none of them shows that it has lost none. */
  readonly columns: number;
}

/** Sentences may hold commas as well. */
const SENTENCE = /[。；]/u;

/**
 * The lines that are rows of a table: lines with commas one below the other that mostly have the same number of
 * fields, or among which a row of values shows a table. `null` for the other lines.
 */
export function commaBlocks(lines: readonly string[]): (CommaRow | null)[] {
  const fields = lines.map((line) => (SENTENCE.test(line) ? null : commaFields(line)));
  const rows: (CommaRow | null)[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (fields[to]) to++;
    const block = fields.slice(from, to).filter((line) => line !== null);
    const columns = usualLength(block) ?? (block.some(isRow) ? Number.NaN : null);
    for (const line of block) rows.push(columns === null ? null : { fields: line, columns });
    if (to === from) rows.push(null);
    from = Math.max(to, from + 1);
  }
  return rows;
}

/** So many values between commas are no sentence. */
const MIN_VALUES = 3;

function isRow(fields: readonly CommaField[]): boolean {
  return fields.filter(({ text }) => isValueText(text.trim())).length >= MIN_VALUES;
}

/** What more than half of the rows have, when they are at least two; else `null`. */
function usualLength(block: readonly (readonly CommaField[])[]): number | null {
  const counts = new Map<number, number>();
  for (const { length } of block) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return usual && block.length > 1 && usual[1] * 2 > block.length ? usual[0] : null;
}

// Tables as rows of cells between separators: pipes, tabs, commas, single spaces, Markdown.

import type { Grid } from '../../../maker/grid.js';
import { type Merges, oneLine, type Slot, slotRows } from './slots.js';

/** Lines of a table. */
export type TableLines = (grid: Grid) => readonly string[];

/** `a | b | c`, a row a line. */
export function pipesBetween(merges: Merges): TableLines {
  return rowLines(merges, (row) =>
    row
      .map((slot, index) => {
        const isLast = index === row.length - 1;
        const strays = '|'.repeat(slot.trailing);
        return `${oneLine(slot.text)}${isLast ? (strays === '' ? '' : ` ${strays}`) : ` |${strays} `}`;
      })
      .join(''),
  );
}

/** `| a | b | c |`, a row a line. */
export function pipesAround(merges: Merges): TableLines {
  return rowLines(
    merges,
    (row) => `|${row.map((slot) => ` ${oneLine(slot.text)} |${'|'.repeat(slot.trailing)}`).join('')}`,
  );
}

/** Cells between tabs, as pasted from a spreadsheet. */
export function tabs(merges: Merges): TableLines {
  return rowLines(merges, (row) =>
    row.map((slot) => oneLine(slot.text) + '\t'.repeat(slot.trailing)).join('\t'),
  );
}

/** Comma-separated values. */
export function commas(merges: Merges): TableLines {
  return rowLines(merges, (row) =>
    row
      .map((slot) => {
        const text = oneLine(slot.text);
        const quoted = /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        return quoted + ','.repeat(slot.trailing);
      })
      .join(','),
  );
}

/** Cells between single spaces; a blank leaves nothing. */
export function singleSpaces(): TableLines {
  return rowLines({ across: 'once', down: 'omit' }, (row) =>
    row
      .map((slot) => slot.text.replaceAll('\n', ' '))
      .filter((text) => text !== '')
      .join(' '),
  );
}

/** A Markdown table: a rule under the first row, line breaks as elements. */
export function markdown(merges: Merges): TableLines {
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  return (grid) => {
    const [first = [], ...rest] = slotRows(grid, merges).map((row) => cellsWithStrays(row));
    const width = Math.max(first.length, ...rest.map((row) => row.length));
    const filled = [...first, ...new Array<string>(width - first.length).fill('')];
    return ['', line(filled), line(filled.map(() => '---')), ...rest.map(line)];
  };
}

function cellsWithStrays(row: readonly Slot[]): readonly string[] {
  return row.flatMap((slot) => [
    slot.text.replaceAll('\n', '<br>'),
    ...new Array<string>(slot.trailing).fill(''),
  ]);
}

/** As a well-known converter prints tables: `a | b | c`, a rule under the first row, two blanks behind it. */
export function converterPipes(merges: Merges): TableLines {
  return (grid) => {
    const [first = '', ...rest] = pipesBetween(merges)(grid);
    const rule = first.split('|').fill('---').join('|');
    return [`${first}  `, rule, ...rest.map((line) => `${line}  `)];
  };
}

function rowLines(merges: Merges, line: (row: readonly Slot[]) => string): TableLines {
  return (grid) => slotRows(grid, merges).map(line);
}

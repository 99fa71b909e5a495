// Report → flattened text, in the many ways in which web archives and word processors flatten a table.

import type { Cell, Grid, Report } from './report.js';

/** Separator styles; the numbers are those of the catalogue's examples. */
export const tableStyles = {
  /** One cell a line after a tab, cells hidden by merges as bare tabs, an empty line after each row. */
  tabLines: (grid: Grid) => slotRows(grid).flatMap((row) => [...row.map((text) => `\t${text}`), '']),
  /** Row per line, ` | ` between cells, ` |` at the end, spans as further pipes (002). */
  rowPipe: (grid: Grid) => grid.rows.map((row) => `${texts(row).join(' | ')} |${gap(row)}`),
  /** Row per line with pipes at both ends (012, 063). */
  bothEnds: (grid: Grid) => grid.rows.map((row) => `| ${texts(row).join(' | ')} |${gap(row)}`),
  /** Row per line, pipes without spaces (004). */
  barePipe: (grid: Grid) => grid.rows.map((row) => `${texts(row).join('|')}|${'|'.repeat(hidden(row))}`),
  /** Cell and ` |` per line, blank cells as `|`, spans as a line of pipes (025). */
  cellPipe: (grid: Grid) =>
    grid.rows.flatMap((row) => [
      ...texts(row).map((text) => (text === '' ? '|' : `${text} |`)),
      ...spanLine(row),
    ]),
  /** Cell and ` |` per line, blank cells and spans dropped (001). */
  cellPipeDropped: (grid: Grid) =>
    grid.rows.flatMap((row) => texts(row).flatMap((text) => (text === '' ? [] : [`${text} |`]))),
  /** Cell and ` |` per line, blank cells dropped, and the pipes of spans and blanks at the end of the row (069). */
  cellPipeGathered: (grid: Grid) =>
    grid.rows.flatMap((row) => {
      const blanks = row.filter(({ text }) => text === '').length;
      const pipes = '|'.repeat(hidden(row) + blanks);
      return [
        ...texts(row).flatMap((text) => (text === '' ? [] : [`${text} |`])),
        ...(pipes === '' ? [] : [pipes]),
      ];
    }),
  /** A line with `|` before each row, then cell and ` |` per line (027, 056). */
  leadingPipe: (grid: Grid) =>
    grid.rows.flatMap((row) => ['|', ...texts(row).map((text) => `${text} |`.trimStart()), ...spanLine(row)]),
  /** Cell on a line, `|` on the next (015). */
  pipeLines: (grid: Grid) =>
    grid.rows.flatMap((row) => [
      ...texts(row).flatMap((text) => (text === '' ? ['|'] : [text, '|'])),
      ...spanLine(row),
    ]),
  /** Line break and indentation inside the cells (011, 066). */
  indented: (grid: Grid) =>
    grid.rows.flatMap((row) => [
      '| ',
      ...row.map(
        ({ text }, index) =>
          ` ${text.replace('\n', '\n ')}  | ${index === row.length - 1 ? '|'.repeat(hidden(row)) : ''}`,
      ),
    ]),
  /** Cell per line with blank lines between (010, 016, 076); a blank cell leaves nothing. */
  spaced: (grid: Grid) =>
    grid.rows.flatMap((row) => row.flatMap(({ text }) => (text === '' ? [] : [text, '']))),
  /** Cell per line, nothing between. */
  plainLines: (grid: Grid) => grid.rows.flatMap((row) => texts(row).filter((text) => text !== '')),
  /** Markdown: header separator after the first row, continuation cells blank. */
  markdown: (grid: Grid) => {
    const [head = [], ...body] = slotRows(grid).map((row) => `| ${row.map(oneLine).join(' | ')} |`);
    return [head, `|${'---|'.repeat(grid.width)}`, ...body].flat();
  },
} as const satisfies Record<string, (grid: Grid) => readonly string[]>;

/** Name of a separator style. */
export type TableStyle = keyof typeof tableStyles;

/** The whole report as text. */
export function toText(report: Report, style: TableStyle | ((grid: Grid) => readonly string[])): string {
  const tableLines = typeof style === 'function' ? style : tableStyles[style];
  const lines = [
    ...report.title,
    '',
    report.preamble,
    ...report.parts.flatMap((part) => [
      part.heading,
      ...part.prose,
      ...(part.table === undefined ? [] : [...tableLines(part.table), ...(style === 'tabLines' ? [''] : [])]),
    ]),
    '',
    ...report.signature,
  ];
  return `${lines.join('\n')}\n`;
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');
const texts = (row: readonly Cell[]): string[] => row.map(({ text }) => oneLine(text));
const hidden = (row: readonly Cell[]): number => row.reduce((sum, { colSpan }) => sum + colSpan - 1, 0);
const gap = (row: readonly Cell[]): string => (hidden(row) === 0 ? '' : ` ${'|'.repeat(hidden(row))}`);
const spanLine = (row: readonly Cell[]): string[] => (hidden(row) === 0 ? [] : ['|'.repeat(hidden(row))]);

/** Texts of every slot of every row, continuation cells as `''`. */
export function slotRows(grid: Grid): string[][] {
  const openUntil = new Array<number>(grid.width).fill(0);
  return grid.rows.map((row, at) => {
    const cells = [...row];
    const slots: string[] = [];
    let column = 0;
    while (column < grid.width) {
      if ((openUntil[column] ?? 0) > at) {
        slots.push('');
        column += 1;
        continue;
      }
      const next = cells.shift();
      if (next === undefined) break;
      openUntil.fill(at + next.rowSpan, column, column + next.colSpan);
      slots.push(next.text);
      column += next.colSpan;
    }
    return slots;
  });
}

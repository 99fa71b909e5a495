// Layout → flattened text, as a report looks after its text was copied out of a word processor or a web page.

import { type Grid, type PlacedCell, placeCells } from './grid.js';
import type { Block } from './layout.js';

/** How the text is flattened. */
export interface TextOptions {
  /** `lines`: one cell a line after a tab, an empty line after each row; `pipes`: one row a line. */
  readonly style: 'lines' | 'pipes';
}

// The word processor leaves its bookmark in copied text: here it begins the last section.
const bookmark = '[bookmark: _GoBack]';

/** The whole report as text with `\n` line ends. */
export function renderText(blocks: readonly Block[], { style }: TextOptions): string {
  const lines = blocks.flatMap((block, index) => blockLines(block, blocks[index - 1], style));
  return `${lines.join('\n')}\n`;
}

function blockLines(block: Block, before: Block | undefined, style: TextOptions['style']): string[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return [block.text];
    case 'paragraph': {
      const gap = before?.kind === 'title' ? [''] : [];
      const mark =
        style === 'lines' && before?.kind === 'heading' && before.text.startsWith('六、') ? bookmark : '';
      return [...gap, mark + block.text];
    }
    case 'table':
      return [...(style === 'lines' ? cellLines(block.grid) : pipeLines(block.grid)), ''];
    case 'signature':
      return [signatureLine(block.text, style)];
  }
}

function signatureLine(text: string, style: TextOptions['style']): string {
  if (style === 'pipes') return text;
  return /^\d/.test(text) ? `${' '.repeat(18)}${text}${' '.repeat(17)}` : ` ${text}`;
}

// A cell that runs on from the row above leaves its own line: a tab with nothing behind it. Separators are left at the
// end of a row alone.
function cellLines(grid: Grid): string[] {
  return slotRows(grid).flatMap((row) => {
    const trailing = row.at(-1)?.trailing ?? 0;
    return [...row.map(({ text }) => `\t${text}`), ...(trailing > 0 ? ['|'.repeat(trailing)] : []), ''];
  });
}

function pipeLines(grid: Grid): string[] {
  return slotRows(grid).map((row) => {
    const cells = row.map(({ text, trailing }) => ` ${text.replaceAll('\n', '')} |${'|'.repeat(trailing)}`);
    return `|${cells.join('')}`;
  });
}

interface Slot {
  readonly text: string;
  readonly trailing: number;
}

// What is printed of each row: continuation cells as '', dropped cells and rows of nothing else not at all.
function slotRows(grid: Grid): Slot[][] {
  const placed = placeCells(grid);
  const rows = grid.rows.map((_, row) =>
    placed
      .filter((cell) => coversRow(cell, row) && cell.cell.dropped !== true)
      .sort((a, b) => a.column - b.column)
      .map(({ cell, row: first }) =>
        first === row ? { text: cell.text, trailing: cell.trailing ?? 0 } : { text: '', trailing: 0 },
      ),
  );
  return rows.filter((row) => row.length > 0);
}

function coversRow({ row, cell }: PlacedCell, wanted: number): boolean {
  return row <= wanted && wanted < row + cell.rowSpan;
}

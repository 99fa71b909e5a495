// Headers of narrow columns: one character a line, and in text all columns interleaved.

import type { Grid, GridCell } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import type { Oddity } from '../../draft.js';
import { changeGrids, changeRows, headerHeight } from '../cells/edit-grid.js';
import { gridsOf, replaceTable, splitGrid, tableBlock } from './split-grid.js';

/** Longest header that a narrow column breaks after every character. */
const LONGEST = 6;

/** 39: words of the header stand one character a line inside their cells. */
export const stackedHeaders: Oddity = {
  number: 39,
  name: 'stacked-headers',
  stage: 'blocks',
  formats: ['docx', 'html', 'pdf'],
  apply: (draft, random) => {
    const requestsToo = random.chance(0.4);
    return changeGrids(draft, (grid) => {
      if (grid.id === 'disclosure' || (grid.id === 'requests' && !requestsToo)) return grid;
      return changeRows(grid, (cells, row) =>
        row > 0 && cells.some(isNarrow) ? cells.map((cell) => (isNarrow(cell) ? stack(cell) : cell)) : cells,
      );
    });
  },
};

/** 39: the lines of the header cells come out one after another, over all columns. */
export const interleavedHeaders: Oddity = {
  number: 39,
  name: 'interleaved-headers',
  stage: 'blocks',
  formats: ['text'],
  apply: (draft, random) => {
    const ids = random.pick([['review_litigation'], ['requests'], ['review_litigation', 'requests']]);
    const width = random.integer(1, 2);
    const after = ids.reduce((before, id) => {
      const grid = gridsOf(before, id).find(
        (one) => headerHeight(one) > 1 && headerHeight(one) < one.rows.length,
      );
      return grid === undefined ? before : replaceTable(before, grid, interleave(grid, width));
    }, draft);
    return after === draft ? undefined : after;
  },
};

function isNarrow({ role, colSpan, text }: GridCell): boolean {
  return role === 'header' && colSpan === 1 && text.length > 1 && text.length <= LONGEST;
}

function stack(cell: GridCell): GridCell {
  return { ...cell, text: [...cell.text.replaceAll('\n', '')].join('\n') };
}

// Each header row becomes as many lines as its longest cell has; every line takes the next characters of each cell.
function interleave(grid: Grid, width: number): Block[] {
  const [header, data] = splitGrid(grid, headerHeight(grid));
  const lines = header.rows.flatMap((cells) => {
    const [wide, narrow] = [cells.filter((cell) => !isNarrow(cell)), cells.filter(isNarrow)];
    const columns = narrow.map(({ text }) => pieces(text.replaceAll('\n', ''), width));
    const height = Math.max(0, ...columns.map((column) => column.length));
    return [
      wide.map(({ text }) => text).join(' '),
      ...Array.from({ length: height }, (_, line) =>
        columns.flatMap((column) => column[line] ?? []).join(' '),
      ),
    ];
  });
  const paragraphs = lines
    .filter((text) => text.trim() !== '')
    .map((text): Block => ({ kind: 'paragraph', text }));
  return [...paragraphs, tableBlock(data)];
}

function pieces(text: string, width: number): readonly string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
}

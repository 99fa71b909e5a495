// Labels that extraction tears from their numbers: rows of numbers alone, the labels on lines above or below them.

import { type Grid, type GridCell, placeCells } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';
import type { Oddity } from '../../draft.js';
import { hasLostPlaces, headerHeight } from '../cells/edit-grid.js';
import { alsoAccepts } from '../cells/unreadable.js';
import { gridsOf, replaceTable, splitGrid, tableBlock } from './split-grid.js';

/** Characters on one line of a narrow label cell. */
const LABEL_LINE = 10;
const MOST_ROWS = 8;

/** 38: rows of the requests table lose their label; it stands elsewhere, or is gone. Order still tells the row. */
export const tornLabels: Oddity = {
  number: 38,
  name: 'torn-labels',
  stage: 'blocks',
  formats: ['text'],
  apply: (draft, random) => {
    const grid = gridsOf(draft, 'requests').find((one) => tearableRows(one).length > 0);
    if (grid === undefined) return undefined;
    const rows = tearableRows(grid);
    const count = random.integer(1, Math.min(MOST_ROWS, rows.length));
    const drawn = Array.from({ length: count }, () => rows[random.integer(0, rows.length - 1)]);
    const torn = [...new Set(drawn)].filter((row) => row !== undefined).sort((a, b) => b - a);
    const place = random.pick(['above', 'below', 'gone'] as const);
    return replaceTable(draft, grid, tear(grid, torn, { place, random }));
  },
};

interface Tearing {
  readonly place: 'above' | 'below' | 'gone';
  readonly random: Random;
}

// The first row and the last two hold the table together: with the frame in place, order tells the others.
function tearableRows(grid: Grid): readonly number[] {
  const height = headerHeight(grid);
  return grid.rows.flatMap((cells, row) =>
    row > height && row < grid.rows.length - 2 && !hasLostPlaces(cells) && labelOf(cells) !== undefined
      ? [row]
      : [],
  );
}

// From the last torn row to the first, so that the numbers of the rows above stay as they are.
function tear(grid: Grid, torn: readonly number[], { place, random }: Tearing): Block[] {
  let rest = grid;
  let blocks: Block[] = [];
  for (const row of torn) {
    const cells = grid.rows[row] ?? [];
    const [upTo, below] = splitGrid(rest, row + 1);
    const [above, alone] = splitGrid(upTo, row);
    const lines = tornTexts(cells, place).flatMap((text) => labelLines(text, random));
    const numbers = tableBlock(numbersOnly(alone));
    blocks = [
      ...(place === 'below' ? [] : lines),
      numbers,
      ...(place === 'below' ? lines : []),
      ...(below.rows.length === 0 ? [] : [tableBlock(below)]),
      ...blocks,
    ];
    rest = above;
  }
  return [tableBlock(rest), ...blocks];
}

function labelOf(cells: readonly GridCell[]): GridCell | undefined {
  const first = cells.findIndex(({ shows }) => shows !== undefined);
  const label = cells[first - 1];
  return label?.role === 'label' && label.rowSpan === 1 && label.text !== '' ? label : undefined;
}

// The label of a group that begins in the row stays in sight, and so the group does.
function tornTexts(cells: readonly GridCell[], place: Tearing['place']): readonly string[] {
  const own = labelOf(cells);
  return cells
    .filter((cell) => cell.role === 'label' && cell.text !== '' && (cell !== own || place !== 'gone'))
    .map(({ text }) => text);
}

function labelLines(label: string, random: Random): Block[] {
  const width = random.integer(LABEL_LINE - 3, LABEL_LINE);
  const count = Math.ceil(label.length / width);
  return Array.from({ length: count }, (_, line) => ({
    kind: 'paragraph',
    text: label.slice(line * width, (line + 1) * width),
  }));
}

// What a reader gets from the order of the form alone may as well be left open.
function numbersOnly(grid: Grid): Grid {
  const placed = placeCells(grid).filter(({ cell }) => cell.shows !== undefined);
  const columns = placed.flatMap(({ column, cell }) => grid.columns.slice(column, column + cell.colSpan));
  const cells = placed.map(({ cell }) =>
    cell.shows === undefined ? cell : { ...cell, shows: alsoAccepts(cell.shows, ['unreadable', 'absent']) },
  );
  return { ...grid, columns, rows: [cells] };
}

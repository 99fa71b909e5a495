// Separators that spans leave behind in text, and grids finer than the form's.

import { type Grid, type GridCell, type PlacedCell, placeCells } from '../../../maker/grid.js';
import type { Random } from '../../../maker/random.js';
import type { Oddity } from '../../draft.js';
import { changeGrids, changeRows, headerHeight } from '../cells/edit-grid.js';
import { rebuildGrid } from '../cells/rebuild-grid.js';

/** 35: `||` or `|||` stands behind a row for the columns its last cell spans; their number varies. */
export const trailingPipes: Oddity = {
  number: 35,
  name: 'trailing-pipes',
  stage: 'blocks',
  formats: ['text'],
  apply: (draft, random) => {
    const share = random.pick([0.4, 1]);
    const jitter = random.integer(0, 2);
    return changeGrids(draft, (grid) =>
      changeRows(grid, (cells) =>
        random.chance(share) ? trail(cells, grid, random.integer(0, jitter)) : cells,
      ),
    );
  },
};

const LABELS = 3;
const VALUES = 7;
/** Grid columns of the seven values and of the slivers between them: with three for the labels, 16. */
const WIDE = 2 * VALUES - 1;
/** Width of a sliver, measured by a column of values. */
const SLIVER = 0.08;

/**
 * 35: borders drawn by hand do not quite meet, so that the requests table has 16 grid columns; in every row the seven
 * values span others of them.
 */
export const wideGrid: Oddity = {
  number: 35,
  name: 'wide-grid',
  stage: 'blocks',
  apply: (draft, random) => {
    const isText = draft.format === 'text';
    return changeGrids(draft, (grid) => (isOfficial(grid) ? widen(grid, random, isText) : grid));
  },
};

// Dropped cells leave their separators as well.
function trail(cells: readonly GridCell[], grid: Grid, more: number): readonly GridCell[] {
  const dropped = cells.filter((cell) => cell.dropped === true).length;
  const printed = cells.filter((cell) => cell.dropped !== true);
  const last = printed.at(-1);
  if (last === undefined) return cells;
  const trailing = Math.min(last.colSpan - 1 + dropped + more, grid.columns.length);
  return trailing === 0 ? cells : cells.map((cell) => (cell === last ? { ...cell, trailing } : cell));
}

function isOfficial({ id, columns }: Grid): boolean {
  return id === 'requests' && columns.length === 10;
}

function widen(grid: Grid, random: Random, isText: boolean): Grid {
  const height = headerHeight(grid);
  const regular = borders(() => true);
  const own = grid.rows.map((_, row) => (row < height ? regular : borders(() => random.chance(0.5))));
  const placed = placeCells(grid).map((one) => spanColumns(one, own[one.row] ?? regular, isText));
  return { ...rebuildGrid(grid, placed), columns: widths(grid) };
}

function widths({ columns }: Grid): readonly number[] {
  const values = columns.slice(LABELS).map((width) => width * (1 - SLIVER));
  const slivers = columns.slice(LABELS + 1).map((width) => width * SLIVER);
  return [
    ...columns.slice(0, LABELS),
    ...values.flatMap((value, index) => [value, slivers[index] ?? []].flat()),
  ];
}

// Where the seven values begin and the last ends: each sliver falls to the value before it or after it.
function borders(isBefore: () => boolean): readonly number[] {
  const inner = Array.from({ length: VALUES - 1 }, (_, index) => 2 * index + (isBefore() ? 2 : 1));
  return [0, ...inner, WIDE];
}

function spanColumns(placed: PlacedCell, own: readonly number[], isText: boolean): PlacedCell {
  const { cell, row, column } = placed;
  const border = (old: number): number => (old <= LABELS ? old : LABELS + (own[old - LABELS] ?? WIDE));
  const colSpan = border(column + cell.colSpan) - border(column);
  const trailing = isText && cell.role === 'value' && colSpan > 1 ? { trailing: colSpan - 1 } : {};
  return { cell: { ...cell, colSpan, ...trailing }, row, column: border(column) };
}

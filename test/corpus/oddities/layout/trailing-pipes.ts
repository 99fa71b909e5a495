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
/** Value columns of the wide grid: with three for the labels, 16. */
const WIDE = 13;

/** 35: the requests table has 16 grid columns, and in every row the seven values span others of them. */
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
  const labels = grid.columns.slice(0, LABELS);
  const values = grid.columns.slice(LABELS).reduce((sum, width) => sum + width, 0);
  const regular = borders(() => 0);
  const own = grid.rows.map((_, row) => (row < height ? regular : borders(() => random.integer(-1, 1))));
  const placed = placeCells(grid).map((one) => spanColumns(one, own[one.row] ?? regular, isText));
  const columns = [...labels, ...new Array<number>(WIDE).fill(values / WIDE)];
  return { ...rebuildGrid(grid, placed), columns };
}

// Where the seven values begin and the last ends, each at its regular border or one column beside it.
function borders(move: () => number): readonly number[] {
  const found = [0];
  for (let border = 1; border < 7; border += 1) {
    const regular = Math.round((border * WIDE) / 7);
    const latest = WIDE - (7 - border);
    found.push(Math.min(latest, Math.max((found.at(-1) ?? 0) + 1, regular + move())));
  }
  return [...found, WIDE];
}

function spanColumns(placed: PlacedCell, own: readonly number[], isText: boolean): PlacedCell {
  const { cell, row, column } = placed;
  const border = (old: number): number => (old <= LABELS ? old : LABELS + (own[old - LABELS] ?? WIDE));
  const colSpan = border(column + cell.colSpan) - border(column);
  const trailing = isText && cell.role === 'value' && colSpan > 1 ? { trailing: colSpan - 1 } : {};
  return { cell: { ...cell, colSpan, ...trailing }, row, column: border(column) };
}

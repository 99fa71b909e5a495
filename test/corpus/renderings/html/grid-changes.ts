// Changes that editors make to a table before it reaches the page. Every cell stays, and stays in its order.

import { type Grid, type GridCell, gridCell, placeCells } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';
import { headerRows, type SpansOf } from './table-markup.js';

/** The grid cut before a row, with the header over the second part as well or not. */
export function cutGrid(
  grid: Grid,
  before: number,
  { repeatHeader }: { readonly repeatHeader: boolean },
): readonly [Grid, Grid] {
  const placed = placeCells(grid);
  const top = grid.rows
    .slice(0, before)
    .map((cells, row) => cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, before - row) })));
  const bottom = grid.rows.slice(before).map((_, offset) => {
    const row = before + offset;
    return placed
      .filter((one) => one.row === row || (offset === 0 && one.row < row && row < one.row + one.cell.rowSpan))
      .sort((a, b) => a.column - b.column)
      .map((one): GridCell => {
        if (one.row === row) return one.cell;
        const { role, colSpan, rowSpan, vertical = false } = one.cell;
        return gridCell('', role, { colSpan, rowSpan: one.row + rowSpan - before, vertical });
      });
  });
  const header = repeatHeader ? grid.rows.slice(0, headerRows(grid)) : [];
  return [
    { ...grid, rows: top },
    { ...grid, rows: [...header, ...bottom] },
  ];
}

/** Blocks whose large tables are cut in two; the disclosure table into one table for each of its items. */
export function cutTables(blocks: readonly Block[], random: Random): readonly Block[] {
  const repeatHeader = random.chance(0.5);
  const gap = random.chance(0.3);
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'table') return [block];
    const grids = cutOne(block.grid, random, repeatHeader);
    return grids.flatMap((grid, index): Block[] => [
      ...(index > 0 && gap ? [{ kind: 'paragraph', text: '' } as const] : []),
      { kind: 'table', grid },
    ]);
  });
}

function cutOne(grid: Grid, random: Random, repeatHeader: boolean): readonly Grid[] {
  const headers = headerRows(grid);
  if (headers === 0) return cutAtTitles(grid);
  const first = headers + 2;
  const last = grid.rows.length - 2;
  return last <= first ? [grid] : cutGrid(grid, random.integer(first, last), { repeatHeader });
}

function cutAtTitles(grid: Grid): readonly Grid[] {
  const starts = grid.rows.flatMap((cells, row) => (cells[0]?.role === 'title' ? [row] : []));
  if (starts[0] !== 0) return [grid];
  return starts.map((start, index) => ({ ...grid, rows: grid.rows.slice(start, starts[index + 1]) }));
}

/**
 * Spans of the table of section 2 that differ from row to row, so that no two rows need be as wide: of the cells that
 * are last in their row. Every value stays under its header.
 */
export function unevenSpans(random: Random): SpansOf {
  return ({ cell, column }, grid) =>
    column > 0 && cell.colSpan > 1 && column + cell.colSpan === grid.columns.length && cell.rowSpan === 1
      ? { colSpan: random.integer(1, cell.colSpan + 3), rowSpan: 1 }
      : cell;
}

/** Row spans that reach beyond the last row, which browsers cut off there. */
export function overflowingSpans(random: Random): SpansOf {
  const beyond = random.integer(1, 30);
  return ({ cell, row }, grid) =>
    row + cell.rowSpan === grid.rows.length
      ? { colSpan: cell.colSpan, rowSpan: cell.rowSpan + beyond }
      : cell;
}

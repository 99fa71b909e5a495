// Cutting a table between two rows, as a page break does.

import { type Grid, type GridCell, type PlacedCell, placeCells } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import type { Draft } from '../../draft.js';
import { rebuildGrid } from '../cells/rebuild-grid.js';

/** What the rest of a cell prints that runs over the cut; nothing unless told otherwise. */
export type Continued = (cell: GridCell) => string;

/** The rows above the cut and those from `at` on. A cell that spans the cut goes on in an empty one below it. */
export function splitGrid(grid: Grid, at: number, continued: Continued = () => ''): [Grid, Grid] {
  const placed = placeCells(grid);
  const above = placed.flatMap((one) => (one.row < at ? [cutAfter(one, at)] : []));
  const below = placed.flatMap((one) => partBelow(one, at, continued));
  return [
    rebuildGrid({ ...grid, rows: grid.rows.slice(0, at) }, above),
    rebuildGrid({ ...grid, rows: grid.rows.slice(at) }, below),
  ];
}

function cutAfter({ cell, row, column }: PlacedCell, at: number): PlacedCell {
  return { cell: { ...cell, rowSpan: Math.min(cell.rowSpan, at - row) }, row, column };
}

function partBelow({ cell, row, column }: PlacedCell, at: number, continued: Continued): PlacedCell[] {
  if (row >= at) return [{ cell, row: row - at, column }];
  const left = row + cell.rowSpan - at;
  if (left <= 0) return [];
  const { shows: _shows, glued: _glued, trailing: _trailing, ...rest } = cell;
  return [{ cell: { ...rest, text: continued(cell), rowSpan: left }, row: 0, column }];
}

/** The draft with the chosen table in pieces, blocks between them as given. */
export function replaceTable(draft: Draft, grid: Grid, pieces: readonly Block[]): Draft {
  return {
    ...draft,
    blocks: draft.blocks.flatMap((block) =>
      block.kind === 'table' && block.grid === grid ? pieces : [block],
    ),
  };
}

/** A table as a block. */
export function tableBlock(grid: Grid): Block {
  return { kind: 'table', grid };
}

/** The tables with this id that the draft still has. */
export function gridsOf(draft: Draft, id?: string): readonly Grid[] {
  return draft.blocks.flatMap((block) =>
    block.kind === 'table' && (id === undefined || block.grid.id === id) ? [block.grid] : [],
  );
}

// Labels that span rows and come out in pieces: `（三）不` beside one row, `予公开` beside the next.

import { type Grid, type GridCell, type PlacedCell, placeCells } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';
import type { Oddity } from '../../draft.js';
import { changeGrids, headerHeight } from '../cells/edit-grid.js';
import { rebuildGrid } from '../cells/rebuild-grid.js';
import { gridsOf, replaceTable, splitGrid, tableBlock } from './split-grid.js';

/** 37: labels of the groups, and the vertical one, are cut over neighbouring rows. */
export const cutGroupLabels: Oddity = {
  number: 37,
  name: 'cut-group-labels',
  stage: 'blocks',
  apply: (draft, random) => {
    const cutsVertical = random.chance(0.5);
    const share = random.pick([0.5, 1]);
    return changeGrids(draft, (grid) => {
      const height = headerHeight(grid);
      const isCut = ({ cell, row }: PlacedCell): boolean =>
        row >= height &&
        isSpanningLabel(cell) &&
        (cell.vertical === true ? cutsVertical : random.chance(share));
      const placed = placeCells(grid);
      const pieces = placed.flatMap((one) => (isCut(one) ? cutLabel(one, random) : [one]));
      return pieces.length === placed.length ? grid : rebuildGrid(grid, pieces);
    });
  },
};

/** 37: the vertical label stands in a line of its own between two rows, with odd spaces. */
export const labelBetweenRows: Oddity = {
  number: 37,
  name: 'label-between-rows',
  stage: 'blocks',
  formats: ['text'],
  excludes: ['cut-group-labels'],
  apply: (draft, random) => {
    const grid = gridsOf(draft, 'requests').find((one) => verticalLabel(one) !== undefined);
    const label = grid && verticalLabel(grid);
    if (grid === undefined || label === undefined) return undefined;
    return replaceTable(draft, grid, moveOut(grid, label, random));
  },
};

function isSpanningLabel({ role, rowSpan, text }: GridCell): boolean {
  return role === 'label' && rowSpan > 1 && text.length > 2;
}

function cutLabel(placed: PlacedCell, random: Random): PlacedCell[] {
  const { cell, row, column } = placed;
  const texts = cell.vertical === true ? verticalPieces(cell.text, cell.rowSpan) : halves(cell.text, random);
  const start = random.integer(0, cell.rowSpan - texts.length);
  const { vertical: _, ...plain } = cell;
  const rows = start > 0 ? ['', ...texts] : texts;
  return rows.map((text, index) => {
    const from = start > 0 && index > 0 ? start + index - 1 : index;
    const to = index === rows.length - 1 ? cell.rowSpan : start > 0 ? start + index : index + 1;
    return { cell: { ...plain, text, rowSpan: to - from }, row: row + from, column };
  });
}

function halves(text: string, random: Random): string[] {
  const at = random.integer(Math.min(3, text.length - 1), text.length - 1);
  return [text.slice(0, at), text.slice(at)];
}

// `三、` and one character a row.
function verticalPieces(text: string, most: number): string[] {
  const pieces = text.match(/.、|./gu) ?? [text];
  return pieces.length <= most ? pieces : halvesOf(text);
}

function halvesOf(text: string): string[] {
  const at = Math.ceil(text.length / 2);
  return [text.slice(0, at), text.slice(at)];
}

function verticalLabel(grid: Grid): PlacedCell | undefined {
  return placeCells(grid).find(({ cell }) => cell.vertical === true && cell.rowSpan > 3);
}

function moveOut(grid: Grid, label: PlacedCell, random: Random): Block[] {
  const emptied = rebuildGrid(
    grid,
    placeCells(grid).map((one) =>
      one.cell === label.cell ? { ...one, cell: { ...one.cell, text: '' } } : one,
    ),
  );
  const at = label.row + random.integer(1, label.cell.rowSpan - 1);
  const [above, below] = splitGrid(emptied, at);
  return [tableBlock(above), { kind: 'paragraph', text: spaced(label.cell.text, random) }, tableBlock(below)];
}

function spaced(text: string, random: Random): string {
  return [...text]
    .map((character) => character + (random.chance(0.6) ? ' ' : ''))
    .join('')
    .trim();
}

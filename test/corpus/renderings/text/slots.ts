// A grid → rows of flat cells: what is left of merged cells when a table loses its shape.

import { type Grid, type GridCell, placeCells } from '../../../maker/grid.js';
import type { Draft } from '../../draft.js';

/** A cell in a flattened row. */
export interface Slot {
  readonly text: string;
  readonly cell: GridCell;
  /** Column of the grid, from 0. */
  readonly column: number;
  /** Stray separators behind it. */
  readonly trailing: number;
}

/** What stands in the slots that a merged cell covers to its right, and in the rows below. */
export interface Merges {
  /** `strays`: separators without a cell between them. */
  readonly across: 'once' | 'empty' | 'repeat' | 'strays';
  readonly down: 'omit' | 'empty' | 'repeat';
}

/** The rows of a grid; dropped cells are left out, and those behind them move up. */
export function slotRows(grid: Grid, { across, down }: Merges): readonly (readonly Slot[])[] {
  const placed = placeCells(grid);
  return grid.rows.map((_, row) =>
    placed
      .filter((one) => one.row <= row && row < one.row + one.cell.rowSpan && one.cell.dropped !== true)
      .filter((one) => one.row === row || down !== 'omit')
      .sort((a, b) => a.column - b.column)
      .flatMap(({ cell, row: start, column }): Slot[] => {
        const text = start === row || down === 'repeat' ? cell.text : '';
        const strays = across === 'strays' ? cell.colSpan - 1 : 0;
        const first = { text, cell, column, trailing: (start === row ? (cell.trailing ?? 0) : 0) + strays };
        if (across === 'once' || across === 'strays') return [first];
        const rest = Array.from({ length: cell.colSpan - 1 }, (_, offset) => ({
          ...first,
          text: across === 'repeat' ? text : '',
          column: column + offset + 1,
          trailing: 0,
        }));
        return [first, ...rest];
      }),
  );
}

/** Text of a cell without its line breaks. */
export function oneLine(text: string): string {
  return text.replaceAll('\n', '');
}

/** Whether no value cell is blank; a way of writing that leaves no trace of a blank shows only such drafts. */
export function hasNoBlanks({ blocks }: Draft): boolean {
  return blocks.every(
    (block) =>
      block.kind !== 'table' ||
      block.grid.rows.every((cells) =>
        cells.every((cell) => cell.role !== 'value' || cell.dropped === true || cell.text.trim() !== ''),
      ),
  );
}

/** Whether every cell is there; columns that stay in sight would give a cell in another's place a wrong meaning. */
export function hasAllCells({ blocks }: Draft): boolean {
  return blocks.every(
    (block) =>
      block.kind !== 'table' ||
      block.grid.rows.every((cells) => cells.every((cell) => cell.dropped !== true)),
  );
}

/** The grid without its vertical cells, and the texts of these, each with the row where it begins. */
export function withoutVertical(grid: Grid): {
  readonly grid: Grid;
  readonly labels: readonly { readonly text: string; readonly row: number; readonly rows: number }[];
} {
  const labels = grid.rows.flatMap((cells, row) =>
    cells
      .filter((cell) => cell.vertical === true && cell.dropped !== true)
      .map((cell) => ({ text: oneLine(cell.text), row, rows: cell.rowSpan })),
  );
  const rows = grid.rows.map((cells) =>
    cells.map((cell) => (cell.vertical === true ? { ...cell, dropped: true } : cell)),
  );
  return { grid: { ...grid, rows }, labels };
}

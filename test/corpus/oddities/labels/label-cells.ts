// The cells of the form's tables that hold no value, and drafts with some of their texts changed.

import type { GridCell } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';
import type { Draft } from '../../draft.js';

const formTables = ['disclosure', 'requests', 'review_litigation'];

/** A title, header or label cell of one of the form's tables. */
export interface LabelCell {
  readonly cell: GridCell;
  /** Id of the grid. */
  readonly table: string;
  /** Fields of the row's value cells; none in a header row. */
  readonly fields: readonly string[];
}

/** Every such cell that prints something, in printed order. */
export function labelCells({ blocks }: Draft): readonly LabelCell[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table' || !formTables.includes(block.grid.id)) return [];
    const table = block.grid.id;
    return block.grid.rows.flatMap((row) => {
      const fields = row.flatMap((cell) => cell.shows?.field ?? []);
      return row
        .filter((cell) => cell.role !== 'value' && cell.text !== '')
        .map((cell) => ({ cell, table, fields }));
    });
  });
}

/** The same draft with these cells' texts, `undefined` where nothing changes. */
export function withTexts(draft: Draft, texts: ReadonlyMap<GridCell, string>): Draft | undefined {
  let changed = false;
  const blocks = draft.blocks.map((block): Block => {
    if (block.kind !== 'table') return block;
    const rows = block.grid.rows.map((row) =>
      row.map((cell) => {
        const text = texts.get(cell);
        if (text === undefined || text === cell.text) return cell;
        changed = true;
        return { ...cell, text };
      }),
    );
    return { ...block, grid: { ...block.grid, rows } };
  });
  return changed ? { ...draft, blocks } : undefined;
}

/** The same draft with one change of text made to every cell that the condition names. */
export function changeTexts(
  draft: Draft,
  change: (text: string) => string,
  where: (label: LabelCell) => boolean = () => true,
): Draft | undefined {
  const chosen = labelCells(draft).filter(where);
  return withTexts(draft, new Map(chosen.map(({ cell }) => [cell, change(cell.text)])));
}

/** `count` different items, or all of them, in their own order. */
export function sample<Item>(random: Random, items: readonly Item[], count: number): readonly Item[] {
  let needed = Math.min(count, items.length);
  return items.filter((_, index) => {
    const taken = random.integer(1, items.length - index) <= needed;
    if (taken) needed -= 1;
    return taken;
  });
}

// Parts of a page that no reader sees: a copy for the printer, and last year's report left behind.

import type { Grid } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';

/** Wraps markup so that browsers do not show it. */
export function hidden(html: string, random: Random): string {
  const open = random.pick([
    '<div style="display:none">',
    '<div style="display: none;">',
    '<div hidden>',
    '<div class="print-only" style="DISPLAY:none !important">',
    '<div hidden="hidden" aria-hidden="true">',
    '<div style="visibility:hidden;position:absolute">',
  ]);
  return `${open}\n${html}\n</div>`;
}

/** The blocks, or their tables only, with other figures in every value cell: what was filled in the year before. */
export function staleBlocks(blocks: readonly Block[], random: Random): readonly Block[] {
  const tablesOnly = random.chance(0.5);
  return blocks
    .filter((block) => !tablesOnly || block.kind === 'table')
    .map((block) => (block.kind === 'table' ? { ...block, grid: staleGrid(block.grid, random) } : block));
}

function staleGrid(grid: Grid, random: Random): Grid {
  const rows = grid.rows.map((cells) =>
    cells.map((cell) => (cell.role === 'value' ? { ...cell, text: String(random.integer(1, 5000)) } : cell)),
  );
  return { ...grid, rows };
}

// Header rows that no page had: a recognition program made them up.

import { type Grid, type GridCell, gridCell } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';
import type { Draft, Oddity } from '../../draft.js';
import { cutGrid, insertRow } from '../form/grid-rows.js';

const VALUES = 7;

/** 数据1 to 数据7 over the requests table, or over its continuation as a table of its own. */
export const numberedHeaders: Oddity = {
  number: 18,
  name: 'numbered-headers',
  stage: 'blocks',
  formats: ['text', 'html'],
  excludes: ['outcome-headers'],
  apply: (draft, random) => {
    const words = Array.from({ length: VALUES }, (_, index) => `数据${index + 1}`);
    const header = headerCells(random.pick(['项目', '类别', '']), words);
    return random.chance(0.5)
      ? changeRequests(draft, (grid) => [insertRow(grid, 0, header)])
      : changeRequests(draft, (grid) => continued(grid, header, random));
  },
};

/** Names of outcomes as column headers over the continuation of the requests table. */
export const outcomeHeaders: Oddity = {
  number: 18,
  name: 'outcome-headers',
  stage: 'blocks',
  formats: ['text', 'html'],
  apply: (draft, random) => {
    const words = [
      '本年新收件数',
      '上年结转件数',
      '予以公开',
      '部分公开',
      '不予公开',
      '无法提供',
      '不予处理',
    ];
    const header = headerCells('办理结果', words);
    return changeRequests(draft, (grid) => {
      const [above, below] = continued(grid, header, random);
      return below === undefined ? [grid] : [above, doubted(below)];
    });
  },
};

function headerCells(first: string, words: readonly string[]): readonly GridCell[] {
  return [gridCell(first, 'header', { colSpan: 3 }), ...words.map((word) => gridCell(word, 'header'))];
}

function changeRequests(draft: Draft, change: (grid: Grid) => readonly Grid[]): Draft | undefined {
  let changed = false;
  const blocks = draft.blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'table' || block.grid.id !== 'requests' || block.grid.columns.length !== 10)
      return [block];
    const grids = change(block.grid);
    changed ||= grids.length !== 1 || grids[0] !== block.grid;
    return grids.map((grid) => ({ kind: 'table', grid }));
  });
  return changed ? { ...draft, blocks } : undefined;
}

// The table cut before one of its outcome rows, the second part under the invented header.
function continued(
  grid: Grid,
  header: readonly GridCell[],
  random: Random,
): readonly [Grid] | readonly [Grid, Grid] {
  const outcomes = grid.rows.flatMap((cells, row) =>
    cells.some(({ shows }) => shows?.field.startsWith('requests.denied')) ? [row] : [],
  );
  const [first] = outcomes;
  if (first === undefined) return [grid];
  const [above, below] = cutGrid(grid, random.integer(first, grid.rows.length - 2));
  return [above, insertRow(below, 0, header)];
}

// The rows say what they are, the columns claim to be something else: who leaves them unread is as right.
function doubted(grid: Grid): Grid {
  const rows = grid.rows.map((cells) =>
    cells.map((cell) => {
      if (cell.shows === undefined) return cell;
      const accepts = [...new Set([...(cell.shows.accepts ?? []), 'unreadable'] as const)];
      return { ...cell, shows: { ...cell.shows, accepts } };
    }),
  );
  return { ...grid, rows };
}

// The table finder's steps in order, for one page.

import type { Edge } from '../../geometry/edge.js';
import { edgesToGrid } from '../../geometry/edges-to-grid.js';
import { edgesToGroups } from '../../geometry/edges-to-groups.js';
import type { Grid } from '../../geometry/grid.js';
import { joinEdges } from '../../geometry/join-edges.js';
import { segmentsToEdges } from '../../geometry/segments-to-edges.js';
import { snapEdges } from '../../geometry/snap-edges.js';
import { UnreadableSourceError } from '../../model/errors.js';
import type { PageContent } from './page-content.js';

/** Tables of one page; maps and charts have more, reports don't. */
const maxTables = 300;

/** A box of one cell narrower than this share of the page is a frame or a tick box; a wider one may be part of a
 * table that goes on over the page. */
const minSingleWidth = 0.4;

/** Grids of a page that may be tables, and all its edges. @throws UnreadableSourceError `too-complex`. */
export function pageToGrids(
  content: PageContent,
  maxTableSlots: number,
): { grids: Grid[]; edges: readonly Edge[] } {
  const edges = joinEdges(snapEdges(segmentsToEdges(content.segments)));
  const groups = edgesToGroups(edges);
  if (groups === undefined) throw tooComplex(content.number);
  const grids: Grid[] = [];
  let slotsLeft = maxTableSlots;
  for (const group of groups) {
    const grid = edgesToGrid(group, slotsLeft);
    if (grid === 'too-wide') throw tooComplex(content.number);
    if (grid === undefined) continue;
    slotsLeft -= (grid.xs.length - 1) * (grid.ys.length - 1);
    if (isCandidate(grid, content.width)) grids.push(grid);
    if (grids.length > maxTables) throw tooComplex(content.number);
  }
  return { grids, edges };
}

function isCandidate({ cells, xs }: Grid, pageWidth: number): boolean {
  return cells.length > 1 || (xs.at(-1) ?? 0) - (xs[0] ?? 0) >= minSingleWidth * pageWidth;
}

function tooComplex(page: number): UnreadableSourceError {
  return new UnreadableSourceError(
    'too-complex',
    `The rulings on page ${page} are more than a report's tables can have.`,
    'Cut out the pages of the report and try again.',
  );
}

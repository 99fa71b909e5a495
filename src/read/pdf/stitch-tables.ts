// A table cut by a page break is one table. Nothing else stands between its parts, and their columns agree.

import type { Box } from '../../geometry/box.js';
import { dropRepeatedHeader } from './drop-repeated-header.js';
import { joinCutCells } from './join-cut-cells.js';
import type { Item, PageLayout, PieceCell, RepeatedHeader, TablePiece, WholeTable } from './page-layout.js';
import { trimOpenEnd } from './trim-open-end.js';

/** Points between column edges of two parts that are one edge. Parts of one table seen so far agree within 1. */
const maxEdgeShift = 4;

/** Share of the page height that the upper part must reach: it is cut by the page's end, not by its own. */
const minReach = 0.55;

/**
 * Lines and whole tables of all pages in reading order, and the headers that were printed again. A table that would
 * grow over `maxTableSlots` is not stitched any further.
 */
export function stitchTables(
  pages: readonly PageLayout[],
  maxTableSlots: number,
): {
  items: Item[];
  repeatedHeaders: RepeatedHeader[];
} {
  const items: Item[] = [];
  const repeatedHeaders: RepeatedHeader[] = [];
  let heightBefore = 0;
  for (const page of pages) {
    for (const [index, item] of pageToItems(page).entries()) {
      const last = items.at(-1);
      const canContinue = index === 0 && last !== undefined && 'table' in last && 'table' in item;
      if (
        canContinue &&
        isContinued(last.table, item.table, heightBefore) &&
        slotsOf(last.table) + slotsOf(item.table) <= maxTableSlots
      ) {
        const stitched = stitch(last.table, item.table);
        items[items.length - 1] = { table: stitched.table };
        if (stitched.header !== undefined) repeatedHeaders.push(stitched.header);
      } else {
        items.push(item);
      }
    }
    heightBefore = page.height;
  }
  return { items, repeatedHeaders };
}

function slotsOf(table: WholeTable): number {
  return table.rowCount * (table.xs.length - 1);
}

function pageToItems(page: PageLayout): Item[] {
  const items = [
    ...page.lines.map((line) => ({ box: line as Box, item: { line } })),
    ...page.tables.map((table) => ({
      box: table as Box,
      item: { table: { ...table, lastPage: page.number, lastBottom: table.bottom } },
    })),
  ];
  return items.sort((a, b) => a.box.top - b.box.top || a.box.x0 - b.box.x0).map(({ item }) => item);
}

function isContinued(upper: WholeTable, lower: WholeTable, upperHeight: number): boolean {
  if (lower.page !== upper.lastPage + 1) return false;
  if (upper.lastBottom < minReach * upperHeight) return false;
  const [first, ...restA] = upper.xs;
  const [start, ...restB] = lower.xs;
  const isNear = (a = 0, b = 0) => Math.abs(a - b) <= maxEdgeShift;
  if (!isNear(first, start) || !isNear(restA.at(-1), restB.at(-1))) return false;
  const [fewer, more] = restA.length <= restB.length ? [restA, restB] : [restB, restA];
  const inner = fewer.slice(0, -1);
  const shared = inner.filter((x) => more.some((other) => isNear(x, other))).length;
  return shared * 2 >= inner.length;
}

function stitch(upper: WholeTable, lowerPiece: WholeTable): { table: WholeTable; header?: RepeatedHeader } {
  const xs = mergeEdges(upper.xs, lowerPiece.xs);
  const whole = xs.length === upper.xs.length ? upper : remapColumns(upper, xs);
  const above = { ...whole, ...trimOpenEnd({ cells: whole.cells, rowCount: whole.rowCount }) };
  const { piece: lower, header } = dropRepeatedHeader(above, remapColumns(lowerPiece, xs));
  const shifted = lower.cells.map((cell) => ({ ...cell, row: cell.row + above.rowCount }));
  const table: WholeTable = {
    ...upper,
    xs,
    ...joinCutCells(above.cells, shifted, {
      cut: above.rowCount,
      rowCount: above.rowCount + lower.rowCount,
    }),
    lines: [...upper.lines, ...lower.lines],
    repaired: upper.repaired || lower.repaired,
    lastPage: lower.page,
    lastBottom: lower.bottom,
  };
  return header === undefined ? { table } : { table, header };
}

/**
 * All column edges of both parts. An edge of the lower part near one of the upper part is that one; of several, the
 * nearest: a sliver between two columns is not to vanish, for its cell would be left without a column.
 */
function mergeEdges(upper: readonly number[], lower: readonly number[]): number[] {
  const own = lower.filter((x) => {
    const near = upper.find((other) => Math.abs(x - other) <= maxEdgeShift && isNearest(x, lower, other));
    return near === undefined;
  });
  return [...upper, ...own].sort((a, b) => a - b);
}

function isNearest(x: number, all: readonly number[], place: number): boolean {
  return all.every((other) => Math.abs(x - place) <= Math.abs(other - place));
}

/** The same cells, counted in the columns between `xs`. */
function remapColumns<T extends TablePiece>(piece: T, xs: readonly number[]): T {
  const indexOf = piece.xs.map((x) => nearestIndex(xs, x));
  const cells = piece.cells.map((cell): PieceCell => {
    const column = indexOf[cell.column] ?? 0;
    return { ...cell, column, colSpan: (indexOf[cell.column + cell.colSpan] ?? 0) - column };
  });
  return { ...piece, xs, cells };
}

function nearestIndex(xs: readonly number[], x: number): number {
  let best = 0;
  for (const [index, other] of xs.entries()) {
    if (Math.abs(other - x) < Math.abs((xs[best] ?? 0) - x)) best = index;
  }
  return best;
}

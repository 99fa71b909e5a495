// Which part of a table stands on which page.

import type { PdfStyle } from './style.js';
import type { TableLayout } from './table-layout.js';

/** A row, or a part of one that a page break cuts. */
export interface Band {
  readonly row: number;
  readonly height: number;
}

/** Room for a table, in points: on the page where it begins and on every page after it. */
export interface Room {
  readonly first: number;
  readonly next: number;
}

/** Bands of each page; the first page is empty where nothing fits on it. */
export function paginate(layout: TableLayout, style: PdfStyle, room: Room): Band[][] {
  const { heights, headerRows } = layout;
  const repeated = style.repeatHeader ? sumOf(heights.slice(0, headerRows)) : 0;
  const pages: Band[][] = [[]];
  let left = room.first;
  const nextPage = (row: number): void => {
    pages.push([]);
    left = room.next - (row > headerRows ? repeated : 0);
  };
  // A header that is repeated is not cut itself.
  if (repeated > left) nextPage(0);
  heights.forEach((height, row) => {
    let rest = height;
    while (rest > left) {
      const taken =
        style.breaks === 'inside-rows' && row >= headerRows ? partThatFits(layout, style, rest, left) : 0;
      const onFreshPage = pages.at(-1)?.length === 0 && pages.length > 1;
      if (taken === 0 && onFreshPage) break;
      if (taken > 0) {
        pages.at(-1)?.push({ row, height: taken });
        rest += 2 * style.padding - taken;
      }
      nextPage(row);
    }
    pages.at(-1)?.push({ row, height: rest });
    left -= rest;
  });
  return pages;
}

// At least one line before the break and one behind it.
function partThatFits(
  { lineHeight }: TableLayout,
  { padding }: PdfStyle,
  height: number,
  left: number,
): number {
  const lines = Math.round((height - 2 * padding) / lineHeight);
  const fitting = Math.floor((left - 2 * padding) / lineHeight);
  return lines < 2 || fitting < 1 ? 0 : Math.min(fitting, lines - 1) * lineHeight + 2 * padding;
}

function sumOf(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}

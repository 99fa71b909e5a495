// Makes a grid of rows of cells with colspan and rowspan, as HTML lays them out: a cell takes the first free slot.

import type { Cell, Table } from '../../model/document.js';
import type { DocxPlace } from '../../model/place.js';
import { tooComplex } from './bounds.js';

/** Cells of a row, left to right. */
export type HtmlRow = readonly {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly place: DocxPlace;
}[];

/**
 * Lays cells out. A rowspan ends with the table; a colspan goes on under cells from above only as far as is free.
 * @throws UnreadableSourceError when the grid is over `maxTableSlots`.
 */
export function htmlRowsToTable(rows: readonly HtmlRow[], place: DocxPlace, maxTableSlots: number): Table {
  const cells: Cell[] = [];
  /** By column: the first row in which it is free again. */
  const freeFrom: number[] = [];
  let slots = 0;
  rows.forEach((row, index) => {
    let column = 0;
    for (const { text, colSpan, rowSpan, place: cellPlace } of row) {
      while ((freeFrom[column] ?? 0) > index) column += 1;
      slots += colSpan;
      if (slots > maxTableSlots) throw tooComplex(`a table of more than ${maxTableSlots} cells`);
      const span = freeWidth(freeFrom, column, colSpan, index);
      const height = Math.min(rowSpan, rows.length - index);
      for (let offset = 0; offset < span; offset += 1) freeFrom[column + offset] = index + height;
      cells.push({ row: index, column, rowSpan: height, colSpan: span, text, place: cellPlace });
      column += span;
    }
  });
  const columnCount = freeFrom.length;
  if (rows.length * columnCount > maxTableSlots)
    throw tooComplex(`a table of more than ${maxTableSlots} cells`);
  return { type: 'table', rowCount: rows.length, columnCount, cells, place, origin: 'markup' };
}

function freeWidth(freeFrom: readonly number[], column: number, colSpan: number, row: number): number {
  let width = 0;
  while (width < colSpan && (freeFrom[column + width] ?? 0) <= row) width += 1;
  return width;
}

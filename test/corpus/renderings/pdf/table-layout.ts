// Where the columns and rows of a table stand: widths that hold every figure, heights from the wrapped texts.

import { type Grid, type PlacedCell, placeCells } from '../../../maker/grid.js';
import { wrapText } from '../../../maker/wrap.js';
import { visibleText } from './fonts.js';
import type { Sheet } from './sheet.js';
import { type LineStyle, textWidth } from './write-text.js';

/** A table ready to be drawn. */
export interface TableLayout {
  readonly placed: readonly PlacedCell[];
  readonly lines: ReadonlyMap<PlacedCell, readonly string[]>;
  /** x of every column edge, one more than columns. */
  readonly edges: readonly number[];
  /** Height of every row. */
  readonly heights: readonly number[];
  /** Rows at the top that are header from edge to edge; repeated on the next page where the style says so. */
  readonly headerRows: number;
  readonly lineHeight: number;
}

const LINE_FACTOR = 1.45;

/** Measures a table for the sheet as it stands now. */
export function layoutTable(sheet: Sheet, grid: Grid): TableLayout {
  const placed = placeCells(grid);
  const edges = columnEdges(sheet, grid, placed);
  const lines = new Map(placed.map((cell) => [cell, cellLines(sheet, cell, edges)]));
  const lineHeight = sheet.style.tableSize * LINE_FACTOR;
  const heights = rowHeights(sheet, { grid, placed, lines, lineHeight });
  return { placed, lines, edges, heights, headerRows: headerRows(grid, placed), lineHeight };
}

/** How the text of a cell is set. */
export function cellStyle({ style }: Sheet, { cell }: PlacedCell): LineStyle {
  const strong = cell.role === 'header' || cell.role === 'title';
  return {
    size: style.tableSize,
    weight: strong && style.emphasis === 'bold' ? 'bold' : 'regular',
    twice: strong && style.emphasis === 'overprint',
  };
}

/** Width of the columns that a cell spans. */
export function cellWidth({ column, cell }: PlacedCell, edges: readonly number[]): number {
  return (edges[column + cell.colSpan] ?? 0) - (edges[column] ?? 0);
}

/** Text of a cell as the style prints it. */
export function printedText({ style }: Sheet, { cell }: PlacedCell): string {
  const text = visibleText(cell.text);
  if (style.digits === 'ascii' || cell.role !== 'value') return text;
  return text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

function columnEdges(sheet: Sheet, grid: Grid, placed: readonly PlacedCell[]): number[] {
  const needed = neededWidths(sheet, grid, placed);
  const room = sheet.right - sheet.left;
  const wanted =
    sheet.style.columns === 'narrow' ? narrowWidths(sheet, grid, placed, needed) : scaled(grid.columns, room);
  const widths = widened(wanted, needed);
  const used = widths.reduce((sum, width) => sum + width, 0);
  const edges = [sheet.left + (room - used) / 2];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

function scaled(shares: readonly number[], room: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share / total) * room);
}

// A figure is never broken: its column is as wide as the figure.
function neededWidths(sheet: Sheet, grid: Grid, placed: readonly PlacedCell[]): number[] {
  const { tableSize, padding } = sheet.style;
  const needed = new Array<number>(grid.columns.length).fill(tableSize + 2 * padding);
  for (const cell of placed) {
    if (cell.cell.colSpan !== 1 || cell.cell.vertical === true) continue;
    const pieces = printedText(sheet, cell).match(/[A-Za-z0-9０-９.@:/+\-_%]+/gu) ?? [];
    const widest = Math.max(0, ...pieces.map((piece) => textWidth(sheet, piece, cellStyle(sheet, cell))));
    needed[cell.column] = Math.max(needed[cell.column] ?? 0, widest + 2 * padding + 1);
  }
  return needed;
}

// Value columns get little more than their figures need; the labels take what is left. A table of value columns alone
// does not fill the page.
function narrowWidths(
  sheet: Sheet,
  grid: Grid,
  placed: readonly PlacedCell[],
  needed: readonly number[],
): number[] {
  const values = new Set(placed.filter(({ cell }) => cell.role === 'value').map(({ column }) => column));
  const room = sheet.right - sheet.left;
  const widths = scaled(grid.columns, room).map((width, column) =>
    values.has(column) ? (needed[column] ?? 0) + 2 : width,
  );
  const open = widths.reduce((sum, width, column) => sum + (values.has(column) ? 0 : width), 0);
  if (open === 0) return widths;
  const left = room - widths.reduce((sum, width, column) => sum + (values.has(column) ? width : 0), 0);
  return widths.map((width, column) => (values.has(column) ? width : (width / open) * left));
}

// What a narrow column lacks is taken from those that have more than they need.
function widened(widths: readonly number[], needed: readonly number[]): number[] {
  const spare = widths.map((width, index) => Math.max(0, width - (needed[index] ?? 0)));
  const lacking = widths.reduce((sum, width, index) => sum + Math.max(0, (needed[index] ?? 0) - width), 0);
  const all = spare.reduce((sum, width) => sum + width, 0);
  const share = all === 0 ? 0 : Math.min(1, lacking / all);
  return widths.map((width, index) => Math.max(width, needed[index] ?? 0) - (spare[index] ?? 0) * share);
}

function cellLines(sheet: Sheet, placed: PlacedCell, edges: readonly number[]): string[] {
  const { style } = sheet;
  const text = printedText(sheet, placed);
  if (placed.cell.vertical === true) {
    const flat = text.replaceAll('\n', '');
    return flat.match(style.vertical === 'pairs' ? /.{1,2}/gu : /./gu) ?? [''];
  }
  const width = cellWidth(placed, edges) - 2 * style.padding;
  return wrapText(text, width, (part) => textWidth(sheet, part, cellStyle(sheet, placed)), 'carry');
}

interface Measured {
  readonly grid: Grid;
  readonly placed: readonly PlacedCell[];
  readonly lines: TableLayout['lines'];
  readonly lineHeight: number;
}

// Cells of one row set its height; a taller spanning cell lengthens the last row it covers.
function rowHeights({ style }: Sheet, { grid, placed, lines, lineHeight }: Measured): number[] {
  const heights = new Array<number>(grid.rows.length).fill(lineHeight + 2 * style.padding);
  const bySpan = [...placed].sort((a, b) => a.cell.rowSpan - b.cell.rowSpan);
  for (const cell of bySpan) {
    const end = cell.row + cell.cell.rowSpan;
    const needed = (lines.get(cell)?.length ?? 1) * lineHeight + 2 * style.padding;
    const missing = needed - heights.slice(cell.row, end).reduce((sum, height) => sum + height, 0);
    if (missing > 0) heights[end - 1] = (heights[end - 1] ?? 0) + missing;
  }
  return heights;
}

// A table whose headers come again further down (section 2) has no header of its own to repeat.
function headerRows(grid: Grid, placed: readonly PlacedCell[]): number {
  const isHeader = (row: number): boolean =>
    grid.rows[row]?.every(({ role }) => role === 'header' || role === 'title') ?? false;
  let rows = 0;
  while (isHeader(rows)) rows += 1;
  const again = grid.rows.some((cells, row) => row >= rows && cells.length > 0 && isHeader(row));
  const reachesDown = placed.some(({ row, cell }) => row < rows && row + cell.rowSpan > rows);
  return again || reachesDown ? 0 : rows;
}

// Tables of the PDF renderer: row heights from the wrapped texts, page breaks between rows without a repeated header.

import { type Grid, type PlacedCell, placeCells } from './grid.js';
import { nextPage, type Sheet, textWidth, writeLine } from './pdf-page.js';
import { wrapText } from './wrap.js';

const size = 9;
const lineHeight = 13;
const padding = 3;
const ruleWidth = 0.5;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a table at the cursor and leaves the cursor below it. */
export function drawTable(sheet: Sheet, grid: Grid): void {
  const edges = columnEdges(sheet, grid);
  const placed = placeCells(grid);
  const texts = new Map(placed.map((cell) => [cell, cellLines(sheet, cell, edges)]));
  const heights = rowHeights(grid, placed, texts);
  let start = 0;
  while (start < heights.length) {
    const end = rowsThatFit(sheet, heights, start);
    if (end === start) {
      nextPage(sheet);
      continue;
    }
    drawRows(sheet, { placed, texts, edges, heights, start, end });
    if (end < heights.length) nextPage(sheet);
    start = end;
  }
  sheet.y += lineHeight;
}

function columnEdges(sheet: Sheet, grid: Grid): number[] {
  const total = grid.columns.reduce((sum, width) => sum + width, 0);
  const edges = [sheet.left];
  let sum = 0;
  for (const width of grid.columns) {
    sum += width;
    edges.push(sheet.left + ((sheet.right - sheet.left) * sum) / total);
  }
  return edges;
}

function cellLines(sheet: Sheet, placed: PlacedCell, edges: readonly number[]): string[] {
  if (placed.cell.vertical === true) return [...placed.cell.text];
  const width = cellWidth(placed, edges) - 2 * padding;
  return wrapText(placed.cell.text, width, (text) => textWidth(sheet, text, size));
}

function cellWidth({ column, cell }: PlacedCell, edges: readonly number[]): number {
  return (edges[column + cell.colSpan] ?? 0) - (edges[column] ?? 0);
}

type CellTexts = ReadonlyMap<PlacedCell, readonly string[]>;

// Cells of one row set its height; a taller spanning cell lengthens the last row it covers.
function rowHeights(grid: Grid, placed: readonly PlacedCell[], texts: CellTexts): number[] {
  const heights = new Array<number>(grid.rows.length).fill(lineHeight + 2 * padding);
  const bySpan = [...placed].sort((a, b) => a.cell.rowSpan - b.cell.rowSpan);
  for (const cell of bySpan) {
    const last = cell.row + cell.cell.rowSpan - 1;
    const needed = (texts.get(cell)?.length ?? 1) * lineHeight + 2 * padding;
    const missing = needed - sumOf(heights, cell.row, last + 1);
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}

function sumOf(heights: readonly number[], from: number, to: number): number {
  return heights.slice(from, to).reduce((sum, height) => sum + height, 0);
}

function rowsThatFit(sheet: Sheet, heights: readonly number[], start: number): number {
  let end = start;
  let y = sheet.y;
  while (end < heights.length && y + (heights[end] ?? 0) <= sheet.bottom) {
    y += heights[end] ?? 0;
    end += 1;
  }
  return end;
}

interface RowsOnPage {
  readonly placed: readonly PlacedCell[];
  readonly texts: CellTexts;
  readonly edges: readonly number[];
  readonly heights: readonly number[];
  readonly start: number;
  readonly end: number;
}

function drawRows(sheet: Sheet, rows: RowsOnPage): void {
  const { placed, edges, heights, start, end } = rows;
  for (const cell of placed) {
    const from = Math.max(cell.row, start);
    const to = Math.min(cell.row + cell.cell.rowSpan, end);
    if (from >= to) continue;
    const box = {
      x: edges[cell.column] ?? 0,
      y: sheet.y + sumOf(heights, start, from),
      width: cellWidth(cell, edges),
      height: sumOf(heights, from, to),
    };
    drawRules(sheet, box);
    if (textStandsHere(cell, rows)) drawText(sheet, cell, rows.texts.get(cell) ?? [], box);
  }
  sheet.y += sumOf(heights, start, end);
}

// A cell that a page break cuts shows its text once, in the part with more rows.
function textStandsHere({ row, cell }: PlacedCell, { start, end }: RowsOnPage): boolean {
  const here = Math.min(row + cell.rowSpan, end) - Math.max(row, start);
  const before = Math.max(0, start - row);
  const after = Math.max(0, row + cell.rowSpan - end);
  return here > before && here >= after;
}

function drawRules(sheet: Sheet, { x, y, width, height }: Box): void {
  const { pdf } = sheet;
  if (sheet.lines === 'stroke') pdf.lineWidth(ruleWidth).rect(x, y, width, height).stroke();
  if (sheet.lines !== 'filled' && sheet.lines !== 'clip') return;
  for (const [left, top, wide, high] of [
    [x, y, width, ruleWidth],
    [x, y + height - ruleWidth, width, ruleWidth],
    [x, y, ruleWidth, height],
    [x + width - ruleWidth, y, ruleWidth, height],
  ] as const) {
    pdf.rect(left, top, wide, high).fill('black');
  }
}

function drawText(sheet: Sheet, placed: PlacedCell, lines: readonly string[], box: Box): void {
  const { pdf } = sheet;
  const clipped = sheet.lines === 'clip' || sheet.lines === 'clip-only';
  if (clipped) pdf.save().rect(box.x, box.y, box.width, box.height).clip();
  let y = box.y + (box.height - lines.length * lineHeight) / 2 + 1;
  for (const line of lines) {
    const slack = box.width - textWidth(sheet, line, size);
    const toLeft = placed.cell.role === 'label' && placed.cell.vertical !== true;
    writeLine(sheet, line, { x: box.x + (toLeft ? padding : slack / 2), y, size });
    y += lineHeight;
  }
  if (clipped) pdf.restore();
}

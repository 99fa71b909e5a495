// Draws a table from the cursor on, over as many pages as it needs.

import type { CellRole, Grid, PlacedCell } from '../../../maker/grid.js';
import { type Band, paginate } from './pagination.js';
import { type Box, drawRules } from './rules.js';
import { drawAsForm, openPage, type Sheet } from './sheet.js';
import type { PdfStyle } from './style.js';
import { cellStyle, cellWidth, layoutTable, type TableLayout } from './table-layout.js';
import { hideFigure } from './unseen.js';
import { textWidth, writeLine } from './write-text.js';

const SHADES = { title: '#d9d9d9', header: '#dbe5f1' } as const;
/** Columns from which on a table is turned where the style turns tables. */
const WIDE = 10;

/** Draws a table at the cursor and leaves the cursor below it. */
export function drawTable(sheet: Sheet, grid: Grid): void {
  const turned = sheet.style.page === 'landscape-tables' && grid.columns.length >= WIDE;
  if (turned !== sheet.landscape) openPage(sheet, turned);
  const layout = layoutTable(sheet, grid);
  const room = { first: sheet.bottom - sheet.y, next: sheet.bottom - sheet.top };
  const pages = paginate(layout, sheet.style, room);
  pages.forEach((bands, page) => {
    if (page > 0) openPage(sheet);
    const shown = [...repeatedHeader(sheet, layout, bands[0], page), ...bands];
    const draw = (): void => drawBands(sheet, { layout, pages, page, bands: shown });
    if (sheet.style.tablesAsForms) drawAsForm(sheet, draw);
    else draw();
    sheet.y += heightOf(shown);
  });
  if (turned) openPage(sheet, false);
  else sheet.y += layout.lineHeight;
}

function repeatedHeader(sheet: Sheet, layout: TableLayout, first: Band | undefined, page: number): Band[] {
  const { headerRows, heights } = layout;
  if (!sheet.style.repeatHeader || page === 0 || first === undefined || first.row < headerRows) return [];
  return heights.slice(0, headerRows).map((height, row) => ({ row, height }));
}

interface TablePage {
  readonly layout: TableLayout;
  readonly pages: readonly (readonly Band[])[];
  readonly page: number;
  /** Bands of this page, a repeated header included. */
  readonly bands: readonly Band[];
}

function drawBands(sheet: Sheet, table: TablePage): void {
  const { layout, bands } = table;
  const boxes = new Map<PlacedCell, Box>();
  for (const cell of layout.placed) {
    const own = bands.flatMap((band, index) => (covers(cell, band) ? [index] : []));
    const [first] = own;
    if (first === undefined) continue;
    boxes.set(cell, {
      x: layout.edges[cell.column] ?? 0,
      y: sheet.y + heightOf(bands.slice(0, first)),
      width: cellWidth(cell, layout.edges),
      height: heightOf(own.flatMap((index) => bands[index] ?? [])),
    });
  }
  if (sheet.style.shading) shadeHeaders(sheet, boxes);
  drawRules(sheet, [...boxes.values()]);
  for (const [cell, box] of boxes) drawText(sheet, table, cell, box);
}

function covers({ row, cell }: PlacedCell, band: Band): boolean {
  return row <= band.row && band.row < row + cell.rowSpan;
}

function heightOf(bands: readonly Band[]): number {
  return bands.reduce((sum, { height }) => sum + height, 0);
}

function shadeHeaders({ pdf }: Sheet, boxes: ReadonlyMap<PlacedCell, Box>): void {
  for (const [{ cell }, { x, y, width, height }] of boxes) {
    if (cell.role === 'title' || cell.role === 'header') {
      pdf.rect(x, y, width, height).fill(SHADES[cell.role]);
    }
  }
}

function drawText(sheet: Sheet, table: TablePage, placed: PlacedCell, box: Box): void {
  const { pdf, style } = sheet;
  const { lineHeight } = table.layout;
  const lines = linesHere(sheet, table, placed);
  const clipped = style.rules === 'clip' || style.rules === 'clip-only';
  if (clipped) pdf.save().rect(box.x, box.y, box.width, box.height).clip();
  pdf.fillColor('black');
  let y = box.y + (box.height - lines.length * lineHeight) / 2 + lineHeight * 0.1;
  for (const line of lines) {
    writeCellLine(sheet, placed, line, { ...box, y });
    y += lineHeight;
  }
  if (clipped) pdf.restore();
  hideFigure(sheet, placed, box);
}

function writeCellLine(sheet: Sheet, placed: PlacedCell, line: string, box: Box): void {
  const { padding, placing, valueAlign, labelAlign } = sheet.style;
  const { cell } = placed;
  const own = cellStyle(sheet, placed);
  const slack = box.width - textWidth(sheet, line, own);
  const length = [...line].length;
  const before = { left: padding, center: slack / 2, right: slack - padding }[
    cell.vertical === true ? 'center' : alignOf(cell.role, { labelAlign, valueAlign })
  ];
  // Distributed characters: header words spread over the cell, by half a character at most.
  const spreads = placing === 'spaced' && cell.role === 'header' && length > 1;
  const spacing = spreads ? Math.max(0, Math.min(own.size / 2, (slack - 2 * padding) / length)) : 0;
  writeLine(sheet, line, { x: box.x + before - (spacing * (length - 1)) / 2, y: box.y }, { ...own, spacing });
}

// A cell that a page break cuts shows its text once: whole in the larger part, or running on over the break.
function linesHere(sheet: Sheet, table: TablePage, placed: PlacedCell): readonly string[] {
  const { layout, pages, page } = table;
  const lines = layout.lines.get(placed) ?? [];
  if (sheet.style.repeatHeader && placed.row < layout.headerRows) return lines;
  const parts = pages.map((bands) => heightOf(bands.filter((band) => covers(placed, band))));
  const largest = Math.max(...parts);
  const capacity = (part: number): number =>
    part === 0 ? 0 : Math.max(0, Math.floor((part - 2 * sheet.style.padding) / layout.lineHeight + 0.01));
  const whole = sheet.style.cutCells === 'larger-part' && capacity(largest) >= lines.length;
  if (whole) return parts.indexOf(largest) === page ? lines : [];
  const start = parts.slice(0, page).reduce((sum, part) => sum + capacity(part), 0);
  const isLast = parts.slice(page + 1).every((part) => part === 0);
  return lines.slice(start, isLast ? undefined : start + capacity(parts[page] ?? 0));
}

type Align = PdfStyle['valueAlign'];

function alignOf(
  role: CellRole,
  { labelAlign, valueAlign }: Pick<PdfStyle, 'labelAlign' | 'valueAlign'>,
): Align {
  if (role === 'label') return labelAlign;
  return role === 'value' ? valueAlign : 'center';
}

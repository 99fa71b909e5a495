// Layout → PDF with a text layer, drawn as an office program prints it.

import { buffer } from 'node:stream/consumers';
import type { Block } from './layout.js';
import {
  closeSheet,
  nextPage,
  openSheet,
  type PdfOptions,
  type Sheet,
  textWidth,
  writeLine,
} from './pdf-page.js';
import { drawTable } from './pdf-table.js';
import { wrapText } from './wrap.js';

const bodySize = 14;
const titleSize = 20;
const lineFactor = 1.8;

/** Bytes of the file. The same layout gives the same bytes. */
export async function renderPdf(blocks: readonly Block[], options: PdfOptions): Promise<Buffer> {
  const sheet = openSheet(options);
  for (const block of blocks) drawBlock(sheet, block);
  const bytes = buffer(sheet.pdf);
  closeSheet(sheet);
  return bytes;
}

function drawBlock(sheet: Sheet, block: Block): void {
  if (block.kind === 'table') drawTable(sheet, block.grid);
  else drawLines(sheet, block.text, lineStyles[block.kind]);
}

interface LineOptions {
  readonly size: number;
  readonly align: 'left' | 'center' | 'right';
  readonly indented: boolean;
}

const bodyStyle: LineOptions = { size: bodySize, align: 'left', indented: true };

const lineStyles = {
  title: { size: titleSize, align: 'center', indented: false },
  heading: bodyStyle,
  paragraph: bodyStyle,
  signature: { size: bodySize, align: 'right', indented: false },
} satisfies Record<Exclude<Block['kind'], 'table'>, LineOptions>;

const slackBefore = { left: 0, center: 0.5, right: 1 } as const;

function drawLines(sheet: Sheet, text: string, { size, align, indented }: LineOptions): void {
  const width = sheet.right - sheet.left;
  const printed = indented ? `　　${text}` : text;
  for (const line of wrapText(printed, width, (part) => textWidth(sheet, part, size))) {
    if (sheet.y + size * lineFactor > sheet.bottom) nextPage(sheet);
    const slack = width - textWidth(sheet, line, size);
    writeLine(sheet, line, { x: sheet.left + slack * slackBefore[align], y: sheet.y, size });
    sheet.y += size * lineFactor;
  }
}

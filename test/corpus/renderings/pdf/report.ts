// Layout → PDF in a given style.

import { buffer } from 'node:stream/consumers';
import type { Block } from '../../../maker/layout.js';
import { wrapText } from '../../../maker/wrap.js';
import { writeMargins } from './margins.js';
import { openPage, openSheet, type PdfProperties, type Sheet } from './sheet.js';
import type { PdfStyle } from './style.js';
import { drawTable } from './table.js';
import { type LineStyle, textWidth, writeLine } from './write-text.js';

const LINE_FACTOR = 1.8;

/** Bytes of the file. The same layout and style give the same bytes. */
export async function renderStyledPdf(
  blocks: readonly Block[],
  properties: PdfProperties,
  style: PdfStyle,
): Promise<Buffer> {
  const sheet = openSheet(properties, style);
  for (const block of blocks) drawBlock(sheet, block);
  writeMargins(sheet);
  const bytes = buffer(sheet.pdf);
  sheet.pdf.end();
  return bytes;
}

interface Paragraph extends LineStyle {
  readonly align: 'left' | 'center' | 'right';
  readonly indented: boolean;
}

function drawBlock(sheet: Sheet, block: Block): void {
  if (block.kind === 'table') drawTable(sheet, block.grid);
  else drawParagraph(sheet, block.text, paragraphStyle(sheet, block.kind));
}

function paragraphStyle({ style }: Sheet, kind: Exclude<Block['kind'], 'table'>): Paragraph {
  const { bodySize, emphasis } = style;
  const strong = {
    weight: emphasis === 'bold' ? 'bold' : 'regular',
    twice: emphasis === 'overprint',
  } as const;
  switch (kind) {
    case 'title':
      return { size: bodySize + 6, align: 'center', indented: false, ...strong };
    case 'heading':
      return { size: bodySize, align: 'left', indented: true, ...strong };
    case 'paragraph':
      return { size: bodySize, align: 'left', indented: true };
    case 'signature':
      return { size: bodySize, align: 'right', indented: false };
  }
}

const slackBefore = { left: 0, center: 0.5, right: 1 } as const;
/** Share of the width up to which a justified line is stretched; a shorter one ends the paragraph. */
const JUSTIFIED = 0.12;

function drawParagraph(sheet: Sheet, text: string, paragraph: Paragraph): void {
  const { size, align, indented } = paragraph;
  const width = sheet.right - sheet.left;
  const printed = indented ? `　　${text}` : text;
  for (const line of wrapText(printed, width, (part) => textWidth(sheet, part, paragraph))) {
    if (sheet.y + size * LINE_FACTOR > sheet.bottom) openPage(sheet);
    const slack = width - textWidth(sheet, line, paragraph);
    const stretched = sheet.style.placing === 'spaced' && align === 'left' && slack < width * JUSTIFIED;
    const spacing = stretched && slack > 0 ? slack / [...line].length : 0;
    const x = sheet.left + slack * slackBefore[align];
    writeLine(sheet, line, { x, y: sheet.y }, { ...paragraph, spacing });
    sheet.y += size * LINE_FACTOR;
  }
}

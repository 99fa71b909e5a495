// Page numbers, running headers, and what stands outside a crop box: written when the number of pages is known.

import type { Sheet } from './sheet.js';
import { textWidth, writeLine } from './write-text.js';

const SIZE = 10;

/** Writes the margins of every page. */
export function writeMargins(sheet: Sheet): void {
  const { pdf, style, title } = sheet;
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    pdf.fillColor('black');
    const { width, height } = visibleSize(sheet);
    const inEdge = width > height ? 24 : 46;
    const number = style.pageNumber.replace('#', `${index + 1}`).replace('@', `${count}`);
    centred(sheet, number, { width, y: height - inEdge - SIZE });
    if (style.runningHeader) centred(sheet, title, { width, y: inEdge - 4 });
    if (style.page === 'cropped') {
      writeLine(sheet, `nianbao_${index + 1}.wps  ${index + 1} 2 3 0 0`, { x: 20, y: -18 }, { size: 8 });
    }
  }
}

function centred(sheet: Sheet, text: string, { width, y }: { width: number; y: number }): void {
  if (text === '') return;
  const style = { size: SIZE };
  writeLine(sheet, text, { x: (width - textWidth(sheet, text, style)) / 2, y }, style);
}

// Pages of one sheet differ only where wide tables are turned.
function visibleSize({ pdf, style, width, height }: Sheet): { width: number; height: number } {
  return style.page === 'landscape-tables' ? pdf.page : { width, height };
}

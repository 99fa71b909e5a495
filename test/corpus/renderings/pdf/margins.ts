// Page numbers, running headers, and what stands outside a crop box: written when the number of pages is known.

import type { Sheet } from './sheet.js';
import type { PdfStyle } from './style.js';
import { textWidth, writeLine } from './write-text.js';

const SIZE = 10;

const pageNumbers: Record<PdfStyle['pageNumber'], (page: number, pages: number) => string> = {
  hyphens: (page) => `- ${page} -`,
  dashes: (page) => `— ${page} —`,
  'of-total': (page, pages) => `第${page}页 共${pages}页`,
  slash: (page, pages) => `${page} / ${pages}`,
  bare: (page) => `${page}`,
  none: () => '',
};

/** Writes the margins of every page. */
export function writeMargins(sheet: Sheet): void {
  const { pdf, style, title } = sheet;
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    pdf.fillColor('black');
    const { width, height } = visibleSize(sheet);
    const inEdge = width > height ? 24 : 46;
    centred(sheet, pageNumbers[style.pageNumber](index + 1, count), { width, y: height - inEdge - SIZE });
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

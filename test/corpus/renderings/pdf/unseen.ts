// Figures that a text extraction finds and no reader sees: white on white, or in text rendering mode 3. Some programs
// hide zeros that way; the page shows a blank, and a blank is the truth.

import type { PlacedCell } from '../../../maker/grid.js';
import type { Box } from './rules.js';
import type { Sheet } from './sheet.js';
import { writeLine } from './write-text.js';

/** Puts a 0 that cannot be seen into a blank value cell, where the style hides figures. */
export function hideFigure(sheet: Sheet, { cell }: PlacedCell, { x, y, width, height }: Box): void {
  const { pdf, style } = sheet;
  if (style.unseen === 'none' || cell.shows?.status !== 'blank') return;
  const size = style.tableSize;
  if (style.unseen === 'white') pdf.fillColor('white');
  else pdf.addContent('3 Tr');
  writeLine(sheet, '0', { x: x + width / 2 - size / 4, y: y + height / 2 - size * 0.7 }, { size });
  if (style.unseen === 'white') pdf.fillColor('black');
  else pdf.addContent('0 Tr');
}

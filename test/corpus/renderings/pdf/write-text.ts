// Text as different PDF writers place it: by line, by run, by glyph, or with character spacing.

import { advanceOf, fontName, visibleText, type Weight } from './fonts.js';
import type { Sheet } from './sheet.js';

/** One line of text and how it is set. */
export interface LineStyle {
  readonly size: number;
  readonly weight?: Weight;
  /** Drawn twice, a hair apart, in place of a bold font. */
  readonly twice?: boolean;
  /** Points between characters. */
  readonly spacing?: number;
}

const OVERPRINT_OFFSET = 0.25;

/** Width of a text in points: the sum of its characters' advances. */
export function textWidth({ pdf }: Sheet, text: string, { size, weight = 'regular' }: LineStyle): number {
  let sum = 0;
  for (const character of visibleText(text)) sum += advanceOf(pdf, character, weight) * size;
  return sum;
}

/** Writes one line with its top left corner at the given point. */
export function writeLine(
  sheet: Sheet,
  text: string,
  place: { x: number; y: number },
  line: LineStyle,
): void {
  writeOnce(sheet, text, place, line);
  if (line.twice === true) writeOnce(sheet, text, { ...place, x: place.x + OVERPRINT_OFFSET }, line);
}

function writeOnce(sheet: Sheet, text: string, { x, y }: { x: number; y: number }, line: LineStyle): void {
  const { size, weight = 'regular', spacing = 0 } = line;
  let at = x;
  for (const { font, part } of fontRuns(sheet, visibleText(text), weight)) {
    for (const piece of placedPieces(sheet, part)) {
      const style = { lineBreak: false, ...(spacing === 0 ? {} : { characterSpacing: spacing }) };
      if (piece.trim() !== '') sheet.pdf.font(font).fontSize(size).text(piece, at, y, style);
      at += textWidth(sheet, piece, line) + spacing * [...piece].length;
    }
  }
}

function fontRuns(sheet: Sheet, text: string, weight: Weight): { font: string; part: string }[] {
  const runs: { font: string; part: string }[] = [];
  for (const character of text) {
    const font = fontName(sheet.pdf, character, weight);
    const last = runs.at(-1);
    if (last?.font === font) last.part += character;
    else runs.push({ font, part: character });
  }
  return runs;
}

function placedPieces({ style }: Sheet, text: string): readonly string[] {
  if (style.placing === 'glyph') return [...text];
  // Office programs begin a run at every change between Chinese and Latin characters.
  if (style.placing === 'run') return text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? [];
  return [text];
}

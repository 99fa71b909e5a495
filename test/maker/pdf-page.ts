// The sheet that the PDF renderer writes on: a cursor, page breaks, page numbers, one font.

import PDFDocument from 'pdfkit';
import type { PdfLines } from './description.js';
import { chineseFont } from './font.js';

/** Properties of the file and the drawing of its tables. */
export interface PdfOptions {
  readonly title: string;
  readonly author: string;
  /** `YYYY-MM-DD`; the creation date of the file. */
  readonly date: string;
  readonly lines: PdfLines;
}

/** Left, top, right and bottom of the text area, and the cursor, in points from the top left corner. */
export interface Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: PdfLines;
  pageNumber: number;
  y: number;
}

// A4 in points; margins of 2.6 cm at the sides and 2.8 cm above and below.
const width = 595.28;
const height = 841.89;
const side = 74;
const edge = 80;
const numberSize = 10;

/** A sheet with its first page begun. */
export function openSheet({ title, author, date, lines }: PdfOptions): Sheet {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    info: { Title: title, Author: author, Producer: 'pdfkit', CreationDate: new Date(`${date}T00:00:00Z`) },
  });
  pdf.registerFont('body', chineseFont());
  pdf.font('body');
  return {
    pdf,
    left: side,
    right: width - side,
    top: edge,
    bottom: height - edge,
    lines,
    pageNumber: 1,
    y: edge,
  };
}

/** Ends the page with its number, `- 3 -`, and begins the next. */
export function nextPage(sheet: Sheet): void {
  writePageNumber(sheet);
  sheet.pdf.addPage();
  sheet.pageNumber += 1;
  sheet.y = sheet.top;
}

/** Numbers the last page and ends the file. */
export function closeSheet(sheet: Sheet): void {
  writePageNumber(sheet);
  sheet.pdf.end();
}

/** Writes one line with its top left corner at the given point. */
export function writeLine(sheet: Sheet, text: string, place: { x: number; y: number; size: number }): void {
  assertGlyphs(sheet, text);
  sheet.pdf.fontSize(place.size).text(text, place.x, place.y, { lineBreak: false });
}

const advances = new Map<string, number>();

/** Width of a text in points: the sum of its characters' advances, each measured once. */
export function textWidth(sheet: Sheet, text: string, size: number): number {
  let sum = 0;
  for (const character of text) {
    let advance = advances.get(character);
    if (advance === undefined) {
      advance = sheet.pdf.fontSize(1000).widthOfString(character) / 1000;
      advances.set(character, advance);
    }
    sum += advance * size;
  }
  return sum;
}

function writePageNumber(sheet: Sheet): void {
  const text = `- ${sheet.pageNumber} -`;
  const x = (sheet.left + sheet.right - textWidth(sheet, text, numberSize)) / 2;
  writeLine(sheet, text, { x, y: sheet.bottom + 22, size: numberSize });
}

// A missing glyph would print an empty box and read back as nothing: the sample would be wrong without a word.
function assertGlyphs({ pdf }: Sheet, text: string): void {
  // pdfkit keeps the opened font in a field that its types do not name.
  const { font } = (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
    ._font;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (!font.hasGlyphForCodePoint(code)) throw new Error(`The font has no glyph for ${character}`);
  }
}

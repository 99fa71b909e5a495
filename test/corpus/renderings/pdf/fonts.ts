// Fonts of one PDF. Nearly all characters are in one file of the font; a rare one brings the file that holds it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chineseFont } from '../../../maker/font.js';

/** Weight of a text. */
export type Weight = 'regular' | 'bold';

const mainSubset = 'chinese-simplified';
const weights = { regular: 400, bold: 700 } as const satisfies Record<Weight, 400 | 700>;
// Zero-width characters and joiners: no font draws them, and a page shows nothing in their place.
const withoutGlyph = /[\u200b-\u200f\u2060\ufeff]/gu;

/** The text without characters that leave no mark on a page. */
export function visibleText(text: string): string {
  return text.replace(withoutGlyph, '').replaceAll('\t', ' ');
}

/** Sets the font that holds the character, embedding it on first use. */
export function useFont(pdf: PDFKit.PDFDocument, character: string, weight: Weight): void {
  pdf.font(fontName(pdf, character, weight));
}

/**
 * Name of the font that holds the character.
 * @throws Error when no file of the font does: the page would show an empty box
 */
export function fontName(pdf: PDFKit.PDFDocument, character: string, weight: Weight): string {
  const code = character.codePointAt(0) ?? 0;
  const main = registered(pdf, mainSubset, weight);
  if (hasGlyph(pdf, main, code)) return main;
  for (const subset of subsetsOf(code)) {
    const name = registered(pdf, subset, weight);
    if (hasGlyph(pdf, name, code)) return name;
  }
  throw new Error(`The font has no glyph for ${character} (U+${code.toString(16)})`);
}

const advances = new Map<string, number>();

/** Advance of a character at size 1, measured once. */
export function advanceOf(pdf: PDFKit.PDFDocument, character: string, weight: Weight): number {
  const key = `${weight}${character}`;
  const known = advances.get(key);
  if (known !== undefined) return known;
  useFont(pdf, character, weight);
  const advance = pdf.fontSize(1000).widthOfString(character) / 1000;
  advances.set(key, advance);
  return advance;
}

const registrations = new WeakMap<PDFKit.PDFDocument, Set<string>>();

function registered(pdf: PDFKit.PDFDocument, subset: string, weight: Weight): string {
  const name = `${subset}/${weight}`;
  const names = registrations.get(pdf) ?? new Set();
  registrations.set(pdf, names);
  if (names.has(name)) return name;
  names.add(name);
  pdf.registerFont(name, chineseFont({ subset, weight: weights[weight] }));
  return name;
}

function hasGlyph(pdf: PDFKit.PDFDocument, name: string, code: number): boolean {
  pdf.font(name);
  // pdfkit keeps the opened font in a field that its types do not name.
  const { font } = (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
    ._font;
  return font.hasGlyphForCodePoint(code);
}

let ranges: readonly { readonly subset: string; readonly from: number; readonly to: number }[] | undefined;

function subsetsOf(code: number): string[] {
  ranges ??= readRanges();
  return ranges.filter(({ from, to }) => from <= code && code <= to).map(({ subset }) => subset);
}

function readRanges(): NonNullable<typeof ranges> {
  const path = createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/unicode.json');
  // The package's own map: subset → `U+4e00,U+4e03-4e05`.
  const map = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  return Object.entries(map).flatMap(([subset, list]) =>
    list.split(',').map((range) => {
      const [from = '', to = from] = range.replace('U+', '').split('-');
      const name = subset.replace(/[[\]]/g, '');
      return { subset: name, from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
    }),
  );
}

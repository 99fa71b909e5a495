// Fonts: from codes to characters and advances. Read are composite fonts whose codes are glyph numbers of two bytes, and
// simple fonts, both with a ToUnicode map: what office programs and browsers embed. Everything else is a surprise.

import { codeToCharacter, unknownCharacter } from '../code-to-character.js';
import { noMeaning, readCharacterMap } from './character-map.js';
import { compositeWidths, simpleWidths } from './glyph-widths.js';
import type { ObjectStore } from './object-store.js';
import { type Dictionary, type PdfObject, Reference, Stream } from './objects.js';
import { surprise } from './surprise.js';

/** What a code prints. */
export interface Glyph {
  readonly code: number;
  /** One character, or those of a ligature. */
  readonly text: string;
  /** The blank U+0020, not one of another width. */
  readonly isBlank: boolean;
  /** Thousandths of the font size; in vertical fonts of the glyph, whose advance is always one font size. */
  readonly width: number;
}

export interface Font {
  readonly isVertical: boolean;
  /** Codes have one byte, and code 32 takes the word spacing. */
  readonly isSimple: boolean;
  readonly glyph: (code: number) => Glyph;
}

/** Fonts of one document, each read once. */
export function fontReader(store: ObjectStore): (font: PdfObject | undefined) => Font {
  const known = new Map<number, Font>();
  const maps = new Map<number, ReadonlyMap<number, string>>();
  const mapOf = (object: PdfObject | undefined) => {
    if (!(object instanceof Reference)) return surprise('font without ToUnicode');
    let map = maps.get(object.number);
    if (map === undefined) {
      const stream = store.resolve(object);
      map = stream instanceof Stream ? readCharacterMap(store.streamBytes(stream)) : surprise('ToUnicode');
      maps.set(object.number, map);
    }
    return map;
  };
  return (object) => {
    if (!(object instanceof Reference)) return surprise('font');
    let font = known.get(object.number);
    if (font === undefined) {
      const dictionary = store.dictionary(object) ?? surprise('font');
      font = readFont(store, dictionary, mapOf(dictionary.get('ToUnicode')));
      known.set(object.number, font);
    }
    return font;
  };
}

function readFont(store: ObjectStore, font: Dictionary, map: ReadonlyMap<number, string>): Font {
  const subtype = store.name(font.get('Subtype'));
  if (store.name(font.get('Type')) !== 'Font') surprise('font');
  if (subtype === 'Type0') return readComposite(store, font, map);
  if (subtype !== 'TrueType' && subtype !== 'Type1') return surprise(`font of type ${subtype}`);
  checkDescriptor(store, font);
  const isVertical = false;
  return { isVertical, isSimple: true, glyph: glyphReader(map, simpleWidths(store, font), isVertical) };
}

/** @source ISO 32000-1 §9.7 */
function readComposite(store: ObjectStore, font: Dictionary, map: ReadonlyMap<number, string>): Font {
  const encoding = store.name(font.get('Encoding'));
  if (encoding !== 'Identity-H' && encoding !== 'Identity-V') return surprise('encoding of a composite font');
  const isVertical = encoding === 'Identity-V';
  const descendants = store.array(font.get('DescendantFonts'));
  const descendant = store.dictionary(descendants?.[0]) ?? surprise('font');
  const subtype = store.name(descendant.get('Subtype'));
  if (subtype !== 'CIDFontType2' && subtype !== 'CIDFontType0') surprise('font');
  if (isVertical && (descendant.has('W2') || descendant.has('DW2'))) surprise('vertical metrics');
  checkDescriptor(store, descendant);
  const widths = compositeWidths(store, descendant);
  return { isVertical, isSimple: false, glyph: glyphReader(map, widths, isVertical) };
}

/** An embedded font with metrics of its own: PDFium replaces others, or goes by their ink. */
function checkDescriptor(store: ObjectStore, font: Dictionary): void {
  const descriptor = store.dictionary(font.get('FontDescriptor')) ?? surprise('font without descriptor');
  const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key));
  if (!isEmbedded) surprise('font that is not embedded');
  const [ascent, descent] = [store.number(descriptor.get('Ascent')), store.number(descriptor.get('Descent'))];
  const box = store.array(descriptor.get('FontBBox'));
  const hasBox = box?.length === 4 && box.some((each) => store.number(each) !== 0);
  // Where both are 0, PDFium takes those of two glyphs or of the box.
  const isSet = ascent !== undefined && descent !== undefined && (ascent !== descent || ascent === 0);
  if (!isSet || !hasBox) surprise('font metrics');
}

/** Glyphs by code, each looked up once. */
function glyphReader(
  map: ReadonlyMap<number, string>,
  width: (code: number) => number,
  isVertical: boolean,
): (code: number) => Glyph {
  const known = new Map<number, Glyph>();
  return (code) => {
    let glyph = known.get(code);
    if (glyph === undefined) {
      const meaning = map.get(code);
      glyph = { code, text: toText(meaning), isBlank: meaning === ' ', width: width(code) };
      if (glyph.width <= 0 || (isVertical && glyph.text === ' ')) surprise('glyph without width');
      known.set(code, glyph);
    }
    return glyph;
  };
}

function toText(meaning: string | undefined): string {
  if (meaning === undefined || meaning === noMeaning) return surprise('character without meaning');
  const spelled = ligatures.get(meaning) ?? meaning;
  if (spelled.length === 1) return toCharacter(spelled, true);
  return [...spelled].map((each) => toCharacter(each, false)).join('');
}

function toCharacter(printed: string, isAlone: boolean): string {
  const code = printed.codePointAt(0) ?? 0;
  if (isSpecial(code)) surprise('character with special meaning');
  const text = codeToCharacter(code);
  // A blank or a radical among the characters of a ligature would be a matter of order.
  const isPlain = isAlone || text === printed;
  return text === undefined || text === unknownCharacter || !isPlain
    ? surprise('character with special meaning')
    : text;
}

/** Ligatures that have a code of their own. */
const ligatures: ReadonlyMap<string, string> = new Map([
  ['\uFB00', 'ff'],
  ['\uFB01', 'fi'],
  ['\uFB02', 'fl'],
  ['\uFB03', 'ffi'],
  ['\uFB04', 'ffl'],
]);

/**
 * Characters that text extraction treats in ways of its own: controls, soft hyphens, text that runs to the left,
 * ligatures, halves of surrogate pairs.
 */
function isSpecial(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xad ||
    (code >= 0x590 && code <= 0x8ff) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xfb00 && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfeff) ||
    code >= 0xfff0
  );
}

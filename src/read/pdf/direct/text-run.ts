// What one text-showing operator prints. @source ISO 32000-1 §9.4.3, §9.4.4

import type { Box } from '../../../geometry/box.js';
import type { Character } from '../../../geometry/character.js';
import { advanceEnd, ascent, descent, isOblique } from '../character-box.js';
import { toInk } from '../color.js';
import type { PageView } from '../page-view.js';
import type { Ink } from '../sort-by-sight.js';
import { colorOf, type GraphicsState } from './graphics-state.js';
import type { Font, Glyph } from './read-font.js';
import { surprise } from './surprise.js';

/** The bytes of a string in a content stream. */
export class Codes {
  constructor(readonly bytes: readonly number[]) {}
}

/** Characters that are printed in one go, with what PDFium looks at to put runs in order. */
export interface TextRun {
  /** Place among the drawn objects of the page. */
  readonly order: number;
  readonly characters: readonly Character[];
  /** By character. */
  readonly glyphs: readonly Glyph[];
  readonly font: Font;
  readonly fontSize: number;
  /** How far one unit of text space reaches on the page: the mean of both directions, and along the text. */
  readonly scale: number;
  readonly along: number;
  /** Where it begins in user space. */
  readonly x: number;
  readonly y: number;
  readonly ink: Ink;
  readonly clip: Box | undefined;
}

/** Where the origin of a vertical glyph is above its own, and how far it advances, in thousandths. §9.7.4.3 */
const verticalOrigin = 880;
const verticalAdvance = -1000;

/** Share by which sizes that are one and the same may differ. */
const sameSize = 0.001;

/** Share of the size by which text may run out of the horizontal. */
const maxSlope = 0.001;

const fround = Math.fround;

/**
 * Prints strings with numbers between them and moves the place in `state`. `undefined` where nothing is printed.
 */
export function showText(
  state: GraphicsState,
  items: readonly (Codes | number)[],
  order: number,
  view: PageView,
): TextRun | undefined {
  const { font, fontSize } = state;
  if (font === undefined) return surprise('text without font');
  if (!(fontSize > 0) || !(state.scaling > 0)) return surprise('font size');
  if (!items.some((item) => item instanceof Codes && item.bytes.length > 0)) {
    for (const item of items)
      if (typeof item === 'number') state.x -= (item * fontSize * state.scaling) / 1000;
    return undefined;
  }
  const glyphs: Glyph[] = [];
  const places: number[] = [];
  let at = 0;
  // What stands before the first string and behind the last moves the run, what stands between moves its glyphs.
  let pending = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      pending += item;
      continue;
    }
    if (item.bytes.length === 0) continue;
    if (glyphs.length === 0) move(state, -(pending * fontSize) / 1000);
    else at -= (pending * fontSize) / 1000;
    pending = 0;
    at = placeGlyphs(state, font, item.bytes, at, { glyphs, places });
  }
  const run = toRun(state, font, { glyphs, places }, order, view);
  move(state, at - (pending * fontSize) / 1000);
  return run;
}

interface PlacedGlyphs {
  readonly glyphs: Glyph[];
  /** Along the text from where the run begins, in text space before scaling. */
  readonly places: number[];
}

/** Moves the place along the text by a length before scaling. */
function move(state: GraphicsState, length: number): void {
  if (state.font?.isVertical === true) state.y += length;
  else state.x += length * state.scaling;
}

/** Adds the glyphs of one string and returns where the next begins. */
function placeGlyphs(
  state: GraphicsState,
  font: Font,
  bytes: readonly number[],
  start: number,
  { glyphs, places }: PlacedGlyphs,
): number {
  const { fontSize, characterSpacing, wordSpacing } = state;
  const step = font.isSimple ? 1 : 2;
  if (bytes.length % step !== 0) surprise('half a code');
  let at = start;
  for (let index = 0; index < bytes.length; index += step) {
    const high = bytes[index] ?? 0;
    const code = font.isSimple ? high : high * 256 + (bytes[index + 1] ?? 0);
    const glyph = font.glyph(code);
    glyphs.push(glyph);
    places.push(at);
    at += ((font.isVertical ? verticalAdvance : glyph.width) * fontSize) / 1000 + characterSpacing;
    if (font.isSimple && code === 0x20) at += wordSpacing;
  }
  return at;
}

function toRun(
  state: GraphicsState,
  font: Font,
  { glyphs, places }: PlacedGlyphs,
  order: number,
  view: PageView,
): TextRun {
  const { fontSize, scaling, textA, textB, textC, textD } = state;
  const a = fround(state.a * textA * scaling + state.c * textB * scaling);
  const b = fround(state.b * textA * scaling + state.d * textB * scaling);
  const c = fround(state.a * textC + state.c * textD);
  const d = fround(state.b * textC + state.d * textD);
  if (!(a > 0) || !(d > 0) || (b !== 0 && (Math.abs(b) > maxSlope * a || isOblique(a, b))))
    surprise('turned text');
  const textX = textA * state.x + textC * (state.y + state.rise) + state.textE;
  const textY = textB * state.x + textD * (state.y + state.rise) + state.textF;
  const x = fround(state.a * textX + state.c * textY + state.e);
  const y = fround(state.b * textX + state.d * textY + state.f);
  const [lengthAlong, lengthAcross] = [lengthOf(a, b), lengthOf(c, d)];
  const [along, across] = [lengthAlong * fontSize, lengthAcross * fontSize];
  const characters: Character[] = [];
  for (let index = 0; index < glyphs.length; index += 1) {
    const [glyph, place] = [glyphs[index], places[index]];
    if (glyph === undefined || place === undefined) continue;
    const localX = font.isVertical ? -(fontSize * Math.trunc(glyph.width / 2)) / 1000 : place;
    const localY = font.isVertical ? place - (fontSize * verticalOrigin) / 1000 : 0;
    const originX = fround(a * localX + c * localY + x);
    const originY = fround(b * localX + d * localY + y);
    const right = toRight(originX, (a * glyph.width * fontSize) / 1000, { a, along, fontSize, font });
    characters.push({
      text: glyph.text,
      direction: 'right',
      x0: view.x(originX, originY),
      x1: view.x(right, originY),
      top: view.y(originX, originY + ascent * across),
      bottom: view.y(originX, originY - descent * across),
    });
  }
  const ink = toInk(
    state.renderingMode,
    () => colorOf(state, 'fill'),
    () => colorOf(state, 'stroke'),
  );
  const scale = (lengthAlong + lengthAcross) / 2;
  return {
    order,
    characters,
    glyphs,
    font,
    fontSize,
    scale,
    along,
    x,
    y,
    ink,
    clip: state.clip?.box,
  };
}

/** The length of a vector, which mostly lies along an axis. */
function lengthOf(x: number, y: number): number {
  return x === 0 || y === 0 ? Math.abs(x + y) : Math.hypot(x, y);
}

interface Size {
  readonly a: number;
  readonly along: number;
  readonly fontSize: number;
  readonly font: Font;
}

/** Where the advance ends; as for PDFium a square of the font size is one of the size on the page. */
function toRight(x: number, advance: number, { a, along, fontSize, font }: Size): number {
  const isSquare =
    Math.abs(advance - fontSize) <= sameSize * fontSize &&
    Math.abs(a * fontSize - fontSize) <= sameSize * fontSize;
  return font.isVertical || isSquare ? x + along : advanceEnd(x, fround(x + advance), along);
}

// Characters of a page with their boxes. PDFium inserts spaces and line ends of its own; only printed ones are taken.

import type { Character, Direction } from '../../../geometry/character.js';
import { advanceEnd, ascent, descent, inkOnPage, isOblique } from '../character-box.js';
import { codeToCharacter } from '../code-to-character.js';
import type { Matrix } from '../matrix.js';
import type { PageView } from '../page-view.js';
import type { InkedCharacter } from '../sort-by-sight.js';
import type { Pdfium } from './load-pdfium.js';
import { inkReader } from './read-ink.js';
import type { TextObjects } from './read-paths.js';
import type { Scratch } from './scratch.js';
import { shareLigatures } from './share-ligatures.js';

interface Call {
  readonly pdfium: Pdfium;
  readonly textPage: number;
  readonly view: PageView;
  readonly scratch: Scratch;
}

/** All characters of a text page with their ink, in content order; those that run askew on their own. */
export function readCharacters(
  { pdfium, view, scratch }: Omit<Call, 'textPage'>,
  textPage: number,
  textObjects: TextObjects,
): { inked: InkedCharacter[]; oblique: Character[] } {
  const count = pdfium.FPDFText_CountChars(textPage);
  const call: Call = { pdfium, textPage, view, scratch };
  const inkOf = inkReader(call, textObjects);
  const inked: InkedCharacter[] = [];
  const oblique: Character[] = [];
  let lastObject = 0;
  let setting: Setting = { a: 1, b: 0, d: 1, fontSize: 1, along: 1, across: 1, isOblique: false };
  for (let index = 0; index < count; index += 1) {
    const code = pdfium.FPDFText_GetUnicode(textPage, index);
    if (code < 0x20 || code === 0x20 || code >= 0xfffe) {
      if (pdfium.FPDFText_IsGenerated(textPage, index) === 1) continue;
    }
    const text = codeToCharacter(toCodePoint(pdfium, textPage, index, code));
    if (text === undefined) continue;
    const object = pdfium.FPDFText_GetTextObject(textPage, index);
    // All characters of a text object have its matrix and font size.
    if (object === 0 || object !== lastObject) setting = readSetting(call, index);
    lastObject = object;
    const character = readCharacter(call, index, text, setting);
    if (setting.isOblique) {
      oblique.push(character);
      continue;
    }
    const own = inkOf(object);
    inked.push({ character, ink: inkOnPage(character, own.ink, own.clip, view), order: own.order });
  }
  return { inked: shareLigatures(inked), oblique };
}

/**
 * PDFium marks a hyphen at a line's end as U+0002, and gives the raw code where the font has no way to Unicode: that
 * code means nothing and becomes 0.
 */
function toCodePoint(pdfium: Pdfium, textPage: number, index: number, code: number): number {
  if (code === 2) return 0x2d;
  if (pdfium.FPDFText_HasUnicodeMapError(textPage, index) === 1) return 0;
  return code;
}

/** How the characters of a text object are set; `a`, `b` and `d` of its matrix, lengths in points on the page. */
interface Setting extends Pick<Matrix, 'a' | 'b' | 'd'> {
  /** As the font is set, before the matrix. */
  readonly fontSize: number;
  readonly along: number;
  readonly across: number;
  readonly isOblique: boolean;
}

function readSetting({ pdfium, textPage, scratch }: Call, index: number): Setting {
  pdfium.FPDFText_GetMatrix(textPage, index, scratch.start);
  const [a, b, c, d] = [scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3)];
  const fontSize = pdfium.FPDFText_GetFontSize(textPage, index);
  const along = Math.hypot(a, b) * fontSize || 1;
  const across = Math.hypot(c, d) * fontSize || 1;
  return { a, b, d, fontSize, along, across, isOblique: isOblique(a, b) };
}

function readCharacter(call: Call, index: number, text: string, setting: Setting): Character {
  const { pdfium, textPage, view, scratch } = call;
  const { a, b, d, fontSize, along, across } = setting;
  pdfium.FPDFText_GetCharOrigin(textPage, index, scratch.at(0), scratch.at(1));
  const [x, y] = [scratch.double(0), scratch.double(1)];
  if (Math.abs(b) > Math.abs(a) || a < 0 || d < 0 || view.quarterTurns !== 0) {
    return readTurned(call, index, text, { x: view.x(x, y), y: view.y(x, y) }, across);
  }
  const right = readAdvanceEnd(call, index, x, { fontSize, along });
  const box = toBox(view, x, y - descent * across, right, y + ascent * across);
  return { text, direction: 'right', ...box };
}

/**
 * Where the glyph's advance ends. PDFium's "loose" box has it; the box's height is the font's, up to three times the
 * font size, and is not used. For fonts without metrics it is the ink. In vertical fonts it is a square of the font
 * size that PDFium forgets to scale by the text matrix.
 */
function readAdvanceEnd(
  { pdfium, textPage, scratch }: Call,
  index: number,
  x: number,
  size: { fontSize: number; along: number },
): number {
  pdfium.FPDFText_GetLooseCharBox(textPage, index, scratch.start);
  const [left, top, right, bottom] = [scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3)];
  if (isNear(right - left, size.fontSize) && isNear(top - bottom, size.fontSize)) return x + size.along;
  return advanceEnd(x, right, size.along);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.001 * b;
}

/** Box of a glyph turned against the page: along the text its ink, across it the font size. */
function readTurned(call: Call, index: number, text: string, origin: Point, size: number): Character {
  const { pdfium, textPage, view, scratch } = call;
  pdfium.FPDFText_GetCharBox(textPage, index, scratch.at(0), scratch.at(1), scratch.at(2), scratch.at(3));
  const ink = toBox(view, scratch.double(0), scratch.double(2), scratch.double(1), scratch.double(3));
  const direction = toDirection(pdfium.FPDFText_GetCharAngle(textPage, index), view.quarterTurns);
  return { text, direction, ...turnedBox[direction](origin, ink, size) };
}

/** PDFium's angle is clockwise in radians on the unrotated page; the page is turned clockwise on top of that. */
function toDirection(angle: number, quarterTurns: number): Direction {
  const turns = Math.round((2 * angle) / Math.PI) + quarterTurns;
  return (['right', 'down', 'left', 'up'] as const)[((turns % 4) + 4) % 4] ?? 'right';
}

interface Point {
  readonly x: number;
  readonly y: number;
}
type Extent = ReturnType<typeof toBox>;

/** By direction: the box from the origin to the end of the ink, and `ascent` + `descent` around the baseline. */
const turnedBox = {
  right: ({ x, y }: Point, ink: Extent, size: number): Extent => ({
    x0: Math.min(x, ink.x1),
    x1: Math.max(x, ink.x1),
    top: y - ascent * size,
    bottom: y + descent * size,
  }),
  left: ({ x, y }: Point, ink: Extent, size: number): Extent => ({
    x0: Math.min(x, ink.x0),
    x1: Math.max(x, ink.x0),
    top: y - descent * size,
    bottom: y + ascent * size,
  }),
  down: ({ x, y }: Point, ink: Extent, size: number): Extent => ({
    x0: x - descent * size,
    x1: x + ascent * size,
    top: Math.min(y, ink.bottom),
    bottom: Math.max(y, ink.bottom),
  }),
  up: ({ x, y }: Point, ink: Extent, size: number): Extent => ({
    x0: x - ascent * size,
    x1: x + descent * size,
    top: Math.min(y, ink.top),
    bottom: Math.max(y, ink.top),
  }),
} satisfies Record<Direction, (origin: Point, ink: Extent, size: number) => Extent>;

function toBox(view: PageView, left: number, bottom: number, right: number, top: number) {
  const [xa, xb] = [view.x(left, bottom), view.x(right, top)];
  const [ya, yb] = [view.y(left, bottom), view.y(right, top)];
  return { x0: Math.min(xa, xb), x1: Math.max(xa, xb), top: Math.min(ya, yb), bottom: Math.max(ya, yb) };
}

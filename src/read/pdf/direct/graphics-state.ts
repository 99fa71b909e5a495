// What operators of a content stream set and painting goes by. @source ISO 32000-1 §8.4, §9.3

import type { Box } from '../../../geometry/box.js';
import { type Color, toColor } from '../color.js';
import type { Font } from './read-font.js';
import { surprise } from './surprise.js';

/** One clip path; `isRectangle` along the axes. */
interface ClipPath {
  readonly box: Box;
  readonly isRectangle: boolean;
}

/** Clip paths in force. `box` is what they have in common, in user space turned upside down as the page is seen. */
export interface Clip {
  readonly paths: readonly ClipPath[];
  readonly box: Box;
}

/** One saved state. The text matrix and place are saved with it, as PDFium does. */
export interface GraphicsState {
  /** The current transformation matrix. */
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
  lineWidth: number;
  isFillWhite: boolean;
  isStrokeWhite: boolean;
  fillSpace: ColorSpace;
  strokeSpace: ColorSpace;
  /** From 0 to 1. */
  fillAlpha: number;
  strokeAlpha: number;
  clip: Clip | undefined;
  font: Font | undefined;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  /** Horizontal scaling, 1 for 100 %. */
  scaling: number;
  leading: number;
  rise: number;
  renderingMode: number;
  /** The text matrix as the last `Tm` set it. */
  textA: number;
  textB: number;
  textC: number;
  textD: number;
  textE: number;
  textF: number;
  /** The place within the text matrix where the next glyph begins, and where the line began. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** Colour spaces whose white is known; `other` may be set, but not painted with. */
export type ColorSpace = 'gray' | 'rgb' | 'cmyk' | 'other';

/** What a parameter dictionary sets; each is kept where it is not given. */
export interface ExternalState {
  fillAlpha?: number;
  strokeAlpha?: number;
  lineWidth?: number;
}

/** The state that a page begins with. */
export function initialState(): GraphicsState {
  return {
    a: 1,
    b: 0,
    c: 0,
    d: 1,
    e: 0,
    f: 0,
    lineWidth: 1,
    isFillWhite: false,
    isStrokeWhite: false,
    fillSpace: 'gray',
    strokeSpace: 'gray',
    fillAlpha: 1,
    strokeAlpha: 1,
    clip: undefined,
    font: undefined,
    fontSize: 1,
    characterSpacing: 0,
    wordSpacing: 0,
    scaling: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
    textA: 1,
    textB: 0,
    textC: 0,
    textD: 1,
    textE: 0,
    textF: 0,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

/** Makes one state the same as another; written out, because copies of objects cost more than all else in a page. */
export function copyState(from: GraphicsState, to: GraphicsState): void {
  to.a = from.a;
  to.b = from.b;
  to.c = from.c;
  to.d = from.d;
  to.e = from.e;
  to.f = from.f;
  to.lineWidth = from.lineWidth;
  to.isFillWhite = from.isFillWhite;
  to.isStrokeWhite = from.isStrokeWhite;
  to.fillSpace = from.fillSpace;
  to.strokeSpace = from.strokeSpace;
  to.fillAlpha = from.fillAlpha;
  to.strokeAlpha = from.strokeAlpha;
  to.clip = from.clip;
  to.font = from.font;
  to.fontSize = from.fontSize;
  to.characterSpacing = from.characterSpacing;
  to.wordSpacing = from.wordSpacing;
  to.scaling = from.scaling;
  to.leading = from.leading;
  to.rise = from.rise;
  to.renderingMode = from.renderingMode;
  to.textA = from.textA;
  to.textB = from.textB;
  to.textC = from.textC;
  to.textD = from.textD;
  to.textE = from.textE;
  to.textF = from.textF;
  to.x = from.x;
  to.y = from.y;
  to.lineX = from.lineX;
  to.lineY = from.lineY;
}

/** The colour that fills or strokes are painted with. */
export function colorOf(state: GraphicsState, use: 'fill' | 'stroke'): Color {
  const [isWhite, alpha] =
    use === 'fill' ? [state.isFillWhite, state.fillAlpha] : [state.isStrokeWhite, state.strokeAlpha];
  const level = isWhite ? 255 : 0;
  return toColor(level, level, level, Math.trunc(255 * alpha));
}

/** Parts of a colour from which on it is surely white, and up to which it surely is not, whatever the profile. */
const surelyWhite = 0.999;
const surelyNotWhite = 0.9;

/** Parts of a colour by its space. */
const partsOf = { gray: 1, rgb: 3, cmyk: 4 } as const;

/** Whether a colour of a device, its parts given as operands, is white on paper. @source ISO 32000-1 §8.6.4 */
export function isWhite(space: ColorSpace, parts: readonly unknown[]): boolean {
  if (space === 'other') return surprise('colour space');
  if (parts.length !== partsOf[space]) surprise('colour');
  let darkest = 1;
  for (const part of parts) {
    if (typeof part !== 'number') return surprise('operand');
    darkest = Math.min(darkest, space === 'cmyk' ? 1 - part : part);
  }
  if (darkest >= surelyWhite) return true;
  return darkest <= surelyNotWhite ? false : surprise('colour between white and grey');
}

/** Clip paths in force at once; PDFium is asked for no more of them. */
const maxClips = 16;

/** The clip after one more path; a path within a rectangle takes its place, as in PDFium. */
export function addClip(clip: Clip | undefined, path: ClipPath): Clip {
  if (clip === undefined) return { paths: [path], box: path.box };
  const last = clip.paths.at(-1);
  const isWithin = last?.isRectangle === true && contains(last.box, path.box);
  const paths = isWithin ? clip.paths.slice(0, -1) : clip.paths.slice();
  paths.push(path);
  if (paths.length > maxClips) surprise('clip paths');
  return { paths, box: intersect(clip.box, path.box) };
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

function intersect(a: Box, b: Box): Box {
  return {
    x0: Math.max(a.x0, b.x0),
    top: Math.max(a.top, b.top),
    x1: Math.min(a.x1, b.x1),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

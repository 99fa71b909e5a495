// What operators do to a page: they save and set states, print text, and draw.

import { maxPageObjects, maxPageSegments } from '../page-content.js';
import { drawPath, drawPicture, type PageDrawing } from '../page-drawing.js';
import type { PageView } from '../page-view.js';
import { pointsToBox } from '../path-to-segments.js';
import type { Operand } from './content-tokens.js';
import {
  colorOf,
  copyState,
  type ExternalState,
  type GraphicsState,
  initialState,
} from './graphics-state.js';
import type { ObjectStore } from './object-store.js';
import type { PdfObject } from './objects.js';
import {
  clipWith,
  clipWithRectangle,
  type PathBuilder,
  rectanglePieces,
  toSubpaths,
} from './path-builder.js';
import type { Font } from './read-font.js';
import { surprise } from './surprise.js';
import { type Codes, showText, type TextRun } from './text-run.js';

/** Saved states. */
const maxSaved = 512;

/** What the operators of one page work on. */
export interface Painter {
  state: GraphicsState;
  /** Saved states, and behind the `depth` of them others to be used again. */
  readonly saved: GraphicsState[];
  depth: number;
  readonly path: PathBuilder;
  /** A clip that the next painting operator sets. */
  isClipPending: boolean;
  isInText: boolean;
  /** Marked content that is open. */
  marks: number;
  readonly store: ObjectStore;
  readonly resource: (kind: string, name: string) => PdfObject | undefined;
  /** Parameter dictionaries by the names of their resources, each read once. */
  readonly externalStates: Map<string, ExternalState>;
  readonly fontOf: (font: PdfObject | undefined) => Font;
  readonly runs: TextRun[];
  readonly drawing: PageDrawing;
  readonly view: PageView;
  objects: number;
  pieces: number;
  characters: number;
  readonly maxCharacters: number;
}

/** Saves the graphics state. */
export function save(painter: Painter): void {
  const { saved, depth, state } = painter;
  if (depth >= maxSaved) surprise('saved states');
  const place = saved[depth] ?? initialState();
  saved[depth] = place;
  copyState(state, place);
  painter.depth += 1;
}

/** Goes back to the state that was saved last. */
export function restore(painter: Painter): void {
  const { saved, state } = painter;
  painter.depth -= 1;
  painter.state = saved[painter.depth] ?? surprise('state that was not saved');
  saved[painter.depth] = state;
}

/** Counts a drawn object and gives its place in the order of painting. */
function nextOrder(painter: Painter): number {
  painter.objects += 1;
  return painter.objects > maxPageObjects ? surprise('drawn objects') : painter.objects;
}

/** Prints strings and moves by the numbers between them. */
export function show(painter: Painter, items: readonly (Codes | number)[]): void {
  if (!painter.isInText) surprise('text outside of a text object');
  const run = showText(painter.state, items, painter.objects + 1, painter.view);
  if (run === undefined) return;
  nextOrder(painter);
  painter.characters += run.characters.length;
  if (painter.characters > painter.maxCharacters) surprise('characters');
  painter.runs.push(run);
}

/** How a painting operator paints. */
export interface Paint {
  readonly isFilled: boolean;
  readonly isStroked: boolean;
}

/** Ends the path: paints it, and makes it part of the clip if that is pending. */
export function paintPath(painter: Painter, { isFilled, isStroked }: Paint): void {
  const { state, view, path } = painter;
  if (painter.isClipPending && !isFilled && !isStroked && state.b === 0 && state.c === 0) {
    const rectangle = path.takeRectangle();
    if (rectangle !== undefined) {
      countPieces(painter, rectanglePieces);
      state.clip = clipWithRectangle(rectangle, state, view);
      painter.isClipPending = false;
      return;
    }
  }
  if (painter.isClipPending && path.isSinglePoint) surprise('clip of one point');
  const points = path.take();
  countPieces(painter, points.length);
  if (points.length > 0 && (isFilled || isStroked)) {
    const scale = Math.sqrt(Math.abs(state.a * state.d - state.b * state.c));
    const subpaths = toSubpaths(points, state, view);
    const strokeWidth = isStroked ? Math.fround(state.lineWidth) * scale : undefined;
    drawPath(painter.drawing, { subpaths, isFilled, strokeWidth }, nextOrder(painter), (use) =>
      colorOf(state, use),
    );
  }
  if (painter.isClipPending && points.length > 0) state.clip = clipWith(points, state, view);
  painter.isClipPending = false;
}

function countPieces(painter: Painter, count: number): void {
  painter.pieces += count;
  if (painter.pieces > maxPageSegments) surprise('pieces of paths');
}

/** Paints a picture into the unit square. @source ISO 32000-1 §8.9.4 */
export function paintImage(painter: Painter): void {
  const { a, b, c, d, e, f } = painter.state;
  const xs = [e, a + e, c + e, a + c + e];
  const ys = [f, b + f, d + f, b + d + f];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const { view } = painter;
  const corners = [
    { x: view.x(left, bottom), y: view.y(left, bottom) },
    { x: view.x(right, top), y: view.y(right, top) },
  ];
  drawPicture(painter.drawing, pointsToBox(corners), nextOrder(painter));
}

/** A number among the operands. */
export function numberAt(operands: readonly Operand[], index: number): number {
  const operand = operands[index];
  return typeof operand === 'number' ? operand : surprise('operand');
}

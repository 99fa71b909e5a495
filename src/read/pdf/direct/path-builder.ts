// Path construction as PDFium does it, so that both see the same pieces. @source ISO 32000-1 §8.5.2; PDFium,
// core/fpdfapi/page/cpdf_streamcontentparser.cpp (AddPathPoint, Handle_ClosePath)

import type { PageView } from '../page-view.js';
import { type Point, pointsToBox, type Subpath } from '../path-to-segments.js';
import { addClip, type Clip, type GraphicsState } from './graphics-state.js';
import { surprise } from './surprise.js';

type Kind = 'move' | 'line' | 'curve';

interface PathPoint {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
  isClosed: boolean;
}

/** Points of a clip path above which PDFium's clip is not asked for its points. */
const maxClipPoints = 64;

const fround = Math.fround;

/** A rectangle as `re` gives it: a corner and the sides, which may be negative. */
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The path under construction, in the coordinates of the operators. */
export class PathBuilder {
  #points: PathPoint[] = [];
  /** All of the path so far; most clips are no more than that, and need no points. */
  #rectangle: Rectangle | undefined;
  #startX = 0;
  #startY = 0;
  #x = 0;
  #y = 0;

  move(x: number, y: number): void {
    this.#layOut();
    const last = this.#points.at(-1);
    this.#startX = x;
    this.#startY = y;
    this.#x = x;
    this.#y = y;
    // A move behind a move takes its place.
    if (last?.kind === 'move' && !last.isClosed) this.#points.pop();
    this.#points.push({ kind: 'move', x, y, isClosed: false });
  }

  line(x: number, y: number): void {
    this.#add('line', x, y);
  }

  curve(x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    this.#add('curve', x1, y1);
    this.#add('curve', x2, y2);
    this.#add('curve', x3, y3);
  }

  /** `v`: the first control point is the current point. */
  curveFromCurrent(x2: number, y2: number, x3: number, y3: number): void {
    this.curve(this.#x, this.#y, x2, y2, x3, y3);
  }

  rectangle(x: number, y: number, width: number, height: number): void {
    if (this.#points.length === 0 && this.#rectangle === undefined) this.#rectangle = { x, y, width, height };
    else this.#addRectangle({ x, y, width, height });
  }

  /** Takes the path away if it is one rectangle and nothing else. */
  takeRectangle(): Rectangle | undefined {
    const rectangle = this.#rectangle;
    this.#rectangle = undefined;
    return rectangle;
  }

  #layOut(): void {
    const rectangle = this.#rectangle;
    if (rectangle === undefined) return;
    this.#rectangle = undefined;
    this.#addRectangle(rectangle);
  }

  #addRectangle({ x, y, width, height }: Rectangle): void {
    this.move(x, y);
    this.line(x + width, y);
    this.line(x + width, y + height);
    this.line(x, y + height);
    this.#add('line', x, y);
    this.#closeLast();
  }

  close(): void {
    this.#layOut();
    if (this.#points.length === 0) return;
    if (this.#startX !== this.#x || this.#startY !== this.#y) this.#add('line', this.#startX, this.#startY);
    this.#closeLast();
  }

  /** Takes the path away. Paths of one point paint nothing; a move at the end belongs to no path. */
  take(): readonly PathPoint[] {
    this.#layOut();
    const points = this.#points;
    this.#points = [];
    if (points.length <= 1) return [];
    const last = points.at(-1);
    if (last?.kind === 'move' && !last.isClosed) points.pop();
    return points;
  }

  /** Whether exactly one point was constructed: as a clip it is a matter of opinion. */
  get isSinglePoint(): boolean {
    return this.#points.length === 1;
  }

  #add(kind: Kind, x: number, y: number): void {
    this.#layOut();
    if (this.#points.length === 0) surprise('path without beginning');
    this.#x = x;
    this.#y = y;
    this.#points.push({ kind, x, y, isClosed: false });
  }

  #closeLast(): void {
    const last = this.#points.at(-1);
    if (last !== undefined) last.isClosed = true;
  }
}

/** The subpaths as the page is seen. */
export function toSubpaths(points: readonly PathPoint[], state: GraphicsState, view: PageView): Subpath[] {
  const { a, b, c, d, e, f } = state;
  const subpaths: { points: Point[]; isClosed: boolean; isCurved: boolean }[] = [];
  let current: { points: Point[]; isClosed: boolean; isCurved: boolean } | undefined;
  for (const { kind, x, y, isClosed } of points) {
    if (current === undefined || kind === 'move') {
      current = { points: [], isClosed: false, isCurved: false };
      subpaths.push(current);
    }
    const [userX, userY] = [fround(a * x + c * y + e), fround(b * x + d * y + f)];
    current.points.push({ x: view.x(userX, userY), y: view.y(userX, userY) });
    if (kind === 'curve') current.isCurved = true;
    if (isClosed) current.isClosed = true;
  }
  return subpaths;
}

/** The clip after the path was made part of it. */
export function clipWith(points: readonly PathPoint[], state: GraphicsState, view: PageView): Clip {
  if (points.length > maxClipPoints) surprise('clip path of many points');
  const subpaths = toSubpaths(points, state, view);
  const box = pointsToBox(subpaths.flatMap((subpath) => subpath.points));
  return addClip(state.clip, { box, isRectangle: isRectangle(subpaths) });
}

/** Pieces of a rectangle. */
export const rectanglePieces = 5;

/** The clip after a rectangle was made part of it, under a matrix that does not turn. */
export function clipWithRectangle(
  { x, y, width, height }: Rectangle,
  state: GraphicsState,
  view: PageView,
): Clip {
  const { a, d, e, f } = state;
  const [userX0, userY0] = [fround(a * x + e), fround(d * y + f)];
  const [userX1, userY1] = [fround(a * (x + width) + e), fround(d * (y + height) + f)];
  const [xa, xb] = [view.x(userX0, userY0), view.x(userX1, userY1)];
  const [ya, yb] = [view.y(userX0, userY0), view.y(userX1, userY1)];
  const box = { x0: Math.min(xa, xb), top: Math.min(ya, yb), x1: Math.max(xa, xb), bottom: Math.max(ya, yb) };
  return addClip(state.clip, { box, isRectangle: xa !== xb && ya !== yb });
}

/** One closed path of four corners, each side along an axis. */
function isRectangle([only, more]: readonly Subpath[]): boolean {
  if (only === undefined || more !== undefined || only.isCurved) return false;
  const [p, q, r, s, end] = only.points;
  if (p === undefined || q === undefined || r === undefined || s === undefined) return false;
  if (only.points.length > 5 || (end !== undefined && (end.x !== p.x || end.y !== p.y))) return false;
  const isUpright = p.x === q.x && q.y === r.y && r.x === s.x && s.y === p.y;
  const isFlat = p.y === q.y && q.x === r.x && r.y === s.y && s.x === p.x;
  return (isUpright || isFlat) && p.x !== r.x && p.y !== r.y;
}

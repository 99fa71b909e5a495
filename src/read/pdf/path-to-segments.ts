// Ruling lines come in many disguises: stroked lines, outlined rectangles, rectangles filled so thin that they are
// lines, and two rectangles one inside the other with only the frame between them filled (Chrome's borders).

import type { Box } from '../../geometry/box.js';
import type { Segment } from '../../geometry/edge.js';

/** In points, as the page is seen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points joined by straight lines, or not to be looked at because it is curved. */
export interface Subpath {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
  readonly isCurved: boolean;
}

/** A drawn path; `strokeWidth` in points, `undefined` when it is not stroked. */
export interface Path {
  readonly subpaths: readonly Subpath[];
  readonly isFilled: boolean;
  readonly strokeWidth: number | undefined;
}

/** Points: the heaviest ruling. Thicker bars are shading or ornament. */
const maxThickness = 3;

/** Points: a cell's background is at least as high and as wide as a character. */
const minFill = 8;

/** The segments that a path draws as lines; shading and curves give none. */
export function pathToSegments(path: Path): Segment[] {
  const straight = path.subpaths.filter((subpath) => !subpath.isCurved && subpath.points.length > 1);
  if (path.strokeWidth !== undefined && path.strokeWidth <= maxThickness) {
    return straight.flatMap((subpath) => outline(subpath, path.isFilled));
  }
  return path.isFilled ? fillsToSegments(straight.map((subpath) => pointsToBox(subpath.points))) : [];
}

/** The backgrounds that a path paints: filled shapes of straight lines, as wide and as high as a cell can be. */
export function pathToFills(path: Path): Box[] {
  if (!path.isFilled) return [];
  return path.subpaths
    .filter((subpath) => !subpath.isCurved && subpath.points.length >= 4)
    .map((subpath) => pointsToBox(subpath.points))
    .filter((box) => box.x1 - box.x0 >= minFill && box.bottom - box.top >= minFill);
}

function outline({ points, isClosed }: Subpath, isFilled: boolean): Segment[] {
  const segments: Segment[] = [];
  const corners = isClosed || isFilled ? [...points, ...points.slice(0, 1)] : points;
  for (const [index, from] of corners.entries()) {
    const to = corners[index + 1];
    if (to !== undefined) segments.push({ x0: from.x, y0: from.y, x1: to.x, y1: to.y });
  }
  return segments;
}

function fillsToSegments(boxes: readonly Box[]): Segment[] {
  const segments: Segment[] = [];
  for (const [index, box] of boxes.entries()) {
    const thin = thinBoxToSegment(box);
    if (thin !== undefined) segments.push(thin);
    const next = boxes[index + 1];
    if (next !== undefined) segments.push(...frameToSegments(box, next));
  }
  return segments;
}

function thinBoxToSegment({ x0, top, x1, bottom }: Box): Segment | undefined {
  const width = x1 - x0;
  const height = bottom - top;
  if (height <= maxThickness && width > height) {
    const y = (top + bottom) / 2;
    return { x0, y0: y, x1, y1: y };
  }
  if (width <= maxThickness && height > width) {
    const x = (x0 + x1) / 2;
    return { x0: x, y0: top, x1: x, y1: bottom };
  }
  return undefined;
}

/** Sides of the frame between two nested rectangles, or nothing when they are no frame. */
function frameToSegments(a: Box, b: Box): Segment[] {
  const [outer, inner] = a.x1 - a.x0 >= b.x1 - b.x0 ? [a, b] : [b, a];
  const margins = [
    inner.x0 - outer.x0,
    inner.top - outer.top,
    outer.x1 - inner.x1,
    outer.bottom - inner.bottom,
  ];
  const isFrame =
    margins.every((margin) => margin >= 0 && margin <= maxThickness) && margins.some((margin) => margin > 0);
  if (!isFrame) return [];
  const [x0, x1] = [(outer.x0 + inner.x0) / 2, (outer.x1 + inner.x1) / 2];
  const [y0, y1] = [(outer.top + inner.top) / 2, (outer.bottom + inner.bottom) / 2];
  return [
    { x0, y0, x1, y1: y0 },
    { x0, y0: y1, x1, y1 },
    { x0, y0, x1: x0, y1 },
    { x0: x1, y0, x1, y1 },
  ];
}

/** The box around points; without points it is turned inside out. */
export function pointsToBox(points: readonly Point[]): Box {
  let [x0, top, x1, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x0, top, x1, bottom };
}

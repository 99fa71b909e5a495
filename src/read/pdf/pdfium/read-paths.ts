// What is drawn on a page: lines, thin fills and outlines become segments. Clip paths are not read: PDFium forgets a
// clip that its object lies within, so the cell clips that WPS writes can't be had from it.

import type { Box } from '../../../geometry/box.js';
import { UnreadableSourceError } from '../../../model/errors.js';
import { identity, type Matrix, multiply } from '../matrix.js';
import { maxPageObjects, maxPageSegments } from '../page-content.js';
import { drawPath, drawPicture, drawShape, emptyDrawing, type PageDrawing } from '../page-drawing.js';
import type { PageView } from '../page-view.js';
import { type Path, type Point, pointsToBox } from '../path-to-segments.js';
import type { Pdfium } from './load-pdfium.js';
import { readColor } from './read-color.js';
import type { Scratch } from './scratch.js';

/** Object types of fpdf_edit.h. */
const objectType = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const;

/** Segment types of fpdf_edit.h; 2 is "move to". */
const segmentType = { line: 0, bezier: 1, move: 2 } as const;

/** Form XObjects inside form XObjects that are followed. */
const maxFormDepth = 12;

/** Where a text object stands among the drawn objects of its page. */
export interface TextObject {
  /** From the object's space to user space. */
  readonly matrix: Matrix;
  /** Objects are painted in this order. */
  readonly order: number;
}

/** Text objects of a page by their addresses. */
export type TextObjects = ReadonlyMap<number, TextObject>;

interface Walk {
  readonly pdfium: Pdfium;
  readonly scratch: Scratch;
  readonly view: PageView;
  readonly drawing: PageDrawing;
  readonly textObjects: Map<number, TextObject>;
  objects: number;
  pieces: number;
}

/** Reads all drawn objects of a page. @throws UnreadableSourceError `too-complex` over the bounds. */
export function readPaths(
  pdfium: Pdfium,
  page: number,
  view: PageView,
  scratch: Scratch,
): { drawing: PageDrawing; textObjects: TextObjects } {
  const walk: Walk = {
    pdfium,
    scratch,
    view,
    drawing: emptyDrawing(),
    textObjects: new Map(),
    objects: 0,
    pieces: 0,
  };
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) {
    readObject(walk, pdfium.FPDFPage_GetObject(page, index), identity, 0);
  }
  const { drawing, textObjects } = walk;
  return { drawing, textObjects };
}

function readObject(walk: Walk, object: number, matrix: Matrix, depth: number): void {
  const { pdfium } = walk;
  walk.objects += 1;
  if (walk.objects > maxPageObjects) throw tooComplex(`more than ${maxPageObjects} drawn objects on a page`);
  switch (pdfium.FPDFPageObj_GetType(object)) {
    case objectType.path:
      readPath(walk, object, matrix);
      return;
    case objectType.text:
      walk.textObjects.set(object, { matrix, order: walk.objects });
      return;
    case objectType.form:
      readForm(walk, object, matrix, depth);
      return;
    case objectType.image:
      drawPicture(walk.drawing, readBounds(walk, object, matrix), walk.objects);
      return;
    default:
      // Shadings and what later versions add.
      drawShape(walk.drawing, readBounds(walk, object, matrix), walk.objects);
  }
}

function readBounds({ pdfium, scratch, view }: Walk, object: number, matrix: Matrix): Box {
  pdfium.FPDFPageObj_GetBounds(object, scratch.at(0), scratch.at(1), scratch.at(2), scratch.at(3));
  const [left, bottom, right, top] = [0, 1, 2, 3].map(scratch.floatAt);
  const corners = [
    { x: left ?? 0, y: bottom ?? 0 },
    { x: right ?? 0, y: top ?? 0 },
  ].map(({ x, y }) => toViewPoint(view, matrix, x, y));
  return pointsToBox(corners);
}

function toViewPoint(view: PageView, matrix: Matrix, x: number, y: number): Point {
  const userX = matrix.a * x + matrix.c * y + matrix.e;
  const userY = matrix.b * x + matrix.d * y + matrix.f;
  return { x: view.x(userX, userY), y: view.y(userX, userY) };
}

function readForm(walk: Walk, form: number, matrix: Matrix, depth: number): void {
  if (depth >= maxFormDepth) throw tooComplex(`form XObjects nested deeper than ${maxFormDepth}`);
  const inner = multiply(readMatrix(walk, form), matrix);
  const count = walk.pdfium.FPDFFormObj_CountObjects(form);
  for (let index = 0; index < count; index += 1) {
    readObject(walk, walk.pdfium.FPDFFormObj_GetObject(form, index), inner, depth + 1);
  }
}

function readPath(walk: Walk, object: number, outer: Matrix): void {
  const { pdfium, scratch } = walk;
  const matrix = multiply(readMatrix(walk, object), outer);
  if (pdfium.FPDFPath_GetDrawMode(object, scratch.at(0), scratch.at(1)) !== 1) return;
  const isFilled = scratch.int(0) !== 0;
  const isStroked = (scratch.int(1) & 0xff) !== 0;
  if (!isFilled && !isStroked) return;
  const path: Path = {
    subpaths: readSubpaths(walk, matrix, pdfium.FPDFPath_CountSegments(object), (index) =>
      pdfium.FPDFPath_GetPathSegment(object, index),
    ),
    isFilled,
    strokeWidth: isStroked ? readStrokeWidth(walk, object, matrix) : undefined,
  };
  drawPath(walk.drawing, path, walk.objects, (use) =>
    readColor(walk, object, use === 'fill' ? 'FPDFPageObj_GetFillColor' : 'FPDFPageObj_GetStrokeColor'),
  );
}

function readStrokeWidth({ pdfium, scratch }: Walk, object: number, matrix: Matrix): number {
  pdfium.FPDFPageObj_GetStrokeWidth(object, scratch.at(0));
  return scratch.floatAt(0) * Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
}

function readSubpaths(
  walk: Walk,
  matrix: Matrix,
  count: number,
  segmentAt: (index: number) => number,
): { points: Point[]; isClosed: boolean; isCurved: boolean }[] {
  const { pdfium, scratch, view } = walk;
  walk.pieces += Math.max(count, 0);
  if (walk.pieces > maxPageSegments) throw tooComplex(`more than ${maxPageSegments} path pieces on a page`);
  const subpaths: { points: Point[]; isClosed: boolean; isCurved: boolean }[] = [];
  let current: { points: Point[]; isClosed: boolean; isCurved: boolean } | undefined;
  for (let index = 0; index < count; index += 1) {
    const segment = segmentAt(index);
    const type = pdfium.FPDFPathSegment_GetType(segment);
    if (current === undefined || type === segmentType.move) {
      current = { points: [], isClosed: false, isCurved: false };
      subpaths.push(current);
    }
    pdfium.FPDFPathSegment_GetPoint(segment, scratch.at(0), scratch.at(1));
    current.points.push(toViewPoint(view, matrix, scratch.floatAt(0), scratch.floatAt(1)));
    if (type === segmentType.bezier) current.isCurved = true;
    if (pdfium.FPDFPathSegment_GetClose(segment) === 1) current.isClosed = true;
  }
  return subpaths;
}

function readMatrix({ pdfium, scratch }: Walk, object: number): Matrix {
  if (pdfium.FPDFPageObj_GetMatrix(object, scratch.start) !== 1) return identity;
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map(scratch.float);
  return { a: a ?? 1, b: b ?? 0, c: c ?? 0, d: d ?? 1, e: e ?? 0, f: f ?? 0 };
}

function tooComplex(what: string): UnreadableSourceError {
  return new UnreadableSourceError(
    'too-complex',
    `The PDF has ${what}.`,
    'Print the report to a new PDF and try again.',
  );
}

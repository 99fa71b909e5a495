// Rulings and pictures out of pdf.js's operator list: a flat list of operators with the graphics state to keep.

import type { Box } from '../../../geometry/box.js';
import type { Segment } from '../../../geometry/edge.js';
import { UnreadableSourceError } from '../../../model/errors.js';
import { identity, type Matrix, multiply } from '../matrix.js';
import { maxPageSegments } from '../page-content.js';
import type { PageView } from '../page-view.js';
import {
  type Path,
  type Point,
  pathToFills,
  pathToSegments,
  pointsToBox,
  type Subpath,
} from '../path-to-segments.js';

/** What we use of pdf.js's PDFOperatorList. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Numbers of operators, as in pdf.js's OPS. All others change neither places nor rulings. */
const operator = {
  setLineWidth: 2,
  save: 10,
  restore: 11,
  transform: 12,
  paintFormBegin: 74,
  paintFormEnd: 75,
  constructPath: 91,
} as const;

/** Operators that paint a picture into the unit square: masks, XObjects, inline images and their repeats. */
const pictures: ReadonlySet<number> = new Set([83, 84, 85, 86, 87, 88, 89]);

/** Painting operators by what they do; others end a path without painting. */
const strokes: ReadonlySet<number> = new Set([20, 21, 24, 25, 26, 27]);
const fills: ReadonlySet<number> = new Set([22, 23, 24, 25, 26, 27]);

/** Codes in path data (pdf.js's DrawOPS), each with how many numbers follow it. */
const drawing = { moveTo: 0, lineTo: 1, curveTo: 2, close: 3 } as const;

/** Shapes that are no rulings, above which a page without text is taken for outlined text. */
const manyShapes = 30;

interface State {
  readonly matrix: Matrix;
  readonly lineWidth: number;
}

interface Drawing {
  readonly segments: Segment[];
  readonly fills: Box[];
  readonly pictures: Box[];
  readonly hasShapes: boolean;
}

/** Segments, fills and pictures as the page is seen. @throws UnreadableSourceError `too-complex` over the bounds. */
export function operatorsToDrawing({ fnArray, argsArray }: OperatorList, view: PageView): Drawing {
  const drawn: Omit<Drawing, 'hasShapes'> = { segments: [], fills: [], pictures: [] };
  const stack: State[] = [];
  let state: State = { matrix: identity, lineWidth: 1 };
  let shapes = 0;
  let pieces = 0;
  for (const [index, code] of fnArray.entries()) {
    const args = argsArray[index];
    state = toState(code, args, state, stack);
    if (pictures.has(code)) drawn.pictures.push(unitSquare(state.matrix, view));
    if (code !== operator.constructPath) continue;
    const subpaths = toSubpaths(args, state.matrix, view);
    pieces += subpaths.reduce((sum, subpath) => sum + subpath.points.length, 0);
    if (pieces > maxPageSegments) throw tooComplex();
    const path = toPath(Number(firstOf(args)), subpaths, state);
    const segments = pathToSegments(path);
    if (segments.length === 0) shapes += 1;
    for (const segment of segments) drawn.segments.push(segment);
    for (const fill of pathToFills(path)) drawn.fills.push(fill);
  }
  return { ...drawn, hasShapes: shapes >= manyShapes };
}

/** The graphics state after an operator; saved states go on the stack. */
function toState(code: number, args: unknown, state: State, stack: State[]): State {
  switch (code) {
    case operator.save:
      stack.push(state);
      return state;
    case operator.restore:
    case operator.paintFormEnd:
      return stack.pop() ?? state;
    case operator.paintFormBegin:
      stack.push(state);
      return { ...state, matrix: multiply(toMatrix(firstOf(args)), state.matrix) };
    case operator.transform:
      return { ...state, matrix: multiply(toMatrix(args), state.matrix) };
    case operator.setLineWidth:
      return { ...state, lineWidth: Number(firstOf(args)) || 0 };
    default:
      return state;
  }
}

/** The path as a painting operator paints it; one that ends a path without painting draws nothing. */
function toPath(code: number, subpaths: readonly Subpath[], { matrix, lineWidth }: State): Path {
  const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
  return {
    subpaths,
    isFilled: fills.has(code),
    strokeWidth: strokes.has(code) ? lineWidth * scale : undefined,
  };
}

/** Arguments are `[painting operator, [path data], bounding box]`; path data is one flat array of numbers. */
function toSubpaths(args: unknown, matrix: Matrix, view: PageView): Subpath[] {
  const data = Array.isArray(args) && Array.isArray(args[1]) ? args[1][0] : undefined;
  if (!(data instanceof Float32Array)) return [];
  const subpaths: { points: Point[]; isClosed: boolean; isCurved: boolean }[] = [];
  let at = 0;
  while (at < data.length) {
    const code = data[at];
    const current = subpaths.at(-1);
    if (code === drawing.moveTo || (current === undefined && code !== drawing.close)) {
      subpaths.push({ points: [], isClosed: false, isCurved: false });
    }
    const target = subpaths.at(-1);
    if (code === drawing.close) {
      if (target !== undefined) target.isClosed = true;
      at += 1;
      continue;
    }
    if (code === drawing.curveTo && target !== undefined) target.isCurved = true;
    const end = at + (code === drawing.curveTo ? 5 : 1);
    target?.points.push(toPoint(data[end] ?? 0, data[end + 1] ?? 0, matrix, view));
    at = end + 2;
  }
  return subpaths;
}

function toPoint(x: number, y: number, { a, b, c, d, e, f }: Matrix, view: PageView): Point {
  const [userX, userY] = [a * x + c * y + e, b * x + d * y + f];
  return { x: view.x(userX, userY), y: view.y(userX, userY) };
}

function unitSquare(matrix: Matrix, view: PageView): Box {
  return pointsToBox([toPoint(0, 0, matrix, view), toPoint(1, 1, matrix, view)]);
}

function toMatrix(args: unknown): Matrix {
  const numbers = Array.isArray(args) || args instanceof Float32Array ? Array.from(args, Number) : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return { a, b, c, d, e, f };
}

function firstOf(args: unknown): unknown {
  return Array.isArray(args) ? args[0] : undefined;
}

function tooComplex(): UnreadableSourceError {
  return new UnreadableSourceError(
    'too-complex',
    `The PDF has more than ${maxPageSegments} path pieces on a page.`,
    'Print the report to a new PDF and try again.',
  );
}

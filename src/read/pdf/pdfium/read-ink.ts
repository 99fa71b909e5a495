// How the text objects of a page are painted: in ink that is seen on paper, in white, not at all, or clipped away.

import type { Box } from '../../../geometry/box.js';
import { toInk } from '../color.js';
import type { Matrix } from '../matrix.js';
import type { PageView } from '../page-view.js';
import { type Point, pointsToBox } from '../path-to-segments.js';
import type { Ink } from '../sort-by-sight.js';
import type { Pdfium } from './load-pdfium.js';
import { readColor } from './read-color.js';
import type { TextObjects } from './read-paths.js';
import type { Scratch } from './scratch.js';

/** What is the same for all characters of one text object. */
export interface ObjectInk {
  readonly ink: Ink;
  readonly order: number;
  /** Nothing of the object is painted outside of this box. */
  readonly clip: Box | undefined;
}

/** Where nothing is known of a character's object, it is taken for seen. */
const seen: ObjectInk = { ink: 'seen', order: Infinity, clip: undefined };

/** Clip paths and points of them that are looked at; more are no cell's clip. */
const maxClips = 16;
const maxClipPoints = 64;

interface Call {
  readonly pdfium: Pdfium;
  readonly scratch: Scratch;
  readonly view: PageView;
}

/** A function that tells the ink of a text object by its address; each object is looked at once. */
export function inkReader(call: Call, textObjects: TextObjects): (object: number) => ObjectInk {
  const known = new Map<number, ObjectInk>();
  return (object) => {
    if (object === 0) return seen;
    let found = known.get(object);
    if (found === undefined) {
      const placed = textObjects.get(object);
      const clip = placed === undefined ? undefined : readClip(call, object, placed.matrix);
      found = { ink: readObjectInk(call, object), order: placed?.order ?? Infinity, clip };
      known.set(object, found);
    }
    return found;
  };
}

function readObjectInk(call: Call, object: number): Ink {
  return toInk(
    call.pdfium.FPDFTextObj_GetTextRenderMode(object),
    () => readColor(call, object, 'FPDFPageObj_GetFillColor'),
    () => readColor(call, object, 'FPDFPageObj_GetStrokeColor'),
  );
}

/** The common part of the extents of all clip paths; `undefined` where nothing is clipped. */
function readClip(call: Call, object: number, matrix: Matrix): Box | undefined {
  const { pdfium } = call;
  const path = pdfium.FPDFPageObj_GetClipPath(object);
  const count = path === 0 ? 0 : Math.min(pdfium.FPDFClipPath_CountPaths(path), maxClips);
  let clip: Box | undefined;
  for (let index = 0; index < count; index += 1) {
    const own = readClipExtent(call, path, index, matrix);
    if (own !== undefined) clip = clip === undefined ? own : intersect(clip, own);
  }
  return clip;
}

function readClipExtent(call: Call, path: number, index: number, matrix: Matrix): Box | undefined {
  const { pdfium, scratch, view } = call;
  const count = pdfium.FPDFClipPath_CountPathSegments(path, index);
  if (count <= 0 || count > maxClipPoints) return undefined;
  const points: Point[] = [];
  for (let at = 0; at < count; at += 1) {
    const segment = pdfium.FPDFClipPath_GetPathSegment(path, index, at);
    if (pdfium.FPDFPathSegment_GetPoint(segment, scratch.at(0), scratch.at(1)) !== 1) return undefined;
    const [x, y] = [scratch.floatAt(0), scratch.floatAt(1)];
    const userX = matrix.a * x + matrix.c * y + matrix.e;
    const userY = matrix.b * x + matrix.d * y + matrix.f;
    points.push({ x: view.x(userX, userY), y: view.y(userX, userY) });
  }
  return pointsToBox(points);
}

function intersect(a: Box, b: Box): Box {
  return {
    x0: Math.max(a.x0, b.x0),
    top: Math.max(a.top, b.top),
    x1: Math.min(a.x1, b.x1),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

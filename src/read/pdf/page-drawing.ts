// What is drawn on a page, gathered object by object by the engines that see objects.

import type { Box } from '../../geometry/box.js';
import type { Segment } from '../../geometry/edge.js';
import type { Color } from './color.js';
import type { PageContent } from './page-content.js';
import { type Path, pathToFills, pathToSegments, pointsToBox } from './path-to-segments.js';
import type { Backdrop } from './sort-by-sight.js';

/** Shapes that are no rulings, on a page without a character, above which the page is taken for outlined text. */
const manyShapes = 30;

/** Points: what is thinner is a ruling, which no character stands on. */
const minBackdrop = 4;

export interface PageDrawing {
  readonly segments: Segment[];
  readonly fills: Box[];
  readonly pictures: Box[];
  /** What the eye meets under the text, in the order of painting. */
  readonly backdrops: Backdrop[];
  /** Drawn things that are no rulings. */
  shapes: number;
}

/** A page with nothing on it. */
export function emptyDrawing(): PageDrawing {
  return { segments: [], fills: [], pictures: [], backdrops: [], shapes: 0 };
}

/** The parts of the page's content that drawing makes. */
export function drawingToContent(
  drawing: PageDrawing,
): Pick<PageContent, 'segments' | 'fills' | 'pictures' | 'hasShapes'> {
  const { segments, fills, pictures, shapes } = drawing;
  return { segments, fills, pictures, hasShapes: shapes >= manyShapes };
}

/** Adds a painted path; `order` is its place among the drawn objects, `colorOf` what it is painted with. */
export function drawPath(
  drawing: PageDrawing,
  path: Path,
  order: number,
  colorOf: (use: 'fill' | 'stroke') => Color | undefined,
): void {
  const segments = pathToSegments(path);
  if (segments.length === 0) drawing.shapes += 1;
  for (const segment of segments) drawing.segments.push(segment);
  for (const fill of pathToFills(path)) drawing.fills.push(fill);
  drawBackdrops(drawing, path, order, colorOf);
}

/** Adds a picture in its box. */
export function drawPicture(drawing: PageDrawing, box: Box, order: number): void {
  drawing.pictures.push(box);
  drawing.backdrops.push({ box, tone: 'unknown', order });
}

/** Adds what is neither path nor picture: nothing to read, but not nothing on the page. */
export function drawShape(drawing: PageDrawing, box: Box, order: number): void {
  drawing.shapes += 1;
  drawing.backdrops.push({ box, tone: 'unknown', order });
}

/** What the path paints that is large enough to show white text. */
function drawBackdrops(
  drawing: PageDrawing,
  { subpaths, isFilled, strokeWidth = 0 }: Path,
  order: number,
  colorOf: (use: 'fill' | 'stroke') => Color | undefined,
): void {
  if (!isFilled && strokeWidth < minBackdrop) return;
  const around = isFilled ? 0 : strokeWidth / 2;
  const boxes = subpaths.flatMap(({ points }): Box[] => {
    const { x0, top, x1, bottom } = pointsToBox(points);
    const box = { x0: x0 - around, top: top - around, x1: x1 + around, bottom: bottom + around };
    return box.x1 - box.x0 < minBackdrop || box.bottom - box.top < minBackdrop ? [] : [box];
  });
  if (boxes.length === 0) return;
  const color = colorOf(isFilled ? 'fill' : 'stroke');
  if (color?.isClear === true) return;
  const [only, ...others] = subpaths;
  // Several shapes in one path may be the frames of cells, of which only the borders are painted.
  const isPlain = isFilled && others.length === 0 && only?.isCurved === false && color !== undefined;
  // White that is no plain rectangle covers less than its extent: nothing is concluded from it.
  if (color?.isWhite === true && !isPlain) return;
  const tone = !isPlain ? 'unknown' : color.isWhite ? 'white' : 'dark';
  for (const box of boxes) drawing.backdrops.push({ box, tone, order });
}

// Rectangles in points, origin top left, y downwards: what every step of the layout works on.

import type { Bbox } from '../model/place.js';

/** A rectangle in points; `x0 <= x1`, `top <= bottom`. */
export interface Box {
  readonly x0: number;
  readonly top: number;
  readonly x1: number;
  readonly bottom: number;
}

/** The smallest box around all of `boxes`. @throws Error when there is none: a defect of the caller. */
export function boxesToHull(boxes: Iterable<Box>): Box {
  let hull: { x0: number; top: number; x1: number; bottom: number } | undefined;
  for (const box of boxes) {
    if (hull === undefined) {
      hull = { x0: box.x0, top: box.top, x1: box.x1, bottom: box.bottom };
      continue;
    }
    hull.x0 = Math.min(hull.x0, box.x0);
    hull.top = Math.min(hull.top, box.top);
    hull.x1 = Math.max(hull.x1, box.x1);
    hull.bottom = Math.max(hull.bottom, box.bottom);
  }
  if (hull === undefined) throw new Error('no boxes');
  return hull;
}

/** The box as the tuple that places carry, rounded to 1/100 pt so that results print short and compare equal. */
export function boxToBbox(box: Box): Bbox {
  return [round(box.x0), round(box.top), round(box.x1), round(box.bottom)];
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

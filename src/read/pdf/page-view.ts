// PDF user space has its origin bottom left, before rotation and crop; we give coordinates as the page is seen.

/** A box in user space: `left <= right`, `bottom <= top`. */
export interface UserBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** How user space maps to the page as seen. */
export interface PageView {
  readonly width: number;
  readonly height: number;
  /** Clockwise quarter turns, 0–3. */
  readonly quarterTurns: number;
  readonly x: (userX: number, userY: number) => number;
  readonly y: (userX: number, userY: number) => number;
}

/**
 * @param box visible part of the page: crop box within media box
 * @param quarterTurns clockwise, as in the page's /Rotate divided by 90
 * @source ISO 32000-1 §14.11.2 (page boundaries), §7.7.3.3 (Rotate)
 */
export function toPageView(box: UserBox, quarterTurns: number): PageView {
  const { left, bottom, right, top } = box;
  const upright = { width: right - left, height: top - bottom };
  const sideways = { width: top - bottom, height: right - left };
  const turns = ((quarterTurns % 4) + 4) % 4;
  switch (turns) {
    case 1:
      return { ...sideways, quarterTurns: 1, x: (_x, y) => round(y - bottom), y: (x) => round(x - left) };
    case 2:
      return { ...upright, quarterTurns: 2, x: (x) => round(right - x), y: (_x, y) => round(y - bottom) };
    case 3:
      return { ...sideways, quarterTurns: 3, x: (_x, y) => round(top - y), y: (x) => round(right - x) };
    default:
      return { ...upright, quarterTurns: 0, x: (x) => round(x - left), y: (_x, y) => round(top - y) };
  }
}

/**
 * To 1/1000 pt, as fine as programs write. Engines compute with single or double precision; what is left of that would
 * decide where two lines stand exactly at a limit.
 */
function round(points: number): number {
  return Math.round(points * 1000) / 1000;
}

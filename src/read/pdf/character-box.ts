// Boxes of characters, the same for the engines that know where each glyph begins.

import type { Box } from '../../geometry/box.js';
import type { Character } from '../../geometry/character.js';
import type { PageView } from './page-view.js';
import type { Ink } from './sort-by-sight.js';

/** Parts of the font size above and below the baseline, the same for all fonts so that a line has one height. */
export const ascent = 0.86;
export const descent = 0.14;

/** The widest advance that is believed, in font sizes. Dashes take two. */
const maxAdvance = 2.2;

/** Sine of the angle, some 10°, from which on text counts as askew. Scans are corrected by less, stamps turn by more. */
const minSkew = 0.17;

/** Points: the smallest font size that can be seen at all. */
const minFontSize = 0.5;

/** Whether text runs askew by the first row of its matrix. */
export function isOblique(a: number, b: number): boolean {
  return Math.min(Math.abs(a), Math.abs(b)) > minSkew * Math.hypot(a, b);
}

/**
 * Where the advance of an upright glyph ends.
 * @param x where it begins
 * @param right where the advance ends by the font
 * @param along font size along the text
 */
export function advanceEnd(x: number, right: number, along: number): number {
  return right > x && right - x <= maxAdvance * along ? right : x + along / 2;
}

/** The ink, unless nothing of the character can be on the page. */
export function inkOnPage(
  character: Character,
  ink: Ink,
  clip: Box | undefined,
  { width, height }: PageView,
): Ink {
  const { x0, top, x1, bottom } = character;
  const isGone =
    Math.max(x1 - x0, bottom - top) < minFontSize ||
    x1 < 0 ||
    x0 > width ||
    bottom < 0 ||
    top > height ||
    (clip !== undefined && isApart(character, clip));
  return isGone ? 'gone' : ink;
}

/** Whether two boxes have no point in common. */
function isApart(a: Box, b: Box): boolean {
  return a.x1 < b.x0 || a.x0 > b.x1 || a.bottom < b.top || a.top > b.bottom;
}

// Colours as far as they matter for seeing what is painted: white or not, opaque or not there at all.

import type { Ink } from './sort-by-sight.js';

/** How a colour looks on paper. */
export interface Color {
  /** So near to white that it can't be told from paper. */
  readonly isWhite: boolean;
  /** So transparent that nothing is seen of it. */
  readonly isClear: boolean;
}

/** Of 255, each of red, green and blue. Light greys that print can be seen. */
const minWhite = 250;

/** Of 255. */
const maxClear = 2;

/** Text rendering modes by what they paint. @source ISO 32000-1 §9.3.6, table 106 */
const fillModes: ReadonlySet<number> = new Set([0, 2, 4, 6]);
const strokeModes: ReadonlySet<number> = new Set([1, 2, 5, 6]);
const modeInvisible = 3;

/** The colour of four numbers from 0 to 255. */
export function toColor(red: number, green: number, blue: number, alpha: number): Color {
  return { isWhite: Math.min(red, green, blue) >= minWhite, isClear: alpha <= maxClear };
}

/**
 * How text is painted in a rendering mode. The functions are asked for the colours that the mode paints with;
 * `undefined` where a colour is not known.
 */
export function toInk(mode: number, fill: () => Color | undefined, stroke: () => Color | undefined): Ink {
  if (mode === modeInvisible) return 'unpainted';
  const [isFilled, isStroked] = [fillModes.has(mode), strokeModes.has(mode)];
  if (!isFilled && !isStroked) return 'seen';
  const filled = isFilled ? inkOf(fill()) : 'unpainted';
  const stroked = isStroked ? inkOf(stroke()) : 'unpainted';
  if (filled === 'seen' || stroked === 'seen') return 'seen';
  return filled === 'white' || stroked === 'white' ? 'white' : 'unpainted';
}

function inkOf(color: Color | undefined): Ink {
  if (color?.isClear === true) return 'unpainted';
  return color?.isWhite === true ? 'white' : 'seen';
}

// Colours of page objects, as far as it matters for seeing them: white or not, opaque or not there at all.

import type { Pdfium } from './load-pdfium.js';
import type { Scratch } from './scratch.js';

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

/** Reads one colour of an object; `undefined` where it has none that PDFium can give (patterns). */
export function readColor(
  { pdfium, scratch }: { readonly pdfium: Pdfium; readonly scratch: Scratch },
  object: number,
  what: 'FPDFPageObj_GetFillColor' | 'FPDFPageObj_GetStrokeColor',
): Color | undefined {
  const read = pdfium[what](object, scratch.at(0), scratch.at(1), scratch.at(2), scratch.at(3));
  if (read !== 1) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 255] = [0, 1, 2, 3].map(scratch.int);
  return { isWhite: Math.min(red, green, blue) >= minWhite, isClear: alpha <= maxClear };
}

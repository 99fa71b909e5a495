// Colours of page objects.

import { type Color, toColor } from '../color.js';
import type { Pdfium } from './load-pdfium.js';
import type { Scratch } from './scratch.js';

/** Reads one colour of an object; `undefined` where it has none that PDFium can give (patterns). */
export function readColor(
  { pdfium, scratch }: { readonly pdfium: Pdfium; readonly scratch: Scratch },
  object: number,
  what: 'FPDFPageObj_GetFillColor' | 'FPDFPageObj_GetStrokeColor',
): Color | undefined {
  const read = pdfium[what](object, scratch.at(0), scratch.at(1), scratch.at(2), scratch.at(3));
  return read === 1 ? toColor(scratch.int(0), scratch.int(1), scratch.int(2), scratch.int(3)) : undefined;
}

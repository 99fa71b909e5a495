// Advances of glyphs in thousandths of the font size. PDFium cuts fractions off; so do we, for the same places.

import type { ObjectStore } from './object-store.js';
import type { Dictionary, PdfObject } from './objects.js';
import { surprise } from './surprise.js';

/** Ranges of one font that are looked through for a code. */
const maxRanges = 5_000;

/** Codes of neighbours with their widths, or with one width for all. */
interface WidthRange {
  readonly first: number;
  readonly last: number;
  readonly widths: readonly PdfObject[];
}

/** The width of a CID by the font's `W` and `DW`. @source ISO 32000-1 §9.7.4.3 */
export function compositeWidths(store: ObjectStore, font: Dictionary): (cid: number) => number {
  const standard = font.has('DW') ? toWidth(store, font.get('DW')) : 1000;
  const ranges = font.has('W') ? readRanges(store, store.array(font.get('W')) ?? surprise('widths')) : [];
  return (cid) => {
    for (const { first, last, widths } of ranges) {
      if (cid < first || cid > last) continue;
      return toWidth(store, widths.length === 1 ? widths[0] : widths[cid - first]);
    }
    return standard;
  };
}

function readRanges(store: ObjectStore, items: readonly PdfObject[]): WidthRange[] {
  const ranges: WidthRange[] = [];
  for (let at = 0; at < items.length; ) {
    const first = store.number(items[at]) ?? surprise('widths');
    const next = store.resolve(items[at + 1]);
    if (Array.isArray(next)) {
      if (next.length > 0) ranges.push({ first, last: first + next.length - 1, widths: next });
      at += 2;
    } else {
      const width = items[at + 2];
      if (typeof next !== 'number' || width === undefined) return surprise('widths');
      ranges.push({ first, last: next, widths: [width] });
      at += 3;
    }
    if (ranges.length > maxRanges) surprise('widths');
  }
  return ranges;
}

/** The width of a code of a simple font; a code without one is a surprise. @source ISO 32000-1 §9.6.2 */
export function simpleWidths(store: ObjectStore, font: Dictionary): (code: number) => number {
  const first = store.number(font.get('FirstChar'));
  const widths = store.array(font.get('Widths'));
  if (first === undefined || widths === undefined) return surprise('font without widths');
  return (code) => {
    const width = widths[code - first];
    return width === undefined ? surprise('character without width') : toWidth(store, width);
  };
}

function toWidth(store: ObjectStore, object: PdfObject | undefined): number {
  return Math.trunc(store.number(object) ?? surprise('widths'));
}

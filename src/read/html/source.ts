// The decoded page and places in it.

import type { HtmlPlace } from '../../model/place.js';

/** Decoded text of a page, with the line of every offset. */
export interface MarkupSource {
  readonly text: string;
  /** Place of `[start, end)`, white space at both ends left out. */
  readonly placeOf: (start: number, end: number) => HtmlPlace;
}

/** Makes the source of decoded text; finding a line takes logarithmic time. */
export function markupSource(text: string): MarkupSource {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { text, placeOf: (start, end) => trimmedPlace(text, lineStarts, start, end) };
}

function trimmedPlace(text: string, lineStarts: readonly number[], from: number, to: number): HtmlPlace {
  // A parser that closes what the page left open may count beyond its end.
  let start = Math.min(from, text.length);
  let end = Math.max(start, Math.min(to, text.length));
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (start === end) return blankPlace(text, lineStarts, from, to);
  return { kind: 'html', start, end, line: lineAt(lineStarts, start) };
}

/** A range with nothing printed in it stays as it is: it is the whole of an empty element. */
function blankPlace(text: string, lineStarts: readonly number[], from: number, to: number): HtmlPlace {
  const start = Math.min(from, text.length);
  const end = Math.max(start, Math.min(to, text.length));
  return { kind: 'html', start, end, line: lineAt(lineStarts, start) };
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000;
}

function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

// Cuts decoded text into lines, with the character range of each.

import type { TextPlace } from '../../model/place.js';

/** One line: its text without line end and invisible characters, and the offsets that each character had. */
export interface SourceLine {
  readonly text: string;
  readonly place: TextPlace;
  /** Offset in the source of the character at an index of `text`. */
  readonly offsetAt: (index: number) => number;
}

/** A form feed is the page break of text made from a PDF: it ends a line like a line feed. */
const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/** Zero-width characters and the byte-order mark: nothing is printed for them, and they break comparisons. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** Cuts text into lines. The empty rest after the last line end is no line. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    lines.push(makeLine(text, lines.length + 1, start, match.index));
    start = match.index + match[0].length;
  }
  if (start < text.length) lines.push(makeLine(text, lines.length + 1, start, text.length));
  return lines;
}

/** Leading white space stays: a line of one tab and an empty line mean different things in flattened tables. */
function makeLine(source: string, line: number, start: number, end: number): SourceLine {
  const raw = source.slice(start, end);
  const place = { kind: 'text', line, start, end } as const;
  if (raw.search(INVISIBLE) === -1) return { text: raw, place, offsetAt: (index) => start + index };
  const offsets: number[] = [];
  let text = '';
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw.charAt(at);
    if (character.search(INVISIBLE) !== -1) continue;
    offsets.push(start + at);
    text += character;
  }
  return { text, place, offsetAt: (index) => offsets[index] ?? end };
}

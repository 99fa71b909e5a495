// Words of a line with their extent in columns of characters, so that tables aligned by spaces can be read by position.

import type { Word } from '../../model/document.js';
import type { SourceLine } from './lines.js';

const TAB_STOP = 8;

/** Columns that a character takes. */
export type CharacterWidth = (character: string) => number;

/** Runs of characters without white space; `x0` and `x1` in columns from 0, as wide as `width` says. */
export function splitWords(line: SourceLine, width: CharacterWidth = displayWidth): Word[] {
  const words: Word[] = [];
  let column = 0;
  let from = -1;
  let x0 = 0;
  const close = (to: number): void => {
    if (from !== -1) words.push(makeWord(line, from, to, x0, column));
    from = -1;
  };
  let index = 0;
  for (const character of line.text) {
    if (/\s/.test(character)) close(index);
    else if (from === -1) {
      from = index;
      x0 = column;
    }
    column = character === '\t' ? nextTabStop(column) : column + width(character);
    index += character.length;
  }
  close(index);
  return words;
}

function makeWord(line: SourceLine, from: number, to: number, x0: number, x1: number): Word {
  const place = {
    kind: 'text',
    line: line.place.line,
    start: line.offsetAt(from),
    end: line.offsetAt(to - 1) + 1,
  } as const;
  return { text: line.text.slice(from, to), x0, x1, place };
}

function nextTabStop(column: number): number {
  return (Math.floor(column / TAB_STOP) + 1) * TAB_STOP;
}

/** 2 for wide and full-width characters (Unicode Standard Annex #11), 1 for others. */
export function displayWidth(character: string): 1 | 2 {
  const code = character.codePointAt(0) ?? 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}

/** 1 for every character. */
export function characterCount(): 1 {
  return 1;
}

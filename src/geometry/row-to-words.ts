// Characters of one line become words: parted at white space, at gaps, and wherever a vertical rule stands between.

import type { Character, PlacedWord } from './character.js';

/** Gap between characters, in font sizes, that parts two words of Chinese text. Letter-spacing stays below it. */
const maxGap = 0.45;

/**
 * The same between digits, in font sizes. Digits of one number are set solid; numbers of neighbouring columns are
 * a cell apart. Gluing `0 0 0` would invent a number, so the limit is lower than for text.
 */
const maxDigitGap = 0.25;

/**
 * Copies of one glyph printed twice to look bold are less than this apart, in font sizes. The narrowest digit of
 * a condensed font advances by 0.3, so `11` stays `11`.
 */
const maxBoldShift = 0.1;

/** Is there a vertical rule between two x positions at a height? Answers for the caller's edges. */
export type IsRuledBetween = (x0: number, x1: number, y: number) => boolean;

/** Words of one row of characters that is sorted by `x0`. White space parts words and is in none of them. */
export function rowToWords(
  row: readonly Character[],
  isRuledBetween: IsRuledBetween = () => false,
): PlacedWord[] {
  const words: PlacedWord[] = [];
  let word: OpenWord | undefined;
  let last: Character | undefined;
  for (const character of row) {
    if (character.text.trim() === '') {
      last = undefined;
      continue;
    }
    if (last !== undefined && isPrintedTwice(last, character)) continue;
    if (word === undefined || last === undefined || isParted(last, character, isRuledBetween)) {
      const { x0, top, x1, bottom, text } = character;
      word = { x0, top, x1, bottom, text };
      words.push(word);
    } else extend(word, character);
    last = character;
  }
  return words;
}

/** A word that more characters may follow. */
type OpenWord = { -readonly [Key in keyof PlacedWord]: PlacedWord[Key] };

function extend(word: OpenWord, { x0, top, x1, bottom, text }: Character): void {
  word.text += text;
  word.x0 = Math.min(word.x0, x0);
  word.top = Math.min(word.top, top);
  word.x1 = Math.max(word.x1, x1);
  word.bottom = Math.max(word.bottom, bottom);
}

function isPrintedTwice(a: Character, b: Character): boolean {
  return a.text === b.text && b.x0 - a.x0 < maxBoldShift * (a.bottom - a.top);
}

function isParted(a: Character, b: Character, isRuledBetween: IsRuledBetween): boolean {
  const size = Math.min(a.bottom - a.top, b.bottom - b.top);
  const limit = isDigit(a.text) && isDigit(b.text) ? maxDigitGap : maxGap;
  if (b.x0 - a.x1 > limit * size) return true;
  return isRuledBetween((a.x0 + a.x1) / 2, (b.x0 + b.x1) / 2, (b.top + b.bottom) / 2);
}

function isDigit(text: string): boolean {
  return text >= '0' && text <= '9';
}

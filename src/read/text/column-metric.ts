// How wide a full-width character counts in the columns of a text: two in text that people and most programs pad,
// one in text of programs that count characters (`pdftotext -layout`). The text does not say; its own columns do.

import { isValueText } from '../../text/parse-value.js';
import type { SourceLine } from './lines.js';
import { type CharacterWidth, characterCount, displayWidth, splitWords } from './words.js';

/** Lines with fewer values at their end are no evidence of columns. */
const MIN_VALUES = 3;
/** Longer lines are running text. */
const MAX_ROW_LENGTH = 400;
/** Lines looked at: far more than the rows of a report. */
const MAX_ROWS = 1_000;
/** By how much counting characters must line up better: noise moves the measure by a few per cent. */
const MARGIN = 1.1;
/** A value ends its line: the cheap question before the line is cut into words. */
const VALUE_AT_END = /[\d０-９%％)）\-—–/／无空]\s*$/u;

type Anchor = (x0: number, x1: number) => number;

/** Numbers are set flush right, centred or flush left in their columns; the centre in half columns. */
const anchors: readonly Anchor[] = [(_, x1) => x1, (x0, x1) => x0 + x1, (x0) => x0];

/**
 * Tells which width lines the values up: of the values that end lines, at least three a line, how many pairs stand
 * at the same place or one column apart, under the better anchor. Display width unless characters are clearly better.
 * Linear in the text: positions are counted, not compared.
 */
export function chooseCharacterWidth(lines: readonly SourceLine[]): CharacterWidth {
  const rows: SourceLine[] = [];
  for (const line of lines) {
    if (rows.length === MAX_ROWS) break;
    if (line.text.length <= MAX_ROW_LENGTH && VALUE_AT_END.test(line.text)) rows.push(line);
  }
  return agreement(rows, characterCount) > agreement(rows, displayWidth) * MARGIN
    ? characterCount
    : displayWidth;
}

function agreement(lines: readonly SourceLine[], width: CharacterWidth): number {
  const counts = anchors.map(() => new Map<number, number>());
  for (const line of lines) {
    for (const { x0, x1 } of valuesAtEnd(line, width)) {
      for (const [index, anchor] of anchors.entries()) {
        const at = anchor(x0, x1);
        counts[index]?.set(at, (counts[index]?.get(at) ?? 0) + 1);
      }
    }
  }
  return Math.max(...counts.map(pairs));
}

/** The run of values that ends a line; empty when it is too short to be a row. */
function valuesAtEnd(line: SourceLine, width: CharacterWidth): readonly { x0: number; x1: number }[] {
  const words = splitWords(line, width);
  const text = words.findLastIndex((word) => !isValueText(word.text));
  const values = words.slice(text + 1);
  return values.length < MIN_VALUES ? [] : values;
}

/** Pairs at the same position count in full, pairs next to each other (rounding of the print) by half. */
function pairs(counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [at, count] of counts) sum += count * (count - 1 + (counts.get(at + 1) ?? 0));
  return sum;
}

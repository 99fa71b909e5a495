// Characters become printed lines, whichever way they run. Text that runs down, up or backwards is turned upright,
// read like any other, and its boxes are turned back.

import { type Box, boxesToHull } from './box.js';
import { boxesToRows } from './boxes-to-rows.js';
import type { Character, Direction, PlacedLine, PlacedWord } from './character.js';
import { type IsRuledBetween, rowToWords } from './row-to-words.js';

/** Lines from top to bottom, words from left to right. Characters are not changed; white space is left out. */
export function charactersToLines(
  characters: readonly Character[],
  isRuledBetween?: IsRuledBetween,
): PlacedLine[] {
  if (characters.length === 0) return [];
  const isUpright = characters.every((each) => each.direction === 'right');
  const upright = isUpright ? characters : characters.filter((each) => each.direction === 'right');
  const lines: PlacedLine[] = [];
  for (const row of boxesToRows(upright)) {
    const words = rowToWords(row, isRuledBetween);
    if (words.length > 0) lines.push(toLine(words));
  }
  if (isUpright) return lines;
  const turned = (['down', 'up', 'left'] as const).flatMap((direction) =>
    turnedLines(
      characters.filter((each) => each.direction === direction),
      direction,
    ),
  );
  return [...lines, ...turned].sort((a, b) => a.top - b.top || a.x0 - b.x0);
}

/** One line of these words, or none if there are none. */
export function wordsToLine(words: readonly PlacedWord[]): PlacedLine[] {
  return words.length === 0 ? [] : [toLine(words)];
}

function toLine(words: readonly PlacedWord[]): PlacedLine {
  const { x0, top, x1, bottom } = boxesToHull(words);
  const [first] = words;
  const text =
    first !== undefined && words.length === 1 ? first.text : words.map((word) => word.text).join(' ');
  return { x0, top, x1, bottom, text, words };
}

function turnedLines(characters: readonly Character[], direction: Exclude<Direction, 'right'>): PlacedLine[] {
  const uprightened = characters.map((each) => ({ ...each, ...turns[direction].to(each) }));
  return boxesToRows(uprightened).flatMap((row) =>
    wordsToLine(rowToWords(row).map((word) => ({ ...word, ...turns[direction].back(word) }))),
  );
}

/** Quarter turns about the origin that make text upright, and their inverses. */
const turns = {
  down: {
    to: (box: Box): Box => ({ x0: box.top, x1: box.bottom, top: -box.x1, bottom: -box.x0 }),
    back: (box: Box): Box => ({ x0: -box.bottom, x1: -box.top, top: box.x0, bottom: box.x1 }),
  },
  up: {
    to: (box: Box): Box => ({ x0: -box.bottom, x1: -box.top, top: box.x0, bottom: box.x1 }),
    back: (box: Box): Box => ({ x0: box.top, x1: box.bottom, top: -box.x1, bottom: -box.x0 }),
  },
  left: {
    to: (box: Box): Box => ({ x0: -box.x1, x1: -box.x0, top: -box.bottom, bottom: -box.top }),
    back: (box: Box): Box => ({ x0: -box.x1, x1: -box.x0, top: -box.bottom, bottom: -box.top }),
  },
} satisfies Record<Exclude<Direction, 'right'>, { to: (box: Box) => Box; back: (box: Box) => Box }>;

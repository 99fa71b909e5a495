// One glyph may stand for several letters (`ﬃ`): PDFium gives each of them the whole glyph's box. Letters in one place
// look like one letter printed twice to be bold, so that `office` would lose an f; they share the box instead.

import type { Character } from '../../../geometry/character.js';
import type { InkedCharacter } from '../sort-by-sight.js';

/** Ligatures are of letters. A figure in the place of another is a print over it, not its neighbour. */
const letter = /^[A-Za-z]$/;

/** The same characters, those of one ligature side by side in its box. */
export function shareLigatures(inked: readonly InkedCharacter[]): InkedCharacter[] {
  const shared: InkedCharacter[] = [];
  let start = 0;
  for (const [index, one] of inked.entries()) {
    const next = inked[index + 1];
    if (next !== undefined && isOneGlyph(one, next)) continue;
    const parts = inked.slice(start, index + 1);
    const width = (one.character.x1 - one.character.x0) / parts.length;
    for (const [at, part] of parts.entries()) {
      shared.push(parts.length === 1 ? part : { ...part, character: cut(part.character, at, width) });
    }
    start = index + 1;
  }
  return shared;
}

function isOneGlyph(a: InkedCharacter, b: InkedCharacter): boolean {
  const [one, two] = [a.character, b.character];
  return (
    a.order === b.order &&
    one.x0 === two.x0 &&
    one.x1 === two.x1 &&
    one.top === two.top &&
    one.direction === 'right' &&
    letter.test(one.text) &&
    letter.test(two.text)
  );
}

function cut(character: Character, at: number, width: number): Character {
  const x0 = character.x0 + at * width;
  return { ...character, x0, x1: x0 + width };
}

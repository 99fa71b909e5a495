// Note marks behind numbers are printed small and raised. With their place lost, `383` and its mark are 3831.

import type { Character } from '../../geometry/character.js';
import { raisedText, type Script } from '../raised-text.js';

/** Share of the font size of the number below which a character behind it counts as small. Marks are set at 0.5-0.7. */
const maxSize = 0.85;

/** Shift of the baseline, in font sizes of the number, from which on a small character is raised or lowered. */
const minShift = 0.1;

/** Gap to the character before, in font sizes of the number; a mark is set close, or a little under the number. */
const maxGap = 0.3;

/** Part of the font size below the baseline, as the engines give boxes. */
const descent = 0.14;

/** The same characters, in content order, with marks behind digits as raised or lowered characters. */
export function raiseMarks(characters: readonly Character[]): Character[] {
  let base: Character | undefined;
  let end = 0;
  return characters.map((character) => {
    const script = base === undefined ? undefined : scriptAgainst(base, end, character);
    end = character.x1;
    if (script !== undefined) return { ...character, text: raisedText(character.text, script).trim() };
    base = character.direction === 'right' && /^\d$/.test(character.text) ? character : undefined;
    return character;
  });
}

function scriptAgainst(base: Character, end: number, character: Character): Script | undefined {
  const size = base.bottom - base.top;
  if (character.direction !== 'right' || character.text.trim() === '') return undefined;
  if (character.bottom - character.top > maxSize * size) return undefined;
  if (Math.abs(character.x0 - end) > maxGap * size) return undefined;
  const rise = baselineOf(base) - baselineOf(character);
  if (Math.abs(rise) < minShift * size || Math.abs(rise) > size) return undefined;
  return rise > 0 ? 'super' : 'sub';
}

function baselineOf({ top, bottom }: Character): number {
  return bottom - descent * (bottom - top);
}

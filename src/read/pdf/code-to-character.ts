// One place decides what a code out of a PDF font is as text: itself, an ideograph for a radical, or unknown.

import { radicalToIdeograph } from './radicals.js';

/** What stands for a glyph whose meaning the font does not tell. */
export const unknownCharacter = '\uFFFD';

/**
 * The character for a code point. Codes without a meaning (0, surrogates, private use, noncharacters) are U+FFFD:
 * something is printed there and we do not know what. White space of any width is one space. `undefined` for
 * controls and invisible joiners, which print nothing.
 */
export function codeToCharacter(code: number): string | undefined {
  if (isWhiteSpace(code)) return ' ';
  if (code === 0 || isPrivateUse(code) || (code >= 0xd800 && code <= 0xdfff)) return unknownCharacter;
  if (code > 0x10ffff || (code & 0xfffe) === 0xfffe) return unknownCharacter;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return undefined;
  if ((code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return undefined;
  return radicalToIdeograph(String.fromCodePoint(code));
}

function isWhiteSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f
  );
}

function isPrivateUse(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}

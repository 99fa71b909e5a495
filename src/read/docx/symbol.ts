// w:sym (ECMA-376 part 1, 17.3.3.30): a character named by its place in a font. Symbol fonts have their own order.

/** Ticks and boxes of Wingdings, which forms use, by code without the private-use offset. */
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  168: '□',
  216: '➢',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

const wingdings2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  163: '□',
};

/**
 * Symbol has the digits and marks of ASCII in their places; its minus is U+2212 and its letters are Greek.
 * @source Adobe, Symbol Encoding to Unicode (symbol.txt), codes 20–3F, 5B, 5D, 5F, 7B–7D
 */
const symbol: Readonly<Record<number, string>> = {
  ...Object.fromEntries([...'!#%&()+,./0123456789:;<=>?[]_{|}'].map((each) => [each.charCodeAt(0), each])),
  32: ' ',
  45: '−',
};

const symbolFonts: ReadonlyMap<string, Readonly<Record<number, string>>> = new Map([
  ['symbol', symbol],
  ['wingdings', wingdings],
  ['wingdings 2', wingdings2],
]);

/**
 * Text of a symbol; unknown ones come as the code point given, or as U+FFFD where that is a place in a font only, with
 * `isKnown` false.
 */
export function symbolText(font: string, hexCode: string): { text: string; isKnown: boolean } {
  const code = /^[0-9a-f]{1,6}$/i.test(hexCode) ? Number.parseInt(hexCode, 16) : Number.NaN;
  if (Number.isNaN(code) || code > 0x10ffff) return { text: '\ufffd', isKnown: false };
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const mapped = symbolFonts.get(font.toLowerCase())?.[isPrivate ? code - 0xf000 : code];
  if (mapped !== undefined) return { text: mapped, isKnown: true };
  // A font that is not a symbol font gives the character its Unicode code.
  const isSymbolFont = isPrivate || /^(wingdings|webdings|symbol)/i.test(font);
  return { text: isPrivate ? '\ufffd' : String.fromCodePoint(code), isKnown: !isSymbolFont };
}

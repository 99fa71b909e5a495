// Raised and lowered text, as note marks are printed. Left as plain digits, `383` with the mark `1` becomes 3831.

/** How text stands against the line. */
export type Script = 'super' | 'sub';

const plain = '0123456789+-−=()';
const printed = {
  super: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾',
  sub: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎',
} as const satisfies Record<Script, string>;

/**
 * Text in the raised or lowered characters that it is printed as (`(1)` is `⁽¹⁾`); text with a character that has no
 * such form becomes a note in square brackets behind a space. White space at the ends stays as it is.
 */
export function raisedText(text: string, script: Script): string {
  const body = text.trim();
  if (body === '') return text;
  const characters = [...body.normalize('NFKC')].map((each) => raisedCharacter(each, script));
  const isWhole = characters.every((each) => each !== undefined);
  const start = text.indexOf(body);
  const raised = isWhole ? characters.join('') : ` ${bracketed(body)}`;
  return text.slice(0, start) + raised + text.slice(start + body.length);
}

/** The raised or lowered form of one character; white space is its own. */
function raisedCharacter(character: string, script: Script): string | undefined {
  if (character.trim() === '' || printed[script].includes(character)) return character;
  const index = plain.indexOf(character);
  return index === -1 ? undefined : printed[script][index];
}

function bracketed(body: string): string {
  return /^\[[^[\]]*\]$/.test(body) ? body : `[${body}]`;
}

// Line breaking for Chinese: anywhere between characters, never inside a number or word, never before a closing mark.

const noLineStart = /^[，。、；：！？）》”〕％%]/u;
const pieces = /[A-Za-z0-9.@:/+\-_%]+|./gsu;

/** What becomes of a closing mark that no longer fits: it hangs over the edge, or takes a character along. */
export type ClosingMarks = 'hang' | 'carry';

interface Line {
  readonly width: number;
  readonly widthOf: (text: string) => number;
  readonly closing: ClosingMarks;
}

/** Breaks a text into lines no wider than `width`; `\n` breaks always. A single piece may be wider. */
export function wrapText(
  text: string,
  width: number,
  widthOf: (text: string) => number,
  closing: ClosingMarks = 'hang',
): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, { width, widthOf, closing }));
}

function wrapLine(text: string, { width, widthOf, closing }: Line): string[] {
  const lines: string[] = [];
  let current: string[] = [];
  for (const piece of text.match(pieces) ?? []) {
    const fits = current.length === 0 || widthOf(current.join('') + piece) <= width;
    const closes = noLineStart.test(piece);
    if (fits || (closes && (closing === 'hang' || current.length === 1))) {
      current.push(piece);
      continue;
    }
    const carried = closes ? current.splice(-1) : [];
    lines.push(current.join(''));
    current = [...carried, piece];
  }
  return [...lines, current.join('')];
}

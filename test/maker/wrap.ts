// Line breaking for Chinese: anywhere between characters, never inside a number or word, never before a closing mark.

const noLineStart = /^[，。、；：！？）》”〕％%]/u;
const pieces = /[A-Za-z0-9.@:/+\-_%]+|./gsu;

/** Breaks a text into lines no wider than `width`; `\n` breaks always. A single piece may be wider. */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width, widthOf));
}

function wrapLine(line: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of line.match(pieces) ?? []) {
    const fits = widthOf(current + piece) <= width;
    if (current === '' || fits || noLineStart.test(piece)) {
      current += piece;
    } else {
      lines.push(current);
      current = piece;
    }
  }
  return [...lines, current];
}

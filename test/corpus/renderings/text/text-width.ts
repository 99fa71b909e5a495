// Width of text on a character grid: Chinese characters take two places.

/** Places that a text takes. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 1 : 2), 0);
}

/** The text with blanks behind it until it is as wide. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** The text in the middle of a width. */
export function padCentred(text: string, width: number): string {
  return ' '.repeat(Math.max(0, Math.floor((width - textWidth(text)) / 2))) + text;
}

/** Lines of at most this width; numbers and words in Latin letters stay whole. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [''];
  for (const piece of text.match(/[!-~]+|[^!-~]/gu) ?? []) {
    const before = lines.at(-1) ?? '';
    if (before !== '' && textWidth(before + piece) > width) lines.push(piece);
    else lines[lines.length - 1] = before + piece;
  }
  return lines;
}

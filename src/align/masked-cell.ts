// Cells that somebody or something has masked, in whole or in part: `****`, `1**` where a number was. They are
// cells, and nobody can read them.

const MASK = /^[\d.,]*[*＊][\d.,*＊]*$/u;

/** Whether a text is a value that was made illegible: such a cell is counted, and never a label. */
export function isMasked(text: string): boolean {
  return MASK.test(text);
}

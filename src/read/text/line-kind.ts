// What a line of text says about itself: a heading of Markdown, a page number of the print it came from.

/** A heading with its level and bare text, a page number, or running text. */
export type LineKind =
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | { readonly type: 'page-number' }
  | { readonly type: 'text' };

/** CommonMark 4.2: up to three spaces, one to six `#`, then a space. `#` without a space is text. */
const ATX_HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;

/**
 * `- 3 -`, `— 4 —`, `－5－`, `第 3 页`, `第 3 页 共 5 页`, `第3页/共5页`. A digit alone is never one: in a flattened
 * table it is a value, and `-3` is a value as well.
 */
const PAGE_NUMBERS = [
  /^\s*[-—–－―─]{1,2}\s*\d{1,3}\s*[-—–－―─]{1,2}\s*$/,
  /^\s*第\s*\d{1,3}\s*页\s*(?:[,，/]?\s*共\s*\d{1,3}\s*页)?\s*$/,
];

/** Tells what a line is, from the line alone. */
export function classifyLine(text: string): LineKind {
  if (text.length <= 40 && PAGE_NUMBERS.some((pattern) => pattern.test(text))) return { type: 'page-number' };
  const heading = ATX_HEADING.exec(text);
  if (heading === null) return { type: 'text' };
  return { type: 'heading', level: (heading[1] ?? '#').length, text: headingText(heading[2] ?? '') };
}

/** Without the closing `#` and emphasis marks around the whole heading, which print nothing. */
function headingText(text: string): string {
  const bare = text.trimEnd().replace(/[ \t]+#{1,6}$/, '');
  const emphasis = /^(\*{1,3}|_{1,3})(.+)\1$/.exec(bare);
  return (emphasis?.[2] ?? bare).trim();
}

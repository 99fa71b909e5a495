// Where each character of a parsed text stands in its source, in which line ends and character references are longer.

const REFERENCE = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});?/i;

/**
 * Offsets in `source` of every code unit of `text`, and of its end. Undefined when the two do not go together character
 * by character.
 */
export function sourceOffsets(source: string, text: string): readonly number[] | undefined {
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < text.length; ) {
    const length = stepLength(source, at, text, index);
    if (length === undefined) return undefined;
    const units = isPair(text, index) && length > 2 ? 2 : 1;
    for (let unit = 0; unit < units; unit += 1) offsets.push(at);
    at += length;
    index += units;
  }
  offsets.push(at);
  return at === source.length ? offsets : undefined;
}

/** Characters of the source that gave one character of the text. */
function stepLength(source: string, at: number, text: string, index: number): number | undefined {
  const reference = source[at] === '&' ? REFERENCE.exec(source.slice(at, at + 40))?.[0].length : undefined;
  if (reference !== undefined && !text.startsWith(source.slice(at, at + reference), index)) return reference;
  if (source[at] === text[index]) return 1;
  if (source[at] === '\r' && text[index] === '\n') return source[at + 1] === '\n' ? 2 : 1;
  return undefined;
}

function isPair(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code <= 0xdbff;
}

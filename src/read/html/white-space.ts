// White space of markup to white space as printed.

/** Nothing is printed for these. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/**
 * Collapses white space as browsers do (CSS Text 3, 4.1): a run becomes one space, a run with a line end between
 * two wide characters vanishes. No-break spaces stay as spaces. Ends are trimmed.
 */
export function collapseWhiteSpace(raw: string): string {
  const visible = raw.replace(INVISIBLE, '');
  const collapsed = visible.replace(/[ \t\n\r\f]+/g, (run, at: number) => {
    if (!/[\n\r]/.test(run)) return ' ';
    const before = visible.charCodeAt(at - 1);
    const after = visible.charCodeAt(at + run.length);
    return isWide(before) && isWide(after) ? '' : ' ';
  });
  return collapsed.replaceAll('\u00a0', ' ').trim();
}

/** A line of preformatted text: white space inside stays. */
export function keepWhiteSpace(raw: string): string {
  return raw.replace(INVISIBLE, '').replaceAll('\u00a0', ' ').trim();
}

/** Han characters, kana, full-width forms and the punctuation of Chinese type, by UTF-16 code unit. */
function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xd840 && code <= 0xd888) ||
    (code >= 0xdc00 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    code === 0x2014 ||
    (code >= 0x2018 && code <= 0x201d) ||
    code === 0x2026
  );
}

/** Text for a list of things set aside: one line, at most 200 characters. */
export function shorten(text: string, length = 200): string {
  const line = collapseWhiteSpace(text.length > length * 20 ? text.slice(0, length * 20) : text);
  return line.length > length ? `${line.slice(0, length)}…` : line;
}

/** Number of characters without white space (`\s` of ECMAScript), counted without a string made on the way. */
export function printedLength(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && (code < 0xa0 || !isWideSpace(code))) count += 1;
    else if (code < 0x09 || (code > 0x0d && code < 0x20)) count += 1;
  }
  return count;
}

function isWideSpace(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

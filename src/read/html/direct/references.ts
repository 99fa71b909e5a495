// Character references of text and attributes (HTML Standard 13.2.5.72): those that pages use, written whole.

import { surprise } from './surprise.js';

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: '\u00a0',
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    apos: "'",
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    zwnj: '\u200c',
    zwj: '\u200d',
    shy: '\u00ad',
    middot: '·',
    bull: '•',
    hellip: '…',
    mdash: '—',
    ndash: '–',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    laquo: '«',
    raquo: '»',
    lsaquo: '‹',
    rsaquo: '›',
    copy: '©',
    reg: '®',
    trade: '™',
    times: '×',
    divide: '÷',
    plusmn: '±',
    deg: '°',
    permil: '‰',
    yen: '¥',
    sect: '§',
    para: '¶',
    larr: '←',
    rarr: '→',
    uarr: '↑',
    darr: '↓',
    le: '≤',
    ge: '≥',
    ne: '≠',
  }),
);

const REFERENCE = /&(?:#(?:(\d{1,7})|[xX]([\da-fA-F]{1,6}));|([A-Za-z][A-Za-z\d]{0,30});|([A-Za-z\d#])|)/g;
/** In attributes a name before `=` is no reference: `?id=1&copy=2`. */
const QUERY_PARAMETER = /&(?=[A-Za-z][A-Za-z\d]*=)/g;
const KEPT = '\u0000';

/** Text with its references resolved. */
export function resolveReferences(raw: string): string {
  return raw.includes('&') ? raw.replace(REFERENCE, resolve) : raw;
}

/** The value of an attribute with its references resolved. */
export function resolveInAttribute(raw: string): string {
  if (!raw.includes('&')) return raw;
  // The page has no U+0000: it was looked for before.
  return raw.replace(QUERY_PARAMETER, KEPT).replace(REFERENCE, resolve).replaceAll(KEPT, '&');
}

function resolve(
  reference: string,
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
  begun: string | undefined,
): string {
  if (name !== undefined) return named.get(name) ?? surprise('character reference by a rare name');
  if (decimal !== undefined) return character(Number(decimal));
  if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16));
  return begun === undefined ? reference : surprise('character reference without its end');
}

/** Numbers of controls, surrogates and beyond Unicode are mended by rules of their own (13.2.5.80). */
function character(code: number): string {
  if (
    code <= 0x20 ||
    (code >= 0x7f && code <= 0x9f) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code > 0x10ffff
  ) {
    surprise('character reference by an odd number');
  }
  return String.fromCodePoint(code);
}

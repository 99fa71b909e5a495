// Finds the tags and texts of a part in its text, where the XML is as word processors write it; anything else is left to
// the parser of the house, which reads every XML and says what is wrong with it. What is accepted here is well-formed
// (Extensible Markup Language 1.0, fifth edition): nothing is passed on before the end of the text has been seen.

import type { Attributes } from './attributes.js';

/** Kinds of what is found. */
export const scanned = { text: 0, open: 1, selfClosing: 2, close: 3 } as const;
/** Numbers that each takes: kind, start, end of its name (of a text: its end), end without `>` and `/`. */
export const SCAN_SIZE = 4;

/** What stands in a text, in order; see SCAN_SIZE. */
export interface Scan {
  readonly found: Int32Array;
  /** Numbers in use. */
  readonly length: number;
}

/**
 * Sections, characters that XML has not (2.2), and references but the five that are always there (4.6). A carriage
 * return would have to be made a line feed first (2.11).
 */
const UNUSUAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\]\]>|&(?!(?:amp|lt|gt|quot|apos);)/;
const DECLARATION =
  /^<\?xml version=["']1\.0["'](?: encoding=["'][A-Za-z][\w.-]*["'])?(?: standalone=["'](?:yes|no)["'])? ?\?>/;
const BLANK = /^[ \t\n]*$/;

/** Characters of names that are ASCII (2.3): 1 may begin one, 2 may follow. */
const nameCharacters = new Uint8Array(128);
for (const one of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:')
  nameCharacters[one.charCodeAt(0)] = 1;
for (const one of '0123456789.-') nameCharacters[one.charCodeAt(0)] = 2;

const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** Attributes of one element beyond which they are compared by a set. */
const MANY_ATTRIBUTES = 12;

/** What is in `text`, line ends made line feeds; undefined when there is anything in it that is not looked for here. */
export function scanXml(text: string): Scan | undefined {
  if (UNUSUAL.test(text)) return undefined;
  let found = new Int32Array(Math.max(256, text.length >> 5) * SCAN_SIZE);
  let length = 0;
  const add = (kind: number, start: number, middle: number, end: number): void => {
    if (length === found.length) {
      const larger = new Int32Array(found.length * 2);
      larger.set(found);
      found = larger;
    }
    found[length] = kind;
    found[length + 1] = start;
    found[length + 2] = middle;
    found[length + 3] = end;
    length += SCAN_SIZE;
  };
  const open: string[] = [];
  let isRootClosed = false;
  let at = DECLARATION.exec(text)?.[0].length ?? 0;
  let less = text.indexOf('<', at);
  while (less !== -1) {
    if (less > at) {
      if (open.length > 0) add(scanned.text, at, less, less);
      else if (!BLANK.test(text.slice(at, less))) return undefined;
    }
    if (text.charCodeAt(less + 1) === SLASH) {
      const name = open.pop();
      if (name === undefined || !text.startsWith(name, less + 2)) return undefined;
      const end = less + 2 + name.length;
      if (text.charCodeAt(end) !== GREATER) return undefined;
      add(scanned.close, less + 2, end, end);
      at = end + 1;
      if (open.length === 0) isRootClosed = true;
      less = text.indexOf('<', at);
      continue;
    }
    if (isRootClosed) return undefined;
    const nameEnd = endOfName(text, less + 1);
    if (nameEnd === -1) return undefined;
    const end = endOfAttributes(text, nameEnd);
    if (end === -1) return undefined;
    const isClosing = text.charCodeAt(end) === SLASH;
    if (isClosing && text.charCodeAt(end + 1) !== GREATER) return undefined;
    add(isClosing ? scanned.selfClosing : scanned.open, less + 1, nameEnd, end);
    at = isClosing ? end + 2 : end + 1;
    if (!isClosing) open.push(text.slice(less + 1, nameEnd));
    else if (open.length === 0) isRootClosed = true;
    less = text.indexOf('<', at);
  }
  const isWhole = isRootClosed && open.length === 0 && BLANK.test(text.slice(at));
  return isWhole ? { found, length } : undefined;
}

/** -1 where no name of ASCII characters begins. */
function endOfName(text: string, start: number): number {
  if (nameCharacters[text.charCodeAt(start)] !== 1) return -1;
  let at = start + 1;
  while ((nameCharacters[text.charCodeAt(at)] ?? 0) !== 0) at += 1;
  return at;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB;
}

/** Where a tag's `>` or `/` stands; -1 where an attribute is not plain, or there twice. */
function endOfAttributes(text: string, start: number): number {
  let at = start;
  let first = '';
  let names: string[] | undefined;
  let many: Set<string> | undefined;
  for (;;) {
    let code = text.charCodeAt(at);
    if (code === GREATER || code === SLASH) return at;
    if (!isBlank(code)) return -1;
    while (isBlank(code)) {
      at += 1;
      code = text.charCodeAt(at);
    }
    if (code === GREATER || code === SLASH) return at;
    const nameEnd = endOfName(text, at);
    if (nameEnd === -1 || text.charCodeAt(nameEnd) !== EQUALS) return -1;
    const name = text.slice(at, nameEnd);
    if (first === '') first = name;
    else {
      names ??= [first];
      if (many === undefined ? names.includes(name) : many.has(name)) return -1;
      names.push(name);
      if (names.length > MANY_ATTRIBUTES) many ??= new Set(names);
      many?.add(name);
    }
    const quote = text.charCodeAt(nameEnd + 1);
    if (quote !== QUOTE && quote !== APOSTROPHE) return -1;
    at = nameEnd + 2;
    for (code = text.charCodeAt(at); code !== quote; code = text.charCodeAt(at)) {
      // Line feeds and tabs would become spaces (3.3.3); NaN is the end of the text.
      if (!(code >= SPACE) || code === LESS) return -1;
      at += 1;
    }
    at += 1;
  }
}

/** Attributes of an element that was found, between the end of its name and that of its tag. */
export function scannedAttributes(text: string, nameEnd: number, end: number): Attributes {
  const attributes: Record<string, string> = {};
  let at = nameEnd;
  while (at < end) {
    if (isBlank(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const equals = text.indexOf('=', at);
    const close = text.indexOf(text.charCodeAt(equals + 1) === QUOTE ? '"' : "'", equals + 2);
    attributes[text.slice(at, equals)] = withoutReferences(text.slice(equals + 2, close));
    at = close + 1;
  }
  return attributes;
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its references resolved. */
export function withoutReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(\w+);/g, (reference, name: string) => characters[name] ?? reference);
}

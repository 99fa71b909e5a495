// One tag: its name and its attributes (HTML Standard 13.2.5.6 to 13.2.5.40), in markup without errors of its own.

import { type ElementKind, kindOf } from './element-kinds.js';
import { resolveInAttribute } from './references.js';
import { surprise } from './surprise.js';

/** A start or end tag, `[start, end)` in the page. */
export interface Tag {
  readonly name: string;
  readonly kind: ElementKind;
  readonly attributes: Readonly<Record<string, string>> | undefined;
  readonly start: number;
  readonly end: number;
}

/** Attributes of one tag: parsers compare each with all before it. */
const MAX_ATTRIBUTES = 100;

const NAME = /[A-Za-z][A-Za-z0-9:._-]*/y;
const ATTRIBUTE =
  /[\t\n\f\r /]*([^\t\n\f\r />="'<`\u0080-\uffff]+)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r >"'<`]+)))?/y;
/** Characters of the names of attributes as nearly all are written: `a` to `z`, digits, `-`, `_`, `:`. */
const isPlain = new Uint8Array(128);
for (const one of 'abcdefghijklmnopqrstuvwxyz0123456789-_:') isPlain[one.charCodeAt(0)] = 1;
const END = /[\t\n\f\r /]*>/y;

/** Names as they are written to the name in lower case and its kind: few, and met again and again. */
const known = new Map<string, readonly [name: string, kind: ElementKind]>();
const MOST_KNOWN = 1000;

/** Reads the tag whose name begins at `nameAt`; `start` is its `<`. */
export function readTag(text: string, start: number, nameAt: number): Tag {
  NAME.lastIndex = nameAt;
  const written = NAME.exec(text)?.[0] ?? surprise('sign before what is no tag');
  const [name, kind] = known.get(written) ?? learn(written);
  let at = nameAt + written.length;
  const behind = text.charCodeAt(at);
  if (behind === 0x3e) return { name, kind, attributes: undefined, start, end: at + 1 };
  if (behind !== 0x20 && behind !== 0x2f && !(behind >= 0x09 && behind <= 0x0d && behind !== 0x0b)) {
    surprise('tag with an odd name');
  }
  const attributes: Record<string, string> = Object.create(null);
  let count = 0;
  for (;;) {
    const end = endOfTag(text, at);
    if (end !== -1) return { name, kind, attributes: count > 0 ? attributes : undefined, start, end };
    count += 1;
    if (count > MAX_ATTRIBUTES) surprise('tag with very many attributes');
    const next = readPlainAttribute(text, at, attributes);
    at = next === -1 ? readAttribute(text, at, attributes) : next;
  }
}

/** -1 where an attribute comes first. */
function endOfTag(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 0x3e) return at + 1;
  if (code === 0x20 && isPlain[text.charCodeAt(at + 1)] === 1) return -1;
  END.lastIndex = at;
  return END.test(text) ? END.lastIndex : -1;
}

/** ` name="value"`, which nearly all attributes are; -1 where something else is written, for `readAttribute`. */
function readPlainAttribute(text: string, at: number, attributes: Record<string, string>): number {
  let nameEnd = at + 1;
  while (isPlain[text.charCodeAt(nameEnd)] === 1) nameEnd += 1;
  if (text.charCodeAt(at) !== 0x20 || nameEnd === at + 1 || !text.startsWith('="', nameEnd)) return -1;
  const close = text.indexOf('"', nameEnd + 2);
  const next = text.charCodeAt(close + 1);
  if (close === -1 || next === 0x3d || Number.isNaN(next)) return -1;
  setAttribute(attributes, text.slice(at + 1, nameEnd), text.slice(nameEnd + 2, close));
  return close + 1;
}

function learn(written: string): readonly [name: string, kind: ElementKind] {
  const name = written.toLowerCase();
  const entry = [name, kindOf(name)] as const;
  if (known.size < MOST_KNOWN) known.set(written, entry);
  return entry;
}

function readAttribute(text: string, at: number, attributes: Record<string, string>): number {
  ATTRIBUTE.lastIndex = at;
  const match = ATTRIBUTE.exec(text);
  if (match === null) surprise('tag with a broken attribute');
  const [, written = '', double, single, bare] = match;
  const end = ATTRIBUTE.lastIndex;
  // `name=` without a value, a tag name with signs in it, a quote left open.
  const next = text.charCodeAt(end);
  if (next === 0x3d || Number.isNaN(next)) surprise('tag with a broken attribute');
  setAttribute(attributes, written.toLowerCase(), double ?? single ?? bare ?? '');
  return end;
}

/** The first of a name counts. */
function setAttribute(attributes: Record<string, string>, name: string, raw: string): void {
  if (attributes[name] !== undefined) return;
  const value = resolveInAttribute(raw);
  attributes[name] = value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
}

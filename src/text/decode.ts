// Bytes of a page or text file to a string. What a page declares about its own encoding is missing, late or
// wrong so often that the bytes themselves decide: byte-order mark, strict UTF-8, gb18030, Big5.

import { Buffer, isUtf8 } from 'node:buffer';
import { shareOfCommonCharacters } from './common-characters.js';

/** What bytes were decoded to. Places of readers count characters of `text`. */
export interface DecodedText {
  readonly text: string;
  /** Name of the encoding used: `utf-8`, `utf-16le`, `utf-16be`, `gb18030` or `big5`. */
  readonly encoding: string;
  /** Number of U+FFFD in `text`: bytes that are no character of the encoding. */
  readonly replaced: number;
  /** What the source itself declares, in lower case, when it declares anything. */
  readonly declared?: string;
}

/** What is known about the bytes from outside, e.g. the charset of a MIME part. A weak hint only. */
export interface DecodeHint {
  readonly declared?: string;
}

/** Bytes looked at for a declaration or a choice between two encodings: enough for stable shares. */
const SAMPLE_BYTES = 65_536;

/** Valid multi-byte characters for one bad byte that make a text UTF-8 with faults; GBK as UTF-8 has below one. */
const GOOD_FOR_BAD = 8;

/** Least plausibility of UTF-16: real text has 0.4 and more, other bytes below 0.1. */
const PLAUSIBLE = 0.25;

/** By how much Big5 must be better: nearly all such pages are gb18030, and a few odd characters prove nothing. */
const MARGIN = 0.1;

/** What a declaration is worth against the share of common characters, which differs by 0.3 and more. */
const DECLARED_BONUS = 0.05;

/**
 * Decodes bytes by content: byte-order mark, UTF-16 by its zero bytes, UTF-8, else gb18030 or Big5, whichever
 * gives more common characters. Never fails; bytes that are no character become U+FFFD and are counted.
 */
export function decodeBytes(bytes: Uint8Array, hint: DecodeHint = {}): DecodedText {
  const declared = hint.declared?.toLowerCase() ?? declaredEncoding(bytes);
  const encoding = encodingByMark(bytes) ?? encodingByZeros(bytes) ?? encodingByContent(bytes, declared);
  const text = new TextDecoder(encoding).decode(bytes);
  const result = { text, encoding, replaced: countReplaced(text) };
  return declared === undefined ? result : { ...result, declared };
}

/** Whether two encoding names mean the same: GB2312, GBK and GB18030 are one family, each within the next. */
export function isSameEncoding(a: string, b: string): boolean {
  return encodingFamily(a) === encodingFamily(b);
}

const families: Readonly<Record<string, string>> = {
  gb2312: 'gb',
  gbk: 'gb',
  gb18030: 'gb',
  'x-gbk': 'gb',
  cp936: 'gb',
  'gb2312-80': 'gb',
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  unicode: 'utf-16le',
  'big5-hkscs': 'big5',
};

function encodingFamily(name: string): string {
  const label = name.toLowerCase();
  return families[label] ?? label;
}

function encodingByMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: digits, tags and line ends have a zero byte, which no other text encoding has. */
function encodingByZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (!sample.includes(0)) return undefined;
  let zeros = 0;
  for (const byte of sample) if (byte === 0) zeros += 1;
  // Long Chinese paragraphs have few zeros; fewer than one in a thousand bytes are damage, not an encoding.
  if (zeros * 1000 < sample.length) return undefined;
  const little = plausibility('utf-16le', sample);
  const big = plausibility('utf-16be', sample);
  if (Math.max(little, big) < PLAUSIBLE) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** Share of characters that are printable ASCII, line ends or common Chinese ones. */
function plausibility(encoding: string, sample: Uint8Array): number {
  const text = new TextDecoder(encoding).decode(sample);
  let ascii = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x0d || code === 0x09) ascii += 1;
  }
  const rest = text.length - ascii;
  return text.length === 0 ? 0 : (ascii + rest * shareOfCommonCharacters(text)) / text.length;
}

function encodingByContent(bytes: Uint8Array, declared: string | undefined): string {
  if (isUtf8(withoutCutCharacter(bytes)) || isFaultyUtf8(bytes)) return 'utf-8';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const gb = scoreOf('gb18030', sample, declared);
  const big5 = scoreOf('big5', sample, declared);
  return big5 > gb + MARGIN ? 'big5' : 'gb18030';
}

/** Leaves out an incomplete UTF-8 character at the end, as a download that broke off leaves it. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

/** UTF-8 but for a few bad bytes, as pages are that were pasted together or cut by byte count. */
function isFaultyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let good = 0;
  let bad = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) bad += 1;
    else if (code >= 0x80) good += 1;
  }
  return good >= bad * GOOD_FOR_BAD;
}

function scoreOf(encoding: string, sample: Uint8Array, declared: string | undefined): number {
  const text = new TextDecoder(encoding).decode(sample);
  const faults = text.length === 0 ? 0 : countReplaced(text) / text.length;
  const bonus = declared !== undefined && isSameEncoding(declared, encoding) ? DECLARED_BONUS : 0;
  return shareOfCommonCharacters(text) - 4 * faults + bonus;
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

const declarations = [/charset\s*=\s*["']?\s*([\w-]+)/i, /^<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]+)/i];

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE_BYTES)).toString(
    'latin1',
  );
  for (const pattern of declarations) {
    const name = pattern.exec(head)?.[1];
    if (name !== undefined) return name.toLowerCase();
  }
  return undefined;
}

// Reads numbers, names and strings out of bytes. Strict: what readers of PDF disagree about is a surprise.

import { byteClass, classOf, hexValue } from './character-class.js';
import { surprise } from './surprise.js';

/** A place in bytes that tokens are read from; reading moves `at`. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** Digits of a number that are read; further decimals are below what places are computed with. */
const maxDigits = 15;

/** Longest number. */
const maxNumber = 40;

/** Longest name in bytes. @source ISO 32000-1 §C.2 */
const maxName = 127;

const powersOfTen = Array.from({ length: maxDigits + 1 }, (_, exponent) => 10 ** exponent);

/** Moves over white space. Comments are a surprise: nobody who exports a report writes any inside of objects. */
export function skipSpace(cursor: Cursor): void {
  const { bytes } = cursor;
  let { at } = cursor;
  while (classOf[bytes[at] ?? 120] === byteClass.space) at += 1;
  if (bytes[at] === 0x25) surprise('comment');
  cursor.at = at;
}

/** A number. @source ISO 32000-1 §7.3.3 */
export function readNumber(cursor: Cursor): number {
  const { bytes } = cursor;
  let { at } = cursor;
  const sign = bytes[at];
  if (sign === 0x2d || sign === 0x2b) at += 1;
  let value = 0;
  let digits = 0;
  let decimals = -1;
  for (;;) {
    const byte = bytes[at] ?? 0x20;
    if (byte >= 0x30 && byte <= 0x39) {
      digits += 1;
      if (digits <= maxDigits) {
        value = value * 10 + byte - 0x30;
        if (decimals >= 0) decimals += 1;
      } else if (decimals < 0) surprise('number');
    } else if (byte === 0x2e && decimals < 0) decimals = 0;
    else if (classOf[byte] === byteClass.regular) surprise('number');
    else break;
    at += 1;
  }
  if (digits === 0 || digits > maxNumber) surprise('number');
  cursor.at = at;
  if (decimals > 0) value /= powersOfTen[decimals] ?? 1;
  return sign === 0x2d ? -value : value;
}

/** The name behind a slash that the cursor stands on. @source ISO 32000-1 §7.3.5 */
export function readName(cursor: Cursor): string {
  const { bytes } = cursor;
  const start = cursor.at + 1;
  let at = start;
  let isEscaped = false;
  while (at < bytes.length && classOf[bytes[at] ?? 0] === byteClass.regular) {
    if (bytes[at] === 0x23) isEscaped = true;
    at += 1;
  }
  if (at - start > maxName) surprise('name');
  cursor.at = at;
  let written = '';
  for (let index = start; index < at; index += 1) written += String.fromCharCode(bytes[index] ?? 0);
  return isEscaped ? decodeName(written) : written;
}

function decodeName(written: string): string {
  const decoded = written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  if (decoded.includes('#') || decoded.includes('\0')) surprise('name');
  return decoded;
}

/** Bytes of the hexadecimal string whose `<` the cursor stands on. @source ISO 32000-1 §7.3.4.3 */
export function readHexString(cursor: Cursor): number[] {
  const { bytes } = cursor;
  const values: number[] = [];
  let high = -1;
  let at = cursor.at + 1;
  for (; bytes[at] !== 0x3e; at += 1) {
    const byte = bytes[at] ?? 0;
    const value = hexValue[byte] ?? 255;
    if (value === 255) {
      if (at >= bytes.length || classOf[byte] !== byteClass.space) surprise('string');
    } else if (high < 0) high = value;
    else {
      values.push(high * 16 + value);
      high = -1;
    }
  }
  if (high >= 0) surprise('string');
  cursor.at = at + 1;
  return values;
}

/** Bytes that stand behind a backslash for others. @source ISO 32000-1 table 3 */
const escapes: ReadonlyMap<number, number> = new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c],
  [0x28, 0x28],
  [0x29, 0x29],
  [0x5c, 0x5c],
]);

/** Bytes of the literal string whose `(` the cursor stands on. @source ISO 32000-1 §7.3.4.2 */
export function readLiteralString(cursor: Cursor): number[] {
  const { bytes } = cursor;
  const values: number[] = [];
  let depth = 1;
  let at = cursor.at + 1;
  for (; ; at += 1) {
    if (at >= bytes.length) surprise('string');
    const byte = bytes[at] ?? 0;
    if (byte === 0x28) depth += 1;
    if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) break;
    }
    if (byte !== 0x5c) {
      values.push(byte);
      continue;
    }
    at += 1;
    const escaped = bytes[at] ?? 0;
    const meant = escapes.get(escaped);
    if (meant !== undefined) values.push(meant);
    else {
      const code = readOctal(bytes, at);
      values.push(code);
      at += 2;
    }
  }
  cursor.at = at + 1;
  return values;
}

/** Three octal digits; fewer are allowed, and read differently where a digit follows. */
function readOctal(bytes: Uint8Array, at: number): number {
  let code = 0;
  for (let index = at; index < at + 3; index += 1) {
    const digit = (bytes[index] ?? 0) - 0x30;
    if (digit < 0 || digit > 7) surprise('string');
    code = code * 8 + digit;
  }
  if (code > 255) surprise('string');
  return code;
}

/** Whether `text` stands at `at`. */
export function standsAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

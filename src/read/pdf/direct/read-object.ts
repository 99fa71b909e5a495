// Reads one object of a file. @source ISO 32000-1 §7.3

import { byteClass, classOf } from './character-class.js';
import { type Dictionary, Name, type PdfObject, Reference } from './objects.js';
import { surprise } from './surprise.js';
import {
  type Cursor,
  readHexString,
  readLiteralString,
  readName,
  readNumber,
  skipSpace,
  standsAt,
} from './token-reader.js';

/** Nesting of arrays and dictionaries; page objects of reports have four. */
const maxDepth = 24;

/** The object at the cursor; dictionaries of streams are read without their stream. */
export function readObject(cursor: Cursor, depth = 0): PdfObject {
  if (depth > maxDepth) surprise('deep object');
  skipSpace(cursor);
  const { bytes } = cursor;
  const byte = bytes[cursor.at] ?? 0;
  if (byte === 0x2f) return new Name(readName(cursor));
  if (byte === 0x3c) {
    if (bytes[cursor.at + 1] === 0x3c) return readDictionary(cursor, depth);
    return Uint8Array.from(readHexString(cursor));
  }
  if (byte === 0x28) return Uint8Array.from(readLiteralString(cursor));
  if (byte === 0x5b) return readArray(cursor, depth);
  if (isNumberStart(byte)) return readNumberOrReference(cursor);
  return readKeyword(cursor);
}

/** Whether a byte can begin a number. */
export function isNumberStart(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2b || byte === 0x2e;
}

function readArray(cursor: Cursor, depth: number): PdfObject[] {
  cursor.at += 1;
  const items: PdfObject[] = [];
  for (;;) {
    skipSpace(cursor);
    if (cursor.bytes[cursor.at] === 0x5d) break;
    items.push(readObject(cursor, depth + 1));
  }
  cursor.at += 1;
  return items;
}

function readDictionary(cursor: Cursor, depth: number): Dictionary {
  const { bytes } = cursor;
  cursor.at += 2;
  const entries = new Map<string, PdfObject>();
  for (;;) {
    skipSpace(cursor);
    if (bytes[cursor.at] === 0x3e && bytes[cursor.at + 1] === 0x3e) break;
    if (bytes[cursor.at] !== 0x2f) surprise('dictionary');
    const key = readName(cursor);
    if (entries.has(key)) surprise('dictionary key twice');
    entries.set(key, readObject(cursor, depth + 1));
  }
  cursor.at += 2;
  return entries;
}

/** A number, or `12 0 R`. @source ISO 32000-1 §7.3.10 */
function readNumberOrReference(cursor: Cursor): number | Reference {
  const value = readNumber(cursor);
  const { bytes, at } = cursor;
  if (!Number.isInteger(value) || value < 0 || bytes[at - 1] === 0x2e) return value;
  const isReference =
    bytes[at + 1] === 0x30 &&
    bytes[at + 3] === 0x52 &&
    classOf[bytes[at] ?? 0] === byteClass.space &&
    classOf[bytes[at + 2] ?? 0] === byteClass.space &&
    classOf[bytes[at + 4] ?? 32] !== byteClass.regular;
  if (!isReference) return value;
  cursor.at = at + 4;
  return new Reference(value);
}

const keywords = { true: true, false: false, null: null } as const;

function readKeyword(cursor: Cursor): boolean | null {
  for (const [word, value] of Object.entries(keywords)) {
    if (!standsAt(cursor.bytes, cursor.at, word)) continue;
    cursor.at += word.length;
    if (classOf[cursor.bytes[cursor.at] ?? 32] === byteClass.regular) break;
    return value;
  }
  return surprise('object');
}

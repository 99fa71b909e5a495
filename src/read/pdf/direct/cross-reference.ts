// Where the objects of a file stand. Every entry is held against the file: a cross-reference that is wrong in one place
// makes readers search the whole file, each in its own way.

import { decodeStream } from './inflate.js';
import { type Dictionary, type PdfObject, Stream } from './objects.js';
import { readObject } from './read-object.js';
import { surprise } from './surprise.js';
import { type Cursor, readNumber, skipSpace, standsAt } from './token-reader.js';

/** Where an object stands: its offset in the file, or its index in an object stream. */
export type Entry =
  | { readonly offset: number }
  | { readonly stream: number; readonly index: number }
  | { readonly isFree: true };

export interface CrossReference {
  readonly entries: ReadonlyMap<number, Entry>;
  /** The newest trailer dictionary. */
  readonly trailer: Dictionary;
}

/** Sections: one for each time that a file was saved. */
const maxSections = 32;

/** Objects; a report has some hundreds. */
const maxEntries = 200_000;

/** Bytes of an unpacked cross-reference stream. */
const maxTableBytes = 4 * 1024 * 1024;

/** Bytes at the end in which `startxref` stands. */
const tailWindow = 1024;

/** Bytes of one line of a cross-reference table. @source ISO 32000-1 §7.5.4 */
const lineLength = 20;

const free: Entry = { isFree: true };

/** Reads all sections, the newest first. @source ISO 32000-1 §7.5.4–7.5.8 */
export function readCrossReference(bytes: Uint8Array): CrossReference {
  const entries = new Map<number, Entry>();
  const known = new Set<number>();
  let newest: Dictionary | undefined;
  let next: PdfObject | undefined = readStart(bytes);
  while (next !== undefined) {
    if (typeof next !== 'number' || known.has(next) || known.size >= maxSections) surprise('cross-reference');
    known.add(next);
    const trailer = readSection(bytes, next, entries);
    // A hybrid file: the stream has the objects that the table leaves out for old readers. §7.5.8.4
    const hybrid = trailer.get('XRefStm');
    if (typeof hybrid === 'number') readStreamSection({ bytes, at: hybrid }, entries);
    newest ??= trailer;
    next = trailer.get('Prev');
  }
  if (newest === undefined) return surprise('cross-reference');
  for (const [number, entry] of entries) {
    if ('offset' in entry) objectAt(bytes, entry.offset, number);
  }
  return { entries, trailer: newest };
}

/** A cursor behind `12 0 obj`, which has to stand at `offset`. */
export function objectAt(bytes: Uint8Array, offset: number, number: number): Cursor {
  const head = `${number} 0 obj`;
  if (!standsAt(bytes, offset, head)) surprise('cross-reference');
  return { bytes, at: offset + head.length };
}

function readStart(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.lastIndexOf('startxref');
  if (at === -1 || at < bytes.length - tailWindow) return surprise('cross-reference');
  const cursor = { bytes, at: at + 'startxref'.length };
  skipSpace(cursor);
  return readNumber(cursor);
}

function readSection(bytes: Uint8Array, at: number, entries: Map<number, Entry>): Dictionary {
  const cursor = { bytes, at };
  return standsAt(bytes, at, 'xref') ? readTable(cursor, entries) : readStreamSection(cursor, entries);
}

function readTable(cursor: Cursor, entries: Map<number, Entry>): Dictionary {
  const { bytes } = cursor;
  cursor.at += 4;
  for (;;) {
    skipSpace(cursor);
    if (standsAt(bytes, cursor.at, 'trailer')) break;
    const first = readNumber(cursor);
    skipSpace(cursor);
    const count = readNumber(cursor);
    if (!isCount(first) || !isCount(count)) surprise('cross-reference');
    skipSpace(cursor);
    for (let index = 0; index < count; index += 1) {
      addEntry(entries, first + index, readLine(bytes, cursor.at));
      cursor.at += lineLength;
    }
  }
  cursor.at += 'trailer'.length;
  const trailer = readObject(cursor);
  return trailer instanceof Map ? trailer : surprise('trailer');
}

/** `0000000017 00000 n` and two bytes of line end. */
function readLine(bytes: Uint8Array, at: number): Entry {
  const kind = bytes[at + 17];
  const isLine =
    bytes[at + 10] === 0x20 &&
    bytes[at + 16] === 0x20 &&
    (bytes[at + 18] === 0x20 || bytes[at + 18] === 0x0d) &&
    (bytes[at + 19] === 0x0a || bytes[at + 19] === 0x0d);
  if (!isLine) surprise('cross-reference');
  if (kind === 0x66) return free;
  const generation = readDigits(bytes, at + 11, 5);
  if (kind !== 0x6e || generation !== 0) surprise('cross-reference');
  return { offset: readDigits(bytes, at, 10) };
}

function readDigits(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index += 1) {
    const digit = (bytes[index] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) surprise('cross-reference');
    value = value * 10 + digit;
  }
  return value;
}

function readStreamSection(cursor: Cursor, entries: Map<number, Entry>): Dictionary {
  const { bytes } = cursor;
  const number = readNumber(cursor);
  if (!standsAt(bytes, cursor.at, ' 0 obj')) surprise('cross-reference');
  cursor.at += ' 0 obj'.length;
  const stream = readStreamObject(cursor);
  const { dictionary } = stream;
  if (number < 0) surprise('cross-reference');
  const length = dictionary.get('Length');
  if (typeof length !== 'number') return surprise('cross-reference');
  const table = decodeStream(encodedBytes(bytes, stream, length), dictionary, maxTableBytes);
  const widths = toNumbers(dictionary.get('W'));
  const [kindWidth = -1, placeWidth = -1, indexWidth = -1, more] = widths;
  if (more !== undefined || widths.some((width) => !Number.isInteger(width) || width < 0 || width > 6)) {
    surprise('cross-reference');
  }
  if (placeWidth < 1 || indexWidth < 0) surprise('cross-reference');
  const ranges = dictionary.has('Index')
    ? toNumbers(dictionary.get('Index'))
    : [0, ...toNumbers([dictionary.get('Size') ?? null])];
  let at = 0;
  for (let range = 0; range < ranges.length; range += 2) {
    const [first = -1, count = -1] = [ranges[range], ranges[range + 1]];
    if (!isCount(first) || !isCount(count)) surprise('cross-reference');
    if (at + count * (kindWidth + placeWidth + indexWidth) > table.length) surprise('cross-reference');
    for (let index = 0; index < count; index += 1) {
      const kind = kindWidth === 0 ? 1 : readInteger(table, at, kindWidth);
      const place = readInteger(table, at + kindWidth, placeWidth);
      const rest = readInteger(table, at + kindWidth + placeWidth, indexWidth);
      addEntry(entries, first + index, toEntry(kind, place, rest));
      at += kindWidth + placeWidth + indexWidth;
    }
  }
  return dictionary;
}

/** @source ISO 32000-1 §7.5.8.3, table 18 */
function toEntry(kind: number, place: number, rest: number): Entry {
  if (kind === 0) return free;
  if (kind === 1 && rest === 0) return { offset: place };
  return kind === 2 ? { stream: place, index: rest } : surprise('cross-reference');
}

function addEntry(entries: Map<number, Entry>, number: number, entry: Entry): void {
  if (entries.size >= maxEntries) surprise('cross-reference');
  if (!entries.has(number)) entries.set(number, entry);
}

function readInteger(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = at; index < at + width; index += 1) value = value * 256 + (bytes[index] ?? 0);
  return value;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= maxEntries;
}

function toNumbers(value: PdfObject | undefined): number[] {
  if (!Array.isArray(value)) return surprise('cross-reference');
  return value.map((each) => (typeof each === 'number' ? each : surprise('cross-reference')));
}

/** The stream whose dictionary begins at the cursor. @source ISO 32000-1 §7.3.8 */
export function readStreamObject(cursor: Cursor): Stream {
  const dictionary = readObject(cursor);
  const start = dictionary instanceof Map ? streamStart(cursor) : undefined;
  if (!(dictionary instanceof Map) || start === undefined) return surprise('stream');
  return new Stream(dictionary, start);
}

/** Where the bytes of a stream begin if the keyword stands at the cursor. */
export function streamStart(cursor: Cursor): number | undefined {
  skipSpace(cursor);
  const { bytes, at } = cursor;
  if (!standsAt(bytes, at, 'stream')) return undefined;
  const end = at + 'stream'.length;
  if (bytes[end] === 0x0d && bytes[end + 1] === 0x0a) return end + 2;
  return bytes[end] === 0x0a ? end + 1 : surprise('stream');
}

/** The bytes of a stream as they stand in the file; its end mark has to follow them. */
export function encodedBytes(bytes: Uint8Array, { start }: Stream, length: number): Uint8Array {
  const end = start + length;
  if (!Number.isInteger(length) || length < 0 || end > bytes.length) surprise('stream');
  const cursor = { bytes, at: end };
  if (bytes[cursor.at] === 0x0d) cursor.at += 1;
  if (bytes[cursor.at] === 0x0a) cursor.at += 1;
  if (!standsAt(bytes, cursor.at, 'endstream')) surprise('stream');
  return bytes.subarray(start, end);
}

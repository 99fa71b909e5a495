// ToUnicode maps: what the codes of a font mean. @source ISO 32000-1 §9.10.3; Adobe Technical Note 5014 (CMap)

import { byteClass, classOf } from './character-class.js';
import { surprise } from './surprise.js';
import { type Cursor, readHexString } from './token-reader.js';

/** What a code stands for that has two meanings, or one that is not read; using it is a surprise. */
export const noMeaning = '';

/** Mappings of one font: codes have two bytes. */
const maxMappings = 65_536 * 2;

/** Letters of a ligature. */
const maxMeaning = 4;

/** The text of each code, or `noMeaning`. Codes that a map gives two meanings have none. */
export function readCharacterMap(bytes: Uint8Array): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const cursor: Cursor = { bytes, at: 0 };
  let work = 0;
  const set: SetMeaning = (code, meaning) => {
    work += 1;
    if (work > maxMappings) surprise('character map');
    const known = map.get(code);
    map.set(code, known === undefined || known === meaning ? meaning : noMeaning);
  };
  for (let word = nextWord(cursor); word !== ''; word = nextWord(cursor)) {
    if (word === 'beginbfchar') readSingles(cursor, set);
    else if (word === 'beginbfrange') readRanges(cursor, set);
    else if (word === 'usecmap' || word.startsWith('/Adobe-')) {
      if (word !== '/Adobe-Identity-UCS') surprise('character map on another one');
    }
  }
  return map;
}

type SetMeaning = (code: number, meaning: string) => void;

function readSingles(cursor: Cursor, set: SetMeaning): void {
  while (!endsWith(cursor, 'endbfchar')) {
    const code = readCode(cursor);
    set(code, readMeaning(cursor));
  }
}

function readRanges(cursor: Cursor, set: SetMeaning): void {
  while (!endsWith(cursor, 'endbfrange')) {
    const first = readCode(cursor);
    const last = readCode(cursor);
    // A range that crosses into another first byte is not allowed, and read differently. §9.10.3
    if (last < first || last >> 8 !== first >> 8) surprise('character map');
    toToken(cursor);
    if (cursor.bytes[cursor.at] === 0x5b) {
      cursor.at += 1;
      for (let code = first; code <= last; code += 1) set(code, readMeaning(cursor));
      toToken(cursor);
      if (cursor.bytes[cursor.at] !== 0x5d) surprise('character map');
      cursor.at += 1;
    } else {
      const start = readMeaning(cursor);
      for (let code = first; code <= last; code += 1) {
        const next = start.charCodeAt(0) + code - first;
        set(code, start.length === 1 && next <= 0xffff ? String.fromCharCode(next) : noMeaning);
      }
    }
  }
}

/** A code of one or two bytes. */
function readCode(cursor: Cursor): number {
  const [high, low, more] = readToken(cursor);
  if (high === undefined || more !== undefined) return surprise('character map');
  return low === undefined ? high : high * 256 + low;
}

/** UTF-16BE: one character, or the few that a ligature stands for. */
function readMeaning(cursor: Cursor): string {
  const bytes = readToken(cursor);
  if (bytes.length === 0 || bytes.length % 2 !== 0) surprise('character map');
  if (bytes.length > 2 * maxMeaning) return noMeaning;
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    text += String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
  }
  return text;
}

function readToken(cursor: Cursor): number[] {
  toToken(cursor);
  return cursor.bytes[cursor.at] === 0x3c ? readHexString(cursor) : surprise('character map');
}

/** Whether `word` is next; if so it is read over. */
function endsWith(cursor: Cursor, word: string): boolean {
  toToken(cursor);
  const byte = cursor.bytes[cursor.at];
  if (byte === 0x3c) return false;
  return nextWord(cursor) === word || surprise('character map');
}

function toToken(cursor: Cursor): void {
  while (classOf[cursor.bytes[cursor.at] ?? 120] === byteClass.space) cursor.at += 1;
}

/** The next word, name or delimiter; empty at the end. Comments are a surprise, dictionaries are read over. */
function nextWord(cursor: Cursor): string {
  const { bytes } = cursor;
  toToken(cursor);
  const start = cursor.at;
  if (start >= bytes.length) return '';
  if (bytes[start] === 0x25) surprise('comment');
  let at = start + 1;
  const isWord = classOf[bytes[start] ?? 0] === byteClass.regular || bytes[start] === 0x2f;
  while (isWord && at < bytes.length && classOf[bytes[at] ?? 0] === byteClass.regular) at += 1;
  cursor.at = at;
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, at - start).toString('latin1');
}

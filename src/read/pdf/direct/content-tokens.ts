// Splits a content stream into operators with their operands. @source ISO 32000-1 §7.8.2

import { byteClass, classOf } from './character-class.js';
import { Name, type PdfObject } from './objects.js';
import { isNumberStart, readObject } from './read-object.js';
import { surprise } from './surprise.js';
import { Codes } from './text-run.js';
import {
  type Cursor,
  readHexString,
  readLiteralString,
  readName,
  readNumber,
  skipSpace,
} from './token-reader.js';

/** What stands before an operator. Arrays hold numbers and strings. */
export type Operand = number | Name | Codes | readonly (number | Codes)[] | PdfObject;

/** Operands of one operator: PDFium forgets the first of more. */
const maxOperands = 16;

/** Longest operator. */
const maxOperator = 3;

/** Longest name with its slash whose bytes are exact as one number. */
const maxKnownName = 7;

/** Calls `run` for every operator, by its `operatorKey`, in order. The array of operands is the same each time. */
export function readOperators(
  bytes: Uint8Array,
  run: (operator: number, operands: readonly Operand[]) => void,
): void {
  const cursor: Cursor = { bytes, at: 0 };
  const operands: Operand[] = [];
  const names = new Map<number, Name>();
  for (;;) {
    skipSpace(cursor);
    if (cursor.at >= bytes.length) break;
    const byte = bytes[cursor.at] ?? 0;
    if (isNumberStart(byte)) operands.push(readNumber(cursor));
    else if (classOf[byte] === byteClass.regular) {
      run(readOperator(cursor), operands);
      // Setting the length of an array is a good deal slower.
      while (operands.length > 0) operands.pop();
      continue;
    } else operands.push(byte === 0x2f ? readKnownName(cursor, names) : readOperand(cursor, byte));
    if (operands.length > maxOperands) surprise('operands');
  }
  if (operands.length > 0) surprise('operands');
}

/** A name; the same few stand before operators again and again, and are found by their bytes as a number. */
function readKnownName(cursor: Cursor, names: Map<number, Name>): Name {
  const { bytes, at: start } = cursor;
  let key = 0;
  let at = start + 1;
  while (at < bytes.length && classOf[bytes[at] ?? 0] === byteClass.regular) {
    key = key * 256 + (bytes[at] ?? 0);
    at += 1;
  }
  if (at - start > maxKnownName) return new Name(readName(cursor));
  let name = names.get(key);
  if (name === undefined) {
    name = new Name(readName(cursor));
    names.set(key, name);
  }
  cursor.at = at;
  return name;
}

function readOperand(cursor: Cursor, byte: number): Operand {
  if (byte === 0x28) return new Codes(readLiteralString(cursor));
  if (byte === 0x5b) return readArray(cursor);
  if (byte !== 0x3c) return surprise('operand');
  return cursor.bytes[cursor.at + 1] === 0x3c ? readObject(cursor) : new Codes(readHexString(cursor));
}

function readArray(cursor: Cursor): (number | Codes)[] {
  const { bytes } = cursor;
  cursor.at += 1;
  const items: (number | Codes)[] = [];
  for (;;) {
    skipSpace(cursor);
    const byte = bytes[cursor.at] ?? 0;
    if (byte === 0x5d) break;
    if (isNumberStart(byte)) items.push(readNumber(cursor));
    else if (byte === 0x28) items.push(new Codes(readLiteralString(cursor)));
    else if (byte === 0x3c) items.push(new Codes(readHexString(cursor)));
    else surprise('operand');
  }
  cursor.at += 1;
  return items;
}

/** The operator as a number; see `operatorKey`. */
function readOperator(cursor: Cursor): number {
  const { bytes, at: start } = cursor;
  let key = 0;
  let at = start;
  while (at < bytes.length && classOf[bytes[at] ?? 0] === byteClass.regular) {
    key = key * 256 + (bytes[at] ?? 0);
    at += 1;
    if (at - start > maxOperator) surprise('operator');
  }
  cursor.at = at;
  return key;
}

/** The bytes of an operator as one number: looking a number up needs no string. */
export function operatorKey(name: string): number {
  let key = 0;
  for (const byte of Buffer.from(name, 'latin1')) key = key * 256 + byte;
  return key;
}

// Gives the objects of a file by their numbers; each is read once.

import {
  type CrossReference,
  encodedBytes,
  objectAt,
  readCrossReference,
  streamStart,
} from './cross-reference.js';
import { decodeStream } from './inflate.js';
import { type Dictionary, Name, type PdfObject, Reference, Stream } from './objects.js';
import { readObject } from './read-object.js';
import { surprise } from './surprise.js';
import { readNumber, skipSpace, standsAt } from './token-reader.js';

/** Bytes of all unpacked streams of a document; the text of a report takes some hundred kilobytes. */
const maxUnpacked = 64 * 1024 * 1024;

/** References that lead to a reference. */
const maxHops = 8;

/** Objects of one object stream. */
const maxPacked = 20_000;

export interface ObjectStore {
  readonly trailer: Dictionary;
  /** The object itself where a reference leads to it; `null` where there is none. */
  readonly resolve: (object: PdfObject | undefined) => PdfObject;
  readonly dictionary: (object: PdfObject | undefined) => Dictionary | undefined;
  readonly array: (object: PdfObject | undefined) => readonly PdfObject[] | undefined;
  readonly number: (object: PdfObject | undefined) => number | undefined;
  readonly name: (object: PdfObject | undefined) => string | undefined;
  readonly string: (object: PdfObject | undefined) => Uint8Array | undefined;
  /** The unpacked bytes of a stream. */
  readonly streamBytes: (stream: Stream) => Uint8Array;
}

/** Opens a file. */
export function openObjects(bytes: Uint8Array): ObjectStore {
  const reference = readCrossReference(bytes);
  const { trailer } = reference;
  const known = new Map<number, PdfObject>();
  const packed = new Map<number, PackedObjects>();
  let unpacked = 0;

  const streamBytes = (stream: Stream): Uint8Array => {
    const { dictionary } = stream;
    const length = resolve(dictionary.get('Length'));
    if (typeof length !== 'number') return surprise('stream');
    const direct = new Map(
      ['Filter', 'DecodeParms', 'F', 'FFilter'].flatMap((key) => {
        const value = dictionary.get(key);
        return value === undefined ? [] : [[key, resolve(value)] as const];
      }),
    );
    const decoded = decodeStream(encodedBytes(bytes, stream, length), direct, maxUnpacked - unpacked);
    unpacked += decoded.length;
    if (unpacked > maxUnpacked) surprise('more unpacked than is read');
    return decoded;
  };

  const packedObjects = (number: number): PackedObjects => {
    let objects = packed.get(number);
    if (objects === undefined) {
      const entry = reference.entries.get(number);
      const stream = entry !== undefined && 'offset' in entry ? readAt(bytes, entry.offset, number) : null;
      if (!(stream instanceof Stream)) return surprise('object stream');
      objects = readPacked(streamBytes(stream), stream.dictionary, reference, number);
      packed.set(number, objects);
    }
    return objects;
  };

  const load = (number: number): PdfObject => {
    const entry = reference.entries.get(number);
    if (entry === undefined || 'isFree' in entry) return null;
    if ('offset' in entry) return readAt(bytes, entry.offset, number);
    const { content, places } = packedObjects(entry.stream);
    const at = places[entry.index];
    return at === undefined ? surprise('object stream') : readObject({ bytes: content, at });
  };

  const resolve = (object: PdfObject | undefined): PdfObject => {
    let found: PdfObject = object ?? null;
    for (let hop = 0; found instanceof Reference; hop += 1) {
      if (hop >= maxHops) surprise('reference');
      const { number }: Reference = found;
      let loaded: PdfObject | undefined = known.get(number);
      if (loaded === undefined) {
        loaded = load(number);
        known.set(number, loaded);
      }
      found = loaded;
    }
    return found;
  };

  return {
    trailer,
    resolve,
    streamBytes,
    dictionary: (object) => {
      const found = resolve(object);
      return found instanceof Map ? found : undefined;
    },
    array: (object) => {
      const found = resolve(object);
      return Array.isArray(found) ? found : undefined;
    },
    number: (object) => {
      const found = resolve(object);
      return typeof found === 'number' ? found : undefined;
    },
    name: (object) => {
      const found = resolve(object);
      return found instanceof Name ? found.text : undefined;
    },
    string: (object) => {
      const found = resolve(object);
      return found instanceof Uint8Array ? found : undefined;
    },
  };
}

/** The object at an offset, to its end mark. */
function readAt(bytes: Uint8Array, offset: number, number: number): PdfObject {
  const cursor = objectAt(bytes, offset, number);
  const object = readObject(cursor);
  const start = object instanceof Map ? streamStart(cursor) : undefined;
  if (object instanceof Map && start !== undefined) return new Stream(object, start);
  skipSpace(cursor);
  if (!standsAt(bytes, cursor.at, 'endobj')) surprise('object');
  return object;
}

/** An unpacked object stream and where its objects begin. */
interface PackedObjects {
  readonly content: Uint8Array;
  readonly places: readonly number[];
}

/** @source ISO 32000-1 §7.5.7 */
function readPacked(
  content: Uint8Array,
  dictionary: Dictionary,
  { entries }: CrossReference,
  stream: number,
): PackedObjects {
  const [count, first, type] = [dictionary.get('N'), dictionary.get('First'), dictionary.get('Type')];
  if (!(type instanceof Name) || type.text !== 'ObjStm') surprise('object stream');
  if (typeof count !== 'number' || typeof first !== 'number') return surprise('object stream');
  if (!(count >= 0 && count <= maxPacked)) surprise('object stream');
  const head = { bytes: content, at: 0 };
  const places: number[] = [];
  for (let index = 0; index < count; index += 1) {
    skipSpace(head);
    const number = readNumber(head);
    skipSpace(head);
    places.push(first + readNumber(head));
    const entry = entries.get(number);
    const isHere = entry !== undefined && 'stream' in entry && entry.stream === stream;
    if (isHere && entry.index !== index) surprise('object stream');
  }
  return { content, places };
}

// Streams are unpacked whole and checked: zlib ends every stream with a checksum, so that what was damaged on its way
// is not read as something else.

import { inflateSync } from 'node:zlib';
import { type Dictionary, Name } from './objects.js';
import { surprise } from './surprise.js';

/** PNG predictors by the number that each row begins with. @source RFC 2083 §6 */
const predictor = { none: 0, sub: 1, up: 2 } as const;

/**
 * The bytes of a stream without its filter: none, or Flate with or without PNG rows.
 * @param maxBytes bound on what comes out
 * @source ISO 32000-1 §7.4.4
 */
export function decodeStream(encoded: Uint8Array, dictionary: Dictionary, maxBytes: number): Uint8Array {
  const filter = onlyOne(dictionary.get('Filter'));
  const parameters = onlyOne(dictionary.get('DecodeParms'));
  if (dictionary.has('F') || dictionary.has('FFilter')) surprise('external stream');
  if (filter === undefined) return encoded;
  if (!(filter instanceof Name) || filter.text !== 'FlateDecode') surprise('filter');
  const inflated = inflate(encoded, maxBytes);
  if (parameters === undefined || parameters === null) return inflated;
  if (!(parameters instanceof Map)) return surprise('filter parameters');
  return unpredict(inflated, parameters);
}

function inflate(encoded: Uint8Array, maxBytes: number): Uint8Array {
  try {
    return inflateSync(encoded, { maxOutputLength: Math.max(maxBytes, 1) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return surprise(
      error instanceof RangeError ? 'more unpacked than is read' : 'stream that does not unpack',
    );
  }
}

/** A value, or the only one of an array. */
function onlyOne(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (value.length > 1) surprise('filters');
  return value[0];
}

/** Rows of PNG filters 0–2, one byte a sample: what cross-reference streams are written with. */
function unpredict(bytes: Uint8Array, parameters: ReadonlyMap<unknown, unknown>): Uint8Array {
  const kind = parameters.get('Predictor') ?? 1;
  if (kind === 1) return bytes;
  const columns = parameters.get('Columns') ?? 1;
  const isPlain = (parameters.get('Colors') ?? 1) === 1 && (parameters.get('BitsPerComponent') ?? 8) === 8;
  if (typeof kind !== 'number' || kind < 10 || !isPlain || typeof columns !== 'number') {
    return surprise('predictor');
  }
  if (!(columns >= 1 && columns <= 64) || bytes.length % (columns + 1) !== 0) return surprise('predictor');
  const rows = bytes.length / (columns + 1);
  const plain = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (columns + 1);
    const method = bytes[from];
    if (method !== predictor.none && method !== predictor.sub && method !== predictor.up) {
      surprise('predictor');
    }
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = method === predictor.sub && column > 0 ? (plain[at - 1] ?? 0) : 0;
      const above = method === predictor.up && row > 0 ? (plain[at - columns] ?? 0) : 0;
      plain[at] = (bytes[from + 1 + column] ?? 0) + left + above;
    }
  }
  return plain;
}

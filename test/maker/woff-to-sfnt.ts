// Unpacks a WOFF 1.0 font to the plain sfnt it wraps (W3C WOFF File Format 1.0, §3–§5). Embedding a subset straight
// from the WOFF inflates the glyph table again for every glyph: seconds a document instead of milliseconds.

import { inflateSync } from 'node:zlib';

const woffHeaderSize = 44;
const woffEntrySize = 20;
const sfntHeaderSize = 12;
const sfntEntrySize = 16;

interface FontTable {
  readonly tag: Buffer;
  readonly checksum: Buffer;
  readonly data: Buffer;
}

/** Bytes of the font that a WOFF file holds. */
export function woffToSfnt(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF font');
  const tables = readTables(woff);
  const header = Buffer.alloc(sfntHeaderSize);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(tables.length, 4);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((tables.length - power) * 16, 10);
  return Buffer.concat([header, ...directoryAndData(tables)]);
}

function readTables(woff: Buffer): FontTable[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = woffHeaderSize + index * woffEntrySize;
    const offset = woff.readUInt32BE(at + 4);
    const packedLength = woff.readUInt32BE(at + 8);
    const packed = woff.subarray(offset, offset + packedLength);
    const data = packedLength < woff.readUInt32BE(at + 12) ? inflateSync(packed) : packed;
    return { tag: woff.subarray(at, at + 4), checksum: woff.subarray(at + 16, at + 20), data };
  });
}

function directoryAndData(tables: readonly FontTable[]): Buffer[] {
  let offset = sfntHeaderSize + tables.length * sfntEntrySize;
  const entries = tables.map(({ tag, checksum, data }) => {
    const place = Buffer.alloc(8);
    place.writeUInt32BE(offset, 0);
    place.writeUInt32BE(data.length, 4);
    offset += Math.ceil(data.length / 4) * 4;
    return Buffer.concat([tag, checksum, place]);
  });
  const padded = tables.map(({ data }) => Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]));
  return [...entries, ...padded];
}

// Files inside a TAR archive, packed with gzip or not, read in one pass.

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { decodeName, tidyName } from './entry-name.js';
import type { ContainerBytes, ContainerLimits } from './input-item.js';
import type { RawMember } from './raw-member.js';
import { readBounded } from './read-bounded.js';
import { packedTooTightly, tooLarge, tooMany } from './refusals.js';

/** Bytes of a container as a stream. */
export function openStream(source: ContainerBytes): Readable {
  return 'path' in source ? createReadStream(source.path) : Readable.from([source.buffer]);
}

/** Bytes of a packed container, unpacked, with an eye on how many they become. */
export async function* unpack(source: ContainerBytes, limits: ContainerLimits): AsyncGenerator<Buffer> {
  const packed = openStream(source);
  const gunzip = packed.pipe(createGunzip());
  packed.on('error', (error) => gunzip.destroy(error));
  let size = 0;
  try {
    for await (const piece of gunzip) {
      size += piece.length;
      if (size > limits.maxTotalBytes) throw tooLarge('The archive', limits.maxTotalBytes);
      const read = gunzip.bytesWritten;
      if (size > limits.ratioFrom && size > read * limits.maxRatio) throw packedTooTightly(limits.maxRatio);
      yield piece;
    }
  } finally {
    packed.destroy();
    gunzip.destroy();
  }
}

/** An option of tar-stream that its types do not list. */
const bytesAsNames: NonNullable<Parameters<typeof extract>[0]> & { readonly filenameEncoding: string } = {
  filenameEncoding: 'latin1',
};

/** Members in the order of the archive. */
export async function* tarMembers(
  source: ContainerBytes,
  limits: ContainerLimits,
  { packed }: { readonly packed: boolean },
): AsyncGenerator<RawMember> {
  // Names are read as bytes and decoded here: the library knows no GBK.
  const archive = extract(bytesAsNames);
  const bytes = packed ? Readable.from(unpack(source, limits)) : openStream(source);
  bytes.on('error', (error) => archive.destroy(error));
  bytes.pipe(archive);
  let count = 0;
  try {
    for await (const entry of archive) {
      count += 1;
      if (count > limits.maxMembers) throw tooMany(limits.maxMembers);
      const { name, type } = entry.header;
      if (type === 'file' || type === 'contiguous-file') {
        yield {
          name: tidyName(entryName(name)),
          facts: {},
          read: (limit) => readBounded(buffersOf(entry), limit),
        };
      }
      // What was not read is passed over; the next header comes only then.
      entry.resume();
    }
  } finally {
    bytes.destroy();
    archive.destroy();
  }
}

/** tar-stream's types say nothing of what its streams carry. */
async function* buffersOf(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) {
    if (!(piece instanceof Uint8Array)) throw new Error('an entry of a TAR archive is read as bytes');
    yield piece;
  }
}

/** Names in extended (pax) headers are always UTF-8 and come decoded; others come as one character a byte. */
function entryName(name: string): string {
  const isBytes = [...name].every((character) => character.charCodeAt(0) < 256);
  return isBytes ? decodeName(Buffer.from(name, 'latin1')) : name;
}

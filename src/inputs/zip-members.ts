// Files inside a ZIP archive. Nothing is unpacked to disk, and nothing before its stated size has been looked at.

import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { decodeName, tidyName } from './entry-name.js';
import type { ContainerBytes, ContainerLimits } from './input-item.js';
import type { RawMember } from './raw-member.js';
import { readBounded } from './read-bounded.js';
import { damaged, encrypted, packedTooTightly, tooLarge, tooMany } from './refusals.js';

/** APPNOTE 4.4.4, bit 11: the name is UTF-8. */
const UTF8_NAME = 0x800;
/** Info-ZIP Unicode Path (APPNOTE 4.6.9): version, checksum of the other name, name. */
const UNICODE_PATH = 0x7075;
/** Unix mode in the upper half of the attributes: a symbolic link. */
const LINK = 0o120000;

/** Names by which a package is a document (DOCX, XLSX, ODT, OFD, EPUB) and no archive of documents. */
const documentPart = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/(?:manifest|container)\.xml|OFD\.xml)$/i;

/** Members in the order of the directory; undefined when the ZIP is itself a document. */
export async function zipMembers(
  source: ContainerBytes,
  limits: ContainerLimits,
): Promise<AsyncIterable<RawMember> | undefined> {
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;
  const zip =
    'path' in source
      ? await openPromise(source.path, options)
      : await fromBufferPromise(source.buffer, options);
  try {
    if (zip.entryCount > limits.maxMembers) throw tooMany(limits.maxMembers);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (documentPart.test(nameOf(entry))) {
        zip.close();
        return undefined;
      }
    }
    checkOverlap(entries, 'path' in source ? source.size : source.buffer.length);
    return members(zip, entries, limits);
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Entries that share their packed bytes are how a small archive unpacks to petabytes (D. Fifield, 2019). */
function checkOverlap(entries: readonly Entry[], size: number): void {
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (packed > size) throw damaged('The directory of the archive, whose files overlap,');
}

async function* members(
  zip: ZipFile,
  entries: readonly Entry[],
  limits: ContainerLimits,
): AsyncGenerator<RawMember> {
  try {
    for (const entry of entries) {
      const name = nameOf(entry);
      if (name.endsWith('/') || isLink(entry)) continue;
      yield {
        name,
        facts: {},
        read: (limit) => readEntry(zip, entry, Math.min(limit, limits.maxMemberBytes), limits),
      };
    }
  } finally {
    zip.close();
  }
}

async function readEntry(
  zip: ZipFile,
  entry: Entry,
  limit: number,
  limits: ContainerLimits,
): Promise<Buffer> {
  const { compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) throw encrypted();
  if (uncompressedSize > limit) throw tooLarge('It', limit);
  if (uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.maxRatio) {
    throw packedTooTightly(limits.maxRatio);
  }
  const stream = await zip.openReadStreamPromise(entry);
  try {
    const bytes = await readBounded(stream, limit);
    // yauzl does not look at it, and a flipped bit in a stored file is a wrong digit.
    if (crc32(bytes) !== entry.crc32) throw damaged('It does not fit its checksum and');
    return bytes;
  } finally {
    stream.destroy();
  }
}

function nameOf(entry: Entry): string {
  const unicode = entry.extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  const bytes = unicode !== undefined && unicode.length > 5 ? unicode.subarray(5) : entry.fileNameRaw;
  const isUtf8 = unicode !== undefined || (entry.generalPurposeBitFlag & UTF8_NAME) !== 0;
  return tidyName(decodeName(bytes, isUtf8));
}

function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === LINK;
}

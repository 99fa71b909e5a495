// Whether a file is a container, by its first bytes: names lie.

import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ContainerBytes } from './input-item.js';

/** `gzip` is one file packed, neither TAR nor WARC. */
export type ContainerKind = 'zip' | 'tar' | 'tar.gz' | 'warc' | 'warc.gz' | 'gzip';

/** Enough for the magic of a TAR header, at 257. */
const HEAD_BYTES = 512;
/** Packed bytes that surely unpack to a head. */
const PACKED_HEAD_BYTES = 64 * 1024;

/** Kind of a container, or undefined for any other file. A ZIP may still be a document: DOCX is one. */
export async function containerKind(source: ContainerBytes): Promise<ContainerKind | undefined> {
  const head = await headOf(source, PACKED_HEAD_BYTES);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    const inner = kindByHead(await unpackHead(head));
    return inner === 'tar' ? 'tar.gz' : inner === 'warc' ? 'warc.gz' : 'gzip';
  }
  return kindByHead(head);
}

function kindByHead(head: Buffer): 'zip' | 'tar' | 'warc' | undefined {
  const signature = head.subarray(0, 4).toString('latin1');
  if (signature === 'PK\x03\x04' || signature === 'PK\x05\x06') return 'zip';
  if (head.subarray(0, 7).toString('latin1') === 'WARC/1.') return 'warc';
  return isTarHeader(head) ? 'tar' : undefined;
}

/** POSIX and GNU archives say `ustar`; the checksum makes sure. */
function isTarHeader(head: Buffer): boolean {
  if (head.length < HEAD_BYTES || head.subarray(257, 262).toString('latin1') !== 'ustar') return false;
  const stated = Number.parseInt(
    head
      .subarray(148, 156)
      .toString('latin1')
      .replace(/[\0 ]+$/, ''),
    8,
  );
  let sum = 0;
  for (let at = 0; at < HEAD_BYTES; at += 1) sum += at >= 148 && at < 156 ? 0x20 : (head[at] ?? 0);
  return sum === stated;
}

async function headOf(source: ContainerBytes, count: number): Promise<Buffer> {
  if ('buffer' in source) return source.buffer.subarray(0, count);
  const file = await open(source.path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function unpackHead(packed: Buffer): Promise<Buffer> {
  const unpacked: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of Readable.from([packed]).pipe(createGunzip())) {
      unpacked.push(piece);
      size += piece.length;
      if (size >= HEAD_BYTES) break;
    }
  } catch {
    // The head is cut anywhere, and damage is said when the whole is read.
  }
  return Buffer.concat(unpacked);
}

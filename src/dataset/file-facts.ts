import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Size and checksum of a file, by which a copy is known to be whole. */
export interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
}

/** Reads a file through once. */
export async function fileFacts(path: string): Promise<FileFacts> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path)) {
    if (!Buffer.isBuffer(piece)) throw new Error('a file without encoding is read as buffers');
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

import { tooLarge } from './refusals.js';

/**
 * Reads a stream whole.
 * @throws UnreadableSourceError as soon as there are more than `limit` bytes.
 */
export async function readBounded(
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
  onBytes: (count: number) => void = () => undefined,
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > limit) throw tooLarge('It', limit);
    onBytes(piece.length);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

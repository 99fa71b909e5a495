/** Paths given one a line on a stream; empty lines are left out. */
export async function pathsFromStream(stream: NodeJS.ReadableStream): Promise<string[]> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  const text = Buffer.concat(pieces)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return text.split(/\r?\n/).filter((line) => line !== '');
}

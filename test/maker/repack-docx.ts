// Writes a package again with fixed dates, so that the same report always has the same bytes.

import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

const corePart = 'docProps/core.xml';
const w3cDates = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** The same package with every date set to midnight of `date` (`YYYY-MM-DD`). */
export async function repackDocx(bytes: Buffer, date: string): Promise<Buffer> {
  const source = await fromBufferPromise(bytes);
  const parts: [string, Buffer][] = [];
  for await (const entry of source.eachEntry()) {
    const part = await buffer(await source.openReadStreamPromise(entry));
    parts.push([entry.fileName, withFixedDates(entry.fileName, part, date)]);
  }
  return packParts(parts, date);
}

/** A package of these parts (name → bytes) in the given order, every entry dated midnight of `date`. */
export async function packParts(
  parts: Iterable<readonly [name: string, part: Buffer]>,
  date: string,
): Promise<Buffer> {
  const target = new ZipFile();
  // A DOS time has no zone: local midnight is written as 00:00 everywhere.
  const mtime = new Date(`${date}T00:00:00`);
  for (const [name, part] of parts) target.addBuffer(part, name, { mtime, forceDosTimestamp: true });
  target.end();
  return buffer(target.outputStream);
}

function withFixedDates(name: string, part: Buffer, date: string): Buffer {
  if (name !== corePart) return part;
  return Buffer.from(part.toString('utf8').replace(w3cDates, `$1${date}T00:00:00Z`));
}

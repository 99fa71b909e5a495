// Writes a package again with fixed dates, so that the same report always has the same bytes.

import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

const corePart = 'docProps/core.xml';
const w3cDates = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** The same package with every date set to midnight of `date` (`YYYY-MM-DD`). */
export async function repackDocx(bytes: Buffer, date: string): Promise<Buffer> {
  const source = await fromBufferPromise(bytes);
  const target = new ZipFile();
  // A DOS time has no zone: local midnight is written as 00:00 everywhere.
  const mtime = new Date(`${date}T00:00:00`);
  for await (const entry of source.eachEntry()) {
    const part = await buffer(await source.openReadStreamPromise(entry));
    target.addBuffer(withFixedDates(entry.fileName, part, date), entry.fileName, {
      mtime,
      forceDosTimestamp: true,
    });
  }
  target.end();
  return buffer(target.outputStream);
}

function withFixedDates(name: string, part: Buffer, date: string): Buffer {
  if (name !== corePart) return part;
  return Buffer.from(part.toString('utf8').replace(w3cDates, `$1${date}T00:00:00Z`));
}

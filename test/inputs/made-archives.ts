// Archives made by real writers, and damaged by hand.

import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { WARCRecord, WARCSerializer } from 'warcio';
import { ZipFile } from 'yazl';

export type Files = Readonly<Record<string, string | Buffer>>;

export async function zipOf(files: Files, options: { readonly compress?: boolean } = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), name, {
      compress: options.compress !== false,
      mtime: new Date(2024, 1, 1),
    });
  }
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** The same archive with a name of as many bytes, everywhere it stands; the flag for UTF-8 is taken off. */
export function renamed(zip: Buffer, from: string, to: Buffer): Buffer {
  const old = Buffer.from(from);
  if (old.length !== to.length) throw new Error('names of different length');
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf(old); at !== -1; at = bytes.indexOf(old, at + 1)) {
    to.copy(bytes, at);
    const isLocal = bytes.readUInt32LE(at - 30) === 0x04034b50;
    const flag = isLocal ? at - 30 + 6 : at - 46 + 8;
    bytes.writeUInt16LE(bytes.readUInt16LE(flag) & ~0x800, flag);
  }
  return bytes;
}

export async function tarOf(files: Files, links: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const archive = pack();
  for (const [name, content] of Object.entries(files)) archive.entry({ name }, Buffer.from(content));
  for (const [name, linkname] of Object.entries(links)) archive.entry({ name, type: 'symlink', linkname });
  archive.finalize();
  const pieces: Buffer[] = [];
  archive.on('data', (piece) => {
    if (piece instanceof Uint8Array) pieces.push(Buffer.from(piece));
  });
  await once(archive, 'end');
  return Buffer.concat(pieces);
}

export interface Page {
  readonly url: string;
  readonly body: string | Buffer;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly date?: string;
}

export async function warcOf(pages: readonly Page[], { gzip = false } = {}): Promise<Buffer> {
  const records = [
    WARCRecord.createWARCInfo({ filename: 'made.warc', warcVersion: 'WARC/1.1' }, { software: 'test' }),
  ];
  for (const {
    url,
    body,
    type = 'text/html',
    status = 200,
    headers = {},
    date = '2024-02-01T00:00:00Z',
  } of pages) {
    const bytes = Buffer.from(body);
    const record = WARCRecord.create(
      {
        url,
        date,
        type: 'response',
        warcVersion: 'WARC/1.1',
        statusline: `HTTP/1.1 ${status} X`,
        httpHeaders: { 'Content-Type': type, ...headers },
      },
      [bytes],
    );
    records.push(record);
  }
  const pieces: Uint8Array[] = [];
  for (const record of records) pieces.push(await WARCSerializer.serialize(record, { gzip }));
  return Buffer.concat(pieces);
}

export const gzipped = (bytes: Buffer | string): Buffer => gzipSync(bytes);

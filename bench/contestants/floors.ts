// What no reader of a format can do without: the least work before the first cell can be known.

import { inflateRawSync, inflateSync } from 'node:zlib';
import type { Contestant } from '../output.js';

/** DOCX: `word/document.xml` inflated and decoded. */
export function inflateDocumentXml(): Contestant {
  return {
    version: `zlib ${process.versions.zlib}`,
    run: (_, bytes) => {
      const part = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'word/document.xml');
      return { text: inflateRawSync(part).toString('utf8') };
    },
  };
}

/** HTML: decoded, and every `<` found. */
export function decodeAndFindTags(): Contestant {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const gb18030 = new TextDecoder('gb18030');
  return {
    version: `Node ${process.versions.node}`,
    run: (_, bytes) => {
      const text = decode(bytes);
      let tags = 0;
      for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) tags += 1;
      return tags === 0 ? {} : { text };
    },
  };

  function decode(bytes: Uint8Array): string {
    try {
      return utf8.decode(bytes);
    } catch {
      return gb18030.decode(bytes);
    }
  }
}

/** PDF: every Flate stream inflated. */
export function inflateStreams(): Contestant {
  return {
    version: `zlib ${process.versions.zlib}`,
    run: (_, bytes) => {
      const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let at = file.indexOf('stream\r\n'); at !== -1; at = file.indexOf('stream', at + 6)) {
        const start = file[at + 6] === 13 ? at + 8 : at + 7;
        const end = file.indexOf('endstream', start);
        if (end === -1) break;
        inflated(file.subarray(start, end));
        at = end + 9;
      }
      return {};
    },
  };

  function inflated(part: Buffer): void {
    try {
      inflateSync(part, { maxOutputLength: 50_000_000 });
    } catch {
      // Not a Flate stream: pictures, fonts stored as they are.
    }
  }
}

/** The compressed bytes of one part of a ZIP package, by its central directory (APPNOTE.TXT 4.3.12). */
function partOf(file: Buffer, name: string): Buffer {
  for (let at = file.indexOf('PK\x01\x02', 0, 'latin1'); at !== -1; ) {
    const [nameLength, extra, comment] = [
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
    ];
    if (file.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = file.readUInt32LE(at + 42);
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      return file.subarray(start, start + file.readUInt32LE(at + 20));
    }
    at += 46 + nameLength + extra + comment;
    if (file.toString('latin1', at, at + 4) !== 'PK\x01\x02') break;
  }
  throw new Error(`No part ${name}`);
}

// Web archives (`.mht`, RFC 2557): MIME messages with the page as one of their parts.

import { UnreadableSourceError } from '../../model/errors.js';

/** The page of a web archive: its bytes with the transfer encoding undone, and the charset that it states. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  readonly charset?: string;
}

/** Parts looked at, and levels of parts within parts. */
const MAX_PARTS = 5_000;
const MAX_LEVELS = 5;

/** Whether bytes begin with the header of a MIME message. */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /^\s*(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){0,30}?MIME-Version:/i.test(head);
}

/**
 * The first `text/html` part of a web archive.
 * @throws UnreadableSourceError `malformed` when there is none.
 */
export function pageOfMhtml(bytes: Uint8Array): ArchivedPage {
  const page = findPage(Buffer.from(bytes).toString('latin1').trimStart(), 0);
  if (page !== undefined) return page;
  const message = 'The web archive has no page in it.';
  throw new UnreadableSourceError('malformed', message, 'Save the page anew as HTML.');
}

function findPage(message: string, level: number): ArchivedPage | undefined {
  const { headers, body } = splitMessage(message);
  const type = headers.get('content-type') ?? 'text/plain';
  if (/^\s*multipart\//i.test(type)) {
    const boundary = parameter(type, 'boundary');
    if (boundary === undefined || level >= MAX_LEVELS) return undefined;
    for (const part of parts(body, boundary)) {
      const page = findPage(part, level + 1);
      if (page !== undefined) return page;
    }
    return undefined;
  }
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type)) return undefined;
  const charset = parameter(type, 'charset');
  const decoded = decodeTransfer(body, headers.get('content-transfer-encoding') ?? '');
  return charset === undefined ? { bytes: decoded } : { bytes: decoded, charset };
}

function splitMessage(message: string): { headers: Map<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(message);
  const head = end === null ? message : message.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? '' : message.slice(end.index + end[0].length) };
}

function parameter(header: string, name: 'boundary' | 'charset'): string | undefined {
  const patterns = {
    boundary: /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i,
    charset: /charset\s*=\s*(?:"([^"]+)"|([^\s;]+))/i,
  };
  const match = patterns[name].exec(header);
  return match?.[1] ?? match?.[2];
}

function parts(body: string, boundary: string): string[] {
  const delimiter = `--${boundary}`;
  const found: string[] = [];
  let start = body.indexOf(delimiter);
  while (start !== -1 && found.length < MAX_PARTS) {
    const from = start + delimiter.length;
    if (body.startsWith('--', from)) break;
    const next = body.indexOf(delimiter, from);
    found.push(body.slice(from, next === -1 ? undefined : next).replace(/^[ \t]*\r?\n/, ''));
    start = next;
  }
  return found;
}

function decodeTransfer(body: string, encoding: string): Uint8Array {
  const name = encoding.trim().toLowerCase();
  if (name === 'base64') return Buffer.from(body, 'base64');
  if (name !== 'quoted-printable') return Buffer.from(body, 'latin1');
  return decodeQuotedPrintable(body);
}

/** RFC 2045, 6.7; what is no escape stands for itself. One pass: a page may be all escapes. */
function decodeQuotedPrintable(body: string): Uint8Array {
  const encoded = Buffer.from(body, 'latin1');
  const bytes = new Uint8Array(encoded.length);
  let length = 0;
  for (let at = 0; at < encoded.length; at += 1) {
    let byte = encoded[at] ?? 0;
    if (byte === EQUALS) {
      const lineEnd = endOfSoftBreak(encoded, at + 1);
      if (lineEnd !== undefined) {
        at = lineEnd;
        continue;
      }
      const escaped = hexDigit(encoded[at + 1]) * 16 + hexDigit(encoded[at + 2]);
      if (!Number.isNaN(escaped)) {
        byte = escaped;
        at += 2;
      }
    }
    bytes[length] = byte;
    length += 1;
  }
  return bytes.subarray(0, length);
}

const EQUALS = 0x3d;
const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE] = [0x09, 0x0a, 0x0d, 0x20];

/** Index of the line feed when nothing but white space stands before it. */
function endOfSoftBreak(bytes: Uint8Array, from: number): number | undefined {
  let at = from;
  while (bytes[at] === SPACE || bytes[at] === TAB) at += 1;
  if (bytes[at] === CARRIAGE_RETURN) at += 1;
  return bytes[at] === LINE_FEED ? at : undefined;
}

/** Value of a hexadecimal digit; NaN for any other byte. */
function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : Number.NaN;
}

// Which format bytes are of, from the bytes alone: names lie (a `.doc` that is a saved web page, a `.pdf` that is
// the site's error page).

import type { Format } from '../model/document.js';
import { UnreadableSourceError, UnsupportedFormatError } from '../model/errors.js';
import { decodeBytes } from '../text/decode.js';
import { classifyZip } from './zip-kind.js';

/** What the caller knows about the bytes beside their content. */
export interface FormatHint {
  /** File name; used in messages only. */
  readonly name?: string;
}

/** A format that a reader takes, and what is special about these bytes. */
export interface DetectedFormat {
  readonly format: Format;
  readonly note?: string;
}

/** Bytes decoded to tell markup from text. */
const PREFIX_BYTES = 16_384;

/**
 * Tells the format of a file by its content.
 * @throws UnsupportedFormatError when the format is none that a reader takes, naming it.
 * @throws UnreadableSourceError when there are no bytes, or the container is locked or cut off.
 */
export function detectFormat(bytes: Uint8Array, hint: FormatHint = {}): DetectedFormat {
  if (bytes.length === 0) {
    throw new UnreadableSourceError('empty', `${subject(hint)} has no bytes.`, 'Fetch the file again.');
  }
  const zip = classifyZip(bytes);
  if (zip === 'docx') return { format: 'docx' };
  if (zip !== undefined) return refuse(zip, hint);
  if (indexOfText(bytes.subarray(0, 1024), '%PDF-') !== -1) return { format: 'pdf' };
  const binary = binaryKind(bytes);
  if (binary !== undefined) return refuse(binary, hint);
  return detectText(bytes, hint);
}

interface Refusal {
  readonly title: string;
  readonly advice: string;
}

const CONVERT = 'Save it as DOCX or PDF in a word processor and read that.';
const UNPACK = 'Unpack it and read the report in it.';
const RECOGNISE = 'Run text recognition on it and read the searchable PDF.';

const signatures: readonly (Refusal & { readonly magic: readonly number[] })[] = [
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], title: 'an RTF document', advice: CONVERT },
  { magic: [0x89, 0x50, 0x4e, 0x47], title: 'a PNG picture', advice: RECOGNISE },
  { magic: [0xff, 0xd8, 0xff], title: 'a JPEG picture', advice: RECOGNISE },
  { magic: [0x47, 0x49, 0x46, 0x38], title: 'a GIF picture', advice: RECOGNISE },
  { magic: [0x49, 0x49, 0x2a, 0x00], title: 'a TIFF picture', advice: RECOGNISE },
  { magic: [0x4d, 0x4d, 0x00, 0x2a], title: 'a TIFF picture', advice: RECOGNISE },
  { magic: [0x52, 0x49, 0x46, 0x46], title: 'a WebP picture or other RIFF file', advice: RECOGNISE },
  { magic: [0x1f, 0x8b], title: 'a gzip archive', advice: UNPACK },
  { magic: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], title: 'a RAR archive', advice: UNPACK },
  { magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], title: 'a 7z archive', advice: UNPACK },
];

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function binaryKind(bytes: Uint8Array): Refusal | undefined {
  if (startsWith(bytes, OLE2)) return compoundKind(bytes);
  const known = signatures.find(({ magic }) => startsWith(bytes, magic));
  if (known !== undefined) return known;
  // `BM` alone could begin a text; the two reserved words of a BMP header are zero.
  const isBmp = startsWith(bytes, [0x42, 0x4d]) && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0;
  return isBmp ? { title: 'a BMP picture', advice: RECOGNISE } : undefined;
}

/** What is in an OLE2 compound file, by the names of its streams ([MS-CFB] 2.6.1: UTF-16LE). */
function compoundKind(bytes: Uint8Array): Refusal {
  const has = (name: string): boolean => indexOfBytes(bytes, Buffer.from(name, 'utf16le')) !== -1;
  if (has('EncryptedPackage')) {
    const advice = 'Open it with its password and save it without one.';
    throw new UnreadableSourceError('encrypted', 'The document is locked with a password.', advice);
  }
  if (has('WordDocument')) return { title: 'a Word 97–2003 or WPS document (.doc, .wps)', advice: CONVERT };
  if (has('Workbook') || has('Book')) return { title: 'an Excel 97–2003 workbook (.xls)', advice: CONVERT };
  if (has('PowerPoint Document')) return { title: 'a PowerPoint 97–2003 file (.ppt)', advice: CONVERT };
  return { title: 'an OLE2 compound file (.doc, .wps, .xls)', advice: CONVERT };
}

function detectText(bytes: Uint8Array, hint: FormatHint): DetectedFormat {
  const { text } = decodeBytes(bytes.subarray(0, PREFIX_BYTES));
  if (isGarbage(text)) return refuse({ title: 'binary data of an unknown format', advice: CONVERT }, hint);
  const head = text.trimStart();
  const markup = markupKind(head);
  if (markup !== undefined) return refuse(markup, hint);
  if (/^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){0,30}?MIME-Version:/i.test(head.slice(0, 4096))) {
    return { format: 'html', note: 'web archive (MHTML)' };
  }
  if (isJson(head, bytes)) return refuse({ title: 'JSON', advice: 'Give the report itself.' }, hint);
  if (hasTags(head)) return { format: 'html' };
  if (head.startsWith('<?xml')) {
    return refuse({ title: 'an XML document of an unknown kind', advice: CONVERT }, hint);
  }
  return { format: 'text' };
}

/** XML that only a word processor reads. */
function markupKind(head: string): Refusal | undefined {
  const start = head.slice(0, 4096);
  if (/<\?mso-application\s+progid="Word|<w:wordDocument/i.test(start)) {
    return { title: 'Word 2003 XML', advice: CONVERT };
  }
  if (start.includes('<pkg:package')) return { title: 'a flat OPC document', advice: CONVERT };
  if (/<uof:|<office:document/.test(start)) return { title: 'a flat UOF or ODF document', advice: CONVERT };
  if (/<\?mso-application\s+progid="Excel/i.test(start)) {
    return { title: 'an Excel 2003 XML workbook', advice: CONVERT };
  }
  return undefined;
}

/** `br` and `sup` are left out: tables in Markdown have them in their cells. */
const TAGS =
  /<(?:!doctype\s+html|html|head|body|title|meta|frameset|iframe|table|tbody|tr|td|div|p|center|font|h[1-6]|ul|ol|script)(?:[\s>/]|$)/i;

function hasTags(head: string): boolean {
  return TAGS.test(head);
}

function isJson(head: string, bytes: Uint8Array): boolean {
  if (!/^(?:\{\s*["}]|\[\s*[[{"\d\]])/.test(head)) return false;
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-64)).trimEnd();
  return tail.endsWith('}') || tail.endsWith(']');
}

/** More than one control character or undecodable byte in fifty characters is no text. */
function isGarbage(text: string): boolean {
  let odd = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isControl = code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a && code !== 0x1b;
    const isPrivate = code >= 0xe000 && code <= 0xf8ff;
    if (isControl || isPrivate || code === 0xfffd || code === 0x7f) odd += 1;
  }
  return odd > 2 && odd * 50 > text.length;
}

function refuse(refusal: Refusal, hint: FormatHint): never {
  const message = `${subject(hint)} is ${refusal.title}, which no reader takes.`;
  throw new UnsupportedFormatError('unsupported-format', message, refusal.advice);
}

function subject(hint: FormatHint): string {
  return hint.name === undefined ? 'The file' : `"${hint.name}"`;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function indexOfText(bytes: Uint8Array, text: string): number {
  return indexOfBytes(bytes, Buffer.from(text, 'latin1'));
}

function indexOfBytes(bytes: Uint8Array, part: Buffer): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(part);
}

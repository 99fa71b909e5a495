// Opens the ZIP package of a DOCX and streams its parts, within bounds. OPC: ECMA-376 part 2.
// Nothing is unpacked before its declared size is known, and nothing is believed about that size:
// yauzl stops a stream that inflates to more than was declared, the budget stops all of them together.

import type { Readable } from 'node:stream';
import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ExtractionError, UnreadableSourceError, UnsupportedFormatError } from '../../model/errors.js';
import { type Budget, tooComplex, tooLarge } from './bounds.js';

/** Entries of a package. A report has about 20; a document with many pictures some hundreds. */
const maxEntries = 10_000;

/** Unpacked bytes of a part that is unpacked at once; the text of a long report has two million. */
const maxAtOnce = 4 * 1024 * 1024;

const downloadAdvice = 'Download or copy the file again; then open it in a word processor and save it anew.';

/** An opened package. Part names have no leading `/` and are matched without regard to case (OPC 6.2.2.3). */
export interface DocxPackage {
  /** Names of all parts, in the order of the package. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /**
   * Streams a part's unpacked bytes.
   * @throws UnreadableSourceError when the part is missing, damaged or over a bound.
   */
  readonly stream: (name: string) => AsyncIterable<Buffer>;
}

/**
 * Opens a package from its bytes.
 * @throws UnreadableSourceError when the bytes are no sound package.
 * @throws UnsupportedFormatError when they are an old binary Word document.
 */
export async function openPackage(bytes: Uint8Array, budget: Budget): Promise<DocxPackage> {
  refuseForeign(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = await listEntries(buffer);
  return {
    names: [...entries.byName.values()].map((entry) => entry.fileName),
    has: (name) => entries.byName.has(name.toLowerCase()),
    stream: (name) =>
      streamPart({ ...entries, buffer }, entries.byName.get(name.toLowerCase()), name, budget),
  };
}

function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new UnreadableSourceError('empty', 'The file is empty.', downloadAdvice);
  }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (head.readUIntBE(0, Math.min(4, head.length)) === 0xd0cf11e0) refuseCompoundFile(head);
  if (head.subarray(0, 2).toString('latin1') !== 'PK') {
    throw new UnreadableSourceError(
      'malformed',
      'The file is no DOCX: it is not a ZIP package.',
      downloadAdvice,
    );
  }
}

// MS-OFFCRYPTO 2.3: an encrypted DOCX is a compound file with a stream named EncryptedPackage.
function refuseCompoundFile(head: Buffer): never {
  if (head.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new UnreadableSourceError(
      'encrypted',
      'The document is locked with a password.',
      'Open it with the password and save it without one.',
    );
  }
  throw new UnsupportedFormatError(
    'unsupported-format',
    'The file is an old binary Word document (.doc), not a DOCX.',
    'Save it as DOCX or PDF in a word processor.',
  );
}

async function listEntries(buffer: Buffer): Promise<{ zip: ZipFile; byName: Map<string, Entry> }> {
  const byName = new Map<string, Entry>();
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, strictFileNames: false });
    if (zip.entryCount > maxEntries) throw tooComplex(`more than ${maxEntries} parts`);
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      // Two parts of one name: which one is read would depend on the program.
      const key = entry.fileName.toLowerCase();
      if (byName.has(key)) throw malformed(`The package holds two parts named ${entry.fileName}.`);
      byName.set(key, entry);
    }
    return { zip, byName };
  } catch (error) {
    throw asUnreadable(error, 'The directory of the package');
  }
}

async function* streamPart(
  { zip, buffer }: { readonly zip: ZipFile; readonly buffer: Buffer },
  entry: Entry | undefined,
  name: string,
  budget: Budget,
): AsyncIterable<Buffer> {
  if (entry === undefined) throw malformed(`The package has no part ${name}.`);
  if (entry.isEncrypted()) {
    throw new UnreadableSourceError(
      'encrypted',
      `The part ${name} is encrypted.`,
      'Save the document without a password.',
    );
  }
  if (entry.uncompressedSize > budget.limits.maxPartBytes) {
    throw tooLarge(`The part ${name} unpacks to ${entry.uncompressedSize} bytes.`);
  }
  let stream: Readable | undefined;
  try {
    const whole = await unpackAtOnce(zip, buffer, entry);
    if (whole === undefined) stream = await zip.openReadStreamPromise(entry);
    let checksum = 0;
    for await (const chunk of stream ?? [whole]) {
      budget.spendBytes(chunk.length);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    // yauzl does not look at it, and a flipped bit in a stored part is a wrong digit.
    if (checksum !== entry.crc32) throw malformed(`The part ${name} is damaged: its checksum is wrong.`);
  } catch (error) {
    throw asUnreadable(error, `The part ${name}`);
  } finally {
    stream?.destroy();
  }
}

/**
 * The bytes of a part of ordinary size: a stream would take longer to set up than the bytes to unpack. Undefined for a
 * large part and for one that is not what its entry declares; the stream then says what is wrong with it.
 */
async function unpackAtOnce(zip: ZipFile, buffer: Buffer, entry: Entry): Promise<Buffer | undefined> {
  const { compressedSize, compressionMethod, uncompressedSize } = entry;
  if (uncompressedSize > maxAtOnce || uncompressedSize === 0) return undefined;
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = buffer.subarray(fileDataStart, fileDataStart + compressedSize);
  const unpacked = compressionMethod === 8 ? inflated(packed, uncompressedSize) : packed;
  const isKnown = compressionMethod === 8 || compressionMethod === 0;
  return isKnown && unpacked?.length === uncompressedSize ? unpacked : undefined;
}

function inflated(packed: Buffer, size: number): Buffer | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: size });
  } catch (error) {
    // Damaged, cut off, or longer than declared.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** Error for a package that breaks its format. */
export function malformed(message: string, cause?: unknown): UnreadableSourceError {
  return new UnreadableSourceError('malformed', message, downloadAdvice, { cause });
}

// What yauzl says when the end of the file is missing, and when the data of a part is cut.
const truncationMessage =
  /End of central directory|unexpected EOF|unexpected end of file|overflows file bounds/i;

function asUnreadable(error: unknown, what: string): unknown {
  if (error instanceof ExtractionError || !(error instanceof Error)) return error;
  if (truncationMessage.test(error.message)) {
    return new UnreadableSourceError('truncated', `${what} is cut off.`, downloadAdvice, { cause: error });
  }
  return malformed(`${what} is damaged: ${error.message}.`, error);
}

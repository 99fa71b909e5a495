// The readers by format, and the one way from bytes to a document. A reader's library is loaded when the first
// document of its format comes: a batch of web pages never loads PDFium.

import type { Document, Format } from '../model/document.js';
import { UnreadableSourceError } from '../model/errors.js';
import type { HtmlPlace } from '../model/place.js';
import { defaultReadLimits, type Reader, type ReadOptions } from '../model/reader.js';
import type { Result } from '../model/result.js';
import { detectFormat } from './detect-format.js';

export { type DetectedFormat, detectFormat, type FormatHint } from './detect-format.js';

/** Every reader, by the format that it takes. */
export const readers = {
  docx: lazyReader(
    {
      format: 'docx',
      title: 'Word document (DOCX)',
      extensions: ['docx', 'docm', 'dotx'],
      engines: ['ooxml', 'mammoth'],
    },
    async () => (await import('./docx/index.js')).docxReader,
  ),
  pdf: lazyReader(
    { format: 'pdf', title: 'PDF', extensions: ['pdf'], engines: ['direct', 'pdfium', 'pdf-parse'] },
    async () => (await import('./pdf/index.js')).pdfReader,
  ),
  html: lazyReader(
    {
      format: 'html',
      title: 'Web page',
      extensions: ['html', 'htm', 'shtml', 'xhtml', 'mht', 'mhtml'],
      engines: ['direct', 'cheerio', 'stream'],
    },
    async () => (await import('./html/index.js')).htmlReader,
  ),
  text: lazyReader(
    {
      format: 'text',
      title: 'Plain text or Markdown',
      extensions: ['txt', 'md', 'text', 'markdown'],
      engines: ['lines'],
    },
    async () => (await import('./text/index.js')).textReader,
  ),
} as const satisfies Record<Format, Reader>;

/** What `readDocument` takes beside the bytes. */
export interface ReadDocumentOptions extends ReadOptions {
  /** File name, for messages. */
  readonly name?: string;
  /** Read as this format, whatever the bytes look like. */
  readonly format?: Format;
}

/**
 * Reads a document of any format that a reader takes.
 * @throws UnsupportedFormatError when no reader takes the format.
 * @throws UnreadableSourceError when the bytes are damaged, locked or over a limit.
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadDocumentOptions = {},
): Promise<Result<Document>> {
  const { name, format, ...readOptions } = options;
  const maxBytes = options.limits?.maxBytes ?? defaultReadLimits.maxBytes;
  if (bytes.length > maxBytes) {
    const message = `The file has ${bytes.length} bytes, more than ${maxBytes}.`;
    throw new UnreadableSourceError('too-large', message, 'Raise the limit if the file is to be trusted.');
  }
  const hint = name === undefined ? {} : { name };
  return readers[format ?? detectFormat(bytes, hint).format].read(bytes, readOptions);
}

/**
 * A web page made safe for people's eyes, with the given places marked (`data-place="start-end"`).
 * @throws UnreadableSourceError when there is no page in the bytes, or it is over a limit.
 */
export async function readSafePage(bytes: Uint8Array, places: readonly HtmlPlace[]): Promise<string> {
  return (await import('./html/safe-page.js')).safePage(bytes, { places });
}

function lazyReader(facts: Omit<Reader, 'read'>, load: () => Promise<Reader>): Reader {
  return { ...facts, read: async (bytes, options) => (await load()).read(bytes, options) };
}

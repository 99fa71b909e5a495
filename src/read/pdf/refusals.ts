// Why a PDF can't be read, and what the person who runs the tool can do. One wording for all engines.

import { UnreadableSourceError } from '../../model/errors.js';
import type { ReadLimits } from '../../model/reader.js';
import { isCutOff } from './is-cut-off.js';

/** Bytes at the beginning within which viewers accept the header. */
const headerWindow = 1024;

/** The refusal for a PDF that an engine can't open. */
export function unloadable(bytes: Uint8Array, reason: 'encrypted' | 'format'): UnreadableSourceError {
  if (reason === 'encrypted') {
    return new UnreadableSourceError(
      'encrypted',
      'The PDF is locked with a password or an unknown security handler.',
      'Ask the publisher for an unlocked copy, or unlock it with its password first.',
    );
  }
  if (!hasHeader(bytes)) {
    return new UnreadableSourceError(
      'malformed',
      'There is no PDF header in the file.',
      'Check what the file is.',
    );
  }
  if (isCutOff(bytes)) {
    return new UnreadableSourceError('truncated', 'The PDF ends before its end.', 'Download the file again.');
  }
  return new UnreadableSourceError(
    'malformed',
    'The PDF is damaged beyond what the PDF library can repair.',
    'Download the file again, or print it to a new PDF from a viewer that opens it.',
  );
}

/** The refusal for more pages than allowed. */
export function tooManyPages(pageCount: number, limits: ReadLimits): UnreadableSourceError {
  return new UnreadableSourceError(
    'too-large',
    `The PDF has ${pageCount} pages; at most ${limits.maxPages} are read.`,
    'Cut out the pages of the report, or raise maxPages.',
  );
}

/** The refusal for more text than allowed. */
export function tooManyCharacters(): UnreadableSourceError {
  return new UnreadableSourceError(
    'too-complex',
    'The PDF holds more text than is read of one document.',
    'Cut out the pages of the report, or raise maxCharacters.',
  );
}

/** The refusal for more lines and tables than allowed. */
export function tooManyBlocks(limits: ReadLimits): UnreadableSourceError {
  return new UnreadableSourceError(
    'too-large',
    `The PDF has more than ${limits.maxBlocks} lines and tables.`,
    'Cut out the pages of the report, or raise maxBlocks.',
  );
}

/** The refusal for pages that are pictures only. */
export function imageOnly(): UnreadableSourceError {
  return new UnreadableSourceError(
    'image-only',
    'The PDF has no text layer: its pages are pictures.',
    'Run it through OCR (for example `ocrmypdf -l chi_sim`) and extract the result.',
  );
}

/** The refusal for a file with nothing in it. */
export function emptyPdf(what: string): UnreadableSourceError {
  return new UnreadableSourceError('empty', what, 'Check the download of the file.');
}

function hasHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headerWindow)).includes('%PDF-');
}

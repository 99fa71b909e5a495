// Bytes of a page or web archive to the text in which places count characters.

import { UnreadableSourceError } from '../../model/errors.js';
import type { ReadLimits } from '../../model/reader.js';
import { type DecodedText, decodeBytes } from '../../text/decode.js';
import { isMhtml, pageOfMhtml } from './mhtml.js';

/**
 * Characters of markup. A page with its pictures written into it has some millions; parsing takes a tenth of a second
 * and thirty megabytes of memory a million.
 */
const MAX_MARKUP = 24_000_000;

/** @throws UnreadableSourceError when there is no page in the bytes, or too much of one. */
export function decodePage(bytes: Uint8Array, limits: ReadLimits): DecodedText {
  if (bytes.length > limits.maxBytes) {
    const message = `The page has ${bytes.length} bytes, more than ${limits.maxBytes}.`;
    throw new UnreadableSourceError('too-large', message, 'Copy the report out of the page.');
  }
  const decoded = isMhtml(bytes) ? decodeArchived(bytes) : decodeBytes(bytes);
  if (decoded.text.length > MAX_MARKUP) {
    const message = `The page has ${decoded.text.length} characters of markup, more than ${MAX_MARKUP}.`;
    throw new UnreadableSourceError('too-large', message, 'Copy the report out of the page.');
  }
  if (decoded.text.trim() === '') {
    throw new UnreadableSourceError('empty', 'The page has no characters.', 'Fetch the page again.');
  }
  return decoded;
}

function decodeArchived(bytes: Uint8Array): DecodedText {
  const page = pageOfMhtml(bytes);
  return decodeBytes(page.bytes, page.charset === undefined ? {} : { declared: page.charset });
}

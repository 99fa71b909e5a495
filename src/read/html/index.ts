// Reads web pages: bytes to text by content, markup to blocks by one of two engines, and a word on what is not
// in the page itself.

import type { Document } from '../../model/document.js';
import { UnreadableSourceError } from '../../model/errors.js';
import { type Issue, issue } from '../../model/issue.js';
import { defaultReadLimits, type Reader, type ReadLimits, type ReadOptions } from '../../model/reader.js';
import type { Result } from '../../model/result.js';
import { type DecodedText, decodeBytes, isSameEncoding } from '../../text/decode.js';
import { assertMarkupBounds } from './bounds.js';
import { readWithCheerio } from './cheerio-page.js';
import { assertNotErrorPage } from './error-page.js';
import { isMhtml, pageOfMhtml } from './mhtml.js';
import { missingPartIssues } from './missing-parts.js';
import type { ParsedPage } from './parsed-page.js';
import { type MarkupSource, markupSource } from './source.js';
import { readWithStream } from './stream/index.js';

const engines = {
  cheerio: readWithCheerio,
  stream: readWithStream,
} as const satisfies Record<string, (source: MarkupSource, limits: ReadLimits) => ParsedPage>;

/**
 * Characters of markup. A page with its pictures written into it has some millions; parsing takes a tenth of a second
 * and thirty megabytes of memory a million.
 */
const MAX_MARKUP = 24_000_000;

/** Reads HTML pages and web archives; places are character ranges in the decoded page. */
export const htmlReader: Reader = {
  format: 'html',
  title: 'Web page',
  extensions: ['html', 'htm', 'shtml', 'xhtml', 'mht', 'mhtml'],
  engines: Object.keys(engines),
  read: readHtml,
};

async function readHtml(bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<Document>> {
  const limits = { ...defaultReadLimits, ...options.limits };
  const engine = options.engine ?? 'cheerio';
  if (engine !== 'cheerio' && engine !== 'stream') throw new Error(`no engine ${engine} for html`);
  const decoded = decodePage(bytes, limits);
  assertMarkupBounds(decoded.text, limits);
  const source = markupSource(decoded.text);
  const page = engines[engine](source, limits);
  assertNotErrorPage(page);
  const { blocks, setAside, assets, metadata } = page;
  const value: Document = {
    source: { format: 'html', engine, encoding: decoded.encoding, metadata },
    blocks,
    setAside,
    assets,
  };
  return { value, issues: [...decodingIssues(decoded), ...page.issues, ...missingPartIssues(page, source)] };
}

function decodePage(bytes: Uint8Array, limits: ReadLimits): DecodedText {
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

function decodingIssues(decoded: DecodedText): Issue[] {
  const issues: Issue[] = [];
  const { declared, encoding, replaced } = decoded;
  if (declared !== undefined && !isSameEncoding(declared, encoding)) {
    const message = `The page says that it is ${declared} but its bytes are ${encoding}.`;
    issues.push(issue('read/encoding-mismatch', message, { actual: encoding, expected: declared }));
  }
  if (replaced > 0) {
    const message = `${replaced} characters could not be decoded as ${encoding}.`;
    issues.push(issue('read/replacement-characters', message, { actual: String(replaced) }));
  }
  return issues;
}

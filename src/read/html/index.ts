// Reads web pages: bytes to text by content, markup to blocks by one of two engines, and a word on what is not
// in the page itself.

import type { Document } from '../../model/document.js';
import { type Issue, issue } from '../../model/issue.js';
import { defaultReadLimits, type Reader, type ReadLimits, type ReadOptions } from '../../model/reader.js';
import type { Result } from '../../model/result.js';
import { type DecodedText, isSameEncoding } from '../../text/decode.js';
import { assertMarkupBounds } from './bounds.js';
import { readWithCheerio } from './cheerio-page.js';
import { decodePage } from './decode-page.js';
import { assertNotErrorPage } from './error-page.js';
import { missingPartIssues } from './missing-parts.js';
import type { ParsedPage } from './parsed-page.js';
import { type MarkupSource, markupSource } from './source.js';
import { readWithStream } from './stream/index.js';

const engines = {
  cheerio: readWithCheerio,
  stream: readWithStream,
} as const satisfies Record<string, (source: MarkupSource, limits: ReadLimits) => ParsedPage>;

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

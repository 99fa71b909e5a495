// Reads web pages: bytes to text by content, markup to blocks by one of two engines, and a word on what is not
// in the page itself.

import type { Document } from '../../model/document.js';
import { type Issue, issue } from '../../model/issue.js';
import { defaultReadLimits, type Reader, type ReadLimits, type ReadOptions } from '../../model/reader.js';
import type { Result } from '../../model/result.js';
import { type DecodedText, isSameEncoding } from '../../text/decode.js';
import { decodePage } from './decode-page.js';
import { buildTree } from './direct/build-tree.js';
import { assertNotErrorPage } from './error-page.js';
import { missingPartIssues } from './missing-parts.js';
import type { ParsedPage } from './parsed-page.js';
import { readTree } from './read-tree.js';
import { type MarkupSource, markupSource } from './source.js';

interface EngineReading {
  readonly page: ParsedPage;
  /** The engine that read. */
  readonly engine: string;
}

type Engine = (source: MarkupSource, limits: ReadLimits) => Promise<EngineReading>;

/**
 * `direct` is our own parser for sound markup; whatever it does not know it hands to `cheerio`, whose tree, the one that a
 * browser would build, it equals to the last place. `stream` is independent of both: it reads tag by tag, without a tree.
 * The last two are loaded only when needed.
 */
const engines = {
  direct: readDirectly,
  cheerio: readWithCheerio,
  stream: async (source, limits) => {
    await assertBounds(source, limits);
    const { readWithStream } = await import('./stream/index.js');
    return { page: readWithStream(source, limits), engine: 'stream' };
  },
} as const satisfies Record<string, Engine>;

async function readDirectly(source: MarkupSource, limits: ReadLimits): Promise<EngineReading> {
  const tree = buildTree(source.text, limits);
  if (!('root' in tree)) return readWithCheerio(source, limits);
  return { page: readTree(tree.root, source, limits), engine: 'direct' };
}

async function readWithCheerio(source: MarkupSource, limits: ReadLimits): Promise<EngineReading> {
  await assertBounds(source, limits);
  const { standardsTree } = await import('./standards-tree.js');
  return { page: readTree(standardsTree(source.text), source, limits), engine: 'cheerio' };
}

async function assertBounds({ text }: MarkupSource, limits: ReadLimits): Promise<void> {
  const { assertMarkupBounds } = await import('./bounds.js');
  assertMarkupBounds(text, limits);
}

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
  const wanted = options.engine ?? 'direct';
  if (!isEngine(wanted)) throw new Error(`no engine ${wanted} for html`);
  const decoded = decodePage(bytes, limits);
  const source = markupSource(decoded.text);
  const { page, engine } = await engines[wanted](source, limits);
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

function isEngine(name: string): name is keyof typeof engines {
  return Object.hasOwn(engines, name);
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

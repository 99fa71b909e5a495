// The second engine: mammoth turns the DOCX to HTML, cheerio reads that. It shares no reading code with `ooxml`, so
// where the two agree on a cell, neither has a fault of its own there. It is not the better reading; of mammoth 1.13:
// * text in a cell that continues a vertical merge is dropped without a message;
// * a row with w:gridBefore is not shifted, so its cells and spans land in wrong columns;
// * a bookmark between two rows undoes all vertical merges of that table (with a message);
// * w:hMerge, list numbers and hidden text (read as if it were visible) are not known;
// * headers, deleted text and pictures are left out, and nothing is said of them.
// Places are counted on the HTML, in the form that `ooxml` uses: exact only where mammoth dropped nothing before.

import type { Document } from '../../model/document.js';
import { type Issue, issue } from '../../model/issue.js';
import type { ReadLimits } from '../../model/reader.js';
import type { Result } from '../../model/result.js';
import { type Budget, createBudget, tooComplex } from './bounds.js';
import { findMainPart, readRelationships } from './main-part.js';
import { readMetadata } from './metadata.js';
import { type DocxPackage, malformed, openPackage } from './package.js';
import { readXml } from './xml-stream.js';

/** Heading styles that mammoth's own map does not know: WPS names them in Chinese. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
];

/**
 * Bounds of this engine. mammoth takes about 0.1 ms and 8 KB a cell: at the bounds of the format it would run for
 * half a minute in 1.6 GB. A report has about 300 cells.
 */
const ownBounds = { maxPartBytes: 32 * 1024 * 1024, maxBlocks: 20_000, maxTableSlots: 20_000 } as const;

/** Elements of all parts that mammoth keeps as trees: about 1.5 KB each. A report has some ten thousand. */
const maxElements = 300_000;

function tighten(limits: ReadLimits): ReadLimits {
  return {
    ...limits,
    maxPartBytes: Math.min(limits.maxPartBytes, ownBounds.maxPartBytes),
    maxBlocks: Math.min(limits.maxBlocks, ownBounds.maxBlocks),
    maxTableSlots: Math.min(limits.maxTableSlots, ownBounds.maxTableSlots),
  };
}

/** Reads a DOCX with engine `mammoth`; see `docxReader`. Loads mammoth and cheerio on the first call. */
export async function readWithMammoth(bytes: Uint8Array, limits: ReadLimits): Promise<Result<Document>> {
  const bounds = tighten(limits);
  const budget = createBudget(bounds);
  const source = await openPackage(bytes, budget);
  await checkBounds(source, budget);
  const [{ default: mammoth }, { htmlToContent }] = await Promise.all([
    import('mammoth'),
    import('./mammoth-html.js'),
  ]);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const converted = await mammoth
    .convertToHtml(
      { buffer },
      {
        styleMap,
        includeDefaultStyleMap: true,
        includeEmbeddedStyleMap: false,
        ignoreEmptyParagraphs: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    .catch((error: unknown) => {
      throw malformed('mammoth could not read the document.', error);
    });
  const { blocks, assets } = htmlToContent(converted.value, bounds);
  const metadata = await readMetadata(source, await readRelationships(source, '', budget), budget);
  return {
    value: { source: { format: 'docx', engine: 'mammoth', metadata }, blocks, setAside: [], assets },
    issues: toIssues(converted.messages.map(({ message }) => message)),
  };
}

/** Parts that mammoth reads beside the main one, by relationship or by their customary name. */
const readKinds: ReadonlySet<string> = new Set(['styles', 'numbering', 'footnotes', 'endnotes', 'comments']);

// mammoth unpacks without bounds, keeps the XML as a tree and walks it by recursion: what it is going to read is
// streamed past all bounds first, and with it what the package says about sizes.
async function checkBounds(source: DocxPackage, budget: Budget): Promise<void> {
  const main = await findMainPart(source, budget);
  const relationships = await readRelationships(source, main, budget);
  const related = relationships.flatMap(({ kind, part }) => (readKinds.has(kind) && part ? [part] : []));
  const customary = [...readKinds].map((kind) => `word/${kind}.xml`);
  const lists = source.names.filter((name) => /\.rels$/i.test(name));
  const elements = { count: 0 };
  for (const name of new Set([main, ...related, ...customary, ...lists])) {
    if (source.has(name)) await checkPart(source, name, budget, elements);
  }
}

async function checkPart(
  source: DocxPackage,
  name: string,
  budget: Budget,
  elements: { count: number },
): Promise<void> {
  await readXml(source.stream(name), name, budget, {
    open(element, _, ancestors) {
      elements.count += 1;
      if (elements.count > maxElements) throw tooComplex(`more than ${maxElements} elements`);
      if (element === 'w:tc' || element === 'w:tr') budget.spendSlot();
      else if (element === 'w:p') {
        if (ancestors.includes('w:tc')) budget.spendSlot();
        else budget.spendBlock();
      }
      return undefined;
    },
    close() {},
    text(text) {
      budget.spendCharacters(text.length);
    },
  });
}

/** Messages of mammoth that say that something of the content may be wrong; the rest is about looks. */
const usefulMessages: readonly { readonly pattern: RegExp; readonly code: Issue['code'] }[] = [
  { pattern: /^unexpected non-(row|cell) element in table/, code: 'read/grid-repaired' },
  { pattern: /^A w:sym element with an unsupported character/, code: 'read/font-without-unicode' },
  { pattern: /^Could not find image file/, code: 'read/part-missing' },
];

function toIssues(messages: readonly string[]): readonly Issue[] {
  return [...new Set(messages)].flatMap((message) => {
    const known = usefulMessages.find(({ pattern }) => pattern.test(message));
    return known === undefined ? [] : [issue(known.code, `mammoth: ${message}.`)];
  });
}

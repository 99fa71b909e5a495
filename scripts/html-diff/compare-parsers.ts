// Parses one page directly and by the standards parser, and holds the trees, and the documents read from them, against each
// other. Whatever comes after reading sees only the document.

import { ExtractionError } from '../../src/model/errors.js';
import { defaultReadLimits } from '../../src/model/reader.js';
import { decodePage } from '../../src/read/html/decode-page.js';
import { buildTree } from '../../src/read/html/direct/build-tree.js';
import { isElement, type MarkupNode, type MarkupRoot } from '../../src/read/html/dom.js';
import { standardsTree } from '../../src/read/html/standards-tree.js';
import { readDocument } from '../../src/read/index.js';

export interface Comparison {
  /** Why the direct parser handed the page on; nothing is compared then. */
  readonly handedOver?: string;
  /** The first things that differ, in words. */
  readonly differences: readonly string[];
}

/** Compares the parsers on one page. A page that cannot be decoded has nothing to compare. */
export async function compareParsers(bytes: Uint8Array): Promise<Comparison> {
  const text = decoded(bytes);
  if (text === undefined) return { handedOver: 'no page', differences: [] };
  const tree = buildTree(text, defaultReadLimits);
  if (!('root' in tree)) return { handedOver: tree.handedOver, differences: [] };
  const trees = firstDifference(linesOf(tree.root), linesOf(standardsTree(text)));
  const documents = firstDifference(await document(bytes, 'direct'), await document(bytes, 'cheerio'));
  return { differences: [...trees, ...documents] };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decodePage(bytes, defaultReadLimits).text;
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    return undefined;
  }
}

/** Every element and text of a tree with its place; comments only where they part texts. */
function linesOf(root: MarkupRoot): string[] {
  const lines: string[] = [];
  const write = (node: MarkupNode, level: number): void => {
    if (node.type === 'root') throw new Error('a template in a tree to compare');
    if (node.type === 'comment' && level < 2) return;
    const location = node.sourceCodeLocation;
    const tags = `${location?.startTag?.endOffset} ${location?.endTag?.startOffset}`;
    const place = `${location?.startOffset}-${location?.endOffset} ${tags}`;
    if (node.type === 'comment') lines.push(`${level} comment`);
    else if (node.type === 'text') lines.push(`${level} ${place} ${JSON.stringify(node.data)}`);
    else if (isElement(node)) {
      lines.push(`${level} ${place} ${node.type} ${node.name} ${JSON.stringify(node.attribs)}`);
      for (const child of node.children) write(child, level + 1);
    }
  };
  for (const child of root.children) write(child, 0);
  return lines;
}

/** A document and its issues, block by block, but for the name of the engine; or why there is none. */
async function document(bytes: Uint8Array, engine: string): Promise<string[]> {
  try {
    const { value, issues } = await readDocument(bytes, { format: 'html', engine });
    const { source, blocks, setAside, assets } = value;
    const facts = [{ ...source, engine: '' }, ...blocks, ...setAside, ...assets, ...issues];
    return facts.map((each) => JSON.stringify(each));
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    return [error.message];
  }
}

function firstDifference(one: readonly string[], other: readonly string[]): string[] {
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    if (one[index] !== other[index])
      return [`${one[index] ?? 'nothing'}\n    and ${other[index] ?? 'nothing'}`];
  }
  return [];
}

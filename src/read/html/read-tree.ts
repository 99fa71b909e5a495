// The tree that a browser would build, read into blocks.

import type { Block, SetAside } from '../../model/document.js';
import type { ReadLimits } from '../../model/reader.js';
import type { MarkupRoot } from './dom.js';
import { endParagraph, newFlow, newPage } from './flow.js';
import { pageMetadata } from './metadata.js';
import { countPage } from './page-stats.js';
import type { ParsedPage } from './parsed-page.js';
import type { MarkupSource } from './source.js';
import { walkNodes } from './walk.js';

/** Tags that lay out lines; a text without them prints its own. */
const LINE_TAGS = /<(?:html|body|p|div|pre)[\s/>]/i;
const MARKDOWN = /^ {0,3}(#{1,6})[ \t]+(?=\S)/;

/** Reads a page by its tree, whichever parser built it. */
export function readTree(root: MarkupRoot, source: MarkupSource, limits: ReadLimits): ParsedPage {
  const stats = countPage(root);
  const page = newPage(source, limits);
  const flow = newFlow(page);
  const keep = isMarkdown(source.text);
  walkNodes(root.children, flow, { stats, keep, inSmallTable: false, inText: false });
  endParagraph(flow);
  const blocks = keep ? flow.blocks.map(readMarkdownHeading) : flow.blocks;
  const { assets, issues } = page;
  // Parts of a table are looked at group by group; in the list they stand as in the page.
  const setAside = [...page.setAside].sort((a, b) => startOf(a) - startOf(b));
  return {
    blocks,
    setAside,
    assets,
    issues,
    metadata: pageMetadata(root),
    characters: stats.total.characters,
  };
}

/** Markdown with HTML tables in it, as programs write that read pictures of pages: its line ends are printed. */
function isMarkdown(text: string): boolean {
  if (LINE_TAGS.test(text)) return false;
  return !/<br[\s/>]/i.test(text) || /^ {0,3}#{1,6}[ \t]\S/m.test(text);
}

function readMarkdownHeading(block: Block): Block {
  const marks = block.type === 'paragraph' ? MARKDOWN.exec(block.text)?.[1] : undefined;
  if (marks === undefined || block.type !== 'paragraph') return block;
  const text = block.text.replace(MARKDOWN, '').trim();
  return { type: 'heading', level: marks.length, text, place: block.place };
}

function startOf({ place }: SetAside): number {
  return place.kind === 'html' ? place.start : 0;
}

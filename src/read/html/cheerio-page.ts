// The default engine: the tree that a browser would build, read into blocks.

import type { ReadLimits } from '../../model/reader.js';
import { parseMarkup } from './dom.js';
import { endParagraph, newFlow, newPage } from './flow.js';
import { pageMetadata } from './metadata.js';
import { countPage } from './page-stats.js';
import type { ParsedPage } from './parsed-page.js';
import type { MarkupSource } from './source.js';
import { walkNodes } from './walk.js';

/** Text with tags in it but no paragraphs, as Markdown with HTML tables is: there its line ends are printed. */
const HAS_LINES_OF_ITS_OWN = /<(?:html|body|p|div|br|pre)[\s/>]/i;

/** Reads a page by its tree. */
export function readWithCheerio(source: MarkupSource, limits: ReadLimits): ParsedPage {
  const $ = parseMarkup(source.text);
  const root = $.root()[0];
  if (root === undefined) throw new Error('a parsed page without a root');
  const stats = countPage(root);
  const page = newPage(source, limits);
  const flow = newFlow(page);
  const keep = !HAS_LINES_OF_ITS_OWN.test(source.text);
  walkNodes(root.children, flow, { stats, keep, inSmallTable: false });
  endParagraph(flow);
  const { blocks } = flow;
  const { setAside, assets, issues } = page;
  return { blocks, setAside, assets, issues, metadata: pageMetadata($), characters: stats.total.characters };
}

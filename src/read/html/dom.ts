// The tree that cheerio builds, and how the reader looks at it.

import { type CheerioAPI, load } from 'cheerio';
import type { HtmlPlace } from '../../model/place.js';
import { ignoredElements } from './elements.js';
import type { MarkupSource } from './source.js';

/** Root of a parsed page. */
export type MarkupRoot = ReturnType<CheerioAPI['root']>[number];
/** Any node below the root. */
export type MarkupNode = MarkupRoot['children'][number];
/** An element. */
export type MarkupElement = Extract<MarkupNode, { attribs: unknown }>;

/** Parses a page as a browser does, scripts not run, every node with its character range. */
export function parseMarkup(text: string): CheerioAPI {
  return load(text, { sourceCodeLocationInfo: true });
}

/** Whether a node is an element; `script` and `style` have node types of their own. */
export function isElement(node: MarkupNode): node is MarkupElement {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** Character range of a node; of the parent for nodes that the parser made up, such as a `tbody`. */
export function rangeOf(node: MarkupNode): readonly [start: number, end: number] {
  let at: MarkupNode | MarkupElement['parent'] = node;
  while (at !== null) {
    const location = at.sourceCodeLocation;
    if (location) return [location.startOffset, location.endOffset];
    at = at.parent;
  }
  return [0, 0];
}

/** Place of a whole element, tags included. */
export function elementPlace(element: MarkupElement, source: MarkupSource): HtmlPlace {
  return source.placeOf(...rangeOf(element));
}

/** Place of what stands between an element's tags. */
export function contentPlace(element: MarkupElement, source: MarkupSource): HtmlPlace {
  const location = element.sourceCodeLocation;
  if (!location?.startTag) return elementPlace(element, source);
  const start = location.startTag.endOffset;
  return source.placeOf(start, Math.max(start, location.endTag?.startOffset ?? location.endOffset));
}

/** All text below a node, scripts and styles left out. */
export function textOf(node: MarkupNode): string {
  if (node.type === 'text') return node.data;
  if (node.type !== 'tag' || ignoredElements.has(node.name)) return '';
  let text = '';
  for (const child of node.children) text += textOf(child);
  return text;
}

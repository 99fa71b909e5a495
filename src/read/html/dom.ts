// The tree of a page, whichever parser built it, and how the reader looks at it.

import type { HtmlPlace } from '../../model/place.js';
import { ignoredElements } from './elements.js';
import type { MarkupSource } from './source.js';

/** Root of a parsed page. */
export interface MarkupRoot {
  readonly type: 'root';
  readonly children: readonly MarkupNode[];
  readonly parent: null;
  readonly sourceCodeLocation?: null;
}

/** Where a node stands in the text of the page; `startTag` and `endTag` for elements whose tags are written. */
export interface MarkupLocation {
  readonly startOffset: number;
  endOffset: number;
  readonly startTag?: { readonly endOffset: number };
  endTag?: { readonly startOffset: number };
}

/** An element. Nodes that the parser made up have no location. */
export interface MarkupElement {
  readonly type: 'tag' | 'script' | 'style';
  readonly name: string;
  readonly attribs: Readonly<Record<string, string | undefined>>;
  readonly children: readonly MarkupNode[];
  readonly parent: MarkupElement | MarkupRoot | null;
  readonly sourceCodeLocation?: MarkupLocation | null;
}

/** A run of text. */
export interface MarkupText {
  readonly type: 'text';
  data: string;
  readonly parent: MarkupElement | MarkupRoot | null;
  readonly sourceCodeLocation?: MarkupLocation | null;
}

/** What prints nothing: a comment, the document type; the content of a `template` hangs below a root of its own. */
export interface MarkupComment {
  readonly type: 'comment' | 'directive' | 'cdata';
  readonly parent: MarkupElement | MarkupRoot | null;
  readonly sourceCodeLocation?: MarkupLocation | null;
}

/** Any node below the root. */
export type MarkupNode = MarkupElement | MarkupText | MarkupComment | MarkupRoot;

/** Whether a node is an element; `script` and `style` have node types of their own. */
export function isElement(node: MarkupNode): node is MarkupElement {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** Character range of a node; of the parent for nodes that the parser made up, such as a `tbody`. */
export function rangeOf(node: MarkupNode): readonly [start: number, end: number] {
  let at: MarkupNode | null = node;
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

/** Visits all elements below a node, in the order of the page. */
export function visitElements(
  node: MarkupRoot | MarkupElement,
  visit: (element: MarkupElement) => void,
): void {
  for (const child of node.children) {
    if (isElement(child)) visit(child);
    if (isElement(child) || child.type === 'root') visitElements(child, visit);
  }
}

/** All text below a node, scripts and styles left out. */
export function textOf(node: MarkupNode): string {
  if (node.type === 'text') return node.data;
  if (node.type !== 'tag' || ignoredElements.has(node.name)) return '';
  let text = '';
  for (const child of node.children) text += textOf(child);
  return text;
}

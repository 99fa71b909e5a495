// From the tree of a page to blocks: inline elements join, block elements and line breaks part.

import type { Heading } from '../../model/document.js';
import { isFurniture } from './chrome.js';
import { elementPlace, isElement, type MarkupElement, type MarkupNode, rangeOf, textOf } from './dom.js';
import {
  blockElements,
  cellLikeElements,
  headingLevel,
  ignoredElements,
  isDocumentLink,
  preformattedElements,
} from './elements.js';
import { appendBlocks, endParagraph, type Flow, newFlow, pushBlank, pushBlock } from './flow.js';
import { firstOrdinal, listNumber, ownOrdinal } from './list-number.js';
import type { PageStats } from './page-stats.js';
import { readTable } from './table.js';
import { isInvisible, isRemoved, isShownAsBlock, keepsLineEnds } from './visibility.js';
import { collapseWhiteSpace, shorten } from './white-space.js';

/** What holds for a part of the page. */
export interface WalkContext {
  readonly stats: PageStats;
  /** Line ends are printed. */
  readonly keep: boolean;
  /** Inside a small table: links are values, not menus. */
  readonly inSmallTable: boolean;
}

/** Longest hidden or deleted text that is kept. */
const ASIDE_CHARACTERS = 2000;

/** Reads nodes into a flow; text at the end stays open, so that inline text of the next nodes joins it. */
export function walkNodes(nodes: readonly MarkupNode[], flow: Flow, context: WalkContext): void {
  for (const node of nodes) {
    if (node.type === 'text') addText(node.data, rangeOf(node), flow, context);
    else if (isElement(node)) walkElement(node, flow, context);
    // Comments, Word's conditional comments among them, and declarations print nothing.
  }
}

type Handler = (element: MarkupElement, flow: Flow, context: WalkContext) => void;

const handlers = {
  br: breakLine,
  table: (element, flow, context) => {
    endParagraph(flow);
    readTable(element, flow, context);
  },
  h1: readHeading,
  h2: readHeading,
  h3: readHeading,
  h4: readHeading,
  h5: readHeading,
  h6: readHeading,
  ol: readList,
  a: readLink,
  img: readImage,
  iframe: readFrame,
  frame: readFrame,
  embed: readFrame,
  object: readFrame,
  del: (element, flow) => putAside(element, flow, 'deleted'),
  // The reading above a character: `發` with `fā`.
  rt: (element, flow) => putAside(element, flow, 'hidden'),
} as const satisfies Readonly<Record<string, Handler>>;

function handlerOf(name: string): Handler | undefined {
  // `name` comes from the page: only own keys of the table count.
  return Object.hasOwn(handlers, name) ? handlers[name as keyof typeof handlers] : undefined;
}

function walkElement(element: MarkupElement, flow: Flow, context: WalkContext): void {
  const handler = handlerOf(element.name);
  if (handler === undefined && ignoredElements.has(element.name)) return;
  if (isHidden(element, context)) putAside(element, flow, 'hidden');
  else if (!context.inSmallTable && isFurniture(element, context.stats)) {
    endParagraph(flow);
    putAside(element, flow, 'navigation');
  } else if (handler !== undefined) handler(element, flow, context);
  else readPlain(element, flow, context);
}

/** A hidden element with most of the page's text is what a script of the page would show. */
function isHidden(element: MarkupElement, context: WalkContext): boolean {
  if (!isRemoved(element) && !isInvisible(element)) return false;
  return context.stats.of(element).characters * 2 < context.stats.total.characters;
}

/** Keeps text that is no part of the report's, with the reason. */
export function putAside(
  element: MarkupElement,
  flow: Flow,
  reason: 'navigation' | 'hidden' | 'deleted',
): void {
  const text = shorten(textOf(element), reason === 'navigation' ? undefined : ASIDE_CHARACTERS);
  if (text === '') return;
  flow.page.setAside.push({ reason, text, place: elementPlace(element, flow.page.source) });
}

function readPlain(element: MarkupElement, flow: Flow, context: WalkContext): void {
  const keep = context.keep || preformattedElements.has(element.name) || keepsLineEnds(element);
  const inner = keep === context.keep ? context : { ...context, keep };
  if (blockElements.has(element.name) || isShownAsBlock(element)) readBlock(element, flow, inner);
  else walkNodes(element.children, flow, inner);
}

/** Reads a block element; one that prints nothing is kept as a blank where it may be a blank cell. */
export function readBlock(element: MarkupElement, flow: Flow, context: WalkContext): void {
  endParagraph(flow);
  const before = countOf(flow);
  walkNodes(element.children, flow, context);
  endParagraph(flow);
  if (cellLikeElements.has(element.name) && countOf(flow) === before) {
    pushBlank(flow, elementPlace(element, flow.page.source));
  }
}

function countOf(flow: Flow): number {
  return flow.blocks.length + flow.page.setAside.length + flow.page.assets.length;
}

function addText(
  text: string,
  [start, end]: readonly [number, number],
  flow: Flow,
  { keep }: WalkContext,
): void {
  if (!keep) {
    flow.pieces.push({ text, start, end, keep });
    return;
  }
  const lines = text.split(/\r\n|[\n\r]/);
  // Character references make the source longer than the text; then lines share the place of the whole.
  const isVerbatim = end - start === text.length;
  let at = start;
  for (const [index, line] of lines.entries()) {
    const range = isVerbatim ? ([at, at + line.length] as const) : ([start, end] as const);
    if (index > 0 && !endParagraph(flow)) pushBlank(flow, flow.page.source.placeOf(range[0], range[0]));
    flow.pieces.push({ text: line, start: range[0], end: range[1], keep });
    at += line.length + 1;
  }
}

/** A break after text ends its line; a break without text before it is a blank line. */
function breakLine(element: MarkupElement, flow: Flow): void {
  if (!endParagraph(flow)) pushBlank(flow, elementPlace(element, flow.page.source));
}

function readHeading(element: MarkupElement, flow: Flow, context: WalkContext): void {
  endParagraph(flow);
  const inner = newFlow(flow.page);
  walkNodes(element.children, inner, context);
  endParagraph(inner);
  // A table inside a heading is a slip of the page's author: the text then is no heading.
  if (inner.blocks.some(({ type }) => type === 'table')) appendBlocks(flow, inner.blocks);
  else pushHeading(element, inner, flow);
}

function pushHeading(element: MarkupElement, inner: Flow, flow: Flow): void {
  const lines = inner.blocks.map((block) => (block.type === 'table' ? '' : block.text));
  const text = collapseWhiteSpace(lines.join('\n'));
  if (text === '') return;
  const place = elementPlace(element, flow.page.source);
  const heading: Heading = { type: 'heading', level: headingLevel(element.name) ?? 6, text, place };
  pushBlock(flow, heading);
}

function readList(list: MarkupElement, flow: Flow, context: WalkContext): void {
  endParagraph(flow);
  let ordinal = firstOrdinal(list);
  for (const child of list.children) {
    if (isElement(child) && child.name === 'li') {
      ordinal = ownOrdinal(child) ?? ordinal;
      flow.numbering = listNumber(child, ordinal);
      ordinal += 1;
    }
    walkNodes([child], flow, context);
    endParagraph(flow);
    flow.numbering = undefined;
  }
}

function readLink(element: MarkupElement, flow: Flow, context: WalkContext): void {
  const { href } = element.attribs;
  if (href !== undefined && isDocumentLink(href)) pushAsset(element, flow, 'link', href, textOf(element));
  readPlain(element, flow, context);
}

function readImage(element: MarkupElement, flow: Flow): void {
  const { src, alt = '', title = '' } = element.attribs;
  if (src !== undefined && src !== '') pushAsset(element, flow, 'image', src, alt === '' ? title : alt);
}

function readFrame(element: MarkupElement, flow: Flow): void {
  const { src, data, title = '', name = '' } = element.attribs;
  const href = src ?? data;
  if (href === undefined || href === '') return;
  pushAsset(element, flow, 'link', href, title === '' ? name : title);
}

function pushAsset(
  element: MarkupElement,
  flow: Flow,
  type: 'link' | 'image',
  href: string,
  text: string,
): void {
  // A picture written into the page itself can be megabytes; its place leads to it.
  const bare = /^data:/i.test(href) ? `${href.slice(0, 64)}…` : href;
  const place = elementPlace(element, flow.page.source);
  flow.page.assets.push({ type, href: bare, text: shorten(text), place });
}

// From the tree of a page to blocks: inline elements join, block elements and line breaks part.

import type { Heading } from '../../model/document.js';
import { raisedText } from '../raised-text.js';
import { noteFrame, noteImage, noteLink } from './assets.js';
import { isFurniture } from './chrome.js';
import { controlText } from './control-text.js';
import { elementPlace, isElement, type MarkupElement, type MarkupNode, rangeOf, textOf } from './dom.js';
import {
  blockElements,
  cellLikeElements,
  headingLevel,
  ignoredElements,
  preformattedElements,
  textElements,
} from './elements.js';
import { appendBlocks, endParagraph, type Flow, newFlow, pushBlank, pushBlock, pushPiece } from './flow.js';
import { firstOrdinal, listNumber, ownOrdinal } from './list-number.js';
import { putAside } from './put-aside.js';
import { readTable } from './table.js';
import { isInvisible, isRemoved, isShownAsBlock, keepsLineEnds, scriptOf } from './visibility.js';
import type { WalkContext } from './walk-context.js';
import { collapseWhiteSpace } from './white-space.js';

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
    readTable(element, flow, context, walkNodes);
  },
  h1: readHeading,
  h2: readHeading,
  h3: readHeading,
  h4: readHeading,
  h5: readHeading,
  h6: readHeading,
  ol: readList,
  a: readLink,
  img: noteImage,
  iframe: (element, flow) => {
    noteFrame(element, flow);
    // A frame that the page left open takes the rest of the page into itself.
    putAside(element, flow, 'hidden');
  },
  frame: noteFrame,
  embed: noteFrame,
  object: readObject,
  del: (element, flow) => putAside(element, flow, 'deleted'),
  // The reading above a character: `發` with `fā`.
  rt: (element, flow) => putAside(element, flow, 'hidden'),
} as const satisfies Readonly<Record<string, Handler>>;

/** So many cells with a number and nothing else are tables of a report, not counters of a site. */
const FIGURES_BESIDE = 15;

function handlerOf(name: string): Handler | undefined {
  // `name` comes from the page: only own keys of the table count.
  return Object.hasOwn(handlers, name) ? handlers[name as keyof typeof handlers] : undefined;
}

function walkElement(element: MarkupElement, flow: Flow, context: WalkContext): void {
  const handler = handlerOf(element.name);
  const control = controlText(element);
  if (handler === undefined && control === undefined && ignoredElements.has(element.name)) return;
  if (isHidden(element, context)) putAside(element, flow, 'hidden');
  else if (control !== undefined) readControl(element, control, flow, context);
  else if (!context.inSmallTable && isFurniture(element, context.stats)) {
    if (blockElements.has(element.name)) endParagraph(flow);
    putAside(element, flow, 'navigation');
  } else if (handler !== undefined) handler(element, flow, context);
  else readPlain(element, flow, context);
}

/** A control outside of the text is the site's: a search box, a choice of pages. */
function readControl(element: MarkupElement, text: string, flow: Flow, context: WalkContext): void {
  if (!context.inText) {
    putAside(element, flow, 'navigation');
    return;
  }
  const [start, end] = rangeOf(element);
  pushPiece(flow, { text: collapseWhiteSpace(text), start, end, keep: context.keep, isControl: true });
  // What a list does not show is kept aside.
  if (element.name === 'select' && collapseWhiteSpace(textOf(element)) !== collapseWhiteSpace(text)) {
    putAside(element, flow, 'navigation');
  }
}

/**
 * A hidden element with most of the page's text is what a script of the page would show, unless the rest of the page
 * has figures of its own: then it is a copy left behind.
 */
function isHidden(element: MarkupElement, { stats }: WalkContext): boolean {
  if (!isRemoved(element) && !isInvisible(element)) return false;
  const { characters, numericCells } = stats.of(element);
  const isMost = characters * 2 >= stats.total.characters;
  const hasFiguresBeside = stats.total.numericCells - numericCells >= FIGURES_BESIDE;
  return !isMost || hasFiguresBeside;
}

function readPlain(element: MarkupElement, flow: Flow, context: WalkContext): void {
  const keep = context.keep || preformattedElements.has(element.name) || keepsLineEnds(element);
  const script = scriptOf(element) ?? context.script;
  const inText = context.inText || textElements.has(element.name);
  const isSame = keep === context.keep && script === context.script && inText === context.inText;
  const inner = isSame ? context : { ...context, keep, inText, ...(script === undefined ? {} : { script }) };
  if (blockElements.has(element.name) || isShownAsBlock(element)) readBlock(element, flow, inner);
  else walkNodes(element.children, flow, inner);
}

/** Reads a block element; one that prints nothing is kept as a blank where it may be a blank cell. */
function readBlock(element: MarkupElement, flow: Flow, context: WalkContext): void {
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
  data: string,
  [start, end]: readonly [number, number],
  flow: Flow,
  { keep, script }: WalkContext,
): void {
  const text = script === undefined ? data : raisedText(data, script);
  if (!keep) {
    pushPiece(flow, { text, start, end, keep });
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
  walkNodes(element.children, inner, { ...context, inText: true });
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

function readObject(element: MarkupElement, flow: Flow, context: WalkContext): void {
  noteFrame(element, flow);
  readPlain(element, flow, context);
}

function readLink(element: MarkupElement, flow: Flow, context: WalkContext): void {
  noteLink(element, flow);
  readPlain(element, flow, context);
}

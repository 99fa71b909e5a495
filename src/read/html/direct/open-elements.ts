// The stack of open elements (HTML Standard 13.2.4.2), and how elements are opened and closed on it.

import { type DirectElement, impliedElement, writtenElement } from './nodes.js';
import type { Tag } from './read-tag.js';
import { surprise } from './surprise.js';

/** Markup that closes an element: `[start, end)` of a tag, or the point before what cannot stand in the element. */
export interface Closing {
  /** Name of an end tag. */
  readonly name: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** What is open at one point of the page, and what was met so far. */
export interface Tree {
  readonly text: string;
  /** Open elements, outermost first: `html`, `head` or `body`, and so on. */
  readonly open: DirectElement[];
  form: DirectElement | undefined;
  /** Whether a table stands inside an open paragraph instead of ending it; unknown for rare document types. */
  quirks: boolean | undefined;
  readonly maxElements: number;
  readonly maxDepth: number;
  elements: number;
  /** Elements closed by another's tag, end tags of nothing. */
  slips: number;
}

/** Slips of one page; each may be elements that other parsers leave open to its end. */
const MAX_SLIPS = 40;

/** The element that takes what comes next. */
export function current(tree: Tree): DirectElement {
  return tree.open.at(-1) ?? surprise('content without an element');
}

/** Counts a slip of the page's author; a page with many is broken. */
export function countSlip(tree: Tree): void {
  tree.slips += 1;
  if (tree.slips > MAX_SLIPS) surprise('very many slips');
}

/** Opens the element of a start tag. */
export function openElement(tree: Tree, tag: Tag): DirectElement {
  return push(tree, writtenElement(tag, tree.open.at(-1) ?? null));
}

/** Opens an element that the page leaves out. */
export function openImplied(tree: Tree, name: string): DirectElement {
  return push(tree, impliedElement(name, tree.open.at(-1) ?? null));
}

function push(tree: Tree, element: DirectElement): DirectElement {
  tree.open.push(element);
  if (tree.open.length > tree.maxDepth) surprise('very many levels');
  countElement(tree);
  return element;
}

/** Adds an element that has no content. */
export function addVoid(tree: Tree, tag: Tag): void {
  writtenElement(tag, current(tree));
  countElement(tree);
}

function countElement(tree: Tree): void {
  tree.elements += 1;
  if (tree.elements > tree.maxElements) surprise('very many elements');
}

/** Closes the innermost open element. */
export function pop(tree: Tree, closing: Closing): void {
  const element = tree.open.pop();
  if (element !== undefined) setEnd(element, closing);
}

/** Notes where an element ends: with its own end tag, or before what closes it. */
export function setEnd({ name, sourceCodeLocation }: DirectElement, closing: Closing): void {
  if (sourceCodeLocation === null) return;
  if (name === closing.name) sourceCodeLocation.endTag = { startOffset: closing.start };
  sourceCodeLocation.endOffset = name === closing.name ? closing.end : closing.start;
}

/**
 * Closes elements from the innermost to the one at `index`. Formatting that is closed too early would be opened again
 * behind it, but not out of a cell, where it ends (13.2.4.3, markers).
 */
export function popTo(tree: Tree, index: number, closing: Closing, endsFormatting = false): void {
  while (tree.open.length > index + 1) {
    const { kind } = current(tree);
    if (kind.tag === 'formatting' && !endsFormatting) surprise('formatting that is closed too early');
    if (!kind.isEndImplied) countSlip(tree);
    pop(tree, closing);
  }
  const last = current(tree);
  if (last.kind.tag === 'formatting' && last.name !== closing.name)
    surprise('formatting that is closed too early');
  pop(tree, closing);
}

/** Closes elements whose end tags may be left out, but `except`. */
export function closeImplied(tree: Tree, closing: Closing, except?: string): void {
  for (;;) {
    const { kind, name } = current(tree);
    if (!kind.isEndImplied || name === except) return;
    pop(tree, closing);
  }
}

/** Where the innermost open element of a name is, -1 when a boundary stands before it; `button` is one for `p`. */
export function indexInScope(tree: Tree, name: string, other?: string): number {
  for (let index = tree.open.length - 1; index >= 0; index -= 1) {
    const element = tree.open[index];
    if (element === undefined || element.name === name) return index;
    if (element.kind.isBoundary || element.name === other) return -1;
  }
  return -1;
}

/** Ends an open paragraph. */
export function closeParagraph(tree: Tree, closing: Closing): void {
  const index = indexInScope(tree, 'p', 'button');
  if (index === -1) return;
  closeImplied(tree, closing, 'p');
  popTo(tree, index, closing);
}

/** A start tag as what closes other elements: they end before it. */
export function before({ start }: { readonly start: number }): Closing {
  return { name: undefined, start, end: start };
}

// Counts of what stands below each element, taken once, so that furniture of a site can be told from a report.

import { controlText, shownText } from './control-text.js';
import { isElement, type MarkupElement, type MarkupNode, type MarkupRoot, rangeOf, textOf } from './dom.js';
import { ignoredElements, isDocumentLink } from './elements.js';
import { printedLength } from './white-space.js';

/** Counts below one element; characters without white space. */
export interface ElementStats {
  characters: number;
  linkCharacters: number;
  links: number;
  documentLinks: number;
  /** Cells with a number and nothing else. */
  numericCells: number;
  titles: number;
  tables: number;
}

/** Counts of a page, and the range from the start of its first to the end of its last table with numbers. */
export interface PageStats {
  readonly of: (element: MarkupElement) => ElementStats;
  readonly total: ElementStats;
  readonly tableSpan: readonly [start: number, end: number] | undefined;
}

/** Numbers in cells that make a table one of figures; a table of metadata has fewer. */
const FIGURES = 4;
const NUMBER = /^[-−－]?\d+(?:\.\d+)?$/;

/** Counts a whole page in one pass. */
export function countPage(root: MarkupRoot): PageStats {
  const byElement = new Map<MarkupElement, ElementStats>();
  const spans: (readonly [number, number])[] = [];
  const total = empty();
  for (const child of root.children) addNode(total, child, byElement, spans);
  return { of: (element) => byElement.get(element) ?? empty(), total, tableSpan: spanOf(spans) };
}

function spanOf(spans: readonly (readonly [number, number])[]): PageStats['tableSpan'] {
  let span: PageStats['tableSpan'];
  for (const [start, end] of spans) {
    span = span === undefined ? [start, end] : [Math.min(span[0], start), Math.max(span[1], end)];
  }
  return span;
}

function empty(): ElementStats {
  return {
    characters: 0,
    linkCharacters: 0,
    links: 0,
    documentLinks: 0,
    numericCells: 0,
    titles: 0,
    tables: 0,
  };
}

function addNode(
  sum: ElementStats,
  node: MarkupNode,
  byElement: Map<MarkupElement, ElementStats>,
  spans: (readonly [number, number])[],
): void {
  if (node.type === 'text') sum.characters += printedLength(node.data);
  if (!isElement(node)) return;
  const control = node.name === 'input' ? printedLength(controlText(node) ?? '') : 0;
  if (ignoredElements.has(node.name)) {
    sum.characters += control;
    return;
  }
  const stats = empty();
  stats.characters = control;
  for (const child of node.children) addNode(stats, child, byElement, spans);
  countSelf(node, stats);
  byElement.set(node, stats);
  if (node.name === 'table' && stats.numericCells >= FIGURES) spans.push(rangeOf(node));
  add(sum, stats);
}

function countSelf(element: MarkupElement, stats: ElementStats): void {
  if (element.name === 'a' && element.attribs.href !== undefined) {
    stats.links += 1;
    stats.linkCharacters = stats.characters;
    const { href } = element.attribs;
    if (isDocumentLink(href) || isDocumentLink(textOf(element).trim())) stats.documentLinks += 1;
  }
  if (element.name === 'h1') stats.titles += 1;
  if (element.name === 'table') stats.tables += 1;
  const isCell = element.name === 'td' || element.name === 'th';
  if (isCell && stats.characters > 0 && stats.characters < 20 && NUMBER.test(shownText(element).trim())) {
    stats.numericCells += 1;
  }
}

function add(sum: ElementStats, part: ElementStats): void {
  sum.characters += part.characters;
  sum.linkCharacters += part.linkCharacters;
  sum.links += part.links;
  sum.documentLinks += part.documentLinks;
  sum.numericCells += part.numericCells;
  sum.titles += part.titles;
  sum.tables += part.tables;
}

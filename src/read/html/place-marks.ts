// Which elements and pieces of text of a page hold given places. A cell's place is what stands between the tags of its
// element, so it is found on the element itself; a sentence's is a range of text, which is cut out of its text nodes.

import type { HtmlPlace } from '../../model/place.js';
import { contentPlace, elementPlace, isElement, type MarkupElement, type MarkupNode } from './dom.js';
import type { MarkupSource } from './source.js';
import { sourceOffsets } from './source-offsets.js';

type TextNode = Extract<MarkupNode, { data: string }>;

/** A piece of a text node, with the attributes that mark it; `''` where nothing does. */
export interface MarkedText {
  readonly text: string;
  readonly mark: string;
}

export interface PlaceMarks {
  /** Attributes that mark an element; `''` for most. */
  readonly ofElement: (element: MarkupElement) => string;
  readonly ofText: (node: TextNode) => readonly MarkedText[];
}

/** Finds the places in a tree. */
export function placeMarks(
  roots: readonly MarkupNode[],
  source: MarkupSource,
  places: readonly HtmlPlace[],
): PlaceMarks {
  const wanted = new Map(places.map((place) => [keyOf(place), place]));
  const elements = elementsOf(roots, source, wanted);
  const found = new Set([...elements.values()].flat());
  const ranges = [...wanted].filter(([key]) => !found.has(key)).map(([key, place]) => ({ key, ...place }));
  const met = new Set<string>();
  const markOf = (keys: readonly string[]): string => {
    if (keys.length === 0) return '';
    const first = keys.find((key) => !met.has(key));
    for (const key of keys) met.add(key);
    const id = first === undefined ? '' : ` id="place-${first}"`;
    return `${id} data-place="${keys.join(' ')}"`;
  };
  return {
    ofElement: (element) => markOf(elements.get(element) ?? []),
    ofText: (node) => cutText(node, source, ranges).map(({ text, keys }) => ({ text, mark: markOf(keys) })),
  };
}

function keyOf({ start, end }: HtmlPlace): string {
  return `${start}-${end}`;
}

/** Elements whose content is a wanted place, or else those that are one with their tags; the innermost of each. */
function elementsOf(
  roots: readonly MarkupNode[],
  source: MarkupSource,
  wanted: ReadonlyMap<string, HtmlPlace>,
): Map<MarkupElement, string[]> {
  const byKey = new Map<string, MarkupElement>();
  const visit = (node: MarkupNode): void => {
    if (!isElement(node)) return;
    if (node.sourceCodeLocation) {
      for (const place of [elementPlace(node, source), contentPlace(node, source)]) {
        const key = keyOf(place);
        if (wanted.has(key) && !isTakenByCell(byKey.get(key))) byKey.set(key, node);
      }
    }
    for (const child of node.children) visit(child);
  };
  for (const root of roots) visit(root);
  const elements = new Map<MarkupElement, string[]>();
  for (const [key, element] of byKey) elements.set(element, [...(elements.get(element) ?? []), key]);
  return elements;
}

/** The whole cell is marked, not the paragraph in it. */
function isTakenByCell(element: MarkupElement | undefined): boolean {
  return element?.name === 'td' || element?.name === 'th';
}

interface Range {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

interface Cut {
  readonly text: string;
  readonly keys: readonly string[];
}

function cutText(node: TextNode, source: MarkupSource, ranges: readonly Range[]): Cut[] {
  const location = node.sourceCodeLocation;
  if (!location) return [{ text: node.data, keys: [] }];
  const { startOffset, endOffset } = location;
  const own = ranges.filter(({ start, end }) => start < endOffset && end > startOffset);
  if (own.length === 0 || node.data.trim() === '') return [{ text: node.data, keys: [] }];
  const offsets = sourceOffsets(source.text.slice(startOffset, endOffset), node.data);
  // Where the text cannot be told piece by piece, the whole of it is marked.
  if (offsets === undefined) return [{ text: node.data, keys: own.map(({ key }) => key) }];
  const at = (offset: number): number => offsets.findIndex((one) => one >= offset - startOffset);
  const inText = own.map(({ key, start, end }) => ({
    key,
    from: start <= startOffset ? 0 : at(start),
    to: end >= endOffset ? node.data.length : at(end),
  }));
  const cuts = new Set([0, node.data.length, ...inText.flatMap(({ from, to }) => [from, to])]);
  const points = [...cuts].filter((one) => one >= 0).sort((a, b) => a - b);
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? node.data.length;
    const keys = inText.filter((range) => range.from <= from && range.to >= to).map(({ key }) => key);
    return { text: node.data.slice(from, to), keys };
  });
}

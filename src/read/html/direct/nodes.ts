// Nodes of the direct parser: of the shape that all parsers give, with nothing beside it.

import type { MarkupComment, MarkupElement, MarkupLocation, MarkupText } from '../dom.js';
import { type ElementKind, kindOf } from './element-kinds.js';

/** An element of the tree, with what its name means. */
export interface DirectElement extends MarkupElement {
  readonly kind: ElementKind;
  readonly children: (DirectElement | MarkupText | MarkupComment)[];
  sourceCodeLocation: MarkupLocation | null;
}

/** Comments print nothing; what matters is that text before and behind one are two texts. */
export const comment: MarkupComment = { type: 'comment', parent: null, sourceCodeLocation: null };

const noAttributes: Readonly<Record<string, string>> = Object.freeze(Object.create(null));

/** An element that the page does not write and the parser makes up: it has no place of its own. */
export function impliedElement(name: string, parent: DirectElement | null): DirectElement {
  return newElement(name, kindOf(name), noAttributes, parent, null);
}

/** An element of the page whose start tag is `[start, end)`. */
export function writtenElement(
  tag: {
    readonly name: string;
    readonly kind: ElementKind;
    readonly attributes: Readonly<Record<string, string>> | undefined;
    readonly start: number;
    readonly end: number;
  },
  parent: DirectElement | null,
): DirectElement {
  const { start, end } = tag;
  const location = { startOffset: start, endOffset: end, startTag: { endOffset: end } };
  return newElement(tag.name, tag.kind, tag.attributes ?? noAttributes, parent, location);
}

function newElement(
  name: string,
  kind: ElementKind,
  attribs: Readonly<Record<string, string>>,
  parent: DirectElement | null,
  sourceCodeLocation: MarkupLocation | null,
): DirectElement {
  const type = name === 'script' || name === 'style' ? name : 'tag';
  const element: DirectElement = { type, name, kind, attribs, children: [], parent, sourceCodeLocation };
  parent?.children.push(element);
  return element;
}

/** Adds text of `[start, end)`; text right behind text is one with it, as in every parser (HTML Standard 13.2.6.1). */
export function insertText(parent: DirectElement, data: string, start: number, end: number): void {
  const last = parent.children.at(-1);
  if (last?.type === 'text') {
    last.data += data;
    if (last.sourceCodeLocation) last.sourceCodeLocation.endOffset = end;
    return;
  }
  parent.children.push({
    type: 'text',
    data,
    parent,
    sourceCodeLocation: { startOffset: start, endOffset: end },
  });
}

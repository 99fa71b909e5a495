// Text that is kept beside the report's text.

import { controlText } from './control-text.js';
import { elementPlace, type MarkupElement, textOf } from './dom.js';
import type { Flow } from './flow.js';
import { shorten } from './white-space.js';

/** Longest hidden or deleted text that is kept. */
const ASIDE_CHARACTERS = 2000;

/** Keeps text that is no part of the report's, with the reason. */
export function putAside(
  element: MarkupElement,
  flow: Flow,
  reason: 'navigation' | 'hidden' | 'deleted',
): void {
  const text = shorten(
    element.name === 'input' ? (controlText(element) ?? '') : textOf(element),
    reason === 'navigation' ? undefined : ASIDE_CHARACTERS,
  );
  if (text === '') return;
  flow.page.setAside.push({ reason, text, place: elementPlace(element, flow.page.source) });
}

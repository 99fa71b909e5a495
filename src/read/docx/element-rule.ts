// What a rule for an element of a story is; the rules themselves stand in elements.ts and the tables it joins.

import type { Attributes } from './attributes.js';
import type { StoryState } from './story-state.js';

/** What is done when an element opens and closes. `open` may leave the element out by returning `'skip'`. */
export interface ElementHandler {
  readonly open?: (
    state: StoryState,
    attributes: Attributes,
    ancestors: readonly string[],
    // biome-ignore lint/suspicious/noConfusingVoidType: handlers that never skip need no return
  ) => 'skip' | undefined | void;
  readonly close?: (state: StoryState) => void;
}

/** A handler, or `'pass'`: nothing of its own, its content counts; or `'skip'`: left out with its content. */
export type ElementRule = ElementHandler | 'pass' | 'skip';

/** Rules by element name. */
export type ElementRules = Readonly<Record<string, ElementRule>>;

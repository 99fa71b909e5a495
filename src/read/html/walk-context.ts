// What the walk over a page hands down, and its own shape, for those whom it calls and who call it.

import type { Script } from '../raised-text.js';
import type { MarkupNode } from './dom.js';
import type { Flow } from './flow.js';
import type { PageStats } from './page-stats.js';

/** What holds for a part of the page. */
export interface WalkContext {
  readonly stats: PageStats;
  /** Line ends are printed. */
  readonly keep: boolean;
  /** Inside a small table: links are values, not menus. */
  readonly inSmallTable: boolean;
  /** Inside a cell, a paragraph or a heading: what a form control shows is text. */
  readonly inText: boolean;
  /** The text is raised or lowered. */
  readonly script?: Script;
}

/** Reads nodes into a flow. */
export type WalkNodes = (nodes: readonly MarkupNode[], flow: Flow, context: WalkContext) => void;

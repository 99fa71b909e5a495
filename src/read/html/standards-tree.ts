// The tree that the standards parser builds, for any markup; loaded with the first page that needs it.

import { load } from 'cheerio';
import type { MarkupRoot } from './dom.js';

/** Parses a page as a browser does, scripts not run, every node with its character range. */
export function standardsTree(text: string): MarkupRoot {
  const root = load(text, { sourceCodeLocationInfo: true }).root()[0];
  if (root === undefined) throw new Error('a parsed page without a root');
  // cheerio's nodes are of our shape; their types are members of an enumeration, which no type of ours can name.
  return root as unknown as MarkupRoot;
}

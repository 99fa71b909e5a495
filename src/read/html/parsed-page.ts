import type { Asset, Block, SetAside } from '../../model/document.js';
import type { Issue } from '../../model/issue.js';

/** What an engine makes of a page. */
export interface ParsedPage {
  readonly blocks: readonly Block[];
  readonly setAside: readonly SetAside[];
  readonly assets: readonly Asset[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
  /** Characters of text without white space, furniture included, hidden text not. */
  readonly characters: number;
}

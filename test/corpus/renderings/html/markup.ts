// What the HTML renderings share: escaping, cut runs, and the parts that a way of writing an article consists of.

import type { Grid } from '../../../maker/grid.js';
import type { Block } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';
import type { Draft } from '../../draft.js';

/** Writes text that stands inside an element. */
export type Inline = (text: string) => string;

/** How each kind of block is written. */
export interface BlockMarkup {
  readonly title: Inline;
  readonly heading: (text: string, level: 1 | 2) => string;
  readonly paragraph: Inline;
  readonly signature: Inline;
  readonly table: (grid: Grid) => string;
}

/** Article as the editor of a content management system keeps it. */
export interface Editor {
  /** Element around the article, as the site's template prints it. */
  readonly open: string;
  readonly close: string;
  readonly markup: (inline: Inline, random: Random) => BlockMarkup;
}

/** Text with the characters escaped that mean something in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** All blocks, one after the other. */
export function blocksHtml(blocks: readonly Block[], markup: BlockMarkup): string {
  return blocks.map((block) => blockHtml(block, markup)).join('\n');
}

function blockHtml(block: Block, markup: BlockMarkup): string {
  switch (block.kind) {
    case 'title':
      return markup.title(block.text);
    case 'heading':
      return markup.heading(block.text, block.level);
    case 'paragraph':
      return markup.paragraph(block.text);
    case 'signature':
      return markup.signature(block.text);
    case 'table':
      return markup.table(block.grid);
  }
}

/** Plain text, or, where an oddity wishes it, text cut over many elements. */
export function inlineOf({ wishes }: Draft, random: Random): Inline {
  const cut = wishes['split-runs'];
  if (cut === undefined || cut === false) return escapeHtml;
  return (text) =>
    splitRuns(text, random)
      .map((run) => `<span>${escapeHtml(run)}</span>`)
      .join('');
}

/** Pieces of a text as editors leave them: brackets, numerals and one to three characters each. */
export function splitRuns(text: string, random: Random): readonly string[] {
  const pieces = text.match(/[（）()、.]|\d+(?:\.\d+)?|[^（）()、.\d]+/gu) ?? [];
  return pieces.flatMap((piece) => {
    if (/^\d/.test(piece)) return [piece];
    const length = random.integer(1, 3);
    return piece.match(new RegExp(`.{1,${length}}`, 'gsu')) ?? [];
  });
}

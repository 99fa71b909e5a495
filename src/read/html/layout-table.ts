// Tables that hold figures, and tables that only lay out the page.

import type { Block } from '../../model/document.js';
import type { RowGroups } from './cell-content.js';

/** A cell with this much text in several paragraphs is a column of the page, not a label or value. */
const PROSE_CHARACTERS = 300;
const PROSE_PARAGRAPHS = 3;

/**
 * Whether a table only lays out the page: one column; a cell with the text of an article or with headings in it;
 * or tables in cells that hold most of its text.
 */
export function isLayout(groups: RowGroups): boolean {
  const rows = groups.flat();
  if (rows.every((row) => row.length <= 1)) return true;
  const contents = rows.flat().map(({ content }) => content.blocks);
  if (contents.some((blocks) => isArticle(blocks))) return true;
  const nesting = contents.filter((blocks) => blocks.some(({ type }) => type === 'table'));
  if (nesting.length === 0) return false;
  const all = contents.reduce((sum, blocks) => sum + size(blocks), 0);
  return nesting.reduce((sum, blocks) => sum + size(blocks), 0) * 2 > all;
}

function isArticle(blocks: readonly Block[]): boolean {
  const texts = blocks.filter((block) => block.type !== 'table' && block.text !== '');
  if (texts.length < PROSE_PARAGRAPHS) return false;
  if (blocks.some(({ type }) => type === 'heading')) return true;
  return size(texts) > PROSE_CHARACTERS;
}

function size(blocks: readonly Block[]): number {
  let sum = 0;
  for (const block of blocks) {
    if (block.type === 'table') for (const cell of block.cells) sum += cell.text.length;
    else sum += block.text.length;
  }
  return sum;
}

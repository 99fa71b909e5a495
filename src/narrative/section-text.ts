import type { Block } from '../model/document.js';
import type { Layout, Section } from '../model/section.js';

/** Characters kept of one section; the longest real ones have some ten thousand. */
const MAX_SECTION = 200_000;

/** Prose of some blocks, one line a block, tables left out. Lines of flow-less sources stay lines. */
export function blocksText(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => {
    if (block.type === 'table') return [];
    const numbering = block.type === 'paragraph' ? (block.numbering ?? '') : '';
    return block.text.trim() === '' ? [] : [`${numbering}${block.text.trim()}`];
  });
  return lines.join('\n').slice(0, MAX_SECTION);
}

/** Prose of a section. */
export function sectionText(layout: Layout, section: Section): string {
  return blocksText(layout.blocks.slice(section.start, section.end));
}

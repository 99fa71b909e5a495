import type { Block } from '../model/document.js';
import type { Layout, Section } from '../model/section.js';
import { withoutEditorMarks } from '../text/editor-marks.js';

/** Characters kept of one section; the longest real ones have some ten thousand. */
const MAX_SECTION = 200_000;

/** Text of a block with its list number; `''` for a table. */
export function blockLine(block: Block): string {
  if (block.type === 'table') return '';
  const text = withoutEditorMarks(block.text).trim();
  const numbering = block.type === 'paragraph' ? (block.numbering ?? '') : '';
  return text === '' ? '' : `${numbering}${text}`;
}

function joinLines(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, MAX_SECTION);
}

/** Prose of some blocks, one line a block, tables left out. Lines of flow-less sources stay lines. */
export function blocksText(blocks: readonly Block[]): string {
  return joinLines(blocks.map(blockLine));
}

/** What follows the heading in its own block: `一、总体情况。2023年…`. */
export function behindHeading(layout: Layout, section: Section): string {
  const block = layout.blocks[section.headingIndex];
  if (!block || section.heading === null) return '';
  const line = blockLine(block);
  return line.startsWith(section.heading)
    ? line.slice(section.heading.length).replace(/^[。：:\s]+/u, '')
    : '';
}

/** Prose of a section. */
export function sectionText(layout: Layout, section: Section): string {
  const blocks = layout.blocks.slice(section.start, section.end);
  return joinLines([behindHeading(layout, section), ...blocks.map(blockLine)]);
}

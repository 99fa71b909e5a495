// Draft → text file: tables flattened in one way, prose with or without indentation and hard line ends.

import iconv from 'iconv-lite';
import type { Block } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';
import type { Draft, RenderedFile } from '../../draft.js';
import type { TableLines } from './separated.js';
import { wrapText } from './text-width.js';

/** How the lines besides the tables are written. */
export interface ProseStyle {
  readonly indent: string;
  /** Width at which paragraphs are cut into lines; never where undefined. */
  readonly wrapAt?: number;
  /** Empty lines around paragraphs. */
  readonly spaced: boolean;
  readonly title: (text: string) => string;
  readonly heading: (text: string, level: 1 | 2) => string;
}

/** Characters and line ends of the file. */
export interface TextBytes {
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le';
  readonly byteOrderMark: boolean;
  readonly lineEnd: '\n' | '\r\n';
}

/** Prose as most flattened reports have it. */
export function plainProse(random: Random): ProseStyle {
  return {
    indent: random.pick(['', '', '　　', '    ']),
    spaced: random.chance(0.4),
    title: (text) => text,
    heading: (text) => text,
  };
}

/** Bytes as most text files have them. */
export function commonBytes(random: Random): TextBytes {
  return {
    encoding: random.pick(['utf-8', 'utf-8', 'utf-8', 'gb18030']),
    byteOrderMark: false,
    lineEnd: random.pick(['\n', '\n', '\r\n']),
  };
}

/** Writes the draft as text. */
export function writeText(
  { blocks }: Draft,
  style: { readonly table: TableLines; readonly prose: ProseStyle; readonly bytes: TextBytes },
  extension: 'txt' | 'md',
): RenderedFile {
  const { encoding, byteOrderMark, lineEnd } = style.bytes;
  const text = blocks
    .flatMap((block) => blockLines(block, style))
    .map((line) => line + lineEnd)
    .join('');
  return { bytes: iconv.encode(text, encoding, { addBOM: byteOrderMark }), extension };
}

function blockLines(
  block: Block,
  { table, prose }: { readonly table: TableLines; readonly prose: ProseStyle },
): readonly string[] {
  const gap = prose.spaced ? [''] : [];
  switch (block.kind) {
    case 'title':
      return [prose.title(block.text), ...gap];
    case 'heading':
      return [prose.heading(block.text, block.level), ...gap];
    case 'paragraph': {
      const text = prose.indent + block.text;
      return [...(prose.wrapAt === undefined ? [text] : wrapText(text, prose.wrapAt)), ...gap];
    }
    case 'table':
      return [...table(block.grid), ''];
    case 'signature':
      return [prose.indent + block.text];
  }
}

// Shared by the tests of the HTML reader: reads a page from a string.

import type { Document, Table } from '../../../src/model/document.js';
import type { ReadOptions } from '../../../src/model/reader.js';
import type { Result } from '../../../src/model/result.js';
import { htmlReader } from '../../../src/read/html/index.js';

/** Text that keeps a small test page from being taken for an error page. */
export const filler = '<p>这一段文字只是为了让测试的页面有足够多的正文内容。</p>';

/** Reads a page with the filler behind it, which is left out of the blocks. */
export async function readPage(html: string, options?: ReadOptions): Promise<Result<Document>> {
  const { value, issues } = await htmlReader.read(Buffer.from(`${html}${filler}`), options);
  return { value: { ...value, blocks: value.blocks.slice(0, -1) }, issues };
}

/** Blocks in short: text of paragraphs, `# text` of headings, rows × columns of tables. */
export function outline({ blocks }: Document): string[] {
  return blocks.map((block) => {
    if (block.type === 'table') return `table ${block.rowCount}×${block.columnCount}`;
    return block.type === 'heading' ? `${'#'.repeat(block.level)} ${block.text}` : block.text;
  });
}

/** Tables of a document. */
export function tables({ blocks }: Document): Table[] {
  return blocks.filter((block) => block.type === 'table');
}

/** Cells in short: `row,column rows×columns text`, spans of one left out. */
export function cells(table: Table | undefined): string[] {
  return (table?.cells ?? []).map(({ row, column, rowSpan, colSpan, text }) => {
    const span = rowSpan === 1 && colSpan === 1 ? '' : ` ${rowSpan}×${colSpan}`;
    return `${row},${column}${span} ${text}`;
  });
}

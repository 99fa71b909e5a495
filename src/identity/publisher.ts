// Who publishes the page, as the table or the lines of facts before a report say: 发布机构, 信息来源.

import type { Block } from '../model/document.js';

const LABEL = /^(?:发布机构|发布机关|发文机关|发文机构|公开机构|公开主体|信息来源|发布单位)[:：]?$/u;
const LINE =
  /(?:发布机构|发布机关|发文机关|发文机构|公开机构|公开主体|信息来源|发布单位|来源)[:：]\s*([\p{Script=Han}]{2,30})/u;
/** Facts of a page stand among so many blocks and cells. */
const MOST_BLOCKS = 40;
const MOST_CELLS = 60;

/** The publisher as printed; `null` where none is named. */
export function findPublisher(blocks: readonly Block[]): string | null {
  for (const block of blocks.slice(0, MOST_BLOCKS)) {
    const found =
      block.type === 'table' ? inCells(block.cells.slice(0, MOST_CELLS)) : LINE.exec(block.text)?.[1];
    if (found !== undefined && found !== null) return found;
  }
  return null;
}

function inCells(cells: readonly { readonly text: string }[]): string | null {
  for (const [index, { text }] of cells.entries()) {
    const flat = text.replace(/\s+/gu, '');
    const next = cells[index + 1]?.text.trim() ?? '';
    if (LABEL.test(flat) && next !== '') return next;
    const line = LINE.exec(flat)?.[1];
    if (line !== undefined) return line;
  }
  return null;
}

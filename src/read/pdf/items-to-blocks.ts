// The last step: lines and whole tables become blocks of the document.

import { boxToBbox } from '../../geometry/box.js';
import type { Block, Paragraph, Table } from '../../model/document.js';
import type { Item, PageLine, WholeTable } from './page-layout.js';

/** Blocks in reading order. A frame of one column is no table: what it frames is running text. */
export function itemsToBlocks(items: readonly Item[]): Block[] {
  return items.flatMap((item): Block[] => {
    if ('line' in item) return [lineToParagraph(item.line)];
    return item.table.xs.length > 2 ? [toTable(item.table)] : item.table.lines.map(lineToParagraph);
  });
}

function toTable(table: WholeTable): Table {
  return {
    type: 'table',
    rowCount: table.rowCount,
    columnCount: table.xs.length - 1,
    cells: table.cells.map(({ row, column, rowSpan, colSpan, text, page, box }) => ({
      row,
      column,
      rowSpan,
      colSpan,
      text,
      place: { kind: 'pdf', page, bbox: boxToBbox(box) },
    })),
    place: { kind: 'pdf', page: table.page, bbox: boxToBbox(table) },
    origin: 'ruled',
    lines: table.lines.map(lineToParagraph),
  };
}

/** A printed line with its words and where each stands. */
export function lineToParagraph(line: PageLine): Paragraph {
  const place = { kind: 'pdf', page: line.page, bbox: boxToBbox(line) } as const;
  return {
    type: 'paragraph',
    text: line.text,
    place,
    words: line.words.map((word) => {
      const bbox = boxToBbox(word);
      return { text: word.text, x0: bbox[0], x1: bbox[2], place: { kind: 'pdf', page: line.page, bbox } };
    }),
  };
}

// Documents made in memory for the stages behind the readers.

import type { Block, Cell, Document, Table } from '../../src/model/document.js';
import type { TextPlace } from '../../src/model/place.js';

const place = (line: number): TextPlace => ({ kind: 'text', line, start: 0, end: 0 });

/** A line as a paragraph; an array of rows as a table; a block as it is. */
export type Piece = string | readonly (readonly string[])[] | Block;

function toTable(rows: readonly (readonly string[])[], line: number): Table {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column): Cell => ({ row, column, rowSpan: 1, colSpan: 1, text, place: place(line) })),
  );
  return {
    type: 'table',
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    cells,
    place: place(line),
    origin: 'markup',
  };
}

function toBlock(piece: Piece, index: number): Block {
  if (typeof piece === 'string') return { type: 'paragraph', text: piece, place: place(index + 1) };
  return 'type' in piece ? piece : toTable(piece, index + 1);
}

/** A heading that the source itself marks as one. */
export function headed(text: string, level = 1): Block {
  return { type: 'heading', level, text, place: place(0) };
}

/** A paragraph whose number is the source's own list numbering. */
export function listed(numbering: string, text: string): Block {
  return { type: 'paragraph', numbering, text, place: place(0) };
}

/** A document of the given pieces, in order. */
export function documentOf(
  pieces: readonly Piece[],
  metadata: Readonly<Record<string, string>> = {},
): Document {
  return {
    source: { format: 'text', engine: 'made', metadata },
    blocks: pieces.map(toBlock),
    setAside: [],
    assets: [],
  };
}

import type { Block, Document, Paragraph, Table } from '../../../src/model/document.js';
import { pdfReader } from '../../../src/read/pdf/index.js';

/** Reads bytes and gives the document. */
export async function readPdf(bytes: Uint8Array, engine = 'pdfium'): Promise<Document> {
  return (await pdfReader.read(bytes, { engine })).value;
}

/** The tables of a document. */
export function tablesOf(document: Document): Table[] {
  return document.blocks.filter((block): block is Table => block.type === 'table');
}

/** Texts of a table's cells, one list a row, each cell in the row where it begins. */
export function rowsOf(table: Table | undefined): string[][] {
  if (table === undefined) return [];
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
  );
}

/** Words of the paragraphs outside tables, one list a printed line. */
export function linesOf(document: Document): string[][] {
  return document.blocks.filter(isParagraph).map((block) => (block.words ?? []).map((word) => word.text));
}

function isParagraph(block: Block): block is Paragraph {
  return block.type === 'paragraph';
}

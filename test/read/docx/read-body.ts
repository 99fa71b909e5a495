import type { Block, Document, Table } from '../../../src/model/document.js';
import type { ReadOptions } from '../../../src/model/reader.js';
import type { Result } from '../../../src/model/result.js';
import { docxReader } from '../../../src/read/docx/index.js';
import { body, docx, type RelationshipEntry, relationships } from './docx-package.js';

/** Reads a document of this body, further parts, and relationships of the main part. */
export async function readBody(
  content: string,
  parts: Readonly<Record<string, string>> = {},
  related: readonly RelationshipEntry[] = [],
  options?: ReadOptions,
): Promise<Result<Document>> {
  const bytes = await docx({
    'word/document.xml': body(content),
    ...(related.length === 0 ? {} : { 'word/_rels/document.xml.rels': relationships(related) }),
    ...parts,
  });
  return docxReader.read(bytes, options);
}

/** Texts of a document's blocks, tables as `[rows×columns]`. */
export function outline({ value }: Result<Document>): readonly string[] {
  return value.blocks.map((block) =>
    block.type === 'table' ? `[${block.rowCount}×${block.columnCount}]` : block.text,
  );
}

/** The table that is the nth block of its kind, from 0. */
export function tableOf({ value }: Result<Document>, index = 0): Table {
  const table = value.blocks.filter((block: Block) => block.type === 'table')[index];
  if (table === undefined) throw new Error(`no table ${index}`);
  return table;
}

/** Cells as `row,column rowSpan×colSpan text`. */
export function cellsOf(result: Result<Document>, index = 0): readonly string[] {
  return tableOf(result, index).cells.map(
    ({ row, column, rowSpan, colSpan, text }) => `${row},${column} ${rowSpan}×${colSpan} ${text}`,
  );
}

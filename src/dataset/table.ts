// A table of the dataset, and the columns that several have.

import type { Bilingual, Column, Row } from './column.js';
import type { StoredReport } from './stored-report.js';

/** A table: what it is, its columns, and the rows that one report gives it. */
export interface Table {
  /** Name of the files, of the resource in the data package and of the view. */
  readonly name: 'cells' | 'reports' | 'checks' | 'sentences';
  readonly title: Bilingual;
  readonly gloss: Bilingual;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  /** Rows of a row group in Parquet: fewer for wide tables, which are written with less memory so. */
  readonly rowGroupSize: number;
  readonly toRows: (report: StoredReport) => readonly Row[];
}

/** What decides on the columns of the tables, beside the forms. */
export interface TableOptions {
  /** Whether people decided about values: columns for that are appended. */
  readonly reviewed: boolean;
}

/** In CSV an empty text and no text are the same; so they are everywhere. */
export function emptyToNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text === '' ? null : text;
}

export const recordIdColumn = {
  name: 'record_id',
  type: 'string',
  title: { zh: '记录编号', en: 'Record id' },
  gloss: { zh: '原文件 SHA-256 的前 16 位', en: "First 16 hex digits of the source's SHA-256." },
  constraints: { required: true, pattern: '[0-9a-f]{16}' },
} as const satisfies Column;

export const sourceColumn = {
  name: 'source',
  type: 'string',
  title: { zh: '原文件', en: 'Source' },
  gloss: {
    zh: '读入时给出的路径；压缩包内的文件为“包!/路径”',
    en: 'Path of the input as given, / as separator; archive!/path for a file inside an archive.',
  },
  constraints: { required: true },
} as const satisfies Column;

export const yearColumn = {
  name: 'year',
  type: 'integer',
  title: { zh: '报告年度', en: 'Year' },
  gloss: { zh: '报告所涉年度，未识别者为空', en: 'Year reported on; empty if not known.' },
  constraints: { minimum: 1949, maximum: 2999 },
} as const satisfies Column;

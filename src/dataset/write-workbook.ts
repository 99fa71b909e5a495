// gongkai.xlsx, for people who work in a spreadsheet: one sheet of reports, one that explains its columns. Texts are
// written as texts, so nothing in it is a formula.

import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Row as SheetRow } from 'write-excel-file/node';
import { OutputError } from '../model/errors.js';
import type { Column } from './column.js';
import { rowsOf } from './rows-of.js';
import type { Table } from './table.js';

export const WORKBOOK = 'gongkai.xlsx';

/** The whole workbook is made in memory, some 10 kB a report. */
const MAX_REPORTS = 20_000;

/** A cell of a worksheet holds no more characters (Excel specifications and limits). */
const MAX_CHARACTERS = 32_767;

const bold = { fontWeight: 'bold' } as const;

/**
 * Writes the workbook from the Parquet files in `folder`.
 * @throws OutputError when there are more reports than a spreadsheet is good for.
 */
export async function writeWorkbook(
  connection: DuckDBConnection,
  tables: readonly Table[],
  folder: string,
): Promise<void> {
  const table = tables.find(({ name }) => name === 'reports');
  if (table === undefined) throw new Error('there is no table of reports');
  // A library of many files, for a workbook that few ask for.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const rows: SheetRow[] = [table.columns.map(({ name }) => ({ value: name, type: String, ...bold }))];
  for await (const some of rowsOf(connection, table.columns, join(folder, 'reports.parquet'))) {
    rows.push(...some.map((row) => row.map(toCell)));
    if (rows.length > MAX_REPORTS) throw tooMany();
  }
  const sheets = [
    { data: rows, sheet: 'reports', stickyRowsCount: 1 },
    { data: codebook(table.columns), sheet: 'codebook', stickyRowsCount: 1 },
  ];
  await writeXlsxFile(sheets).toFile(join(folder, WORKBOOK));
}

function toCell(value: unknown): SheetRow[number] {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: String(value).slice(0, MAX_CHARACTERS), type: String };
}

function codebook(columns: readonly Column[]): SheetRow[] {
  const head = ['column', '名称', 'title', '说明', 'meaning', 'unit'];
  const lines = columns.map(({ name, title, gloss, unit, unitColumn }) => [
    name,
    title.zh,
    title.en,
    gloss.zh,
    gloss.en,
    unit ?? unitColumn ?? '',
  ]);
  const text = (value: string, more = {}): SheetRow[number] => ({ value, type: String, ...more });
  return [head.map((value) => text(value, bold)), ...lines.map((line) => line.map((value) => text(value)))];
}

function tooMany(): OutputError {
  const message = `There are more than ${MAX_REPORTS} reports: too many for a spreadsheet.`;
  return new OutputError(
    'output',
    message,
    'Leave out --xlsx and use reports.csv, reports.parquet or gongkai query.',
  );
}

// A table as CSV, out of its Parquet file: the two cannot say different things.

import { open } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Column, quoteName, quoteText } from './column.js';
import { BYTE_ORDER_MARK, type CsvTextOptions, csvHeader, csvLines } from './csv-text.js';
import type { Table } from './table.js';

export interface CsvOptions extends CsvTextOptions {
  readonly byteOrderMark?: boolean;
}

/** Writes the rows of a Parquet file, in their order, a few thousand at a time. */
export async function writeCsv(
  connection: DuckDBConnection,
  { columns }: Table,
  parquet: string,
  path: string,
  options: CsvOptions = {},
): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile((options.byteOrderMark === true ? BYTE_ORDER_MARK : '') + csvHeader(columns));
    for await (const rows of rowsOf(connection, columns, parquet)) {
      await file.writeFile(csvLines(columns, rows, options));
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Rows of a Parquet file in its order; dates as text. */
export async function* rowsOf(
  connection: DuckDBConnection,
  columns: readonly Column[],
  parquet: string,
): AsyncGenerator<unknown[][]> {
  const chosen = columns.map(({ name, type }) =>
    type === 'date' ? `CAST(${quoteName(name)} AS VARCHAR)` : quoteName(name),
  );
  const result = await connection.stream(
    `SELECT ${chosen.join(', ')} FROM read_parquet(${quoteText(parquet)})`,
  );
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield chunk.getRows();
  }
}

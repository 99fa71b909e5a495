import type { DuckDBConnection } from '@duckdb/node-api';
import { type Column, quoteName, quoteText } from './column.js';

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

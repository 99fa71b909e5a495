// The tables as Parquet: rows of the last build that still hold, and the new ones, in one order.

import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteName, quoteText } from './column.js';
import { fromStage } from './stage.js';
import type { Table } from './table.js';

/** Compression that DuckDB, pandas, R and Spark all read. */
const COMPRESSION = 'zstd';

/** Rows of all reports of a table, with their place in the report; `old` is the Parquet file of the last build. */
export async function joinWithOld(
  connection: DuckDBConnection,
  table: Table,
  old: string | undefined,
): Promise<void> {
  const fresh = `SELECT ${table.columns.map(fromStage).join(', ')}, "position" FROM new_${table.name}`;
  const names = table.columns.map(({ name }) => quoteName(name)).join(', ');
  const kept =
    old === undefined
      ? ''
      : ` UNION ALL SELECT ${names}, file_row_number FROM read_parquet(${quoteText(old)}, file_row_number = true)
          WHERE record_id NOT IN (SELECT record_id FROM gone)`;
  await connection.run(`CREATE VIEW all_${table.name} AS ${fresh}${kept}`);
}

/** Puts the reports in the order of their sources, as a run reads them. */
export async function rankReports(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TABLE ranks AS
    SELECT record_id, row_number() OVER (ORDER BY source, record_id) AS rank FROM all_reports`);
}

/** Writes one table, sorted by report and by place in the report: the same rows give the same bytes. */
export async function writeParquet(connection: DuckDBConnection, table: Table, path: string): Promise<void> {
  const names = table.columns.map(({ name }) => quoteName(name)).join(', ');
  await connection.run(`COPY (
      SELECT ${names} FROM all_${table.name} JOIN ranks USING (record_id) ORDER BY rank, "position"
    ) TO ${quoteText(path)} (FORMAT parquet, COMPRESSION ${COMPRESSION}, ROW_GROUP_SIZE ${table.rowGroupSize})`);
}

// The tables as Parquet: rows of the last build that still hold, and the new ones, in one order.

import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteName, quoteText } from './column.js';
import { fromStage, type Stage } from './stage.js';
import type { Table } from './table.js';

/** Compression that DuckDB, pandas, R and Spark all read. */
const COMPRESSION = 'zstd';

/** Takes the rows of the last build that still hold into the stage, out of its Parquet file. */
export async function takeOld({ loadQuery }: Stage, table: Table, old: string): Promise<void> {
  const columns = table.columns.map(({ name, type }) =>
    type === 'date' ? `CAST(${quoteName(name)} AS VARCHAR) AS ${quoteName(name)}` : quoteName(name),
  );
  // The checks over several reports are made anew.
  const own = table.name === 'checks' ? " AND scope = 'report'" : '';
  await loadQuery(
    table,
    'old',
    `SELECT ${columns.join(', ')}, CAST(file_row_number AS INTEGER) AS position
    FROM read_parquet(${quoteText(old)}, file_row_number = true)
    WHERE record_id NOT IN (SELECT record_id FROM gone)${own}`,
  );
}

/** Puts the reports in the order of their sources, as a run reads them. */
export async function rankReports(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TABLE ranks AS
    SELECT record_id, row_number() OVER (ORDER BY source, record_id) AS rank FROM new_reports`);
}

/** Writes one table, sorted by report and by place in the report: the same rows give the same bytes. */
export async function writeParquet(connection: DuckDBConnection, table: Table, path: string): Promise<void> {
  const columns = table.columns.map(fromStage).join(', ');
  await connection.run(`COPY (
      SELECT ${columns} FROM new_${table.name} JOIN ranks USING (record_id) ORDER BY rank, "position"
    ) TO ${quoteText(path)} (FORMAT parquet, COMPRESSION ${COMPRESSION}, ROW_GROUP_SIZE ${table.rowGroupSize})`);
}

// The tables as Parquet: rows of the last build that still hold, and the new ones, in one order.

import { rm } from 'node:fs/promises';
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

/** Reports that are sorted at a time: their rows fit into the memory that a build has. */
const REPORTS_AT_A_TIME = 1000;

/**
 * Writes one table, sorted by report and by place in the report: the same rows give the same bytes. Many reports are
 * sorted part by part and put together: a sort of rows with long texts takes as much memory as they do, whatever may go
 * to disk.
 */
export async function writeParquet(connection: DuckDBConnection, table: Table, path: string): Promise<void> {
  const columns = table.columns.map(fromStage).join(', ');
  const sorted = (
    where: string,
  ): string => `SELECT ${columns} FROM new_${table.name} JOIN ranks USING (record_id)
    ${where} ORDER BY rank, "position"`;
  const copy = (sql: string, to: string): Promise<unknown> =>
    connection.run(`COPY (${sql}) TO ${quoteText(to)}
      (FORMAT parquet, COMPRESSION ${COMPRESSION}, ROW_GROUP_SIZE ${table.rowGroupSize})`);
  const reports = await countReports(connection);
  if (reports <= REPORTS_AT_A_TIME) {
    await copy(sorted(''), path);
    return;
  }
  const parts: string[] = [];
  for (let before = 0; before < reports; before += REPORTS_AT_A_TIME) {
    const part = `${path}.${parts.length}`;
    parts.push(part);
    await copy(sorted(`WHERE rank > ${before} AND rank <= ${before + REPORTS_AT_A_TIME}`), part);
  }
  await copy(`SELECT * FROM read_parquet([${parts.map(quoteText).join(', ')}])`, path);
  for (const part of parts) await rm(part);
}

async function countReports(connection: DuckDBConnection): Promise<number> {
  const [[count] = []] = await (await connection.run('SELECT count(*) FROM ranks')).getRows();
  return Number(count);
}

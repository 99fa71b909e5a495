// The place where rows gather before they are sorted and written: a DuckDB file in the build folder, so that a dataset
// larger than memory is no trouble, and gone when the build is done.

import { join } from 'node:path';
import {
  DOUBLE,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import { type CellValue, type Column, type ColumnType, quoteName, sqlTypes } from './column.js';
import type { StoredReport } from './stored-report.js';
import type { Table } from './table.js';

/** Rows appended at a time: DuckDB's own vector size. */
const CHUNK_ROWS = 2048;

/** Dates are staged as text and cast when they are written. */
const stagedTypes = {
  string: VARCHAR,
  integer: INTEGER,
  number: DOUBLE,
  date: VARCHAR,
  object: VARCHAR,
  array: VARCHAR,
} as const satisfies Record<ColumnType, DuckDBType>;

/** Rows of reports, table by table, in `new_<table>` with their place in the report in `position`. */
export interface Stage {
  readonly connection: DuckDBConnection;
  readonly add: (report: StoredReport) => void;
  /** Says that a report's rows of the last build count no more. */
  readonly forget: (id: string) => void;
  /** Makes everything added visible to queries. */
  readonly flush: () => void;
  readonly close: () => void;
}

export interface StageOptions {
  /** DuckDB's own memory, e.g. `512MB`; beyond it goes to disk. */
  readonly memory: string;
}

/** Opens a stage in an empty folder. */
export async function openStage(
  folder: string,
  tables: readonly Table[],
  { memory }: StageOptions,
): Promise<Stage> {
  const instance = await DuckDBInstance.create(join(folder, 'stage.duckdb'), {
    // One thread writes the same bytes every time, and the sort is no slower for it.
    threads: '1',
    memory_limit: memory,
    temp_directory: join(folder, 'spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run('CREATE TABLE gone (record_id VARCHAR)');
  const gone = await openBatch(connection, 'gone', [VARCHAR]);
  const batches = new Map<Table, Batch>();
  for (const table of tables) {
    const columns = table.columns.map(({ name, type }) => `${quoteName(name)} ${stagedSql(type)}`);
    await connection.run(`CREATE TABLE new_${table.name} (${columns.join(', ')}, "position" INTEGER)`);
    const types = [...table.columns.map(({ type }) => stagedTypes[type]), INTEGER];
    batches.set(table, await openBatch(connection, `new_${table.name}`, types));
  }
  return {
    connection,
    add: (report) => {
      for (const [table, batch] of batches) {
        table.toRows(report).forEach((row, position) => {
          batch.add([...table.columns.map(({ name }) => row[name] ?? null), position]);
        });
      }
    },
    forget: (id) => gone.add([id]),
    flush: () => {
      for (const batch of [gone, ...batches.values()]) batch.flush();
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function stagedSql(type: ColumnType): string {
  return type === 'date' ? 'VARCHAR' : sqlTypes[type];
}

/** A staged column as the dataset has it. */
export function fromStage({ name, type }: Column): string {
  return type === 'date' ? `CAST(${quoteName(name)} AS DATE) AS ${quoteName(name)}` : quoteName(name);
}

interface Batch {
  readonly add: (row: CellValue[]) => void;
  readonly flush: () => void;
}

async function openBatch(
  connection: DuckDBConnection,
  table: string,
  types: readonly DuckDBType[],
): Promise<Batch> {
  const appender: DuckDBAppender = await connection.createAppender(table);
  let rows: CellValue[][] = [];
  const append = (): void => {
    if (rows.length === 0) return;
    const chunk = DuckDBDataChunk.create(types);
    chunk.setRows(rows);
    appender.appendDataChunk(chunk);
    rows = [];
  };
  return {
    add: (row) => {
      rows.push(row);
      if (rows.length >= CHUNK_ROWS) append();
    },
    flush: () => {
      append();
      appender.flushSync();
    },
  };
}

// The place where rows gather before they are sorted and written: Parquet files in the build folder, a thousand reports
// each, so that a dataset larger than memory is no trouble, and gone when the build is done. In tables of the database
// they took several times the memory: it holds a block for each of the hundreds of columns of the wide table.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBAppender, DuckDBConnection, DuckDBType } from '@duckdb/node-api';
import type { ReportPair } from '../series/index.js';
import {
  type CellValue,
  type Column,
  type ColumnType,
  quoteName,
  quoteText,
  type Row,
  sqlTypes,
} from './column.js';
import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from './duckdb.js';
import { rowsFile } from './make-rows.js';
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

/** Rows of reports, table by table, in `new_<table>` once sealed, with their place in the report in `position`. */
export interface Stage {
  readonly connection: DuckDBConnection;
  /** Takes in the files of rows that begin with a name, and takes them away; `longest` is that of a line, in characters. */
  readonly load: (name: string, longest: number) => Promise<void>;
  /** Takes in rows of a query: columns of the table in their order, and `position`. */
  readonly loadQuery: (table: Table, name: string, sql: string) => Promise<void>;
  /** All rows of reports are there: now they can be asked for. */
  readonly seal: () => Promise<void>;
  /** Adds a row of `checks` beside those of its report, at a place of its own; to be asked for after `sealChecks`. */
  readonly addCheck: (row: Row, position: number) => void;
  /** All checks over several reports are added. */
  readonly sealChecks: () => Promise<void>;
  /** Adds a report with that of the year before to the table `pairs`. */
  readonly addPair: (pair: ReportPair) => void;
  /** Rows of a query, some thousands at a time, while others are added. */
  readonly read: (sql: string) => AsyncGenerator<unknown[][]>;
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
  const instance = await DuckDBInstance.create(':memory:', {
    // One thread writes the same bytes every time, and the sort is no slower for it.
    threads: '1',
    memory_limit: memory,
    // The limit counts what is in use. What is given back stays with the process up to 128 MB unless told otherwise.
    allocator_flush_threshold: '8MB',
    temp_directory: join(folder, 'spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run('CREATE TABLE gone (record_id VARCHAR)');
  const gone = await openBatch(connection, 'gone', [VARCHAR]);
  await connection.run('CREATE TABLE pairs (record_id VARCHAR, last_id VARCHAR, is_sure INTEGER)');
  const pairs = await openBatch(connection, 'pairs', [VARCHAR, VARCHAR, INTEGER]);
  const checks = await openChecks(connection, tables);
  const parts = new Map<Table, string[]>(tables.map((table) => [table, []]));
  const loadQuery = async (table: Table, name: string, sql: string): Promise<void> => {
    const path = join(folder, `${name}.${table.name}.part`);
    await connection.run(`COPY (${sql}) TO ${quoteText(path)} (FORMAT parquet)`);
    parts.get(table)?.push(path);
  };
  let waiting: string[] = [];
  let longestLine = 0;
  let lines: string | undefined;
  const viewStaged = (table: Table): Promise<unknown> => {
    const unsorted =
      lines === undefined ? [] : [readLines(table, [rowsFile(folder, lines, table)], longestLine)];
    return connection.run(viewOf(table, parts.get(table) ?? [], unsorted));
  };
  const loadWaiting = async (): Promise<void> => {
    const [first] = waiting;
    if (first === undefined) return;
    for (const table of tables) {
      const paths = waiting.map((name) => rowsFile(folder, name, table));
      await loadQuery(table, first, readLines(table, paths, longestLine));
      for (const path of paths) await rm(path);
    }
    waiting = [];
    longestLine = 0;
  };
  return {
    connection,
    load: async (name, longest) => {
      waiting.push(name);
      longestLine = Math.max(longestLine, longest);
      if (waiting.length >= FILES_AT_A_TIME) await loadWaiting();
    },
    loadQuery,
    seal: async () => {
      // A handful of reports is read from its lines: to sort them into files first would take longer than to read them.
      const [only, ...others] = waiting;
      if (others.length > 0) await loadWaiting();
      else lines = only;
      for (const table of tables) await viewStaged(table);
    },
    addCheck: checks.add,
    sealChecks: async () => {
      checks.flush();
      // Beside the files, not as a table: a sort over files and a table together does not go to disk.
      await loadQuery(checks.table, 'added', 'SELECT * FROM added_checks');
      await connection.run('TRUNCATE added_checks');
      await viewStaged(checks.table);
    },
    addPair: ({ record, last, isSure }) => pairs.add([record, last, Number(isSure)]),
    read: (sql) => readRows(instance, sql),
    forget: (id) => gone.add([id]),
    flush: () => {
      for (const batch of [gone, pairs]) batch.flush();
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** On a connection of its own: another query on the same one would end the stream. */
async function* readRows(
  instance: InstanceType<typeof DuckDBInstance>,
  sql: string,
): AsyncGenerator<unknown[][]> {
  const connection = await instance.connect();
  try {
    const result = await connection.stream(sql);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
      yield chunk.getRows();
    }
  } finally {
    connection.closeSync();
  }
}

/** DuckDB takes no line that is longer than this unless it is told to. */
const LINE_SIZE = 2 ** 21;
/** A character of JavaScript has no more bytes in UTF-8. */
const BYTES = 3;

/** Files of rows that are taken in at a time, some fifty reports each. */
const FILES_AT_A_TIME = 20;

function readLines(table: Table, paths: readonly string[], longest: number): string {
  const columns = stagedColumns(table).map(([name, type]) => `${quoteText(name)}: ${quoteText(type)}`);
  return `SELECT * FROM read_csv([${paths.map(quoteText).join(', ')}], auto_detect = false, header = false,
    delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', nullstr = '', parallel = false,
    max_line_size = ${Math.max(LINE_SIZE, longest * BYTES + 1)}, columns = {${columns.join(', ')}})`;
}

function viewOf(table: Table, parts: readonly string[], lines: readonly string[]): string {
  const files = parts.map(quoteText).join(', ');
  const staged = [...(parts.length === 0 ? [] : [`SELECT * FROM read_parquet([${files}])`]), ...lines];
  const nothing = `SELECT ${stagedColumns(table).map(asNothing).join(', ')} WHERE false`;
  return `CREATE OR REPLACE VIEW new_${table.name} AS ${staged.length === 0 ? nothing : staged.join(' UNION ALL ')}`;
}

const asNothing = ([name, type]: readonly [string, string]): string =>
  `CAST(NULL AS ${type}) AS ${quoteName(name)}`;

interface AddedChecks extends Pick<Batch, 'flush'> {
  readonly table: Table;
  readonly add: (row: Row, position: number) => void;
}

/** The table that checks over several reports go to. */
async function openChecks(connection: DuckDBConnection, tables: readonly Table[]): Promise<AddedChecks> {
  const table = tables.find(({ name }) => name === 'checks');
  if (table === undefined) throw new Error('there is no table of checks');
  const columns = stagedColumns(table).map(([name, type]) => `${quoteName(name)} ${type}`);
  await connection.run(`CREATE TABLE added_checks (${columns.join(', ')})`);
  const types = [...table.columns.map(({ type }) => stagedTypes[type]), INTEGER];
  const { add, flush } = await openBatch(connection, 'added_checks', types);
  return {
    table,
    add: (row, position) => add([...table.columns.map(({ name }) => row[name] ?? null), position]),
    flush,
  };
}

/** Name and type of each column; dates are staged as text and cast when they are written. */
function stagedColumns({ columns }: Table): [string, string][] {
  const staged = columns.map(({ name, type }): [string, string] => [name, stagedSql(type)]);
  return [...staged, ['position', 'INTEGER']];
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

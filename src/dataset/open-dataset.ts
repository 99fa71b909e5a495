// The dataset as a database that can be asked and nothing else: only its own files can be read, nothing can be written,
// one SELECT at a time, bounded in memory and time.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DuckDBConnection, StatementType as DuckDBStatementType } from '@duckdb/node-api';
import { quoteName, quoteText } from './column.js';
import { DuckDBInstance, StatementType } from './duckdb.js';
import { plainValue } from './plain-value.js';
import { QueryError } from './query-error.js';
import { views } from './views.js';

/** Rows of an answer as they come. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly unknown[][]>;
}

export interface OpenDataset {
  /** @throws QueryError when the question cannot be answered. */
  readonly ask: (sql: string) => Promise<Answer>;
  readonly close: () => void;
}

export interface QueryOptions {
  /** Seconds until a question is given up. */
  readonly timeout: number;
  /** DuckDB's memory, e.g. `1GB`. */
  readonly memory: string;
}

const tableNames = ['reports', 'cells', 'checks', 'sentences'] as const;
const allowed: readonly DuckDBStatementType[] = [StatementType.SELECT, StatementType.EXPLAIN];

/**
 * Opens the dataset of an output folder.
 * @throws QueryError when there is none.
 */
export async function openDataset(output: string, options: QueryOptions): Promise<OpenDataset> {
  const files = tableNames.map((name) => resolve(join(output, 'dataset', `${name}.parquet`)));
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) {
    throw new QueryError(
      `There is no dataset in ${output}. Make it with gongkai extract or gongkai dataset.`,
    );
  }
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: options.memory,
    // Spilling would write files; a query that needs more memory is refused.
    temp_directory: '',
    threads: '2',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    await makeViews(connection, files);
  } catch (error) {
    connection.closeSync();
    instance.closeSync();
    // Columns that are not there: the program is newer or older than the files.
    const advice = 'Make it again with gongkai dataset.';
    throw new QueryError(`The dataset in ${output} is of another version of gongkai. ${advice}`, {
      cause: error,
    });
  }
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  return { ask: (sql) => ask(connection, sql, options), close };
}

async function makeViews(connection: DuckDBConnection, files: readonly string[]): Promise<void> {
  for (const [at, name] of tableNames.entries()) {
    const file = quoteText(files[at] ?? '');
    await connection.run(`CREATE VIEW ${quoteName(name)} AS SELECT * FROM read_parquet(${file})`);
  }
  const described = await connection.runAndReadAll('DESCRIBE cells');
  const isReviewed = described.getRows().some(([name]) => name === 'reviewed_status');
  for (const { name, sql } of views.filter(({ reviewed }) => reviewed !== true || isReviewed)) {
    await connection.run(`CREATE VIEW ${quoteName(name)} AS ${sql}`);
  }
  await connection.run(`SET allowed_paths = [${files.map(quoteText).join(', ')}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}

async function ask(connection: DuckDBConnection, sql: string, options: QueryOptions): Promise<Answer> {
  const clock = startClock(connection, options.timeout);
  try {
    if (sql.trim() === '') throw new QueryError('Give a query.');
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) throw new QueryError('Ask one question at a time: give a single SELECT.');
    const prepared = await statements.prepare(0);
    // An allowed path may be written as well as read, so what may be done is decided here.
    if (!allowed.includes(prepared.statementType)) {
      throw new QueryError('The dataset can only be read: give a SELECT.');
    }
    const result = await prepared.stream();
    const next = async (): Promise<unknown[][] | undefined> => {
      const chunk = await result.fetchChunk();
      return chunk === null || chunk.rowCount === 0
        ? undefined
        : chunk.getRows().map((row) => row.map(plainValue));
    };
    // The first rows are fetched here, so that most errors come before anything is printed.
    const first = await next();
    return { columns: result.deduplicatedColumnNames(), rows: rowsFrom(first, next, clock) };
  } catch (error) {
    clock.stop();
    throw clock.explain(error);
  }
}

interface Clock {
  readonly stop: () => void;
  readonly explain: (error: unknown) => unknown;
}

async function* rowsFrom(
  first: unknown[][] | undefined,
  next: () => Promise<unknown[][] | undefined>,
  clock: Clock,
): AsyncGenerator<unknown[][]> {
  try {
    for (let rows = first; rows !== undefined; rows = await next()) yield rows;
  } catch (error) {
    throw clock.explain(error);
  } finally {
    clock.stop();
  }
}

function startClock(connection: DuckDBConnection, seconds: number): Clock {
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    connection.interrupt();
  }, seconds * 1000);
  return {
    stop: () => clearTimeout(timer),
    explain: (error) => {
      if (error instanceof QueryError || !(error instanceof Error)) return error;
      if (isOver)
        return new QueryError(`The query took more than ${seconds} s; give it more with --timeout.`);
      const memory = /Out of Memory/i.test(error.message);
      const message = memory ? 'The query needs more memory than it may have; ask for less.' : error.message;
      return new QueryError(message, { cause: error });
    },
  };
}

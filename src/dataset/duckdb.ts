// DuckDB's classes. Its package is CommonJS of many files that hand on one another's exports: `import` reads each of them
// a first time to learn the names, which takes longer than to load them.

import { createRequire } from 'node:module';

type DuckDB = typeof import('@duckdb/node-api');

// The package's own types: the same file that `import` would load.
const duckdb = createRequire(import.meta.url)('@duckdb/node-api') as DuckDB;

export const {
  DOUBLE,
  DuckDBDataChunk,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  INTEGER,
  StatementType,
  VARCHAR,
} = duckdb;

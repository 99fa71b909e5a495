// DuckDB's values as JSON knows them.

import type { DuckDBValue } from '@duckdb/node-api';
import { DuckDBDecimalValue, DuckDBListValue, DuckDBMapValue, DuckDBStructValue } from './duckdb.js';

/** Numbers as numbers where they fit, dates and the like as text, lists and structs as such. */
export function plainValue(value: DuckDBValue): unknown {
  if (typeof value === 'bigint') {
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER
      ? Number(value)
      : String(value);
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBListValue) return value.items.map(plainValue);
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([key, item]) => [key, plainValue(item)]));
  }
  if (value instanceof DuckDBMapValue) {
    return Object.fromEntries(value.entries.map((entry) => [String(entry.key), plainValue(entry.value)]));
  }
  return String(value);
}

// A column of a table of the dataset, described once: the CSV and Parquet files, the data package and the codebook
// all follow it.

/** Types of Table Schema that the dataset has. `object` is JSON in one cell, text in Parquet. */
export type ColumnType = 'string' | 'integer' | 'number' | 'date' | 'object' | 'array';

/** The same thing said twice. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Constraints in the words of Table Schema. */
export interface ColumnConstraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly title: Bilingual;
  readonly gloss: Bilingual;
  /** Unit of the numbers, `null` where it varies from row to row and stands in `unitColumn`. */
  readonly unit?: string | null;
  /** Column that says the unit. */
  readonly unitColumn?: string;
  /** Digits behind the decimal point in CSV, always as many. */
  readonly decimals?: number;
  /** Canonical path of the field that a wide column holds. */
  readonly field?: string;
  readonly constraints?: ColumnConstraints;
}

/** A cell before it is written; null is an empty cell in CSV and a null in Parquet. */
export type CellValue = string | number | null;

/** Values by column name. */
export type Row = Readonly<Record<string, CellValue>>;

/** DuckDB's type for each of ours. Numbers are doubles: a count may be printed with decimals. */
export const sqlTypes = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  date: 'DATE',
  object: 'VARCHAR',
  array: 'VARCHAR',
} as const satisfies Record<ColumnType, string>;

/** An identifier as SQL takes it whatever it holds. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL takes it whatever it holds. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

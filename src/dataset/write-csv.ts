// A table as CSV, out of its Parquet file: the two cannot say different things. The text of the lines is made by the
// database, which is some ten times quicker than a program that is handed every cell: RFC 4180 with CRLF, quoted and
// with numbers as `csvRecord` and `plainDecimal` write them, byte for byte.

import type { DuckDBConnection } from '@duckdb/node-api';
import { type Column, quoteName, quoteText } from './column.js';
import { BYTE_ORDER_MARK, csvRecord } from './csv-text.js';
import type { Table } from './table.js';

export interface CsvOptions {
  readonly byteOrderMark?: boolean;
  /** Puts an apostrophe before texts that a spreadsheet would run as a formula. Changes what is in the cell. */
  readonly excelSafe?: boolean;
}

/** First characters by which a spreadsheet takes a text for a formula (OWASP, CSV injection), full-width ones too. */
const FORMULA_START = '^[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20]';

/** Writes the rows of a Parquet file, in their order. */
export async function writeCsv(
  connection: DuckDBConnection,
  { columns }: Table,
  parquet: string,
  path: string,
  { byteOrderMark = false, excelSafe = false }: CsvOptions = {},
): Promise<void> {
  await connection.run(macros.join(';\n'));
  // Whole lines as the only column, neither quoted nor escaped; DuckDB ends each with \n, the header too.
  const head = (byteOrderMark ? BYTE_ORDER_MARK : '') + csvRecord(columns.map(({ name }) => name)).trimEnd();
  const parts = runsOf(columns).map(({ kind, cells }) =>
    joined(excelSafe && kind === 'text' ? 'safe' : kind, cells),
  );
  const line = `concat_ws(',', ${parts.join(', ')}) || chr(13) AS ${quoteName(`${head}\r`)}`;
  await connection.run(`COPY (SELECT ${line} FROM read_parquet(${quoteText(parquet)}))
    TO ${quoteText(path)} (FORMAT csv, HEADER true, DELIMITER '', QUOTE '', ESCAPE '')`);
}

/** How the text of a cell is made of its value as DuckDB casts it to text. */
const texts = {
  text: 'csv_text(t)',
  safe: 'csv_text(csv_safe(t))',
  number: 'csv_number(t)',
  asCast: 't',
} as const;
type CellKind = keyof typeof texts;

/** Neighbours of one kind share one expression: a wide table is planned in a tenth of the time so. */
function runsOf(columns: readonly Column[]): { kind: CellKind; cells: string[] }[] {
  const runs: { kind: CellKind; cells: string[] }[] = [];
  for (const { name, type, decimals } of columns) {
    const kind = type === 'number' && decimals === undefined ? 'number' : isPlain(type) ? 'asCast' : 'text';
    const cell =
      decimals === undefined
        ? `CAST(${quoteName(name)} AS VARCHAR)`
        : `printf('%.${decimals}f', ${quoteName(name)})`;
    const last = runs.at(-1);
    if (last?.kind === kind) last.cells.push(cell);
    else runs.push({ kind, cells: [cell] });
  }
  return runs;
}

function isPlain(type: Column['type']): boolean {
  return type === 'integer' || type === 'number' || type === 'date';
}

function joined(kind: CellKind, cells: readonly string[]): string {
  return `array_to_string(list_transform([${cells.join(', ')}], lambda t: coalesce(${texts[kind]}, '')), ',')`;
}

/** A number as DuckDB casts it: `5.0`, `1e+21`, `1.5e-07`; never with an exponent in a CSV file, see plainDecimal. */
const macros = [
  `CREATE OR REPLACE TEMP MACRO csv_text(t) AS
    CASE WHEN regexp_matches(t, '[",\\r\\n]') THEN '"' || replace(t, '"', '""') || '"' ELSE t END`,
  `CREATE OR REPLACE TEMP MACRO csv_safe(t) AS
    CASE WHEN regexp_matches(t, ${quoteText(FORMULA_START)}) THEN '''' || t ELSE t END`,
  `CREATE OR REPLACE TEMP MACRO csv_shifted(digits, point) AS
    CASE WHEN point <= 0 THEN '0.' || repeat('0', -point) || digits
         WHEN point >= length(digits) THEN rpad(digits, point, '0')
         ELSE left(digits, point) || '.' || substr(digits, point + 1) END`,
  `CREATE OR REPLACE TEMP MACRO csv_number(t) AS
    CASE WHEN NOT contains(t, 'e') THEN CASE WHEN t = '-0.0' THEN '0' ELSE regexp_replace(t, '\\.0$', '') END
         ELSE (CASE WHEN starts_with(t, '-') THEN '-' ELSE '' END) || csv_shifted(
           replace(regexp_extract(t, '^-?([0-9.]+)e', 1), '.', ''),
           1 + CAST(regexp_extract(t, 'e([+-][0-9]+)$', 1) AS INTEGER)) END`,
];

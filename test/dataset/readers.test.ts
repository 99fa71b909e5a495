// Two programs that had no part in writing the files, each reading both kinds: DuckDB and pandas see the same values in
// Parquet and CSV. pandas is looked for with the Python of GONGKAI_PYTHON, else python3.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { quoteName, quoteText, sqlTypes } from '../../src/dataset/column.js';
import { datasetTables } from '../../src/dataset/index.js';
import { madeField, madeReport } from '../export/made-report.js';
import { forms, type MadeOutput, makeOutput, numbered } from './made-output.js';

const PYTHON = process.env.GONGKAI_PYTHON ?? 'python3';
const SEPARATOR = Buffer.from([0x1e]);
type Digests = Readonly<Record<string, Readonly<Record<string, string>>>>;

let output: MadeOutput;
let expected: Digests;

beforeAll(async () => {
  output = await makeOutput();
  for (let at = 1; at <= 40; at += 1) await output.put(numbered(at, at * 1.1));
  const raws = ['1,234', '"2"', '一\n二', 'NA', 'null', '-', '=1+1', '00012', '\ud83d\ude00', ' 3 '];
  const values = [0.1, 1e21, 1.25e-7, -1234.5, 1.5e300, 2 ** 53, -2.5e-12, 1 / 3, 0, 100];
  const fields = raws.map((raw, at) => madeField({ raw, field: `x.${at}`, value: values[at] ?? 0 }));
  await output.put(madeReport({ id: 'f'.repeat(16), path: 'a.txt', fields }));
  await output.build();
  expected = await digestsByDuckDb();
}, 120_000);
afterAll(() => output.remove());

async function digestsByDuckDb(): Promise<Digests> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const found: Record<string, Record<string, string>> = {};
  for (const { name, columns } of datasetTables(forms, { reviewed: false })) {
    const file = (kind: string): string => quoteText(join(output.path, `dataset/${name}.${kind}`));
    const types = columns.map((column) => `${quoteText(column.name)}: ${quoteText(sqlTypes[column.type])}`);
    const sources = {
      parquet: `read_parquet(${file('parquet')})`,
      csv: `read_csv(${file('csv')}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
        auto_detect = false, new_line = '\\r\\n', columns = {${types.join(', ')}})`,
    };
    for (const [kind, source] of Object.entries(sources)) {
      const chosen = columns.map(({ name: column, type }) =>
        type === 'date' ? `CAST(${quoteName(column)} AS VARCHAR)` : quoteName(column),
      );
      const read = await connection.runAndReadAll(`SELECT ${chosen.join(', ')} FROM ${source}`);
      const values = read.getColumns();
      found[`${name} ${kind}`] = Object.fromEntries(
        columns.map((column, at) => [column.name, digest(values[at] ?? [])]),
      );
    }
  }
  connection.closeSync();
  instance.closeSync();
  return found;
}

function digest(values: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const value of values) {
    if (typeof value === 'number') {
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleBE(value);
      hash.update(bytes);
    } else if (value !== null) hash.update(String(value));
    hash.update(SEPARATOR);
  }
  return hash.digest('hex');
}

it('DuckDB reads the same values out of CSV and Parquet', () => {
  for (const { name } of datasetTables(forms, { reviewed: false })) {
    expect(expected[`${name} csv`], name).toEqual(expected[`${name} parquet`]);
  }
  expect(expected['cells csv']?.value).not.toBe(expected['cells csv']?.raw);
});

it('pandas reads the same values out of both as DuckDB', ({ skip }) => {
  const there = spawnSync(PYTHON, ['-c', 'import pandas, pyarrow']);
  if (there.status !== 0) {
    process.emitWarning(`${PYTHON} has no pandas with pyarrow: what pandas reads is NOT tested.`);
    skip('no pandas with pyarrow; set GONGKAI_PYTHON');
  }
  const script = 'test/dataset/columns_digest.py';
  const { stdout, stderr, status } = spawnSync(PYTHON, [script, join(output.path, 'dataset')], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(status, stderr).toBe(0);
  const read: Digests = JSON.parse(stdout);
  expect(read).toEqual(expected);
}, 120_000);

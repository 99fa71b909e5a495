import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendDecisions } from '../../src/corrections/index.js';
import { openDataset, questions, views } from '../../src/dataset/index.js';
import { createWorkspace, type Workspace } from '../cli/workspace.js';
import { onReport } from '../corrections/made-decision.js';
import { csvObjects } from '../read-csv.js';
import { type MadeOutput, makeOutput, numbered } from './made-output.js';

let output: MadeOutput;
let workspace: Workspace;
beforeAll(async () => {
  output = await makeOutput();
  workspace = await createWorkspace();
  for (let at = 1; at <= 150; at += 1) await output.put(numbered(at));
  await appendDecisions(output.path, [onReport('confirm')]);
  await output.build();
});
afterAll(async () => {
  await output.remove();
  await workspace.remove();
});

const query = (...args: string[]) => workspace.run(['query', '-o', output.path, ...args]);

describe('gongkai query', () => {
  it('prints a table', async () => {
    const { code, out } = await query('SELECT year, count(*) AS reports FROM reports GROUP BY year');
    expect(code).toBe(0);
    expect(out).toBe('year  reports\n2024      150\n');
  });

  it('prints CSV and JSON with every row, numbers as numbers', async () => {
    const sql = 'SELECT record_id, value, unit FROM numbers ORDER BY record_id';
    const csv = csvObjects((await query('--format', 'csv', sql)).out);
    const json: unknown[] = JSON.parse((await query('--format', 'json', sql)).out);
    expect(csv).toHaveLength(150);
    expect(csv[0]).toEqual({ record_id: '0000000000000001', value: '1', unit: '件' });
    expect(json).toHaveLength(150);
    expect(json[0]).toMatchObject({ value: 1, unit: '件' });
    expect(JSON.parse((await query('--format', 'json', 'SELECT 1 AS one WHERE false')).out)).toEqual([]);
  });

  it('cuts a long table and says so', async () => {
    const { out, err } = await query('--limit', '3', 'SELECT record_id FROM reports');
    expect(out.trimEnd().split('\n')).toHaveLength(4);
    expect(err).toMatch(/first 3 rows/);
  });

  it('--list names every table, view and question', async () => {
    const { code, out } = await query('--list');
    expect(code).toBe(0);
    for (const name of ['reports', 'cells', 'checks', ...views.map((view) => view.name)])
      expect(out).toContain(name);
    for (const { sql } of questions) expect(out).toContain(sql);
  });

  it.each([...views.map(({ name }) => `SELECT * FROM ${name}`), ...questions.map(({ sql }) => sql)])(
    'answers %s',
    async (sql) => {
      const { code, err } = await query(sql);
      expect(err.replace(/^The first.*\n/, '')).toBe('');
      expect(code).toBe(0);
    },
  );

  it.each([
    ['a mistake in SQL', 'SELEC 1', /syntax error/i],
    ['a table that is not there', 'SELECT * FROM nothing', /does not exist/],
    ['an error in a row', "SELECT CAST('x' AS INTEGER)", /Conversion/],
    ['two statements', 'SELECT 1; SELECT 2', /one question/],
    ['nothing', ' ', /Give a query/],
  ])('says what is wrong with %s', async (_, sql, message) => {
    const { code, err } = await query(sql);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('says that there is no dataset, or no query', async () => {
    const { code, err } = await workspace.run(['query', '-o', workspace.path('empty'), 'SELECT 1']);
    expect([code, err]).toEqual([2, expect.stringMatching(/no dataset/)]);
    expect(await query()).toMatchObject({ code: 2, err: expect.stringMatching(/Give a query/) });
  });

  it('gives up in time', async () => {
    const started = performance.now();
    const { code, err } = await query(
      '--timeout',
      '1',
      'SELECT sum(a.i * b.i) FROM range(1000000) a(i), range(1000000) b(i)',
    );
    expect([code, err]).toEqual([2, expect.stringMatching(/more than 1 s/)]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('keeps to its memory', async () => {
    const sql = "SELECT list(repeat('x', 1000) || i) FROM range(3000000) t(i)";
    expect(await query('--memory', '64MB', sql)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/memory/),
    });
  });
});

describe('the dataset when asked', () => {
  it.each([
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('package.json')",
    "SELECT * FROM glob('/*')",
    "SELECT * FROM 'package.json'",
    "COPY (SELECT 1) TO 'written.csv'",
    "EXPORT DATABASE 'written'",
    "ATTACH 'written.duckdb'",
    'INSTALL httpfs',
    "SET memory_limit = '9GB'",
    'SET enable_external_access = true',
    'RESET lock_configuration',
    'CREATE TABLE t AS SELECT 1',
    'CREATE OR REPLACE VIEW cells AS SELECT 1',
    'DROP VIEW cells',
    'PRAGMA enable_profiling',
  ])('refuses %s', async (sql) => {
    const { code } = await query(sql);
    expect(code).toBe(2);
    expect(existsSync('written.csv') || existsSync('written') || existsSync('written.duckdb')).toBe(false);
  });

  it('cannot be overwritten', async () => {
    const file = join(output.path, 'dataset/cells.parquet');
    const before = await readFile(file);
    expect((await query(`COPY (SELECT 1) TO '${file}'`)).code).toBe(2);
    expect((await query(`EXPLAIN ANALYZE COPY (SELECT 1) TO '${file}'`)).code).toBe(2);
    expect(await readFile(file)).toEqual(before);
  });

  it('answers one question after another', async () => {
    const dataset = await openDataset(output.path, { timeout: 10, memory: '256MB' });
    for (const expected of [1, 2]) {
      const { rows } = await dataset.ask(`SELECT ${expected} AS n`);
      for await (const some of rows) expect(some).toEqual([[expected]]);
    }
    dataset.close();
  });
});

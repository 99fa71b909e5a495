// Rows are sorted in less memory than they take: what is more goes to disk.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import type { Row } from '../../src/dataset/column.js';
import { openStage } from '../../src/dataset/stage.js';
import { datasetTables } from '../../src/dataset/tables.js';
import { rankReports, writeParquet } from '../../src/dataset/write-parquet.js';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-stage-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const REPORTS = 10_000;
/** Of one report. */
const CHECKS = 8;
const ADDED = 4;

it('sorts checks of reports and checks over several in half the memory that they take, in their order', async () => {
  const tables = datasetTables(Object.values(forms));
  const [reports, , checks] = tables;
  if (reports === undefined || checks === undefined) throw new Error('tables are missing');
  const stage = await openStage(folder, tables, { memory: '64MB' });
  try {
    const id = "printf('%016x', r.report)";
    const nothing = (names: readonly string[], known: Readonly<Record<string, string>>): string =>
      names.map((name) => `${known[name] ?? 'NULL'} AS "${name}"`).join(', ');
    const report = nothing(
      reports.columns.map(({ name }) => name),
      { record_id: id, source: id },
    );
    await stage.loadQuery(
      reports,
      'made',
      `SELECT ${report}, 0 AS position FROM range(${REPORTS}) AS r(report)`,
    );
    const check = nothing(
      checks.columns.map(({ name }) => name),
      { record_id: id, left_fields: "repeat('requests.granted.total ' || c.n, 40)" },
    );
    await stage.loadQuery(
      checks,
      'made',
      `SELECT ${check}, CAST(c.n AS INTEGER) AS position
      FROM range(${CHECKS}) AS c(n), range(${REPORTS}) AS r(report)`,
    );
    await stage.seal();
    for (let at = 0; at < ADDED * REPORTS; at += 1) {
      const row: Row = {
        record_id: (at % REPORTS).toString(16).padStart(16, '0'),
        left_fields: `requests.carried_forward.total ${at}`,
      };
      stage.addCheck(row, 1_000_000 + at);
    }
    await stage.sealChecks();
    await rankReports(stage.connection);
    const path = join(folder, 'checks.parquet');
    await writeParquet(stage.connection, checks, path);
    const counted = await stage.connection.run(`SELECT count(*), count(DISTINCT record_id) FROM '${path}'`);
    expect((await counted.getRows()).map(String)).toEqual([`${(CHECKS + ADDED) * REPORTS},${REPORTS}`]);
    const unordered = await stage.connection.run(`SELECT count(*) FROM (
      SELECT record_id, lag(record_id) OVER (ORDER BY file_row_number) AS before
      FROM read_parquet('${path}', file_row_number = true)) WHERE before > record_id`);
    expect((await unordered.getRows()).map(String)).toEqual(['0']);
  } finally {
    stage.close();
  }
}, 60_000);

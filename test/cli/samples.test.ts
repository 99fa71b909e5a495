// The whole way on the samples: command line in, files out, held against the right answers that stand beside them.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { main } from '../../src/cli/main.js';
import { type FormDefinition, fieldPath } from '../../src/model/form.js';
import { confidenceReportSchema, recordSchemaFor } from '../../src/model/record.js';
import { extract } from '../../src/pipeline.js';
import { csvObjects } from '../read-csv.js';

interface Answers {
  readonly form: string;
  readonly year: number;
  readonly tables: Readonly<Record<string, readonly (number | string)[]>>;
}

let output: string;
beforeAll(async () => {
  output = await mkdtemp(join(tmpdir(), 'gongkai-samples-'));
  expect(await extractSamples(output)).toBe(0);
}, 120_000);
afterAll(() => rm(output, { recursive: true, force: true }));

async function extractSamples(folder: string, ...more: string[]): Promise<number> {
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
  const streams = { stdin: process.stdin, stdout: nowhere, stderr: nowhere };
  return main(['extract', 'samples', '-o', folder, ...more], {
    streams,
    forms: Object.values(forms),
    extract,
  });
}

async function jsonBelow(folder: string): Promise<{ name: string; value: Record<string, unknown> }[]> {
  const names = (await readdir(join(output, folder), { recursive: true })).filter((name) =>
    name.endsWith('.json'),
  );
  const read = async (name: string) => ({
    name,
    value: JSON.parse(await readFile(join(output, folder, name), 'utf8')),
  });
  return Promise.all(names.map(read));
}

/** What answers.json states, by canonical path: numbers only. */
function numbersOf(answers: Answers): Map<string, number> {
  const form = Object.values<FormDefinition>(forms).find(({ id }) => id === answers.form);
  const numbers = new Map<string, number>();
  for (const table of form?.tables ?? []) {
    const variants = (table.rowVariants ?? []).map((variant) => variant.with);
    for (const row of [...table.rows, ...variants]) {
      const values = answers.tables[row.label === '' ? table.id : `${table.id}.${row.id}`] ?? [];
      for (const [at, value] of values.entries()) {
        const column = table.columns[at];
        if (column !== undefined && typeof value === 'number')
          numbers.set(fieldPath(table, row, column), value);
      }
    }
  }
  return numbers;
}

describe('the samples', () => {
  it('give records and confidence reports that keep the schemas that the program prints', async () => {
    const schema = recordSchemaFor(Object.values(forms));
    const records = await jsonBelow('records');
    expect(records.length).toBeGreaterThanOrEqual(20);
    for (const { name, value } of records) {
      expect({ name, issues: schema.safeParse(value).error?.issues ?? [] }).toEqual({ name, issues: [] });
      expect(name).toBe(join(String(value.year), `${value.id}.json`));
    }
    const confidences = await jsonBelow('confidence');
    expect(confidences.map(({ name }) => name).sort()).toEqual(records.map(({ name }) => name).sort());
    for (const { value } of confidences) confidenceReportSchema.parse(value);
  });

  it('give in cells.csv exactly the numbers of their answers, and no number elsewhere', async () => {
    const rows = csvObjects(await readFile(join(output, 'dataset/cells.csv'), 'utf8'));
    const sources = new Set(rows.map(({ source = '' }) => source));
    expect(sources.size).toBeGreaterThanOrEqual(20);
    for (const source of sources) {
      const cells = rows.filter((row) => row.source === source);
      const answers: Answers = JSON.parse(await readFile(join(source, '../answers.json'), 'utf8'));
      const table = cells.filter(({ field }) => !field?.startsWith('narrative.'));
      const numbers = table.filter(({ status }) => status === 'number');
      const read = Object.fromEntries(numbers.map(({ field, value }) => [field, Number(value)]));
      expect({ source, read }).toEqual({ source, read: Object.fromEntries(numbersOf(answers)) });
      expect(table.filter(({ status, value }) => status !== 'number' && value !== '')).toEqual([]);
      expect(new Set(cells.map(({ year }) => year))).toEqual(new Set([String(answers.year)]));
    }
  });

  it('give the same dataset, byte for byte, however many are in flight', async () => {
    const before = await readFile(join(output, 'dataset/cells.csv'));
    await extractSamples(output, '--concurrency', '16');
    expect(before.equals(await readFile(join(output, 'dataset/cells.csv')))).toBe(true);
  });
});

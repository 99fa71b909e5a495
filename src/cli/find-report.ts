// A report as the user names it: a file, the id of a record in an output folder, or a year of an agency there.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../compare/index.js';
import { confidenceReportSchema, recordSchema } from '../model/record.js';
import type { Environment } from './environment.js';
import { readNamed } from './read-named.js';

export interface Wanted {
  readonly output?: string;
  readonly agency?: string;
  /** Ends the command with a message. */
  readonly fail: (message: string) => never;
}

/**
 * Reads the file, or finds the record.
 * @throws ExtractionError when a file cannot be read or is no report.
 */
export async function findReport(name: string, wanted: Wanted, environment: Environment): Promise<Report> {
  const { output, agency, fail } = wanted;
  if (output !== undefined && /^[0-9a-f]{16}$/.test(name)) return readRecord(output, name, fail);
  if (output !== undefined && agency !== undefined && /^\d{4}$/.test(name)) {
    return readRecord(output, await idOf(output, agency, Number(name), fail), fail);
  }
  if (!existsSync(name)) {
    const hint = 'Give a file, or with -o FOLDER the id of a record, or with -o and --agency a year.';
    fail(`There is no file ${name}. ${hint}`);
  }
  const bytes = await readNamed(name);
  const { record, confidence } = await environment.extract(bytes, { name, forms: environment.forms });
  return { record, confidence };
}

async function readRecord(output: string, id: string, fail: Wanted['fail']): Promise<Report> {
  const years = await readdir(join(output, 'records')).catch(() => []);
  const year = years.find((one) => existsSync(join(output, 'records', one, `${id}.json`)));
  if (year === undefined) return fail(`There is no record ${id} in ${output}.`);
  const read = async (folder: string): Promise<unknown> =>
    JSON.parse(await readFile(join(output, folder, year, `${id}.json`), 'utf8'));
  const record = recordSchema.safeParse(await read('records'));
  const confidence = confidenceReportSchema.safeParse(await read('confidence'));
  if (!record.success || !confidence.success) {
    return fail(`The record ${id} is of another version of gongkai or damaged: run gongkai extract again.`);
  }
  return { record: record.data, confidence: confidence.data };
}

/** The whole name before a part of it; of several versions the one published first, as in checks over years. */
async function idOf(output: string, agency: string, year: number, fail: Wanted['fail']): Promise<string> {
  const { openDataset, QueryError } = await import('../dataset/index.js');
  try {
    const dataset = await openDataset(output, { timeout: 60, memory: '512MB' });
    try {
      const text = `'${agency.replaceAll("'", "''")}'`;
      const { rows } = await dataset.ask(`SELECT record_id, agency FROM reports
        WHERE year = ${year} AND contains(agency, ${text})
        ORDER BY agency <> ${text}, coalesce(published_on, signed_on, '9999-12-31'), source LIMIT 20`);
      const found: (readonly unknown[])[] = [];
      for await (const some of rows) found.push(...some);
      const exact = found.filter(([, name]) => name === agency);
      const names = new Set((exact.length > 0 ? exact : found).map(([, name]) => name));
      if (names.size > 1) return fail(`--agency ${agency} fits several: ${[...names].join(', ')}.`);
      const [[id] = []] = found;
      return typeof id === 'string' ? id : fail(`There is no report of ${agency} for ${year} in ${output}.`);
    } finally {
      dataset.close();
    }
  } catch (error) {
    if (error instanceof QueryError) return fail(error.message);
    throw error;
  }
}

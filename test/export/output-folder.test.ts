import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import ogi2021 from '../../extractors/ogi-annual-report/2021.js';
import { openAtomicFile } from '../../src/export/atomic-file.js';
import { checkReport } from '../../src/export/check-report.js';
import type { ReportResult } from '../../src/export/exporter.js';
import {
  hasReport,
  moveToHistory,
  type OutputFolder,
  openOutputFolder,
  renderReport,
  writeFailure,
  writeReport,
} from '../../src/export/output-folder.js';
import { OutputError } from '../../src/model/errors.js';
import { madeField, madeReport } from './made-report.js';

let output: string;
beforeEach(async () => {
  output = await mkdtemp(join(tmpdir(), 'gongkai-export-'));
});
afterEach(() => rm(output, { recursive: true, force: true }));

async function write(folder: OutputFolder, report: ReportResult): Promise<void> {
  await writeReport(folder, await renderReport(report, [ogi2021]));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

describe('the output folder', () => {
  it('holds record, confidence report and page of a report by year and id', async () => {
    const report = madeReport();
    await write(await openOutputFolder(output), report);
    expect(await filesBelow(output)).toEqual([
      'confidence/2024/0123456789abcdef.json',
      'records/2024/0123456789abcdef.json',
      'reports/2024/0123456789abcdef.html',
    ]);
    const text = await readFile(join(output, 'records/2024/0123456789abcdef.json'), 'utf8');
    expect(JSON.parse(text)).toEqual(report.record);
    expect(text).toMatch(/^\{\n {2}"id"/);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('puts a record without a year under unknown, and moves it when a later run knows the year', async () => {
    await write(await openOutputFolder(output), madeReport({ year: null }));
    expect(await filesBelow(join(output, 'records'))).toEqual(['unknown/0123456789abcdef.json']);
    await write(await openOutputFolder(output), madeReport());
    expect(await filesBelow(join(output, 'records'))).toEqual(['2024/0123456789abcdef.json']);
    expect(await filesBelow(join(output, 'confidence'))).toEqual(['2024/0123456789abcdef.json']);
  });

  it('takes a failure away when the same input can be read', async () => {
    const folder = await openOutputFolder(output);
    const failure = {
      id: '0123456789abcdef',
      source: 'a.txt',
      category: 'malformed',
      message: 'm',
      advice: 'a',
    } as const;
    expect(await writeFailure(folder, failure)).toBe('failures/0123456789abcdef.json');
    expect(JSON.parse(await readFile(join(output, 'failures/0123456789abcdef.json'), 'utf8'))).toEqual(
      failure,
    );
    await write(folder, madeReport());
    expect(await filesBelow(join(output, 'failures'))).toEqual([]);
  });

  it('keeps a record that was replaced under history, and takes it back when it is written again', async () => {
    const folder = await openOutputFolder(output);
    await write(folder, madeReport());
    expect(hasReport(folder, '0123456789abcdef')).toBe(true);
    await moveToHistory(folder, '0123456789abcdef');
    expect(hasReport(folder, '0123456789abcdef')).toBe(false);
    expect(await filesBelow(output)).toEqual([
      'confidence/2024/history/0123456789abcdef.json',
      'records/2024/history/0123456789abcdef.json',
      'reports/2024/history/0123456789abcdef.html',
    ]);
    const page = await readFile(join(output, 'reports/2024/history/0123456789abcdef.html'), 'utf8');
    expect(page).toContain('href="../../../index.html"');
    expect(page).not.toContain('href="../../index.html"');
    expect(hasReport(await openOutputFolder(output), '0123456789abcdef')).toBe(false);
    await write(folder, madeReport());
    expect(await filesBelow(join(output, 'records'))).toEqual(['2024/0123456789abcdef.json']);
  });

  it('takes away what a killed run left half written, and nothing else', async () => {
    await write(await openOutputFolder(output), madeReport());
    const half = join(output, 'records/2024/.0123456789abcdef.json.4711.tmp');
    await writeFile(half, '{');
    await writeFile(join(output, 'records/2024/.hidden'), '');
    await openOutputFolder(output);
    expect(await readdir(join(output, 'records/2024'))).toEqual(['.hidden', '0123456789abcdef.json']);
  });

  it('says that it cannot be written when a file stands in its place', async () => {
    const file = join(output, 'taken');
    await writeFile(file, '');
    await expect(openOutputFolder(file)).rejects.toThrow(OutputError);
    await expect(openAtomicFile(join(file, 'x.json'))).rejects.toThrow(/is a file and not a folder/);
  });
});

describe('checkReport', () => {
  it('puts keys in the order of the schema', () => {
    const { record, confidence } = madeReport();
    const reversed = Object.fromEntries(Object.entries(record).reverse());
    // The same record with its keys in another order.
    const checked = checkReport({ record: reversed as typeof record, confidence });
    expect(JSON.stringify(checked.record)).toBe(JSON.stringify(record));
  });

  it('lets no value pass that its status denies', () => {
    expect(() => checkReport(madeReport({ fields: [madeField({ status: 'blank' })] }))).toThrow(
      'status blank with value 2',
    );
    expect(() => checkReport(madeReport({ fields: [madeField({ value: null })] }))).toThrow(
      'status number with value null',
    );
  });

  it('lets no number pass that JSON cannot hold', () => {
    expect(() =>
      checkReport(madeReport({ fields: [madeField({ value: Number.POSITIVE_INFINITY })] })),
    ).toThrow();
  });
});

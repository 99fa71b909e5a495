// The dataset from what stands in records/ and confidence/, and from nothing else: it can be made again at any time,
// whatever runs the records came from.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { confidenceReportSchema, recordSchema } from '../model/record.js';
import { type AtomicFile, openAtomicFile, toOutputError } from './atomic-file.js';
import type { Exporter, ReportResult, ReportWriter } from './exporter.js';
import { exporters } from './index.js';

const perRun = Object.values<Exporter>(exporters).filter(({ files }) => files === 'run');

/** Files of the dataset, relative to the output folder. */
export const datasetFiles: readonly string[] = perRun.map(({ path, extension }) => `${path}.${extension}`);

/**
 * Builds every file of the dataset anew, reports by source; each takes the place of the earlier one when it is whole.
 * @throws OutputError when they cannot be written.
 */
export async function buildDataset(output: string): Promise<readonly string[]> {
  const reports = await findReports(output);
  const open: { file: AtomicFile; writer: ReportWriter }[] = [];
  try {
    for (const exporter of perRun) {
      const file = await openAtomicFile(join(output, `${exporter.path}.${exporter.extension}`));
      open.push({ file, writer: await exporter.open(file) });
    }
    for (const path of reports) {
      const report = await readReport(output, path);
      for (const { writer } of open) await writer.add(report);
    }
    for (const { writer, file } of open) {
      await writer.close();
      await file.commit();
    }
    return datasetFiles;
  } catch (error) {
    for (const { file } of open) await file.discard();
    throw error;
  }
}

/** Paths below records/ of all current records, in the order of their sources. */
async function findReports(output: string): Promise<string[]> {
  const folder = join(output, exporters.record.path);
  const found: { path: string; source: string }[] = [];
  for (const year of await namesIn(folder)) {
    for (const name of await namesIn(join(folder, year))) {
      if (!name.endsWith('.json')) continue;
      const record = recordSchema.parse(await readJson(join(folder, year, name)));
      found.push({ path: `${year}/${name}`, source: record.source.path });
    }
  }
  const key = ({ source, path }: { source: string; path: string }): string => `${source}\n${path}`;
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ path }) => path);
}

async function readReport(output: string, path: string): Promise<ReportResult> {
  const record = recordSchema.parse(await readJson(join(output, exporters.record.path, path)));
  const confidence = await readJson(join(output, exporters.confidence.path, path));
  return { record, confidence: confidenceReportSchema.parse(confidence) };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw toOutputError(path, error);
  }
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).sort();
  } catch {
    return [];
  }
}

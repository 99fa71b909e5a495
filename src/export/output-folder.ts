// The output folder: what stands where. Only this file knows the layout.

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type AtomicFile, openAtomicFile, toOutputError, writeFileAtomically } from './atomic-file.js';
import type { Exporter, ReportResult, ReportWriter } from './exporter.js';
import { type Failure, failureToJson } from './failure-file.js';
import { exporters } from './index.js';
import { makeFolder } from './make-folder.js';

const FAILURES = 'failures';
const RUN_FILE = 'run.json';

/** Names that a run writes in its output folder, for those who must not take results for inputs. */
export const outputNames: readonly string[] = [
  ...new Set(Object.values<Exporter>(exporters).map(({ path }) => path.split('/')[0] ?? path)),
  FAILURES,
  RUN_FILE,
];

/** The output folder of a run. */
export interface OutputFolder {
  readonly path: string;
  /** Year folders that were there before the run, by exporter path: where an older copy of a record may stand. */
  readonly earlier: ReadonlyMap<string, readonly string[]>;
}

/** Where the files of one report went, relative to the output folder. */
export type ReportFiles = Readonly<Record<string, string>>;

const perReport = Object.entries<Exporter>(exporters).filter(([, { files }]) => files === 'report');
const perRun = Object.values<Exporter>(exporters).filter(({ files }) => files === 'run');

/**
 * Makes the output folder ready.
 * @throws OutputError when it cannot be made or written.
 */
export async function openOutputFolder(path: string): Promise<OutputFolder> {
  try {
    await makeFolder(path);
  } catch (error) {
    throw toOutputError(path, error);
  }
  const earlier = new Map<string, readonly string[]>();
  for (const [, exporter] of perReport) {
    earlier.set(exporter.path, await subfolders(join(path, exporter.path)));
  }
  return { path, earlier };
}

/** Path of a report's file, relative to the output folder, `/` as separator. */
export function reportPath(exporter: Exporter, report: ReportResult): string {
  return `${exporter.path}/${yearFolder(report)}/${report.record.id}.${exporter.extension}`;
}

/**
 * Writes the files of one report and takes away what an earlier run left of the same input: a copy under another
 * year, a failure.
 * @throws OutputError when they cannot be written.
 */
export async function writeReport(folder: OutputFolder, report: ReportResult): Promise<ReportFiles> {
  const files: Record<string, string> = {};
  for (const [name, exporter] of perReport) {
    const path = reportPath(exporter, report);
    await writeFileAtomically(join(folder.path, path), await reportToText(exporter, report));
    await removeEarlier(folder, exporter, report);
    files[name] = path;
  }
  await rm(join(folder.path, failurePath(report.record.id)), { force: true });
  return files;
}

/** Path of a failure file, relative to the output folder. */
export function failurePath(id: string): string {
  return `${FAILURES}/${id}.json`;
}

/** @throws OutputError when the file cannot be written. */
export async function writeFailure(folder: OutputFolder, failure: Failure): Promise<string> {
  const path = failurePath(failure.id);
  await writeFileAtomically(join(folder.path, path), failureToJson(failure));
  return path;
}

/** The files of a run that hold all its reports, under one roof. */
export interface Dataset extends ReportWriter {
  /** Relative to the output folder. */
  readonly files: readonly string[];
  readonly discard: () => Promise<void>;
}

/**
 * Opens every file that holds all reports of a run; they take the place of the earlier run's on `close`.
 * @throws OutputError when they cannot be written.
 */
export async function openDataset(folder: OutputFolder): Promise<Dataset> {
  const open: { path: string; file: AtomicFile; writer: ReportWriter }[] = [];
  for (const exporter of perRun) {
    const path = `${exporter.path}.${exporter.extension}`;
    const file = await openAtomicFile(join(folder.path, path));
    open.push({ path, file, writer: await exporter.open(file) });
  }
  return {
    files: open.map(({ path }) => path),
    add: async (report) => {
      for (const { writer } of open) await writer.add(report);
    },
    close: async () => {
      for (const { writer, file } of open) {
        await writer.close();
        await file.commit();
      }
    },
    discard: async () => {
      for (const { file } of open) await file.discard();
    },
  };
}

/** @throws OutputError when the file cannot be written. */
export function openRunFile(folder: OutputFolder): Promise<AtomicFile> {
  return openAtomicFile(join(folder.path, RUN_FILE));
}

async function reportToText(exporter: Exporter, report: ReportResult): Promise<string> {
  const pieces: string[] = [];
  const writer = await exporter.open({ write: async (text) => void pieces.push(text) });
  await writer.add(report);
  await writer.close();
  return pieces.join('');
}

async function removeEarlier(folder: OutputFolder, exporter: Exporter, report: ReportResult): Promise<void> {
  for (const year of folder.earlier.get(exporter.path) ?? []) {
    if (year === yearFolder(report)) continue;
    await rm(join(folder.path, exporter.path, year, `${report.record.id}.${exporter.extension}`), {
      force: true,
    });
  }
}

function yearFolder({ record }: ReportResult): string {
  return record.year === null ? 'unknown' : String(record.year);
}

async function subfolders(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch {
    // Not there yet: nothing of an earlier run to take away. Other troubles show when the first file is written.
    return [];
  }
}

// The output folder: what stands where. Only this file and report-index.ts know the layout.

import { readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FormDefinition } from '../model/form.js';
import { type AtomicFile, openAtomicFile, toOutputError, writeFileAtomically } from './atomic-file.js';
import type { Exporter, ReportResult } from './exporter.js';
import { type Failure, failureToJson } from './failure-file.js';
import { exporters } from './index.js';
import { makeFolder } from './make-folder.js';
import { HISTORY, type ReportIndex, readReportIndex } from './report-index.js';

const FAILURES = 'failures';
const RUN_FILE = 'run.json';
/** Findings of the checks over several reports, a file a report, written by `gongkai check`. */
export const SERIES_FOLDER = 'series';
const INDEX_PAGE = 'index.html';
/** What the program keeps between runs: journal, lock. */
export const STATE_FOLDER = '.gongkai';
/** There while the dataset is not that of the records and of what people decided about them. */
export const DATASET_MARK = `${STATE_FOLDER}/dataset-stale`;
/** Counts of what the checks over several reports found in the last build of the dataset. */
export const FINDINGS_FILE = `${STATE_FOLDER}/findings.json`;

/** Names that a run writes in its output folder, for those who must not take results for inputs. */
export const outputNames: readonly string[] = [
  ...new Set(Object.values<Exporter>(exporters).map(({ path }) => path.split('/')[0] ?? path)),
  FAILURES,
  RUN_FILE,
  SERIES_FOLDER,
  INDEX_PAGE,
  STATE_FOLDER,
];

/** The output folder of a run. */
export interface OutputFolder {
  readonly path: string;
  /** Where the files of every report stand, kept up to date as the run writes. */
  readonly index: ReportIndex;
}

/** Where the files of one report went, relative to the output folder. */
export type ReportFiles = Readonly<Record<string, string>>;

/** A report as the bytes of its files: what a thread hands over. */
export interface RenderedReport {
  readonly id: string;
  /** Folder of its year. */
  readonly year: string;
  readonly files: readonly { readonly name: string; readonly path: string; readonly bytes: Uint8Array }[];
}

const perReport = Object.entries<Exporter>(exporters).filter(([, { files }]) => files === 'report');

/**
 * Makes the output folder ready: what killed runs left behind half written is taken away.
 * @throws OutputError when it cannot be made or written.
 */
export async function openOutputFolder(path: string): Promise<OutputFolder> {
  try {
    await makeFolder(path);
    return { path, index: await readReportIndex(path) };
  } catch (error) {
    throw toOutputError(path, error);
  }
}

/** Path of a report's file, relative to the output folder, `/` as separator. */
function reportPath({ path, extension }: Exporter, year: string, id: string): string {
  return `${path}/${year}/${id}.${extension}`;
}

/** The bytes of a report's files. */
export async function renderReport(
  report: ReportResult,
  forms: readonly FormDefinition[],
): Promise<RenderedReport> {
  const { id, year } = report.record;
  const folder = year === null ? 'unknown' : String(year);
  const files = [];
  for (const [name, exporter] of perReport) {
    const text = await reportToText(exporter, report, forms);
    files.push({ name, path: reportPath(exporter, folder, id), bytes: new TextEncoder().encode(text) });
  }
  return { id, year: folder, files };
}

/**
 * Writes the files of one report and takes away what an earlier run left of the same input: a copy under another
 * year or in the history, a failure.
 * @throws OutputError when they cannot be written.
 */
export async function writeReport(folder: OutputFolder, report: RenderedReport): Promise<ReportFiles> {
  const { id, year } = report;
  // The record last: where it stands, what belongs to it stands too, whenever the run is killed.
  for (const { path, bytes } of [...report.files].reverse()) {
    await writeFileAtomically(join(folder.path, path), bytes);
  }
  for (const [name, exporter] of perReport) {
    const earlier = folder.index.yearsOf(name, id).filter((other) => other !== year);
    for (const other of [...earlier, `${year}/${HISTORY}`]) {
      await rm(join(folder.path, reportPath(exporter, other, id)), { force: true });
    }
    folder.index.set(name, id, year);
  }
  await removeFailure(folder, id);
  return Object.fromEntries(report.files.map(({ name, path }) => [name, path]));
}

/**
 * Puts the files of a record that no longer stands for its source under `history/` of their year.
 * @throws OutputError when they cannot be moved.
 */
export async function moveToHistory(folder: OutputFolder, id: string): Promise<ReportFiles> {
  const files: Record<string, string> = {};
  for (const [name, exporter] of perReport) {
    for (const year of folder.index.yearsOf(name, id)) {
      const path = reportPath(exporter, `${year}/${HISTORY}`, id);
      await move(join(folder.path, reportPath(exporter, year, id)), join(folder.path, path), exporter);
      files[name] = path;
    }
    folder.index.delete(name, id);
  }
  return files;
}

async function move(from: string, to: string, { inHistory }: Exporter): Promise<void> {
  try {
    await makeFolder(dirname(to));
    if (inHistory === undefined) {
      await rename(from, to);
    } else {
      await writeFileAtomically(to, await inHistory(await readFile(from, 'utf8')));
      await rm(from);
    }
  } catch (error) {
    throw toOutputError(to, error);
  }
}

/** Whether all files of a report are there. */
export function hasReport({ index }: OutputFolder, id: string): boolean {
  return perReport.every(([name]) => index.yearsOf(name, id).length > 0);
}

/** Path of a failure file, relative to the output folder. */
export function failurePath(id: string): string {
  return `${FAILURES}/${id}.json`;
}

/** @throws OutputError when it cannot be written. */
export async function writeFailure(folder: OutputFolder, failure: Failure): Promise<string> {
  const path = failurePath(failure.id);
  await writeFileAtomically(join(folder.path, path), failureToJson(failure));
  return path;
}

/** Takes the failure of an earlier run away, if there is one. */
export async function removeFailure(folder: OutputFolder, id: string): Promise<void> {
  await rm(join(folder.path, failurePath(id)), { force: true });
}

/** @throws OutputError when the file cannot be written. */
export function openRunFile(folder: OutputFolder): Promise<AtomicFile> {
  return openAtomicFile(join(folder.path, RUN_FILE));
}

/**
 * Writes index.html.
 * @throws OutputError when it cannot be written.
 */
export async function writeIndexPage(folder: OutputFolder, page: string): Promise<string> {
  await writeFileAtomically(join(folder.path, INDEX_PAGE), page);
  return INDEX_PAGE;
}

async function reportToText(
  exporter: Exporter,
  report: ReportResult,
  forms: readonly FormDefinition[],
): Promise<string> {
  const pieces: string[] = [];
  const writer = await exporter.open({ write: async (text) => void pieces.push(text) }, forms);
  await writer.add(report);
  await writer.close();
  return pieces.join('');
}

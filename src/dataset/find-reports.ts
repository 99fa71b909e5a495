// Which reports lie in an output folder, each with a stamp by which a change is seen without reading the file.

import type { BigIntStats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordDecisions } from '../corrections/index.js';

/** Where the two files of a report are. */
export interface FoundReport {
  readonly id: string;
  readonly record: string;
  readonly confidence: string;
  /** Sizes and times of both files, and what stands for the decisions. */
  readonly stamp: string;
  /** What people decided about it. */
  readonly decisions?: RecordDecisions;
}

/** A file that is in the way of a complete dataset. */
export interface LeftOut {
  /** Relative to the output folder. */
  readonly path: string;
  readonly reason: string;
}

/** Reports with both their files; what has only one is left out, and said. */
export interface FoundReports {
  readonly reports: ReadonlyMap<string, FoundReport>;
  readonly leftOut: readonly LeftOut[];
}

/** Looks through `records/<year>` and `confidence/<year>`; folders below them (older versions) are passed over. */
export async function findReports(output: string): Promise<FoundReports> {
  const records = await filesById(join(output, 'records'));
  const confidences = await filesById(join(output, 'confidence'));
  const reports = new Map<string, FoundReport>();
  const leftOut: LeftOut[] = [];
  for (const id of [...new Set([...records.keys(), ...confidences.keys()])].sort()) {
    const record = records.get(id);
    const confidence = confidences.get(id);
    if (record === undefined || confidence === undefined) {
      const [there = '', missing] =
        record === undefined ? [confidence?.path, 'record'] : [record.path, 'confidence report'];
      leftOut.push({ path: relativeTo(output, there), reason: `its ${missing} is not there` });
      continue;
    }
    const stamp = `${toStamp(record.stats)} ${toStamp(confidence.stats)}`;
    reports.set(id, { id, record: record.path, confidence: confidence.path, stamp });
  }
  return { reports, leftOut };
}

/** Whether there is any. */
export async function hasReports(output: string): Promise<boolean> {
  const { reports } = await findReports(output);
  return reports.size > 0;
}

interface FoundFile {
  readonly path: string;
  readonly stats: BigIntStats;
}

/** Files whose facts are asked for at a time. */
const AT_ONCE = 64;

async function filesById(folder: string): Promise<Map<string, FoundFile>> {
  const found = new Map<string, FoundFile>();
  for (const year of (await entriesOf(folder)).filter((entry) => entry.isDirectory())) {
    const below = await entriesOf(join(folder, year.name));
    const names = below
      .filter((entry) => entry.isFile() && reportFile.test(entry.name))
      .map(({ name }) => name);
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const some = names.slice(at, at + AT_ONCE).map(async (name) => {
        const path = join(folder, year.name, name);
        return { name, path, stats: await stat(path, { bigint: true }) };
      });
      for (const { name, path, stats } of await Promise.all(some))
        keepNewer(found, name.slice(0, 16), { path, stats });
    }
  }
  return found;
}

const reportFile = /^[0-9a-f]{16}\.json$/;

/** A run that was killed while it moved a report to another year leaves two; the newer one was to stay. */
function keepNewer(found: Map<string, FoundFile>, id: string, file: FoundFile): void {
  const known = found.get(id);
  if (known === undefined || known.stats.mtimeNs < file.stats.mtimeNs) found.set(id, file);
}

async function entriesOf(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Size and both times: a file that is put in place of another of the same size and time still has its own ctime. */
export function toStamp({ size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${size}:${mtimeNs}:${ctimeNs}`;
}

function relativeTo(output: string, path: string): string {
  return path.slice(output.length + 1).replaceAll('\\', '/');
}

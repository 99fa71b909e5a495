// Which reports stand in an output folder, and under which year: looked up once, so that a run over a hundred
// thousand files does not ask the disk for each.

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isLeftover } from './atomic-file.js';
import type { Exporter } from './exporter.js';
import { exporters } from './index.js';

/** Folder below a year for records that were replaced. */
export const HISTORY = 'history';

/** Ids by exporter, with the year folders that hold them: one, or two where a run was killed while it moved one. */
export interface ReportIndex {
  readonly yearsOf: (exporter: string, id: string) => readonly string[];
  readonly set: (exporter: string, id: string, year: string) => void;
  readonly delete: (exporter: string, id: string) => void;
}

/** Reads the folders of all reports; files that killed runs left half written are deleted on the way. */
export async function readReportIndex(output: string): Promise<ReportIndex> {
  const years = new Map<string, Map<string, readonly string[]>>();
  for (const [name, exporter] of Object.entries<Exporter>(exporters)) {
    if (exporter.files === 'report') years.set(name, await readYears(join(output, exporter.path), exporter));
  }
  for (const folder of ['.', 'failures', 'dataset']) await withoutLeftovers(join(output, folder));
  return {
    yearsOf: (exporter, id) => years.get(exporter)?.get(id) ?? [],
    set: (exporter, id, year) => void years.get(exporter)?.set(id, [year]),
    delete: (exporter, id) => void years.get(exporter)?.delete(id),
  };
}

async function readYears(path: string, { extension }: Exporter): Promise<Map<string, readonly string[]>> {
  const ids = new Map<string, readonly string[]>();
  const suffix = `.${extension}`;
  for (const year of (await entriesOf(path)).filter((entry) => entry.isFolder).map(({ name }) => name)) {
    // One array for all reports of a year, not one for each.
    const only: readonly string[] = [year];
    for (const name of await withoutLeftovers(join(path, year))) {
      if (!name.endsWith(suffix)) continue;
      const id = name.slice(0, -suffix.length);
      const known = ids.get(id);
      ids.set(id, known === undefined ? only : [...known, year]);
    }
    await withoutLeftovers(join(path, year, HISTORY));
  }
  return ids;
}

/** Names in a folder, once the leftovers of killed runs are gone. */
async function withoutLeftovers(path: string): Promise<string[]> {
  const names = (await entriesOf(path)).map(({ name }) => name);
  for (const name of names.filter(isLeftover)) await rm(join(path, name), { force: true });
  return names.filter((name) => !isLeftover(name));
}

async function entriesOf(path: string): Promise<{ name: string; isFolder: boolean }[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch {
    // Not there yet: nothing of an earlier run. Other troubles show when the first file is written.
    return [];
  }
}

// What the last build was made of: <state folder>/dataset.json. With it the next build reads only what has changed, out of its
// own Parquet files for the rest. Lost or not fitting, all is read again: the records are the truth, this is not.

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { STATE_FOLDER } from '../export/output-folder.js';
import { toStamp } from './find-reports.js';
import type { Table } from './table.js';

const stateSchema = z.object({
  /** Tables and version that the files were written with. */
  key: z.string(),
  /** Options that change what is written. */
  options: z.string(),
  /** Stamps of the reports, by id. */
  reports: z.record(z.string(), z.string()),
  /** Of these, the ones that could not be read, and why. */
  unread: z.record(z.string(), z.object({ path: z.string(), reason: z.string() })),
  /** Stamps of the files written, by name. */
  files: z.record(z.string(), z.string()),
});

export type DatasetState = z.infer<typeof stateSchema>;

/** In the output folder. */
export const STATE_FILE = `${STATE_FOLDER}/dataset.json`;

/** Changes with everything that decides what a row looks like. */
export function stateKey(version: string, tables: readonly Table[]): string {
  const layout = JSON.stringify(tables.map(({ name, columns }) => [name, columns]));
  return `${version} ${createHash('sha256').update(layout).digest('hex').slice(0, 16)}`;
}

/** State of the last build, or undefined when there is none that can be built on. */
export async function readState(output: string): Promise<DatasetState | undefined> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(join(output, STATE_FILE), 'utf8')));
  } catch {
    // Not there, or cut off, or of another version: in each case everything is read again.
    return undefined;
  }
}

/** Whether the files are those that the build left. */
export async function filesAreAsLeft(
  folder: string,
  names: readonly string[],
  state: DatasetState,
): Promise<boolean> {
  for (const name of names) {
    if (state.files[name] === undefined || state.files[name] !== (await stampOf(join(folder, name))))
      return false;
  }
  return true;
}

/** Stamp of a file, or undefined when it is not there. */
export async function stampOf(path: string): Promise<string | undefined> {
  try {
    return toStamp(await stat(path, { bigint: true }));
  } catch {
    // What cannot be looked at does not count as there; what is written in its place says what is wrong.
    return undefined;
  }
}

// run.json, entry by entry: a large run's file is larger than anything else that is read here, and of each input
// only its time is wanted.

import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** What is kept of an input. */
export interface RunEntry {
  readonly milliseconds: number;
  /** Another input of the run has the same bytes. */
  readonly duplicate: boolean;
}

/** Entries by id. */
export type RunEntries = ReadonlyMap<string, RunEntry>;

const entrySchema = z.object({ id: z.string(), outcome: z.string(), ms: z.number() });

/** An entry stands on lines of its own, between these. */
const entryStart = '    {';
const entryEnd = /^ {4}\},?$/;

/** Reads the inputs of `run.json`; none where there is no such file. */
export async function readRun(folder: string): Promise<RunEntries> {
  const entries = new Map<string, RunEntry>();
  const path = join(folder, 'run.json');
  if (!existsSync(path)) return entries;
  let lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line === entryStart) lines = [];
    lines.push(line);
    if (!entryEnd.test(line)) continue;
    const { id, outcome, ms } = entrySchema.parse(JSON.parse(lines.join('\n').replace(/,$/, '')));
    const before = entries.get(id);
    const duplicate = outcome === 'duplicate' || before !== undefined;
    entries.set(id, { milliseconds: before?.milliseconds ?? ms, duplicate });
    lines = [];
  }
  return entries;
}

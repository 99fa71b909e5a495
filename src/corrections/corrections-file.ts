// corrections.jsonl of an output folder: read as a whole, appended to, never changed.

import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toOutputError, writeFileAtomically } from '../export/atomic-file.js';
import { DATASET_MARK } from '../export/output-folder.js';
import { type Decision, decisionSchema } from './decision.js';

/** In the output folder, beside the records: it is no result of a run and nothing makes it again. */
export const CORRECTIONS_FILE = 'corrections.jsonl';

/** A line that is no decision. */
export interface DamagedLine {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

export interface Corrections {
  /** Whether there is such a file. */
  readonly exists: boolean;
  /** In the order of the file. */
  readonly decisions: readonly Decision[];
  readonly damaged: readonly DamagedLine[];
}

/**
 * Reads the decisions of an output folder. A line that a killed program left half written, or that was edited into
 * something else, is named and passed over; the others stand.
 * @throws OutputError when there is such a file and it cannot be read.
 */
export async function readCorrections(output: string): Promise<Corrections> {
  const path = join(output, CORRECTIONS_FILE);
  const text = await readText(path);
  if (text === undefined) return { exists: false, decisions: [], damaged: [] };
  const decisions: Decision[] = [];
  const damaged: DamagedLine[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const read = readLine(line);
    if (typeof read === 'string') damaged.push({ line: at + 1, reason: read });
    else decisions.push(read);
  });
  return { exists: true, decisions, damaged };
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw toOutputError(path, error);
  }
}

function readLine(line: string): Decision | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'it is no JSON';
  }
  const parsed = decisionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  return `it does not fit its schema: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`;
}

/**
 * Appends decisions in one piece and brings them to the disk; the dataset is marked as one that lacks them. The caller
 * holds the lock of the folder.
 * @throws OutputError when they cannot be written.
 */
export async function appendDecisions(output: string, decisions: readonly Decision[]): Promise<void> {
  const path = join(output, CORRECTIONS_FILE);
  await writeFileAtomically(join(output, DATASET_MARK), '');
  try {
    const file = await open(path, 'a+');
    try {
      const lines = decisions.map((decision) => `${JSON.stringify(decision)}\n`).join('');
      await file.appendFile((await endsInsideLine(file)) ? `\n${lines}` : lines);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw toOutputError(path, error);
  }
}

/** A line that was torn must not swallow the next one. */
async function endsInsideLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 10;
}

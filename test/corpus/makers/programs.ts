// Running the other programs.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TIMEOUT = 600_000;

/** Runs a program to its end. The time zone is fixed, as some programs print it. */
export async function runProgram(program: string, args: readonly string[]): Promise<void> {
  await run(program, args, { timeout: TIMEOUT, env: { ...process.env, TZ: 'UTC' } });
}

/** Says that the program is missing where it cannot be started. */
export async function missingProgram(
  program: string,
  versionFlag = '--version',
): Promise<string | undefined> {
  try {
    await run(program, [versionFlag], { timeout: TIMEOUT });
    return undefined;
  } catch {
    return `${program} cannot be started`;
  }
}

/** Writes the files to a folder of their own as `0.docx`, `1.docx`, …, and removes the folder after the work. */
export async function inFolder<Result>(
  files: readonly Buffer[],
  extension: string,
  work: (folder: string, paths: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'corpus-maker-'));
  try {
    const paths = files.map((_, index) => join(folder, `${index}.${extension}`));
    await Promise.all(paths.map((path, index) => writeFile(path, files[index] ?? '')));
    return await work(folder, paths);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads the files that a program left. */
export async function readAll(paths: readonly string[]): Promise<Buffer[]> {
  return Promise.all(paths.map((path) => readFile(path)));
}

// Files that are either there as a whole or not at all: written beside their place and renamed into it, so that a
// run that is killed leaves no half record behind.

import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OutputError } from '../model/errors.js';
import type { Sink } from './exporter.js';
import { makeFolder } from './make-folder.js';

/** A file that is being written. It appears under its name with `commit`. */
export interface AtomicFile extends Sink {
  readonly write: (content: string | Uint8Array) => Promise<void>;
  readonly commit: () => Promise<void>;
  /** Gives up what was written; what stood there before stays. */
  readonly discard: () => Promise<void>;
}

/**
 * Writes a file as a whole, its folder included. Its bytes are on the disk before it takes its name, so that not even
 * a power cut leaves half of it.
 * @throws OutputError when that is not possible.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const file = await openAtomicFile(path);
  try {
    await file.write(content);
    await file.commit();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/**
 * Opens a file that is written piece by piece.
 * @throws OutputError from here and from every method when the file cannot be written.
 */
export async function openAtomicFile(path: string): Promise<AtomicFile> {
  const temporary = temporaryName(path);
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw toOutputError(path, error);
    }
  };
  const handle = await guarded(() => inFolder(path, () => open(temporary, 'w')));
  return {
    write: (content) => guarded(() => writeAll(handle, content)),
    commit: () =>
      guarded(async () => {
        await handle.sync();
        await handle.close();
        await rename(temporary, path);
      }),
    discard: async () => {
      await handle.close().catch(() => undefined);
      await rm(temporary, { force: true }).catch(() => undefined);
    },
  };
}

/** Says in words why something cannot be written. */
export function toOutputError(path: string, cause: unknown): OutputError {
  const code = errorCode(cause);
  const reason = reasons[code ?? ''] ?? (cause instanceof Error ? cause.message : String(cause));
  const advice = 'Make room or choose another folder with --output, and run again.';
  return new OutputError('output', `Cannot write ${path}: ${reason}.`, advice, { cause });
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than the system allows',
  EIO: 'the disk reports an error',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is a file and not a folder',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where a file is needed',
};

function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The folder is made only when it turns out to be missing: most files of a run go into one that is there. */
async function inFolder<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    await makeFolder(dirname(path));
    return work();
  }
}

async function writeAll(handle: FileHandle, content: string | Uint8Array): Promise<void> {
  await handle.writeFile(content);
}

/** Whether a file is what a killed run left of one that it was writing. */
export function isLeftover(name: string): boolean {
  return /^\..+\.\d+\.tmp$/.test(name);
}

/** With the process id, so that two runs into one folder do not write into each other's file. */
function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

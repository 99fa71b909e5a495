// Bytes of an input, with what is needed to know it again.

import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { UnreadableSourceError } from '../model/errors.js';
import { defaultReadLimits } from '../model/reader.js';
import type { FileStamp, Input } from './input.js';

/** A file as it was read. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** First 16 hex digits of `sha256`. */
  readonly id: string;
  readonly stamp: FileStamp;
}

/**
 * Reads a file as it is at one moment: one that is written to meanwhile is read once more. Its size is looked at
 * first: a file over the limit is never loaded.
 * @throws ExtractionError when there is no such file, it may not be read, it does not come to rest, or is refused.
 */
export async function readAtRest(input: Input): Promise<ReadFile> {
  if (input.refusal !== undefined) throw input.refusal;
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const before = await stampOf(input);
    const bytes = await readInput(input);
    if ((await stampOf(input)) !== before) continue;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { bytes, sha256, id: sha256.slice(0, 16), stamp: before };
  }
  const message = 'The file changes while it is read.';
  throw new UnreadableSourceError('not-readable', message, 'Run again when it is complete.');
}

/**
 * Reads a file.
 * @throws UnreadableSourceError when there is no such file, it may not be read, or it is too large.
 */
export async function readInput(input: Input): Promise<Uint8Array> {
  try {
    const facts = await stat(input.path);
    if (!facts.isFile()) throw notAFile();
    if (facts.size > defaultReadLimits.maxBytes) throw tooLarge(facts.size);
    return await readFile(input.path);
  } catch (error) {
    throw error instanceof UnreadableSourceError ? error : unreadable(error);
  }
}

/**
 * The stamp of a file.
 * @throws UnreadableSourceError when there is no such file.
 */
export async function stampOf(input: Input): Promise<FileStamp> {
  try {
    return toStamp(await stat(input.path, { bigint: true }));
  } catch (error) {
    throw unreadable(error);
  }
}

function toStamp({ size, mtimeNs, ctimeNs, ino }: BigIntStats): FileStamp {
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}

/** First 16 hex digits of the SHA-256: the id of a record by its bytes, or of a failure by its path. */
export function toId(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function notAFile(): UnreadableSourceError {
  return new UnreadableSourceError('not-readable', 'This is not a regular file.', 'Give a file or a folder.');
}

function tooLarge(size: number): UnreadableSourceError {
  const message = `The file has ${size} bytes, more than the limit of ${defaultReadLimits.maxBytes}.`;
  return new UnreadableSourceError('too-large', message, 'Check whether it is a report at all.');
}

function unreadable(cause: unknown): UnreadableSourceError {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  const known = reasons[code];
  const message = known?.message ?? (cause instanceof Error ? cause.message : String(cause));
  const advice = known?.advice ?? 'Look at the file and its disk.';
  return new UnreadableSourceError('not-readable', message, advice, { cause });
}

const reasons: Readonly<Record<string, { readonly message: string; readonly advice: string }>> = {
  ENOENT: {
    message: 'There is no such file or folder, and no file matches it as a pattern.',
    advice: 'Check the path.',
  },
  ENOTDIR: { message: 'A part of the path is a file and not a folder.', advice: 'Check the path.' },
  EACCES: { message: 'Permission to read the file is denied.', advice: 'Change its permissions.' },
  EPERM: { message: 'Permission to read the file is denied.', advice: 'Change its permissions.' },
  ELOOP: { message: 'The symbolic link leads in a circle.', advice: 'Give the file itself.' },
  ENAMETOOLONG: { message: 'The path is too long.', advice: 'Check the path.' },
};

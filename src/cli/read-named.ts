// A file that a command names.

import { resolve } from 'node:path';
import { readInput } from '../batch/read-input.js';
import { UnreadableSourceError } from '../model/errors.js';

/**
 * Reads the one file of a command.
 * @throws UnreadableSourceError which names it: unlike in a run over many files, nothing else does.
 */
export async function readNamed(file: string): Promise<Uint8Array> {
  try {
    return await readInput({ source: file, path: resolve(file) });
  } catch (error) {
    if (!(error instanceof UnreadableSourceError)) throw error;
    const { category, message, advice } = error;
    throw new UnreadableSourceError(category, `${file}: ${message}`, advice, { cause: error });
  }
}

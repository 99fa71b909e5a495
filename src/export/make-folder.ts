import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

function code(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/**
 * Makes a folder and those above it, one at a time. Node's own recursive way never ends where a folder that exists
 * says that it does not when something is made in it (as under /proc).
 * @throws the file system's error.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (code(error) === 'EEXIST' && (await stat(path)).isDirectory()) return;
    const parent = dirname(path);
    if (code(error) !== 'ENOENT' || parent === path) throw error;
    await makeFolder(parent);
    await mkdir(path).catch((again: unknown) => {
      if (code(again) !== 'EEXIST') throw again;
    });
  }
}

// The lock of the output folder for a server that stays: held only while something is written, and shared within it, so
// that a person can go on deciding while the dataset is built.

import { type Lock, takeLock } from '../../batch/lock.js';
import { ReviewError } from './answers.js';

/** Milliseconds that a request waits for another run. */
const PATIENCE = 3000;

export type WithLock = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Runs work while the folder is locked. */
export function folderLock(output: string): WithLock {
  let users = 0;
  let lock: Promise<Lock> | undefined;
  return async (work) => {
    lock ??= takeLock(output, { wait: true, signal: AbortSignal.timeout(PATIENCE) });
    users += 1;
    try {
      await lock.catch((error: unknown) => {
        throw error instanceof Error && error.name === 'AbortError' ? inUse() : error;
      });
      return await work();
    } finally {
      users -= 1;
      if (users === 0) {
        const held = lock;
        lock = undefined;
        await held?.then(({ release }) => release()).catch(() => undefined);
      }
    }
  };
}

function inUse(): ReviewError {
  return new ReviewError(423, 'in-use', {
    zh: '另一个程序正在写入此文件夹，请稍后再试。',
    en: 'Another run writes into this folder; try again when it is done.',
  });
}

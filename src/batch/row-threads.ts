// Threads that make the rows of the dataset. They are others than those that extract: what these hold is given back
// before the database needs memory.

import { Piscina } from 'piscina';
import type { RowMaker, RowsDone, RowsTask } from '../dataset/make-rows.js';

/** Megabytes of heap: some fifty reports are read one after the other. */
const HEAP = 256;

/** Row makers in threads of a module with an export `makeRows`; no thread is there before the first rows are asked for. */
export function openRowThreads(module: URL, threads: number): RowMaker {
  const pool = new Piscina<RowsTask, RowsDone>({
    filename: module.href,
    name: 'makeRows',
    minThreads: 0,
    idleTimeout: Number.POSITIVE_INFINITY,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
  // A thread that dies takes its task with it, and whoever waits for that is told.
  pool.on('error', () => undefined);
  return { parallel: threads, make: (task) => pool.run(task), close: () => pool.destroy() };
}

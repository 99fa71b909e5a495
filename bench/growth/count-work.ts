// Work counted instead of timed: how often V8 entered every function and block of the project's code. The counts are
// the same under every load, and the code that is counted knows nothing of it. Import this before what is counted: V8
// counts the blocks of functions only that it compiles afterwards.

import { Session } from 'node:inspector/promises';

/** Entered functions and blocks, by folder of `src/`. */
export type Work = ReadonlyMap<string, number>;

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** Counts since the last call, which sets all of them to zero. */
async function takeCounts(): Promise<Work> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const work = new Map<string, number>();
  for (const { url, functions } of result) {
    const folder = /\/src\/([a-z-]+)\//u.exec(url)?.[1];
    if (folder === undefined) continue;
    const own = functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
    work.set(folder, (work.get(folder) ?? 0) + own);
  }
  return work;
}

/**
 * Counts what `run` does. What it does only once in a process (compiling forms, learning labels) is counted too: run it
 * before where that is not wanted.
 */
export async function countWork(run: () => Promise<unknown>): Promise<Work> {
  await takeCounts();
  await run();
  return takeCounts();
}

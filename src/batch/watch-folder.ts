// A folder that is watched: files are handed over in batches, each when it has come to rest.

import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StopSignals } from './stop-signals.js';

export interface WatchOptions {
  /** Seconds that a file must not change before it is taken. */
  readonly rest: number;
  /** Takes files by their absolute paths; may be given the same file again when it has changed. */
  readonly take: (paths: ReadonlySet<string>) => Promise<void>;
  readonly stop: StopSignals;
  /** Told when everything that comes now will be seen. */
  readonly onReady: () => void;
}

/** What a file looked like, and since when. */
interface Seen {
  readonly stamp: string;
  readonly since: number;
}

/**
 * Watches until it is told to stop. False when there is no such folder.
 * @throws what `take` throws.
 */
export async function watchFolder(
  folder: string,
  { rest, take, stop, onReady }: WatchOptions,
): Promise<boolean> {
  const isFolder = await stat(folder).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
  if (!isFolder) return false;
  const { watch } = await import('chokidar');
  const pending = new Map<string, Seen | null>();
  // What is there already comes as events too: nothing can fall between a first look and the watch.
  const watcher = watch(folder, { followSymlinks: false });
  watcher.on('add', (path) => pending.set(path, null)).on('change', (path) => pending.set(path, null));
  watcher.on('ready', onReady);
  const pause = Math.min(1000, (rest * 1000) / 4);
  try {
    while (!stop.isStopped()) {
      await sleep(pause, undefined, { signal: stop.signal }).catch(() => undefined);
      const ready = stop.isStopped() ? new Set<string>() : await takeRested(pending, rest * 1000);
      if (ready.size > 0) await take(ready);
    }
    return true;
  } finally {
    await watcher.close();
  }
}

/** Removes from the pending ones those that have not changed for so many milliseconds, and gives them. */
async function takeRested(pending: Map<string, Seen | null>, rest: number): Promise<Set<string>> {
  const ready = new Set<string>();
  // Not the clock of the day, which may be set.
  const now = performance.now();
  for (const [path, seen] of pending) {
    const stamp = await stampAt(path);
    if (stamp === null) pending.delete(path);
    else if (stamp !== seen?.stamp) pending.set(path, { stamp, since: now });
    else if (now - seen.since >= rest) {
      pending.delete(path);
      ready.add(path);
    }
  }
  return ready;
}

async function stampAt(path: string): Promise<string | null> {
  return stat(path, { bigint: true }).then(
    ({ size, mtimeNs, ctimeNs }) => `${size} ${mtimeNs} ${ctimeNs}`,
    () => null,
  );
}

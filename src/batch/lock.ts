// One writer at a time in an output folder: a lock file that names its owner. A lock whose owner is dead is stale and
// is taken over.

import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { toOutputError } from '../export/atomic-file.js';
import { makeFolder } from '../export/make-folder.js';
import { STATE_FOLDER } from '../export/output-folder.js';
import { OutputError } from '../model/errors.js';

/** Who holds a lock. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** When the run began, for people. */
  readonly started_at: string;
  /** Start of the process in the system's own count: another process with the same pid has another one. */
  readonly birth: string;
}

export interface Lock {
  readonly release: () => Promise<void>;
}

export interface LockOptions {
  /** Wait until the other run is over instead of refusing. */
  readonly wait?: boolean;
  /** Told once who is waited for. */
  readonly onWait?: (owner: LockOwner) => void;
  /** Told of an owner that died and whose lock was taken over. */
  readonly onStale?: (owner: LockOwner) => void;
  /** Gives up waiting. */
  readonly signal?: AbortSignal;
}

/** Milliseconds between two looks at a lock that is waited for. */
const LOOK_INTERVAL = 500;
/** A lock without an owner is being written, unless it is so still after this many looks. */
const PATIENCE = 3;

/**
 * Takes the lock of an output folder; the folder is made.
 * @throws OutputError when another run holds it, or the folder cannot be written.
 */
export async function takeLock(output: string, options: LockOptions = {}): Promise<Lock> {
  const path = join(output, STATE_FOLDER, 'lock');
  const own = thisProcess();
  await guarded(path, () => makeFolder(join(output, STATE_FOLDER)));
  let told = false;
  let unknown = 0;
  for (;;) {
    if (await guarded(path, () => create(path, own))) return { release: () => release(path, own) };
    const owner = await readOwner(path);
    unknown = owner === undefined ? unknown + 1 : 0;
    if (owner === undefined && unknown < PATIENCE) {
      await sleep(50);
      continue;
    }
    if (owner === undefined || !isAlive(owner)) {
      if (owner !== undefined) options.onStale?.(owner);
      await guarded(path, () => takeAway(path, owner));
      continue;
    }
    if (options.wait !== true) throw inUse(output, path, owner);
    if (!told) options.onWait?.(owner);
    told = true;
    await sleep(LOOK_INTERVAL, undefined, options.signal === undefined ? {} : { signal: options.signal });
  }
}

/** Whether the lock is now ours. Written first and linked into place: nobody sees a lock without its owner. */
async function create(path: string, owner: LockOwner): Promise<boolean> {
  const draft = `${path}.${owner.pid}.${Math.random().toString(36).slice(2)}`;
  const text = `${JSON.stringify(owner)}\n`;
  await writeFile(draft, text);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (code(error) === 'EEXIST') return false;
    // File systems without links (FAT, some network drives) can still refuse to overwrite.
    return await writeFile(path, text, { flag: 'wx' }).then(
      () => true,
      (again: unknown) => {
        if (code(again) === 'EEXIST') return false;
        throw again;
      },
    );
  } finally {
    await rm(draft, { force: true });
  }
}

async function readOwner(path: string): Promise<LockOwner | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isOwner(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is LockOwner {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'pid' in value &&
    typeof value.pid === 'number' &&
    'host' in value &&
    typeof value.host === 'string' &&
    'started_at' in value &&
    typeof value.started_at === 'string' &&
    'birth' in value &&
    typeof value.birth === 'string'
  );
}

/** An owner on another machine counts as alive: it cannot be asked. */
function isAlive({ pid, host, birth }: LockOwner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It is there and belongs to someone else.
    if (code(error) !== 'EPERM') return false;
  }
  const now = birthOf(pid);
  return birth === '' || now === '' || now === birth;
}

/**
 * Takes a stale lock away. Two runs may find it stale at once: what was moved is looked at again, and a lock that
 * the other one has taken meanwhile is given back.
 */
async function takeAway(path: string, stale: LockOwner | undefined): Promise<void> {
  const aside = `${path}.stale.${process.pid}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (code(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readOwner(aside);
  const isOther = moved !== undefined && JSON.stringify(moved) !== JSON.stringify(stale);
  if (isOther) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function release(path: string, own: LockOwner): Promise<void> {
  const owner = await readOwner(path);
  if (owner?.pid === own.pid && owner.birth === own.birth) await rm(path, { force: true });
}

function thisProcess(): LockOwner {
  const started_at = new Date().toISOString();
  return { pid: process.pid, host: hostname(), started_at, birth: birthOf(process.pid) };
}

/** Boot and clock ticks since it at which a process began (proc(5), stat field 22); empty where that is unknown. */
function birthOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces and brackets.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return `${boot} ${ticks}`;
  } catch {
    return '';
  }
}

function inUse(output: string, path: string, { pid, host, started_at }: LockOwner): OutputError {
  const message = `Another run writes into ${output}: process ${pid} on ${host}, since ${started_at}.`;
  const advice = `Wait for it with --wait, or choose another folder with --output. If there is no such process, delete ${path}.`;
  return new OutputError('output', message, advice);
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toOutputError(path, error);
  }
}

function code(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

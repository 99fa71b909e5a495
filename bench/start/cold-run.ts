// One process from start to end: what a user waits, and what the processors worked for it.

import { spawnSync } from 'node:child_process';

export interface ColdRun {
  /** Milliseconds from start to end. */
  readonly wall: number;
  /** Milliseconds of user and system time, all threads. */
  readonly processor: number;
}

/** bash's own `times`: user and system time of its children, such as `0m0.050s 0m0.012s`, in its second line. */
const SCRIPT = '"$@" >/dev/null || exit $?; times';

/**
 * Runs Node with these arguments.
 * @throws Error when it did not end well.
 */
export function coldRun(args: readonly string[]): ColdRun {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync('bash', ['-c', SCRIPT, 'bash', process.execPath, ...args], {
    encoding: 'utf8',
  });
  const wall = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  const [, children = ''] = stdout.trim().split('\n').slice(-2);
  const times = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  const processor = times.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
  return { wall, processor: processor * 1000 };
}

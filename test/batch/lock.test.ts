import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LockOwner, takeLock } from '../../src/batch/lock.js';
import { buildProgram, runProgram, startProgram } from './built-program.js';
import { createSpace, outcomesOf, results, runJson, type Space, writeReports } from './reports-folder.js';

let space: Space;
beforeEach(() => {
  space = createSpace();
});
afterEach(() => space.remove());

const LOCK = 'out/.gongkai/lock';

function leaveLock(owner: Partial<LockOwner>): void {
  const whole = {
    pid: process.pid,
    host: hostname(),
    started_at: '2026-01-01T00:00:00.000Z',
    birth: '',
    ...owner,
  };
  space.write(LOCK, JSON.stringify(whole));
}

/** Pid of a process that is over. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('the lock of an output folder', () => {
  it('is held by one, names its owner, and is free again when it is released', async () => {
    const lock = await takeLock(space.path('out'));
    expect(JSON.parse(readFileSync(space.path(LOCK), 'utf8'))).toMatchObject({
      pid: process.pid,
      host: hostname(),
    });
    await expect(takeLock(space.path('out'))).rejects.toThrow(`process ${process.pid} on ${hostname()}`);
    await lock.release();
    expect(readdirSync(space.path('out/.gongkai'))).toEqual([]);
    await (await takeLock(space.path('out'))).release();
  });

  it('is taken over when its owner is dead, and he is named', async () => {
    const pid = deadPid();
    leaveLock({ pid });
    const stale: LockOwner[] = [];
    const lock = await takeLock(space.path('out'), { onStale: (owner) => stale.push(owner) });
    expect(stale).toMatchObject([{ pid }]);
    await lock.release();
  });

  it.runIf(process.platform === 'linux')(
    'is taken over when another process has the pid of its owner',
    async () => {
      leaveLock({ birth: 'another boot 1' });
      await (await takeLock(space.path('out'))).release();
    },
  );

  it('of another machine is never taken over', async () => {
    leaveLock({ host: 'elsewhere', pid: 1 });
    await expect(takeLock(space.path('out'))).rejects.toThrow('process 1 on elsewhere');
  });

  it('that says nothing is taken over after a while', async () => {
    space.write(LOCK, '');
    await (await takeLock(space.path('out'))).release();
  });

  it('that is stale goes to one of many who want it', async () => {
    leaveLock({ pid: deadPid() });
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(space.path('out'))));
    const held = tried.filter(({ status }) => status === 'fulfilled');
    expect(held).toHaveLength(1);
  });

  it('is waited for until it is released', async () => {
    const first = await takeLock(space.path('out'));
    const waited: LockOwner[] = [];
    const second = takeLock(space.path('out'), { wait: true, onWait: (owner) => waited.push(owner) });
    setTimeout(() => void first.release(), 700);
    await (await second).release();
    expect(waited).toHaveLength(1);
  });
});

describe('two runs at once', () => {
  it('on one folder: the second refuses, or waits and finds nothing left to do', async () => {
    const build = buildProgram();
    writeReports(space, 6);
    space.write('in/a-slow.txt', 'SLEEP 4000\n');
    const options = { cwd: space.root };
    const args = ['extract', 'in', '-o', 'out', '--no-progress'];
    const first = startProgram(build, [...args, '--json'], options);
    await first.says('"event":"input"');
    const [refused, waited] = await Promise.all([
      runProgram(build, args, options),
      runProgram(build, [...args, '--wait'], options),
    ]);
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toContain(`process ${first.child.pid} on`);
    expect(refused.err).toContain('--wait');
    expect(waited).toMatchObject({ code: 1, err: expect.stringContaining('Waiting for the run of process') });
    expect((await first.finished).code).toBe(1);
    expect(runJson(space.path('out')).efforts).toMatchObject({ new: 0, unchanged: 9 });
    expect(existsSync(space.path(LOCK))).toBe(false);
  }, 60_000);
});

describe('the number of threads', () => {
  it('changes nothing in the results', async () => {
    const build = buildProgram();
    writeReports(space, 9);
    const options = { cwd: space.root };
    for (const workers of [1, 3]) {
      await runProgram(
        build,
        ['extract', 'in', '-o', `out-${workers}`, '--workers', String(workers)],
        options,
      );
    }
    expect(results(space.path('out-1'))).toEqual(results(space.path('out-3')));
    expect(outcomesOf(space.path('out-1'))).toEqual(outcomesOf(space.path('out-3')));
  }, 60_000);
});

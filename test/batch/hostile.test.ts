// Documents that hang, that take all memory, that end the thread; disks and files that do what they must not.

import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildProgram, runProgram, startProgram } from './built-program.js';
import {
  createSpace,
  outcomesOf,
  report,
  results,
  runJson,
  type Space,
  writeReports,
} from './reports-folder.js';

let build: string;
let space: Space;
beforeAll(() => {
  build = buildProgram();
}, 60_000);
beforeEach(() => {
  space = createSpace();
});
afterEach(() => space.remove());

const LIMIT = 90_000;
const extract = (...args: string[]): Promise<{ code: number | null; out: string; err: string }> =>
  runProgram(build, ['extract', 'in', '-o', 'out', '--no-progress', ...args], { cwd: space.root });
const entry = (source: string) => runJson(space.path('out')).inputs.find((one) => one.source === source);

describe('a document that', () => {
  it.each([
    ['hangs', 'LOOP', ['--timeout', '6'], 'too-complex', 'Not done after 6 seconds.'],
    ['takes all memory', 'MEMORY', ['--memory', '64'], 'too-complex', 'It needs more than 128 MB of memory.'],
    ['ends its thread', 'EXIT', [], 'defect', 'its thread ended'],
  ])(
    '%s is tried once more alone and set aside; the others go on',
    async (_, word, flags, category, message) => {
      writeReports(space, 3);
      await extract();
      const alone = results(space.path('out'));
      rmSync(space.path('out'), { recursive: true });
      space.write('in/003-bad.txt', `${word}\n`);
      const { code, err } = await extract(...flags, '--log-level', 'warn');
      expect(code).toBe(1);
      expect(err.match(/tried once more alone/g)).toHaveLength(1);
      const bad = entry('in/003-bad.txt');
      expect(bad).toMatchObject({ outcome: 'failed', category });
      expect(bad?.message).toContain(message);
      expect(outcomesOf(space.path('out'))).toHaveLength(6);
      const { [`failures/${bad?.id}.json`]: failure, ...rest } = Object(results(space.path('out')));
      expect(failure).toBeTypeOf('string');
      expect(rest).toEqual(alone);
    },
    LIMIT,
  );

  it(
    'ends the whole program is read in a process of its own by the next run, and set aside',
    async () => {
      writeReports(space, 6);
      await extract();
      const alone = results(space.path('out'));
      rmSync(space.path('out'), { recursive: true });
      space.write('in/003-bad.txt', 'CRASH\n');
      const args = ['extract', 'in', '-o', 'out', '--no-progress'];
      expect((await runProgram(build, args, { cwd: space.root })).signal).toBe('SIGSEGV');
      const { code, err } = await extract('--log-level', 'warn');
      expect(code).toBe(1);
      expect(err).toContain('were in flight when a run died');
      const bad = entry('in/003-bad.txt');
      expect(bad).toMatchObject({ outcome: 'failed', category: 'defect' });
      expect(bad?.message).toContain('the process that read it ended (SIGSEGV)');
      expect(outcomesOf(space.path('out'))).toHaveLength(9);
      const { [`failures/${bad?.id}.json`]: failure, ...rest } = Object(results(space.path('out')));
      expect(failure).toBeTypeOf('string');
      expect(rest).toEqual(alone);
      await extract();
      expect(entry('in/003-bad.txt')).toMatchObject({ outcome: 'failed', effort: 'unchanged' });
    },
    LIMIT,
  );

  it(
    'harms its thread once and no more has its record',
    async () => {
      writeReports(space, 2);
      space.write('in/002-odd.txt', `ONCE ${space.path('mark')}\n`);
      await extract();
      // The text is no report, but that was found out by the real worker.
      expect(entry('in/002-odd.txt')).toMatchObject({ outcome: 'failed', category: 'unknown-form' });
    },
    LIMIT,
  );

  it(
    'had too little time is tried again only with more',
    async () => {
      space.write('in/a.txt', 'SLEEP 4000\n');
      space.write('in/b.html', report(1));
      await extract('--timeout', '1.5');
      expect(entry('in/a.txt')).toMatchObject({ category: 'too-complex', effort: 'new' });
      await extract('--timeout', '1.5');
      expect(entry('in/a.txt')).toMatchObject({ category: 'too-complex', effort: 'unchanged' });
      await extract('--timeout', '30');
      expect(entry('in/a.txt')).toMatchObject({ category: 'unknown-form', effort: 'retried' });
    },
    LIMIT,
  );

  it(
    'vanishes or changes after it was found has the outcome of what was there when it was read',
    async () => {
      space.write('in/a.txt', 'SLEEP 2500\n');
      space.write('in/b.html', report(1));
      space.write('in/c.html', report(2));
      space.write('in/d.html', report(3));
      const args = ['extract', 'in', '-o', 'out', '--json', '--workers', '1', '--concurrency', '1'];
      const run = startProgram(build, args, { cwd: space.root });
      await run.says('"event":"start"');
      rmSync(space.path('in/b.html'));
      writeFileSync(space.path('in/c.html'), report(4));
      expect((await run.finished).code).toBe(1);
      expect(entry('in/b.html')).toMatchObject({ outcome: 'failed', category: 'not-readable' });
      expect(entry('in/c.html')).toMatchObject({ outcome: 'accepted' });
      await extract();
      expect(runJson(space.path('out')).efforts).toMatchObject({ unchanged: 3 });
      await runProgram(build, ['extract', 'in', '-o', 'undisturbed'], { cwd: space.root });
      const folders = ['records', 'confidence', 'dataset'];
      expect(results(space.path('out'), folders)).toEqual(results(space.path('undisturbed'), folders));
    },
    LIMIT,
  );
});

describe('a disk that', () => {
  it.each([
    ['is full from the first record on', 20],
    ['is full when the dataset is built', 400],
  ])(
    '%s ends the run with 3, and the next one completes it',
    async (_, fileLimit) => {
      writeReports(space, 12);
      const args = ['extract', 'in', '-o', 'out', '--no-progress'];
      const broken = await runProgram(build, args, { cwd: space.root, fileLimit });
      expect(broken.code).toBe(3);
      expect(broken.err).toContain('Cannot write');
      expect(Object.keys(results(space.path('out'))).filter((path) => path.endsWith('.tmp'))).toEqual([]);
      expect((await extract()).code).toBe(1);
      await runProgram(build, ['extract', 'in', '-o', 'undisturbed'], { cwd: space.root });
      expect(results(space.path('out'))).toEqual(results(space.path('undisturbed')));
      expect(outcomesOf(space.path('out'))).toEqual(outcomesOf(space.path('undisturbed')));
    },
    LIMIT,
  );

  it(
    'cannot be written at all is said at once',
    async () => {
      space.write('in/a.html', report(1));
      const { code, err } = await runProgram(build, ['extract', 'in', '-o', '/proc/gongkai'], {
        cwd: space.root,
      });
      expect(code).toBe(3);
      expect(err).toContain('Cannot write');
      expect(err).toContain('--output');
    },
    LIMIT,
  );
});

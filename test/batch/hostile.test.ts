// Documents that hang, that take all memory, that end the thread; disks and files that do what they must not.

import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finished } from './built-program.js';
import { useProgram } from './program-space.js';
import { outcomesOf, report, results, runJson, writeReports } from './reports-folder.js';

const program = useProgram();
const LIMIT = 90_000;
const extract = (...args: string[]): Promise<Finished> =>
  program.run(['extract', 'in', '-o', 'out', '--no-progress', ...args]);
const entry = (source: string) =>
  runJson(program.space.path('out')).inputs.find((one) => one.source === source);

/** What a run leaves of so many reports and nothing else. */
async function resultsOf(count: number): Promise<object> {
  writeReports(program.space, count);
  await extract();
  const alone = results(program.space.path('out'));
  rmSync(program.space.path('out'), { recursive: true });
  return alone;
}

/** A document with this id has its failure, and all else is as if it were not there. */
function expectOnlyItsFailure(id: string | undefined, alone: object): void {
  const { [`failures/${id}.json`]: failure, ...rest } = Object(results(program.space.path('out')));
  expect(failure).toBeTypeOf('string');
  expect(rest).toEqual(alone);
}

describe('a document that', () => {
  it.each([
    ['hangs', 'LOOP', ['--timeout', '6'], 'too-complex', 'Not done after 6 seconds.'],
    ['takes all memory', 'MEMORY', ['--memory', '64'], 'too-complex', 'It needs more than 128 MB of memory.'],
    ['ends its thread', 'EXIT', [], 'defect', 'its thread ended'],
  ])(
    '%s is tried once more alone and set aside; the others go on',
    async (_, word, flags, category, message) => {
      const alone = await resultsOf(3);
      program.space.write('in/003-bad.txt', `${word}\n`);
      const { code, err } = await extract(...flags, '--log-level', 'warn');
      expect(code).toBe(1);
      expect(err.match(/tried once more alone/g)).toHaveLength(1);
      const bad = entry('in/003-bad.txt');
      expect(bad).toMatchObject({ outcome: 'failed', category });
      expect(bad?.message).toContain(message);
      expect(outcomesOf(program.space.path('out'))).toHaveLength(6);
      expectOnlyItsFailure(bad?.id, alone);
    },
    LIMIT,
  );

  it(
    'ends the whole program is read in a process of its own by the next run, and set aside',
    async () => {
      const alone = await resultsOf(6);
      program.space.write('in/003-bad.txt', 'CRASH\n');
      const args = ['extract', 'in', '-o', 'out', '--no-progress'];
      expect((await program.run(args)).signal).toBe('SIGSEGV');
      const { code, err } = await extract('--log-level', 'warn');
      expect(code).toBe(1);
      expect(err).toContain('were in flight when a run died');
      const bad = entry('in/003-bad.txt');
      expect(bad).toMatchObject({ outcome: 'failed', category: 'defect' });
      expect(bad?.message).toContain('the process that read it ended (SIGSEGV)');
      expect(outcomesOf(program.space.path('out'))).toHaveLength(9);
      expectOnlyItsFailure(bad?.id, alone);
      await extract();
      expect(entry('in/003-bad.txt')).toMatchObject({ outcome: 'failed', effort: 'unchanged' });
    },
    LIMIT,
  );

  it(
    'harms its thread once and no more has its record',
    async () => {
      writeReports(program.space, 2);
      program.space.write('in/002-odd.txt', `ONCE ${program.space.path('mark')}\n`);
      await extract();
      // The text is no report, but that was found out by the real worker.
      expect(entry('in/002-odd.txt')).toMatchObject({ outcome: 'failed', category: 'unknown-form' });
    },
    LIMIT,
  );

  it(
    'had too little time is tried again only with more',
    async () => {
      program.space.write('in/a.txt', 'SLEEP 4000\n');
      program.space.write('in/b.html', report(1));
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
      program.space.write('in/a.txt', 'SLEEP 2500\n');
      program.space.write('in/b.html', report(1));
      program.space.write('in/c.html', report(2));
      program.space.write('in/d.html', report(3));
      const args = ['extract', 'in', '-o', 'out', '--json', '--workers', '1', '--concurrency', '1'];
      const run = program.start(args);
      await run.says('"event":"start"');
      rmSync(program.space.path('in/b.html'));
      writeFileSync(program.space.path('in/c.html'), report(4));
      expect((await run.finished).code).toBe(1);
      expect(entry('in/b.html')).toMatchObject({ outcome: 'failed', category: 'not-readable' });
      expect(entry('in/c.html')).toMatchObject({ outcome: 'accepted' });
      await extract();
      expect(runJson(program.space.path('out')).efforts).toMatchObject({ unchanged: 3 });
      await program.run(['extract', 'in', '-o', 'undisturbed']);
      const folders = ['records', 'confidence', 'dataset'];
      expect(results(program.space.path('out'), folders)).toEqual(
        results(program.space.path('undisturbed'), folders),
      );
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
      writeReports(program.space, 12);
      const args = ['extract', 'in', '-o', 'out', '--no-progress'];
      const broken = await program.run(args, { fileLimit });
      expect(broken.code).toBe(3);
      expect(broken.err).toContain('Cannot write');
      expect(Object.keys(results(program.space.path('out'))).filter((path) => path.endsWith('.tmp'))).toEqual(
        [],
      );
      expect((await extract()).code).toBe(1);
      await program.run(['extract', 'in', '-o', 'undisturbed']);
      expect(results(program.space.path('out'))).toEqual(results(program.space.path('undisturbed')));
      expect(outcomesOf(program.space.path('out'))).toEqual(outcomesOf(program.space.path('undisturbed')));
    },
    LIMIT,
  );

  it(
    'cannot be written at all is said at once',
    async () => {
      program.space.write('in/a.html', report(1));
      const { code, err } = await program.run(['extract', 'in', '-o', '/proc/gongkai']);
      expect(code).toBe(3);
      expect(err).toContain('Cannot write');
      expect(err).toContain('--output');
    },
    LIMIT,
  );
});

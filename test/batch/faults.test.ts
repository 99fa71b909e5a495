// A real full disk, a file that a program keeps writing to, archives that are made to do harm: every input has one
// outcome, and what stands in the end is what an undisturbed run leaves.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { readAtRest } from '../../src/batch/read-input.js';
import { zipOf } from '../inputs/made-archives.js';
import { useProgram } from './program-space.js';
import { outcomesOf, report, results, runJson, writeReports } from './reports-folder.js';

const LIMIT = 120_000;
const program = useProgram();
const at = (name: string): string => program.space.path(name);
const extractInto = (output: string, ...more: string[]): string[] => {
  return ['extract', 'in', '-o', output, '--no-progress', ...more];
};

let writer: ChildProcess | undefined;
let mounted: string | undefined;
afterEach(() => {
  writer?.kill('SIGKILL');
  if (mounted !== undefined) spawnSync('umount', ['-l', mounted]);
  mounted = undefined;
});

/** Writes to a file without a pause until it is told to stop. */
async function keepWriting(path: string): Promise<void> {
  const code = `const { openSync, writeSync } = require('node:fs');
    const file = openSync(process.argv[1], 'a');
    for (let first = true; ; first = false) {
      writeSync(file, '<!-- more -->\\n', 0);
      if (first) process.stdout.write('writing');
    }`;
  writer = spawn(process.execPath, ['-e', code, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (writer.stdout !== null) await once(writer.stdout, 'data');
}

async function stopWriting(): Promise<void> {
  const process = writer;
  if (process === undefined) return;
  const over = once(process, 'close');
  process.kill('SIGKILL');
  await over;
}

/** Runs into new folders until the file was met while it was written to; the folder of that run. */
async function runWhileItGrows(): Promise<string> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await program.run(extractInto(`out-${attempt}`));
    const entry = runJson(at(`out-${attempt}`)).inputs.find(({ source }) => source === 'in/003-grows.html');
    if (entry?.outcome === 'failed') return `out-${attempt}`;
  }
  throw new Error('the file was at rest in every run');
}

describe('a file that another program writes to', () => {
  it(
    'is not read half: it fails until it has come to rest',
    async () => {
      writeReports(program.space, 3);
      const path = program.space.write('in/003-grows.html', `${report(3)}${' '.repeat(4_000_000)}\n`);
      await keepWriting(path);
      // Nobody can make the writer's turns fall into a reading: they do in almost every one.
      const reading = (): Promise<string> =>
        readAtRest({ source: 'in/003-grows.html', path }).then(
          () => 'read',
          (error: unknown) => String(error),
        );
      await expect.poll(reading, { timeout: 20_000, interval: 0 }).toContain('changes while it is read');
      const out = await runWhileItGrows();
      const grows = runJson(at(out)).inputs.find(({ source }) => source === 'in/003-grows.html');
      expect(grows).toMatchObject({ outcome: 'failed', category: 'not-readable' });
      expect(outcomesOf(at(out))).toHaveLength(6);
      await stopWriting();
      writeFileSync(path, report(3));
      await program.run(extractInto(out));
      await program.run(extractInto('undisturbed'));
      expect(outcomesOf(at(out))).toEqual(outcomesOf(at('undisturbed')));
      expect(results(at(out))).toEqual(results(at('undisturbed')));
    },
    LIMIT,
  );
});

describe('an archive that is made to do harm', () => {
  it(
    'is refused in part or whole; what is sound in it and beside it is read',
    async () => {
      program.space.write('in/a.html', report(1));
      const bad = await zipOf({ 'bomb.txt': Buffer.alloc(3_000_000), 'good.html': report(2) });
      writeFileSync(at('in/bomb.zip'), bad);
      const slip = await zipOf({ 'xx/slip.html': report(3) });
      for (let from = slip.indexOf('xx/'); from >= 0; from = slip.indexOf('xx/')) slip.write('../', from);
      writeFileSync(at('in/slip.zip'), slip);
      writeFileSync(at('in/torn.zip'), bad.subarray(0, 600));
      expect((await program.run(extractInto('out'))).code).toBe(1);
      expect(outcomesOf(at('out'))).toEqual([
        'in/a.html accepted',
        'in/bomb.zip!/bomb.txt failed',
        'in/bomb.zip!/good.html accepted',
        expect.stringMatching(/^in\/slip\.zip.* failed$/),
        'in/torn.zip failed',
      ]);
      const folders = ['records', 'confidence', 'dataset'];
      mkdirSync(at('sound'));
      program.space.write('sound/in/a.html', report(1));
      writeFileSync(at('sound/in/bomb.zip'), await zipOf({ 'good.html': report(2) }));
      await program.run(extractInto('../undisturbed'), { cwd: at('sound') });
      expect(results(at('out'), folders)).toEqual(results(at('undisturbed'), folders));
    },
    LIMIT,
  );
});

describe('a disk that is really full', () => {
  it(
    'ends the run with 3; with room the next one completes it',
    async ({ skip }) => {
      writeReports(program.space, 12);
      mkdirSync(at('disk'));
      const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at('disk')]);
      if (made.status !== 0) skip('only root may mount a small disk');
      mounted = at('disk');
      const broken = await program.run(extractInto('disk/out'));
      expect(broken).toMatchObject({ code: 3, err: expect.stringContaining('the disk is full') });
      expect(spawnSync('mount', ['-o', 'remount,size=500m', at('disk')]).status).toBe(0);
      expect((await program.run(extractInto('disk/out'))).code).toBe(1);
      await program.run(extractInto('undisturbed'));
      expect(outcomesOf(at('disk/out'))).toEqual(outcomesOf(at('undisturbed')));
      expect(results(at('disk/out'))).toEqual(results(at('undisturbed')));
    },
    LIMIT,
  );
});

describe('an output folder that may not be written', () => {
  it(
    'is said, and done when it may',
    async ({ skip }) => {
      writeReports(program.space, 3);
      mkdirSync(at('out'));
      const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=100m', 'tmpfs', at('out')]);
      if (made.status !== 0) skip('only root may mount a disk that is read-only');
      mounted = at('out');
      const { code, err } = await program.run(extractInto('out'));
      expect({ code, err }).toMatchObject({ code: 3, err: expect.stringContaining('read-only') });
      expect(spawnSync('mount', ['-o', 'remount,rw', at('out')]).status).toBe(0);
      await program.run(extractInto('out'));
      await program.run(extractInto('undisturbed'));
      expect(results(at('out'))).toEqual(results(at('undisturbed')));
    },
    LIMIT,
  );
});

// Killed at any moment: the next run completes, and what it leaves is what an undisturbed run leaves.

import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { useProgram } from './program-space.js';
import { outcomesOf, results, runJson, writeReports } from './reports-folder.js';

/** Set GONGKAI_KILLS=50 for the whole of it. */
const KILLS = Number(process.env.GONGKAI_KILLS ?? 3);
const LIMIT = 60_000 + KILLS * 30_000;

const program = useProgram();

const extractInto = (output: string, ...more: string[]): string[] => {
  return ['extract', 'in', '-o', output, '--no-progress', ...more];
};

describe('a run that is killed', () => {
  it(
    `at ${KILLS} moments leaves nothing half, and the next one completes it`,
    async () => {
      writeReports(program.space, 12);
      const started = performance.now();
      expect((await program.run(extractInto('undisturbed'))).code).toBe(1);
      const duration = performance.now() - started;
      const undisturbed = results(program.space.path('undisturbed'));
      let killed = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        // Spread over the run, the loading of the program and the dataset included; a new folder when one is done.
        const output = `out-${Math.floor(kill / 4)}`;
        const run = program.start(extractInto(output));
        await sleep(((kill * 0.618) % 1) * duration);
        run.child.kill('SIGKILL');
        killed += (await run.finished).signal === 'SIGKILL' ? 1 : 0;
        for (const [path, hash] of Object.entries(
          results(program.space.path(output), ['records', 'failures']),
        )) {
          if (!path.endsWith('.tmp')) expect(undisturbed).toHaveProperty([path], hash);
        }
      }
      expect(killed).toBeGreaterThan(0);
      for (let at = 0; at < Math.ceil(KILLS / 4); at += 1) {
        const output = `out-${at}`;
        const { code, err } = await program.run(extractInto(output));
        // An error that the program does not expect has the same code.
        expect({ code, err }).toMatchObject({ code: 1, err: expect.not.stringMatching(/^\s+at /m) });
        expect(existsSync(program.space.path(`${output}/run.json`)), err).toBe(true);
        expect(results(program.space.path(output))).toEqual(undisturbed);
        expect(outcomesOf(program.space.path(output))).toEqual(outcomesOf(program.space.path('undisturbed')));
      }
    },
    LIMIT,
  );

  it('and goes on with a clock that was set back by a year completes as if nothing had been', async () => {
    writeReports(program.space, 8);
    program.space.write('in/004-slow.txt', 'SLEEP 1500\n');
    await program.run(extractInto('undisturbed'));
    const undisturbed = program.space.path('undisturbed');
    const run = program.start(extractInto('out', '--json', '--workers', '1'));
    await run.says('"event":"input"');
    run.child.kill('SIGKILL');
    expect((await run.finished).signal).toBe('SIGKILL');
    const lastYear = program.space.write(
      'clock.mjs',
      `const Now = Date;
      const past = () => Now.now() - 365 * 86400000;
      globalThis.Date = class extends Now {
        constructor(...given) { super(...(given.length > 0 ? given : [past()])); }
        static now() { return past(); }
      };`,
    );
    const out = program.space.path('out');
    const { code, err } = await program.run(extractInto('out'), { node: ['--import', lastYear] });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(results(out)).toEqual(results(undisturbed));
    expect(outcomesOf(out)).toEqual(outcomesOf(undisturbed));
    await program.run(extractInto('out'));
    expect(runJson(out).efforts.unchanged).toBe(runJson(out).inputs.length);
    expect(results(out)).toEqual(results(undisturbed));
  }, 60_000);

  it('with Ctrl-C finishes what is in flight, and goes on where it ended', async () => {
    writeReports(program.space, 8);
    program.space.write('in/000-slow.txt', 'SLEEP 1500\n');
    const run = program.start(extractInto('out', '--workers', '1', '--json'));
    await run.says('"event":"start"');
    await sleep(600);
    run.child.kill('SIGINT');
    const { code, err, out } = await run.finished;
    expect({ code, err }).toMatchObject({ code: 3, err: expect.stringContaining('Stopping') });
    const { not_done, inputs } = runJson(program.space.path('out'));
    expect(not_done).toBe(11 - inputs.length);
    expect(not_done).toBeGreaterThan(0);
    expect(out).toContain(`"not_done":${not_done}`);
    expect(existsSync(program.space.path('out/.gongkai/lock'))).toBe(false);
    await program.run(extractInto('out'));
    await program.run(extractInto('undisturbed'));
    expect(runJson(program.space.path('out')).efforts.unchanged).toBe(inputs.length);
    expect(results(program.space.path('out'))).toEqual(results(program.space.path('undisturbed')));
  }, 60_000);

  it('with Ctrl-C twice ends at once', async () => {
    program.space.write('in/a.txt', 'SLEEP 60000\n');
    program.space.write('in/b.txt', 'SLEEP 60000\n');
    const run = program.start(extractInto('out', '--json'));
    await run.says('"event":"start"');
    await sleep(600);
    run.child.kill('SIGINT');
    await run.says('Stopping');
    run.child.kill('SIGINT');
    expect(await run.finished).toMatchObject({ code: null, signal: 'SIGINT' });
    expect(readdirSync(program.space.path('out'))).not.toContain('run.json');
  }, 60_000);
});

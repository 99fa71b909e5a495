import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildProgram, type Running, runProgram, startProgram } from './built-program.js';
import { createSpace, report, results, type Space } from './reports-folder.js';

let build: string;
let space: Space;
let running: Running | undefined;
beforeAll(() => {
  build = buildProgram();
}, 60_000);
beforeEach(() => {
  space = createSpace();
  mkdirSync(space.path('in'));
});
afterEach(async () => {
  running?.child.kill('SIGKILL');
  await running?.finished;
  space.remove();
});

function watch(...args: string[]): Running {
  running = startProgram(build, ['watch', 'in', '-o', 'out', '--rest', '0.5', ...args], { cwd: space.root });
  return running;
}

const records = (): string[] => Object.keys(results(space.path('out'), ['records']));

describe('gongkai watch', () => {
  it('takes what is there and what comes, and ends with Ctrl-C', async () => {
    space.write('in/a.html', report(1));
    const { says, child, finished } = watch('--json');
    await says('Watching in');
    await says('in/a.html');
    await says('"event":"end"');
    space.write('in/deep/b.html', report(2));
    await says('in/deep/b.html');
    space.write('in/notes.json', '{}');
    await says('"new":1');
    await sleep(1500);
    child.kill('SIGINT');
    const { code, out } = await finished;
    expect(code).toBe(0);
    const events = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.filter(({ event }) => event === 'input').map(({ source }) => source)).toEqual([
      'in/a.html',
      'in/deep/b.html',
    ]);
    expect(records()).toHaveLength(2);
  }, 60_000);

  it('waits until a file has come to rest', async () => {
    const { says, child, finished } = watch('--rest', '2', '--json');
    await says('Watching in');
    const text = report(1);
    writeFileSync(space.path('in/a.html'), text.slice(0, 1000));
    for (let at = 1000; at < text.length; at += Math.ceil(text.length / 8)) {
      await sleep(400);
      appendFileSync(space.path('in/a.html'), text.slice(at, at + Math.ceil(text.length / 8)));
    }
    await says('"event":"end"');
    child.kill('SIGTERM');
    const { out, code } = await finished;
    expect(code).toBe(0);
    expect(out.match(/"event":"input"/g)).toHaveLength(1);
    expect(out).toContain('"outcome":"accepted"');
  }, 60_000);

  it('says that there is no such folder', async () => {
    const { code, err } = await runProgram(build, ['watch', 'nowhere'], { cwd: space.root });
    expect(code).toBe(2);
    expect(err).toContain('There is no folder nowhere');
  }, 30_000);
});

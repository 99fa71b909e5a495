import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Extract } from '../../src/cli/environment.js';
import { tarOf, warcOf, zipOf } from '../inputs/made-archives.js';
import { createWorkspace, extractByLines, type Workspace } from './workspace.js';

let space: Workspace;
beforeEach(async () => {
  space = await createWorkspace();
});
afterEach(() => space.remove());

interface Entry {
  readonly source: string;
  readonly outcome: string;
  readonly effort: string;
}

async function inputs(): Promise<Entry[]> {
  // Our own file.
  return (JSON.parse(await space.read('out/run.json')) as { inputs: Entry[] }).inputs;
}

const shortly = (entries: readonly Entry[]): string[] =>
  entries.map(
    ({ source, outcome, effort }) => `${source.slice(space.path('x').length - 1)} ${outcome} ${effort}`,
  );

it('reads what is inside archives, says what cannot be, and goes on where it was', async () => {
  await space.write(
    'in/a.zip',
    await zipOf({ '报告/x.txt': 'accepted 2024 1', 'y.txt': 'review 2024 2', 'z.png': '' }),
  );
  await space.write('in/b.zip', Buffer.from('PK\x03\x04 broken'));
  await space.write('in/c.txt', 'accepted 2024 3');
  const args = ['extract', space.path('in'), '-o', space.path('out')];
  const { code, out } = await space.run(args);
  expect(code).toBe(1);
  expect(out).toContain('1 file (1 .png)');
  expect(shortly(await inputs())).toEqual([
    'in/a.zip!/y.txt review new',
    'in/a.zip!/报告/x.txt accepted new',
    'in/b.zip failed new',
    'in/c.txt accepted new',
  ]);
  await space.run(args);
  expect(shortly(await inputs())).toEqual([
    'in/a.zip!/y.txt review unchanged',
    'in/a.zip!/报告/x.txt accepted unchanged',
    'in/b.zip failed retried',
    'in/c.txt accepted unchanged',
  ]);
  expect((await readdir(space.path('out/.gongkai'))).filter((name) => name.startsWith('spool'))).toEqual([]);
});

it('with --since-last opens only archives that are new or were touched', async () => {
  const opened: string[] = [];
  const extract: Extract = (bytes, options) => {
    opened.push(options.name.slice(space.path('in/').length));
    return extractByLines(bytes, options);
  };
  const run = async (...flags: string[]) => {
    opened.length = 0;
    const args = ['extract', space.path('in'), '-o', space.path('out'), ...flags];
    const { code, out } = await space.run(args, { extract });
    // Our own file.
    const { untouched, skipped } = JSON.parse(await space.read('out/run.json')) as Record<string, unknown>;
    return { code, out, untouched, skipped, opened: [...opened], found: shortly(await inputs()) };
  };
  // A folder that the documents would be unpacked to cannot be made: whoever opens an archive fails.
  const barred = async (...flags: string[]) => {
    const spool = space.path(`out/.gongkai/spool-${hostname()}-${process.pid}`);
    await writeFile(spool, '');
    return run('--since-last', ...flags).finally(() => rm(spool, { force: true }));
  };
  await space.write(
    'in/a.zip',
    await zipOf({ 'x.txt': 'accepted 2024 1', 'y.txt': 'review 2024 2', 'z.png': '' }),
  );
  await space.write('in/b.tar', await tarOf({ 'x.txt': 'accepted 2024 3' }));
  await space.write(
    'in/c.warc',
    await warcOf([{ url: 'https://x.gov.cn/a.txt', body: 'accepted 2024 4', type: 'text/plain' }]),
  );
  const settle = () => sleep(2100);
  await settle();
  expect((await run('--since-last')).found).toHaveLength(4);
  expect(await barred()).toMatchObject({ code: 0, untouched: 4, found: [], skipped: { '.png': 1 } });
  // Another document in one of them.
  await space.write('in/b.tar', await tarOf({ 'x.txt': 'accepted 2024 3', 'y.txt': 'accepted 2024 5' }));
  await settle();
  const third = await run('--since-last');
  expect(third).toMatchObject({ untouched: 3, opened: ['b.tar!/y.txt'] });
  expect(third.found).toEqual(['in/b.tar!/x.txt accepted unchanged', 'in/b.tar!/y.txt accepted new']);
  expect(await barred()).toMatchObject({ untouched: 5, found: [] });
  // Another engine, or more time than they had: they are opened.
  expect((await run('--since-last', '--engine', 'text=lines')).opened).toHaveLength(5);
  expect((await run('--since-last', '--engine', 'text=lines', '--timeout', '90')).found).toHaveLength(5);
  // The last run had a manifest: what it stated is not in the notes.
  await space.write('m.csv', 'path,year\nin/a.zip!/x.txt,2023\n');
  await run('--since-last', '--manifest', space.path('m.csv'));
  expect((await run('--since-last')).opened.sort()).toContain('a.zip!/x.txt');
  await writeFile(space.path('out/.gongkai/journal.jsonl'), 'something else\n');
  await run('--since-last');
  expect((await run('--since-last')).opened).toHaveLength(5);
}, 60_000);

it('takes away what a killed run had unpacked', async () => {
  const file = await space.write('in/a.txt', 'accepted');
  await mkdir(space.path(`out/.gongkai/spool-${hostname()}-999999999`), { recursive: true });
  await space.run(['extract', file, '-o', space.path('out')]);
  expect((await readdir(space.path('out/.gongkai'))).filter((name) => name.startsWith('spool'))).toEqual([]);
});

it('hands on what a manifest knows, and redoes a record when that changes', async () => {
  const file = await space.write('in/a.txt', 'accepted');
  const known: unknown[] = [];
  const extract: Extract = (bytes, options) => {
    known.push(options.known);
    return extractByLines(bytes, options);
  };
  const run = (): ReturnType<Workspace['run']> =>
    space.run(['extract', file, '-o', space.path('out'), '--manifest', space.path('m.csv')], { extract });
  await space.write('m.csv', 'path,year\nin/a.txt,2023\nin/gone.txt,2020\n');
  expect((await run()).err).toBe('The manifest names 1 that are no inputs: in/gone.txt\n');
  await run();
  await space.write('m.csv', 'path,year\nin/a.txt,2024\n');
  await run();
  expect(known).toEqual([{ year: 2023 }, { year: 2024 }]);
  expect((await inputs())[0]).toMatchObject({ effort: 'redone', why: expect.stringContaining('known') });
  await space.write('m.csv', 'no,path column\n');
  await space.write('m.csv', 'name\nx\n');
  const { code, err } = await run();
  expect(code).toBe(1);
  expect(err).toContain('has no column path');
});

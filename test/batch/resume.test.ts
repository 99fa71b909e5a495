// What a second run does: what is new, what has changed, and nothing else.

import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace, extractByLines, type RunOptions, type Workspace } from '../cli/workspace.js';
import { buildProgram, runProgram } from './built-program.js';
import { type RunJson, results, runJson } from './reports-folder.js';

let space: Workspace;
beforeEach(async () => {
  space = await createWorkspace();
});
afterEach(() => space.remove());

/** Sources that the stages were given. */
let seen: string[] = [];
const watched: NonNullable<RunOptions['extract']> = (bytes, options) => {
  seen.push(options.name.slice(space.path('in/').length));
  return extractByLines(bytes, options);
};

async function run(...args: string[]): Promise<RunJson & { code: number; out: string }> {
  seen = [];
  const command = ['extract', space.path('in'), '-o', space.path('out'), ...args];
  const { code, out } = await space.run(command, { extract: watched });
  return { ...runJson(space.path('out')), code, out };
}

const find = ({ inputs }: RunJson, name: string) => inputs.find(({ source }) => source === space.path(name));
const names = (folder: string): Promise<string[]> => readdir(space.path(folder)).then((all) => all.sort());

describe('a second run', () => {
  it('reads what is new or has changed, and lets stand what is there', async () => {
    await space.write('in/a.txt', 'accepted 2024 1');
    await space.write('in/b.txt', 'review 2024 2');
    await space.write('in/bad.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    expect((await run()).efforts).toMatchObject({ new: 3 });
    await writeFile(space.path('in/b.txt'), 'accepted 2023 3');
    await space.write('in/c.txt', 'accepted 2024 4');
    const second = await run();
    expect(seen).toEqual(['b.txt', 'c.txt']);
    expect(second.efforts).toEqual({ new: 1, changed: 1, redone: 0, retried: 0, unchanged: 2 });
    expect(second.code).toBe(1);
    expect(second.out).toContain('1 new, 1 changed, 2 unchanged');
    expect(find(second, 'in/a.txt')).toMatchObject({ outcome: 'accepted', effort: 'unchanged' });
    expect(find(second, 'in/bad.doc')).toMatchObject({ category: 'unsupported-format', effort: 'unchanged' });
    const rows = (await space.read('out/dataset/cells.csv')).split('\r\n').slice(1, -1);
    expect(rows, 'a, b as it was under 2024, b, c').toHaveLength(4);
  });

  it('does nothing to the files of what is unchanged', async () => {
    await space.write('in/a.txt', 'accepted 2024 1');
    await run();
    const files = await readdir(space.path('out'), { recursive: true, withFileTypes: true });
    const old = new Date(1e12);
    for (const file of files.filter((one) => one.isFile())) {
      await utimes(`${file.parentPath}/${file.name}`, old, old);
    }
    await run();
    for (const name of ['records/2024', 'dataset']) {
      for (const file of await names(`out/${name}`)) {
        expect((await stat(space.path(`out/${name}/${file}`))).mtime).toEqual(old);
      }
    }
  });

  it('does all with --fresh, and says so', async () => {
    await space.write('in/a.txt', 'accepted');
    await run();
    const again = await run('--fresh');
    expect(seen).toEqual(['a.txt']);
    expect(find(again, 'in/a.txt')).toMatchObject({ effort: 'redone', why: '--fresh' });
  });

  it('redoes what another version or another option made, and says why', async () => {
    const file = await space.write('in/a.txt', 'accepted');
    await run();
    const other = await run('--second-opinion', 'always');
    expect(find(other, 'in/a.txt')).toMatchObject({ effort: 'redone', why: 'second-opinion auto → always' });
    const journal = space.path('out/.gongkai/journal.jsonl');
    const text = await readFile(journal, 'utf8');
    await writeFile(
      journal,
      text.replaceAll(/gongkai=\S+/g, 'gongkai=0.0.1').replaceAll(/ogi_2021=\w+/g, 'ogi_2021=0'),
    );
    const newer = await run('--second-opinion', 'always');
    expect(find(newer, 'in/a.txt')?.why).toMatch(/^gongkai 0\.0\.1 → \d\S+, ogi_2021 0 → [0-9a-f]{8}$/);
    expect(seen).toEqual([file.slice(space.path('in/').length)]);
  });

  it('makes again what was deleted', async () => {
    await space.write('in/a.txt', 'accepted 2024');
    const first = await run();
    await rm(space.path(`out/confidence/2024/${first.inputs[0]?.id}.json`));
    expect(find(await run(), 'in/a.txt')).toMatchObject({ effort: 'redone', why: 'its files are gone' });
    await rm(space.path('out/dataset'), { recursive: true });
    await run();
    expect(seen).toEqual([]);
    expect(await names('out/dataset')).toContain('cells.csv');
  });

  it('takes the word of a journal that was cut off in a line up to there, and of none that is something else', async () => {
    for (const name of ['a', 'b', 'c']) await space.write(`in/${name}.txt`, `accepted 2024 ${name}`);
    await run();
    const journal = space.path('out/.gongkai/journal.jsonl');
    const text = await readFile(journal, 'utf8');
    await writeFile(journal, text.slice(0, -30));
    expect((await run()).efforts.unchanged).toBe(2);
    expect(seen).toHaveLength(1);
    expect((await run()).efforts.unchanged).toBe(3);
    await writeFile(journal, '{"something":"else"}\n');
    expect((await run()).efforts.new).toBe(3);
    expect(await names('out/.gongkai')).toContain('journal.jsonl.unknown');
  });

  it('knows a file that was moved', async () => {
    const from = await space.write('in/a.txt', 'accepted 2024');
    await run();
    await rename(from, space.path('in/z.txt'));
    const moved = await run();
    expect(seen).toEqual([]);
    expect(moved.inputs).toMatchObject([{ outcome: 'accepted', effort: 'new', recorded_as: from }]);
  });

  it('gives the record to the first by path of those with the same bytes, in whatever order they came', async () => {
    await space.write('in/m.txt', 'accepted 2024');
    await run();
    await space.write('in/a.txt', 'accepted 2024');
    const second = await run();
    expect(find(second, 'in/a.txt')).toMatchObject({ outcome: 'accepted', effort: 'redone' });
    expect(find(second, 'in/m.txt')).toMatchObject({
      outcome: 'duplicate',
      duplicate_of: space.path('in/a.txt'),
    });
    const { id } = second.inputs[0] ?? { id: '' };
    expect(JSON.parse(await space.read(`out/records/2024/${id}.json`)).source.path).toBe(
      space.path('in/a.txt'),
    );
    expect((await run()).efforts.unchanged).toBe(2);
  });

  it('keeps the journal short', async () => {
    await space.write('in/a.txt', 'accepted 2024');
    for (let at = 0; at < 8; at += 1) await run('--fresh');
    expect((await space.read('out/.gongkai/journal.jsonl')).split('\n').length).toBeLessThan(6);
    expect((await run()).efforts.unchanged).toBe(1);
  });
});

describe('files for spreadsheets', () => {
  it('are made where they are asked for, also by a run that finds nothing new', async () => {
    await space.write('in/a.txt', 'accepted 2024');
    await run();
    expect(await names('out/dataset')).not.toContain('cells-excel.csv');
    await run('--excel-safe', '--csv-bom', '--xlsx', '--licence', 'CC-BY-4.0');
    expect(seen).toEqual([]);
    expect(await names('out/dataset')).toEqual(expect.arrayContaining(['cells-excel.csv', 'gongkai.xlsx']));
    expect((await space.read('out/dataset/cells.csv')).startsWith('\ufeff')).toBe(true);
    expect(await space.read('out/dataset/datapackage.json')).toContain('CC-BY-4.0');
  });
});

describe('a report that is published again', () => {
  it('has its old record under history, and the change in run.json', async () => {
    await space.write('in/a.txt', 'accepted 2024 first');
    const first = (await run()).inputs[0]?.id;
    await writeFile(space.path('in/a.txt'), 'accepted 2024 second');
    const second = await run();
    const now = second.inputs[0]?.id;
    expect(second.republished).toMatchObject([
      { old_id: first, new_id: now, agency: '青禾县审计局', year: 2024 },
    ]);
    expect(second.out).toContain('Published again');
    expect(await names('out/records/2024')).toEqual([`${now}.json`, 'history']);
    expect(await names('out/records/2024/history')).toEqual([`${first}.json`]);
    expect(await names('out/confidence/2024/history')).toEqual([`${first}.json`]);
    const { republished, inputs } = await run();
    expect(republished).toEqual([]);
    expect(inputs[0]).toMatchObject({ effort: 'unchanged', replaces: first });
    await writeFile(space.path('in/a.txt'), 'accepted 2024 first');
    await run();
    expect(await names('out/records/2024/history')).toEqual([`${now}.json`]);
  });

  it('keeps the old record where it stands when another file still has it, or year or agency are others', async () => {
    await space.write('in/a.txt', 'accepted 2024 first');
    await space.write('in/b.txt', 'accepted 2024 first');
    await run();
    await writeFile(space.path('in/a.txt'), 'accepted 2024 second');
    expect((await run()).republished).toEqual([]);
    await writeFile(space.path('in/b.txt'), 'accepted 2023 third');
    expect((await run()).republished).toEqual([]);
    expect(await names('out/records/2024')).toHaveLength(2);
  });

  it('keeps its record while a later version cannot be read', async () => {
    await space.write('in/a.txt', 'accepted 2024 first');
    const first = (await run()).inputs[0]?.id;
    await writeFile(space.path('in/a.txt'), '');
    const broken = await run();
    expect(broken.inputs[0]).toMatchObject({ outcome: 'failed', effort: 'changed' });
    expect(await names('out/records/2024')).toEqual([`${first}.json`]);
    await writeFile(space.path('in/a.txt'), 'accepted 2024 third');
    expect((await run()).republished).toMatchObject([{ old_id: first }]);
    expect(await names('out/failures')).toEqual([]);
  });
});

describe('--since-last', () => {
  const settle = async (name: string): Promise<void> => {
    // Only times that are well past when a file is read prove that nothing came after: here by the clock.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(name).not.toBe('');
  };

  it('leaves out unread what it knows, reads the rest, and is content with nothing', async () => {
    await space.write('in/a.txt', 'accepted 2024 1');
    await space.write('in/b.txt', 'rejected 2024 2');
    await settle('files');
    expect((await run()).code).toBe(1);
    await space.write('in/c.txt', 'accepted 2024 3');
    const second = await run('--since-last');
    expect(second.inputs.map(({ source }) => source)).toEqual([space.path('in/c.txt')]);
    expect(second).toMatchObject({ untouched: 2, code: 0 });
    expect(second.out).toContain('2 untouched since the last run');
    await rm(space.path('in'), { recursive: true });
    await space.write('in/x.json', '');
    expect(await run('--since-last')).toMatchObject({ code: 0, inputs: [] });
  });

  it('is not misled by a clock that is set back, nor by a file with the size and time of the last one', async () => {
    const file = await space.write('in/a.txt', 'accepted 2024 1');
    await settle(file);
    await run();
    const { atime, mtime } = await stat(file);
    await writeFile(file, 'accepted 2024 2');
    await utimes(file, atime, mtime);
    expect((await run('--since-last')).efforts.changed).toBe(1);
    await settle(file);
    // A day back, by the clock of the process.
    const yesterday = await space.write(
      'clock.mjs',
      'const now = Date.now; Date.now = () => now() - 86400000;\n',
    );
    const args = ['extract', space.path('in'), '-o', space.path('out'), '--since-last'];
    await runProgram(buildProgram(), args, { node: ['--import', yesterday] });
    await writeFile(file, 'accepted 2024 3');
    await run('--since-last');
    expect(seen).toEqual(['a.txt']);
    expect(Object.keys(results(space.path('out'), ['records']))).toHaveLength(3);
  }, 30_000);
});

describe('--fail-on review', () => {
  it('exits with 1 for what is to review', async () => {
    await space.write('in/a.txt', 'review');
    expect((await run()).code).toBe(0);
    expect((await run('--fail-on', 'review')).code).toBe(1);
    expect(runJson(space.path('out'))).toMatchObject({ exit_code: 1 });
  });
});

import { chmod, mkdir, readdir, symlink } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace, extractByLines, toExtraction, type Workspace } from './workspace.js';

let space: Workspace;
beforeEach(async () => {
  space = await createWorkspace();
});
afterEach(() => space.remove());

interface Run {
  readonly inputs: readonly { source: string; outcome: string; id: string; [key: string]: unknown }[];
  readonly counts: Record<string, number>;
  readonly skipped: Record<string, number>;
  readonly exit_code: number;
}

async function runJson(): Promise<Run> {
  // run.json has the shape of Run when the run was written at all.
  return JSON.parse(await space.read('out/run.json')) as Run;
}

async function sources(): Promise<string[]> {
  const rows = (await space.read('out/dataset/cells.csv')).trimEnd().split('\r\n').slice(1);
  return rows.map((row) => row.split(',')[1] ?? '');
}

describe('gongkai extract', () => {
  it('writes a record, a confidence report, the dataset and run.json, and says where', async () => {
    const file = await space.write('in/a.txt', 'accepted 2023');
    const { code, out, err } = await space.run(['extract', file, '-o', space.path('out')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { inputs, exit_code } = await runJson();
    expect(exit_code).toBe(0);
    const [entry] = inputs;
    expect(entry).toMatchObject({ source: file, outcome: 'accepted', year: 2023, numbers: 1, fields: 1 });
    const record = JSON.parse(await space.read(`out/records/2023/${entry?.id}.json`));
    expect(record.source.path).toBe(file);
    const confidence = JSON.parse(await space.read(`out/confidence/2023/${entry?.id}.json`));
    expect(confidence.id).toBe(entry?.id);
    expect(await sources()).toEqual([file]);
    expect(out).toMatch(/a\.txt {2}青禾县审计局 {2}2023 {2}ogi_2021 +1\/1 +1 passed {2}accepted/);
    expect(out).toContain(`Results in ${space.path('out')}`);
  });

  it('exits with 1 when a record is rejected, with 0 when one is to review', async () => {
    const review = await space.write('in/a.txt', 'review');
    const rejected = await space.write('in/b.txt', 'rejected');
    expect((await space.run(['extract', review, '-o', space.path('out')])).code).toBe(0);
    expect((await space.run(['extract', review, rejected, '-o', space.path('out')])).code).toBe(1);
  });

  it('goes on after a file that cannot be read and says what is wrong and what to do', async () => {
    await space.write('in/1.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    await space.write('in/2.pdf', '');
    await space.write('in/3.txt', 'accepted');
    const { code, out } = await space.run(['extract', space.path('in'), '-o', space.path('out')]);
    expect(code).toBe(1);
    const { inputs } = await runJson();
    expect(inputs.map(({ outcome, category }) => [outcome, category])).toEqual([
      ['failed', 'unsupported-format'],
      ['failed', 'empty'],
      ['accepted', undefined],
    ]);
    const failure = JSON.parse(await space.read(`out/failures/${inputs[1]?.id}.json`));
    expect(failure).toMatchObject({ category: 'empty', source: space.path('in/2.pdf') });
    expect(out).toContain(`what is wrong: ${failure.message}`);
    expect(out).toContain(`what to do:    ${failure.advice}`);
  });

  it('goes on after a bug, and keeps its stack in run.json and for --debug', async () => {
    await space.write('in/1.txt', 'bug');
    await space.write('in/2.txt', 'accepted');
    const args = ['extract', space.path('in'), '-o', space.path('out')];
    expect(await space.run(args)).toMatchObject({ code: 1, err: '' });
    const { inputs } = await runJson();
    expect(inputs[0]).toMatchObject({ outcome: 'failed', category: 'defect' });
    expect(inputs[0]?.stack).toContain('extractByLines');
    expect(inputs[1]?.outcome).toBe('accepted');
    expect((await space.run([...args, '--debug'])).err).toContain('Error: index of nothing');
  });

  it('takes a result that breaks its schema for a bug and writes nothing of it', async () => {
    const file = await space.write('in/1.txt', 'x');
    const extract = async (): ReturnType<typeof extractByLines> => toExtraction({ id: 'short' });
    const { code } = await space.run(['extract', file, '-o', space.path('out')], { extract });
    expect(code).toBe(1);
    expect((await runJson()).inputs[0]).toMatchObject({ category: 'defect' });
    expect(await readdir(space.path('out'))).not.toContain('records');
    expect(await sources()).toEqual([]);
  });

  it('gives up on a file that takes too long', async () => {
    const file = await space.write('in/1.txt', 'slow');
    const { code } = await space.run(['extract', file, '-o', space.path('out'), '--timeout', '0.05']);
    expect(code).toBe(1);
    expect((await runJson()).inputs[0]).toMatchObject({ category: 'too-complex' });
  });

  it('makes one record of two inputs with the same bytes, for the first by path', async () => {
    await space.write('in/b.txt', 'accepted');
    await space.write('in/a.txt', 'accepted');
    await space.write('in/c.txt', 'review');
    const args = ['extract', space.path('in/b.txt'), space.path('in'), '-o', space.path('out')];
    expect((await space.run(args)).code).toBe(0);
    const { inputs, counts } = await runJson();
    expect(inputs.map(({ outcome }) => outcome)).toEqual(['accepted', 'duplicate', 'review']);
    expect(inputs[1]?.duplicate_of).toBe(space.path('in/a.txt'));
    expect(counts).toMatchObject({ accepted: 1, duplicate: 1, review: 1 });
    expect(await sources()).toEqual([space.path('in/a.txt'), space.path('in/c.txt')]);
  });

  it('keeps rows in the order of the paths whatever is done first, the same in every run', async () => {
    for (let at = 0; at < 60; at += 1) {
      await space.write(`in/${String(at).padStart(2, '0')}.txt`, `accepted 2024 ${at}`);
    }
    const extract: typeof extractByLines = async (bytes, options) => {
      const at = Number(/(\d+)\.txt$/.exec(options.name)?.[1]);
      await new Promise((resolve) => setTimeout(resolve, (at * 7) % 11));
      return extractByLines(bytes, options);
    };
    const args = ['extract', space.path('in'), '-o', space.path('out'), '--concurrency', '7'];
    await space.run(args, { extract });
    const first = await space.read('out/dataset/cells.csv');
    expect(await sources()).toEqual([...(await sources())].sort());
    expect(await sources()).toHaveLength(60);
    await space.run(args);
    expect(await space.read('out/dataset/cells.csv')).toBe(first);
  });

  it('shows of a long run the totals and the worst only', async () => {
    for (let at = 0; at < 50; at += 1) {
      await space.write(`in/${at}.txt`, `${at === 31 ? 'review' : 'accepted'} 2024 ${at}`);
    }
    const { out } = await space.run(['extract', space.path('in'), '-o', space.path('out')]);
    expect(out).toContain('50 files');
    expect(out).toContain('49 accepted, 1 to review');
    expect(out.match(/^\S*\.txt /gm)).toHaveLength(1);
    expect(out).toContain('31.txt');
  });

  it('prints one JSON event a line with --json and nothing with --quiet', async () => {
    const file = await space.write('in/a.txt', 'accepted');
    const json = await space.run(['extract', file, '-o', space.path('out'), '--json']);
    const events = json.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ event }) => event)).toEqual(['start', 'input', 'end']);
    expect(events[1]).toMatchObject({ source: file, outcome: 'accepted' });
    expect(events[2]).toMatchObject({ exit_code: 0 });
    expect(await space.run(['extract', file, '-o', space.path('out'), '--quiet'])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });
});

describe('the paths of gongkai extract', () => {
  const extractIn = (...paths: string[]) => space.run(['extract', ...paths, '-o', space.path('out')]);

  it('takes of a folder what has the extension of a report, and counts the rest', async () => {
    await space.write('in/deep/er/a.TXT', 'accepted 1');
    await space.write('in/.hidden/b.txt', 'accepted 2');
    await space.write('in/answers.json', '{}');
    await space.write('in/README.md', 'accepted 3');
    await space.write('in/noextension', 'accepted 4');
    const { out } = await extractIn(`${space.path('in')}/`);
    const { inputs, skipped } = await runJson();
    expect(inputs.map(({ source }) => source)).toEqual([space.path('in/deep/er/a.TXT')]);
    expect(skipped).toEqual({ '.json': 1, '.md': 1, '': 1 });
    expect(out).toContain('3 files (1 without extension, 1 .json, 1 .md)');
  });

  it('takes any file that is named', async () => {
    await extractIn(await space.write('in/noextension', 'accepted'));
    expect((await runJson()).inputs[0]).toMatchObject({ outcome: 'accepted' });
  });

  it('does not follow a link out of a folder', async () => {
    await space.write('secret/a.txt', 'accepted 1');
    await space.write('in/b.txt', 'accepted 2');
    await symlink(space.path('secret'), space.path('in/folder'));
    await symlink(space.path('secret/a.txt'), space.path('in/a.txt'));
    await symlink(space.path('in'), space.path('in/loop'));
    await extractIn(space.path('in'));
    expect((await runJson()).inputs.map(({ source }) => source)).toEqual([space.path('in/b.txt')]);
  });

  it('does not take its own results for inputs', async () => {
    await space.write('a.txt', 'accepted');
    await space.write('out/records/2024/x.txt', 'accepted');
    await extractIn(space.path('.'));
    expect((await runJson()).inputs).toHaveLength(1);
  });

  it('does not take the results of runs into other folders for inputs', async () => {
    await space.write('in/a.txt', 'accepted');
    await space.write('in/run.json', 'a folder may have a file of this name');
    await space.run(['extract', space.path('in'), '-o', space.path('other')]);
    await space.write('other/reports/2024/x.txt', 'accepted 2');
    await space.write('other/mine.txt', 'accepted 3');
    await extractIn(space.path('.'));
    expect((await runJson()).inputs.map(({ source }) => source)).toEqual([
      space.path('in/a.txt'),
      space.path('other/mine.txt'),
    ]);
  });

  it('understands a pattern, and a file whose name looks like one', async () => {
    await space.write('in/2023-a.txt', 'accepted 1');
    await space.write('in/2024-a.txt', 'accepted 2');
    await extractIn(space.path('in/2023*.txt'));
    expect((await runJson()).inputs.map(({ source }) => source)).toEqual([space.path('in/2023-a.txt')]);
    const odd = await space.write('in/报告[1].txt', 'accepted 3');
    await extractIn(odd);
    expect((await runJson()).inputs.map(({ source }) => source)).toEqual([odd]);
  });

  it('takes a list on standard input, one path a line, missing files included', async () => {
    const file = await space.write('in/a b.txt', 'accepted');
    const list = `${file}\r\n\n${space.path('gone*.txt')}\n`;
    const { code } = await space.run(['extract', '-', '-o', space.path('out')], { stdin: list });
    expect(code).toBe(1);
    expect((await runJson()).inputs).toMatchObject([
      { source: space.path('gone*.txt'), outcome: 'failed', category: 'not-readable' },
      { source: file, outcome: 'accepted' },
    ]);
  });

  it('records a path that leads nowhere beside others that do not', async () => {
    const file = await space.write('in/a.txt', 'accepted');
    const { code } = await extractIn(file, space.path('gone.pdf'));
    expect(code).toBe(1);
    expect((await runJson()).counts).toMatchObject({ accepted: 1, failed: 1 });
  });

  it('has nothing to do in an empty folder, with a path that leads nowhere, with an empty list', async () => {
    await mkdir(space.path('empty'));
    expect((await extractIn(space.path('empty'))).code).toBe(2);
    expect((await extractIn(space.path('gone'))).code).toBe(2);
    expect((await extractIn(space.path('gone*.pdf'))).code).toBe(2);
    expect((await space.run(['extract', '-'], { stdin: '\n' })).code).toBe(2);
    expect(await readdir(space.path('.'))).toEqual(['empty']);
  });

  it.skipIf(process.getuid?.() === 0)('records a file that may not be read', async () => {
    const file = await space.write('in/a.txt', 'accepted');
    await space.write('in/b.txt', 'accepted 2');
    await chmod(file, 0);
    await extractIn(space.path('in'));
    expect((await runJson()).inputs[0]).toMatchObject({ category: 'not-readable' });
  });
});

describe('a run that breaks', () => {
  it('exits with 3 when the output cannot be written, and leaves no half files', async () => {
    const file = await space.write('in/a.txt', 'accepted');
    const { code, err } = await space.run(['extract', file, '-o', file]);
    expect(code).toBe(3);
    expect(err).toContain('Cannot write');
    await space.write('out/records/2024', 'a file where the year folder should be');
    const late = await space.run(['extract', file, '-o', space.path('out')]);
    expect(late.code).toBe(3);
    expect(await readdir(space.path('out'))).toEqual(['.gongkai', 'confidence', 'records', 'reports']);
    expect(await readdir(space.path('out/.gongkai'))).toEqual(['dataset-stale', 'journal.jsonl']);
    expect(await space.read('out/records/2024')).toBe('a file where the year folder should be');
  });
});

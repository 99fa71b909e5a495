// The library as the README shows it, in processes and threads of its own.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtractionError, extractAll, type ReportInput } from '../../src/index.js';

const run = promisify(execFile);
const entry = pathToFileURL(resolve('src/index.ts')).href;
/** By address: the programs stand in a folder that has no node_modules. */
const tsx = import.meta.resolve('tsx');
const tsxApi = import.meta.resolve('tsx/esm/api');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-library-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a program that imports `gongkai`, in the folder of the project. */
async function runProgram(text: string): Promise<string> {
  const file = join(folder, 'program.mjs');
  await writeFile(file, text.replaceAll("'gongkai'", `'${entry}'`));
  const { stdout, stderr } = await run(process.execPath, ['--import', tsx, file], { timeout: 60_000 });
  return stdout + stderr;
}

describe('the library', () => {
  it('does what the examples of the README say', async () => {
    const section = (await readFile('README.md', 'utf8')).split('As a library')[1] ?? '';
    const [one = '', many = ''] = [...section.matchAll(/```js\n([\s\S]*?)```/g)].map(
      (match) => match[1] ?? '',
    );
    expect(await runProgram(one)).toMatch(/^\d+ (?:accepted|review)\n$/);
    const lines = (await runProgram(many)).trim().split('\n');
    expect(lines[0]).toMatch(/^samples\/lincheng-audit-2024\/report\.docx (?:accepted|review)$/);
    expect(lines[1]).toMatch(/no-such-report\.pdf .*ENOENT/);
  }, 120_000);

  it('does nothing on import: no output, no listeners, nothing that keeps the process alive', async () => {
    const program = `const before = process.eventNames().length;
      await import('gongkai');
      if (process.eventNames().length !== before) throw new Error('listeners');`;
    expect(await runProgram(program)).toBe('');
  }, 60_000);

  it('works in a thread', async () => {
    const program = `import { readFile } from 'node:fs/promises';
      import { isMainThread, parentPort, Worker } from 'node:worker_threads';
      if (isMainThread) new Worker(new URL(import.meta.url)).on('message', (text) => console.log(text));
      else {
        // Only for the test: threads do not take over the loader of TypeScript.
        (await import('${tsxApi}')).register();
        const { extract } = await import('gongkai');
        const name = 'samples/qinghe-county-2023/report.html';
        const { record } = await extract(await readFile(name), { name });
        parentPort.postMessage(record.agency.name);
      }`;
    expect(await runProgram(program)).toBe('青禾县人民政府\n');
  }, 60_000);
});

describe('extractAll', () => {
  const file = 'samples/qinghe-county-2023/report.txt';

  it('gives outcomes in order, faults among them, with what was known', async () => {
    const inputs: ReportInput[] = [
      { name: 'empty', bytes: new Uint8Array() },
      { name: file, bytes: await readFile(file), known: { url: 'https://x.gov.cn/a' } },
      { name: 'vanished', bytes: () => readFile('vanished') },
    ];
    const outcomes = [];
    for await (const outcome of extractAll(inputs)) outcomes.push(outcome);
    expect(outcomes.map(({ name }) => name)).toEqual(['empty', file, 'vanished']);
    expect(outcomes[0]?.error).toBeInstanceOf(ExtractionError);
    expect(outcomes[1]?.extraction?.record.source.url).toBe('https://x.gov.cn/a');
    expect(outcomes[2]?.error?.message).toMatch(/ENOENT/);
  });

  it('asks for no input before the last outcome is taken, and lets go of the inputs when left early', async () => {
    const asked: number[] = [];
    let isClosed = false;
    async function* inputs(): AsyncGenerator<ReportInput> {
      try {
        for (let at = 0; at < 9; at += 1) {
          asked.push(at);
          yield { name: String(at), bytes: new Uint8Array() };
        }
      } finally {
        isClosed = true;
      }
    }
    for await (const { name } of extractAll(inputs())) {
      expect(asked.at(-1)).toBe(Number(name));
      if (name === '2') break;
    }
    expect([asked.length, isClosed]).toEqual([3, true]);
  });
});

// `gongkai review` as people start it: the program in a process of its own, over a folder that the program made, one of
// whose reports came out of an archive.

import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { queuePageSchema } from '../../src/review/api.js';
import { reportViewSchema } from '../../src/review/report-api.js';
import { buildProgram } from '../batch/built-program.js';
import { zipOf } from '../inputs/made-archives.js';

type Program = ChildProcessByStdio<null, Readable, Readable>;

interface Started {
  readonly child: Program;
  readonly address: string;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

let home: string;
let build: string;
let running: Started | undefined;

const sample = 'samples/lincheng-audit-2024/report.docx';

beforeAll(async () => {
  build = buildProgram();
  home = await mkdtemp(join(tmpdir(), 'gongkai-review-process-'));
  await mkdir(join(home, 'in'));
  await writeFile(join(home, 'in/报告.zip'), await zipOf({ '2024/年报.docx': await readFile(sample) }));
  await writeFile(join(home, 'in/plain.docx'), await readFile('samples/nanyuan-ecology-2020/report.docx'));
  execFileSync(process.execPath, [join(build, 'src/cli.js'), 'extract', 'in', '-o', 'out', '--quiet'], {
    cwd: home,
  });
}, 120_000);

afterEach(() => {
  running?.child.kill('SIGKILL');
  running = undefined;
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** Starts the program and waits for its address. */
async function start(args: readonly string[] = [], env: NodeJS.ProcessEnv = process.env): Promise<Started> {
  const command = [join(build, 'src/cli.js'), 'review', 'out', ...args];
  const child = spawn(process.execPath, command, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<Awaited<Started['ended']>>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (piece: Buffer): void => {
      said += piece.toString('utf8');
      const found = /^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32,}$/m.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`ended without an address: ${said}`)));
  });
  running = { child, address, ended };
  return running;
}

/** Status of an answer to a request with these headers; fetch would not let go of its own Host. */
function statusOf(address: string, headers: Record<string, string>): Promise<number | undefined> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/api/session', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.once('error', reject).end();
  });
}

it('prints an address with a token and refuses whoever has none, another host or another origin', async () => {
  const { address } = await start();
  const authorization = `Bearer ${new URL(address).searchParams.get('token')}`;
  expect(await statusOf(address, { authorization })).toBe(200);
  expect(await statusOf(address, {})).toBe(403);
  expect(await statusOf(address, { authorization: 'Bearer wrong' })).toBe(403);
  expect(await statusOf(address, { authorization, host: 'evil.example' })).toBe(403);
  expect(await statusOf(address, { authorization, origin: 'http://evil.example' })).toBe(403);
});

it.each(['SIGINT', 'SIGTERM'] as const)(
  'ends on %s with the code of success and leaves no port',
  async (signal) => {
    const { address, child, ended } = await start();
    // A connection that is kept open does not hold it up.
    await fetch(address);
    child.kill(signal);
    expect(await ended).toEqual({ code: 0, signal: null });
    const port = Number(new URL(address).port);
    const next = createServer();
    await new Promise<void>((resolve, reject) =>
      next.once('error', reject).listen(port, '127.0.0.1', resolve),
    );
    expect((next.address() as AddressInfo).port).toBe(port);
    await new Promise((resolve) => next.close(resolve));
  },
);

it('says which port is taken, and how to choose another', async () => {
  const { address } = await start();
  const command = [join(build, 'src/cli.js'), 'review', 'out', '--port', new URL(address).port];
  const second = spawn(process.execPath, command, { cwd: home, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  second.stderr.on('data', (piece: Buffer) => {
    said += piece.toString('utf8');
  });
  const code = await new Promise((resolve) => second.once('close', resolve));
  expect([code, said]).toEqual([3, expect.stringMatching(/cannot be used.*--port/s)]);
});

it.runIf(process.platform === 'linux')('opens its address in the browser of the desktop', async () => {
  const folder = join(home, 'bin');
  const note = join(home, 'opened');
  await mkdir(folder);
  // Desktops have a program of this name in the path; this one notes what it is given.
  await writeFile(
    join(folder, 'xdg-open'),
    `#!/bin/sh\nprintf %s "$1" > '${note}.part' && mv '${note}.part' '${note}'\n`,
  );
  await chmod(join(folder, 'xdg-open'), 0o755);
  const { address } = await start(['--open'], { ...process.env, PATH: `${folder}:${process.env.PATH}` });
  await expect.poll(() => readFile(note, 'utf8').catch(() => ''), { timeout: 5000 }).toBe(address);
});

it('shows a report out of an archive on the very bytes that were in it', async () => {
  const { address } = await start();
  const { origin, searchParams } = new URL(address);
  const headers = { authorization: `Bearer ${searchParams.get('token')}` };
  const get = (path: string): Promise<Response> => fetch(origin + path, { headers });
  const { rows } = queuePageSchema.parse(await (await get('/api/queue')).json());
  const row = rows.find(({ source }) => source.includes('!/'));
  expect(row?.source).toBe('in/报告.zip!/2024/年报.docx');
  const { source } = reportViewSchema.parse(await (await get(`/api/reports/${row?.id}`)).json());
  expect(source).toMatchObject({ state: 'here', views: ['document'] });
  const file = await get(`/api/reports/${row?.id}/source/file`);
  expect(Buffer.from(await file.arrayBuffer()).equals(await readFile(sample))).toBe(true);
});

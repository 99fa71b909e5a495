// Contestants of one format, in turns over the same documents.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Hello, Question } from './contestant-process.js';
import { type Entry, entries } from './contestants/index.js';
import type { BenchDocument } from './documents.js';
import { countRightRows } from './right-rows.js';

export interface RaceOptions {
  /** Timed runs of every document; slow contestants have a fifth of them. */
  readonly rounds: number;
  readonly onProgress: (done: number, total: number) => void;
}

/** What one contestant reached. */
export interface Standing {
  readonly entry: Entry;
  readonly version: string;
  /** Milliseconds of every timed run, by document. */
  readonly times: readonly (readonly number[])[];
  /** Mean CPU milliseconds a document. */
  readonly cpu: number;
  /** Most resident memory seen, in bytes; children not counted. */
  readonly resident: number;
  /** Rows with the right label and exactly the right numbers, of `rows`; a floor or an engine has none. */
  readonly right: number;
  readonly rows: number;
  /** Documents that it failed on, with its words. */
  readonly failures: readonly { readonly path: string; readonly error: string }[];
}

interface Runner {
  readonly entry: Entry;
  readonly hello: Hello;
  readonly child: ChildProcess;
  readonly times: number[][];
  readonly failures: { path: string; error: string }[];
  cpu: number;
  runs: number;
  resident: number;
  right: number;
}

/** Runs before the clock starts: compiled code and caches. */
const WARM_UP = 3;
/** Files that one JVM takes, so that its start does not weigh more than it would in real use. */
const AT_ONCE = 120;

/** Contestants that cannot be made here (a program or package is missing) are left out and named in `missing`. */
export async function race(
  format: Entry['format'],
  documents: readonly BenchDocument[],
  options: RaceOptions,
): Promise<{ readonly standings: readonly Standing[]; readonly missing: readonly string[] }> {
  const missing: string[] = [];
  const runners: Runner[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.format !== format) continue;
    const runner = await start(index, entry, documents.length);
    if (runner === undefined) missing.push(entry.name);
    else runners.push(runner);
  }
  try {
    await run(runners, documents, options);
  } finally {
    for (const { child } of runners) child.kill();
  }
  const rows = documents.reduce((sum, one) => sum + one.rows.length, 0);
  return {
    missing,
    standings: runners.map(({ hello, child: _, runs, cpu, ...rest }) => ({
      ...rest,
      version: hello.version,
      cpu: cpu / runs,
      rows,
    })),
  };
}

async function run(
  runners: readonly Runner[],
  documents: readonly BenchDocument[],
  { rounds, onProgress }: RaceOptions,
): Promise<void> {
  const inTurns = runners.filter(({ hello }) => !hello.canAll);
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [index, document] of documents.entries()) {
      // Nobody is always the one who runs after the slowest.
      for (const runner of rotated(inTurns, index + round + WARM_UP)) {
        const rests = runner.entry.slow === true && round !== -WARM_UP && round % 5 !== 0;
        if (!rests) await turn(runner, document, index, round);
      }
    }
    onProgress(round + WARM_UP + 1, rounds + WARM_UP);
  }
  for (const runner of runners.filter(({ hello }) => hello.canAll)) await allAtOnce(runner, documents);
}

async function turn(runner: Runner, document: BenchDocument, index: number, round: number): Promise<void> {
  const first = round === -WARM_UP;
  const answer = await ask(runner, { path: document.path, output: first });
  if (first) judge(runner, document, answer);
  if (round < 0 || answer.error !== undefined) return;
  runner.times[index]?.push(answer.milliseconds);
  count(runner, answer, 1);
}

async function allAtOnce(runner: Runner, documents: readonly BenchDocument[]): Promise<void> {
  for (const document of documents)
    judge(runner, document, await ask(runner, { path: document.path, output: true }));
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  try {
    const paths = Array.from({ length: AT_ONCE }, (_, at) => copy(documents, at, folder));
    const answer = await ask(runner, { path: '', all: paths, output: false });
    for (const times of runner.times) times.push(answer.milliseconds / AT_ONCE);
    count(runner, answer, AT_ONCE);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function copy(documents: readonly BenchDocument[], at: number, folder: string): string {
  const path = documents[at % documents.length]?.path ?? '';
  const target = join(folder, `${at}${extname(path)}`);
  cpSync(path, target);
  return target;
}

function judge(runner: Runner, { path, rows }: BenchDocument, { output, error }: Answer): void {
  if (error !== undefined) runner.failures.push({ path, error });
  if (output !== undefined) runner.right += countRightRows(rows, output);
}

function count(runner: Runner, { cpu, resident }: Answer, runs: number): void {
  runner.cpu += cpu;
  runner.runs += runs;
  runner.resident = Math.max(runner.resident, resident);
}

async function start(index: number, entry: Entry, documents: number): Promise<Runner | undefined> {
  const child = fork(fileURLToPath(new URL('./contestant-process.ts', import.meta.url)), [String(index)], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [hello] = (await firstOf(child)) as [Hello?];
  if (hello === undefined) return undefined;
  const times = Array.from({ length: documents }, () => []);
  return { entry, hello, child, times, failures: [], cpu: 0, runs: 0, resident: 0, right: 0 };
}

async function ask({ child, entry }: Runner, question: Question): Promise<Answer> {
  child.send(question);
  const [answer] = await firstOf(child);
  if (answer === undefined) throw new Error(`${entry.name} died on ${question.path}`);
  return answer as Answer;
}

/** The next message, or nothing when the process ends before it. */
async function firstOf(child: ChildProcess): Promise<unknown[]> {
  const done = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', { signal: done.signal }),
      once(child, 'exit', { signal: done.signal }).then(() => []),
    ]);
  } finally {
    done.abort();
  }
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

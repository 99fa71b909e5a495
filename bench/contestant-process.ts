// A contestant in a process of its own: its heap, its compiled code and its leaks are nobody else's. The parent asks
// for one document at a time, so that all contestants take turns on a machine whose speed changes.

import { readFileSync } from 'node:fs';
import { entries } from './contestants/index.js';
import type { Output } from './output.js';

/** What the parent asks. Paths instead of one path: all at once, where the contestant can do that. */
export interface Question {
  readonly path: string;
  readonly all?: readonly string[];
  /** Whether the output is wanted, for the count of right rows. */
  readonly output: boolean;
}

/** What it is told. */
export interface Answer {
  readonly milliseconds: number;
  /** User and system time of this process and its ended children, in milliseconds. */
  readonly cpu: number;
  /** Resident memory, in bytes. */
  readonly resident: number;
  readonly output?: Output;
  readonly error?: string;
}

/** The first message: the contestant is ready. */
export interface Hello {
  readonly version: string;
  readonly canAll: boolean;
}

const CLOCK_TICK = 10;

const entry = entries[Number(process.argv[2])];
if (entry === undefined) throw new Error('Which contestant?');
const contestant = await entry.make();
process.on('message', async (question: Question) => process.send?.(await answer(question)));
process.send?.({ version: contestant.version, canAll: contestant.runAll !== undefined } satisfies Hello);

async function answer({ path, all, output: wanted }: Question): Promise<Answer> {
  const bytes = all === undefined ? readFileSync(path) : new Uint8Array();
  const cpu = cpuTime();
  const start = performance.now();
  try {
    const output =
      all === undefined ? await contestant.run(path, bytes) : ((await contestant.runAll?.(all))?.[0] ?? {});
    return { ...times(start, cpu), ...(wanted ? { output } : {}) };
  } catch (error) {
    return { ...times(start, cpu), error: error instanceof Error ? error.message : String(error) };
  }
}

function times(start: number, cpu: number): Pick<Answer, 'milliseconds' | 'cpu' | 'resident'> {
  return {
    milliseconds: performance.now() - start,
    cpu: cpuTime() - cpu,
    resident: process.memoryUsage.rss(),
  };
}

/** Own time to the microsecond; that of children, which only Linux tells, to the clock tick (proc(5), cutime). */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + childrenTime();
}

function childrenTime(): number {
  if (process.platform !== 'linux') return 0;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) * CLOCK_TICK;
}

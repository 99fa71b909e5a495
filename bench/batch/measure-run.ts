// One run of the program: its time, its processor time and, every second, the resident memory of it and all its
// children together, out of /proc (proc(5)).

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Sample {
  /** Since the run began. */
  readonly seconds: number;
  /** Resident megabytes (2^20) of all processes together. */
  readonly megabytes: number;
}

export interface Measured {
  readonly name: string;
  readonly seconds: number;
  /** Processor seconds of the first process up to the last sample: what time on a loaded machine cannot show. */
  readonly processorSeconds: number;
  readonly samples: readonly Sample[];
  readonly counts: Readonly<Record<string, number>>;
  readonly efforts: Readonly<Record<string, number>>;
}

const INTERVAL = 1000;
/** Clock ticks of /proc/[pid]/stat in a second; 100 on every Linux that Node runs on. */
const TICKS = 100;

/**
 * Runs the program to its end.
 * @throws Error when it broke: exit codes 0 and 1 are those of complete runs.
 */
export async function measureRun(name: string, args: readonly string[], runFile: string): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const { pid } = child;
  if (pid === undefined) throw new Error('the program did not start');
  const samples: Sample[] = [];
  let processorSeconds = 0;
  const look = (): void => {
    const pages = withChildren(pid).map(residentMegabytes);
    const megabytes = pages.reduce((sum, one) => sum + one, 0);
    if (megabytes > 0) samples.push({ seconds: (performance.now() - started) / 1000, megabytes });
    processorSeconds = Math.max(processorSeconds, processorTime(pid));
  };
  const timer = setInterval(look, INTERVAL);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0 && code !== 1) throw new Error(`${name} ended with ${String(code)}`);
  // Our own file.
  const { counts, efforts } = JSON.parse(readFileSync(runFile, 'utf8')) as Pick<
    Measured,
    'counts' | 'efforts'
  >;
  return { name, seconds, processorSeconds, samples, counts, efforts };
}

function withChildren(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    parents.set(Number(name), Number(statOf(Number(name))[1] ?? 0));
  }
  const family = new Set([root]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
  }
  return [...family];
}

/** Fields of /proc/[pid]/stat behind the name, which may hold spaces: state, parent, … */
function statOf(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    // It is gone.
    return [];
  }
}

function processorTime(pid: number): number {
  const stat = statOf(pid);
  return (Number(stat[11] ?? 0) + Number(stat[12] ?? 0)) / TICKS;
}

function residentMegabytes(pid: number): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

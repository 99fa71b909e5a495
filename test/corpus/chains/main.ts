// `npm run chains`: makes years of many agencies with planted breaks, has the built program extract and check them, and
// says what was found, missed and invented, with the time and the memory of the check.

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Finding, judgeChains } from './judge-chains.js';
import { writeChains } from './write-chains.js';

const help = `Makes chains of reports with planted breaks, and judges the program by them. Run npm run build first.

  npm run chains -- --out DIR [--seed 500] [--agencies 200] [--years 10] [--share 0.01]
`;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    seed: { type: 'string', default: '500' },
    agencies: { type: 'string', default: '200' },
    years: { type: 'string', default: '10' },
    share: { type: 'string', default: '0.01' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help || values.out === undefined) {
  process.stdout.write(help);
  process.exit(values.help ? 0 : 2);
}

const folder = values.out;
const output = join(folder, 'output');
const truth = await writeChains(folder, {
  seed: Number(values.seed),
  agencies: Number(values.agencies),
  years: Number(values.years),
  share: Number(values.share),
});
process.stdout.write(`${truth.documents} documents, ${truth.breaks.length} breaks planted\n`);
await run('extract', ['extract', join(folder, 'reports'), '-o', output, '--quiet']);
const built = await run('dataset', ['dataset', '-o', output, '--fresh']);
const checked = await run('check', ['check', output, '--severity', 'info', '--format', 'json']);
const findings: Finding[] = JSON.parse(checked);
const { found, missed, doubted, invented } = judgeChains(truth.expected, findings, '/reports/');
process.stdout.write(built);
process.stdout.write(
  `expected ${found.length + missed.length + doubted.length}: found ${found.length}, missed ${missed.length}, ` +
    `doubted ${doubted.length}; invented ${invented.length}\n`,
);
for (const [name, keys] of Object.entries({ missed, doubted, invented })) {
  for (const key of keys) process.stdout.write(`${name}: ${key}\n`);
}
process.exitCode = missed.length + doubted.length + invented.length === 0 ? 0 : 1;

/** Runs the built program; its standard output. */
async function run(name: string, args: readonly string[]): Promise<string> {
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/src/cli.js', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  let peak = 0;
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString('utf8');
  });
  const watch = setInterval(async () => {
    peak = Math.max(peak, await peakOf(child.pid));
  }, 50);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${name}: exit code ${code}, ${seconds} s, peak ${(peak / 1024).toFixed(0)} MB\n`);
  return out;
}

/** Most memory that a process has had, in kB; 0 where the system does not tell. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
}

// `npm run bench:batch -- --count 20000 --compare 3000`: the built program over made reports: one worker and two over the
// first few thousand, two over all of them, and once more over what is done. Writes bench/results/batch.md and
// batch-memory.svg.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesHash } from './files-hash.js';
import { type Measured, measureRun } from './measure-run.js';
import { memoryChart } from './memory-chart.js';
import { type BatchFigures, batchPage } from './page.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    compare: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '700' },
    program: { type: 'string', default: 'dist/src/cli.js' },
    out: { type: 'string', default: 'bench/results' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  process.stdout.write(
    'npm run bench:batch -- [--count 20000] [--compare 3000] [--seed 700] [--program FILE] [--out FOLDER]\n',
  );
  process.exit(0);
}
if (!existsSync(values.program)) throw new Error(`${values.program} is not there: npm run build`);

const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
try {
  const makeCorpus = (name: string, count: string): string => {
    const corpus = join(folder, name);
    const made = ['--import', 'tsx', 'test/corpus/main.ts', '--out', corpus];
    execFileSync(process.execPath, [...made, '--seed', values.seed, '--count', count], { stdio: 'inherit' });
    return corpus;
  };
  const run = (name: string, corpus: string, output: string, workers: number): Promise<Measured> => {
    process.stderr.write(`${name}\n`);
    const args = ['extract', corpus, '-o', join(folder, output), '--workers', String(workers), '--quiet'];
    return measureRun(name, [values.program, ...args], join(folder, output, 'run.json'));
  };
  const some = makeCorpus('some', values.compare);
  const all = makeCorpus('all', values.count);
  const loadBefore = loadavg()[0] ?? 0;
  const one = await run('1 worker', some, 'one', 1);
  const two = await run('2 workers', some, 'two', 2);
  const isSame = filesHash(join(folder, 'one')) === filesHash(join(folder, 'two'));
  const many = await run('2 workers, all', all, 'all-read', 2);
  const again = await run('again, 2 workers, all', all, 'all-read', 2);
  const figures: BatchFigures = {
    count: Number(values.count),
    compared: Number(values.compare),
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
    loadBefore,
    one,
    two,
    many,
    again,
    isSame,
  };
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'batch-memory.svg'), memoryChart([many]));
  writeFileSync(join(values.out, 'batch.md'), batchPage(figures));
  process.stdout.write(batchPage(figures));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

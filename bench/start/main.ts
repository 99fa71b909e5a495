// `npm run bench:start`: the built program from a cold start, a process for each run, in turns: help and one document of
// each format, beside Node with nothing to do. Writes bench/results/start.md.

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { coldRun } from './cold-run.js';
import { type StartFigures, startPage } from './page.js';

const help = `npm run bench:start -- [--runs 15] [--sample FOLDER] [--program FILE] [--out FOLDER]
After npm run build. FOLDER holds report.html, report.docx, report.pdf.
`;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    sample: { type: 'string', default: 'samples/fengcheng-education-2025' },
    program: { type: 'string', default: 'dist/src/cli.js' },
    out: { type: 'string', default: 'bench/results' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
if (!existsSync(values.program)) throw new Error(`${values.program} is not there: npm run build`);

const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
/** Each run writes into a folder of its own: nothing of an earlier one is found done. */
const extract = (name: string) => (run: number) => [
  values.program,
  ...['extract', join(values.sample, name), '-o', join(folder, `${name}-${run}`), '--quiet'],
];
/** What is run, and the bar that it is held against, in milliseconds. */
const cases = [
  { name: 'node -e 0', bar: null, args: () => ['-e', '0'] },
  { name: '`gongkai --help`', bar: 120, args: () => [values.program, '--help'] },
  { name: '`gongkai extract`, HTML', bar: 200, args: extract('report.html') },
  { name: '`gongkai extract`, DOCX', bar: 200, args: extract('report.docx') },
  { name: '`gongkai extract`, PDF', bar: 400, args: extract('report.pdf') },
] as const;

try {
  const loadBefore = loadavg()[0] ?? 0;
  const figures: StartFigures[] = cases.map(({ name, bar }) => ({ name, bar, wall: [], processor: [] }));
  for (let run = 0; run < Number(values.runs); run += 1) {
    for (const [at, { args }] of cases.entries()) {
      const { wall, processor } = coldRun(args(run));
      figures[at]?.wall.push(wall);
      figures[at]?.processor.push(processor);
    }
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`;
  const page = startPage(figures, { machine, loadBefore, runs: Number(values.runs) });
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'start.md'), page);
  process.stdout.write(page);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

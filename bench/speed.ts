// How long reading and extracting take, warm: `npx tsx bench/speed.ts [folder] [runs]`. Prints median and least
// milliseconds for every `report.*` of a folder, and the median of each format. Not a test: machines differ.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../src/index.js';
import { readDocument } from '../src/read/index.js';

const WARM_UP = 3;

interface Times {
  readonly median: number;
  readonly least: number;
}

const [folder = 'samples', runs = '15'] = process.argv.slice(2);
const byFormat = new Map<string, { read: number[]; whole: number[] }>();

for (const path of reports(folder)) {
  const bytes = readFileSync(path);
  const { value } = await readDocument(bytes, { name: path });
  const read = await measure(() => readDocument(bytes, { name: path }));
  const whole = await measure(() => extract(bytes, { name: path }));
  const { format, pageCount } = value.source;
  const size = `${Math.ceil(bytes.length / 1024)} KB${pageCount === undefined ? '' : `, ${pageCount} pages`}`;
  print(path, size, read, whole);
  const known = byFormat.get(format) ?? { read: [], whole: [] };
  known.read.push(read.median);
  known.whole.push(whole.median);
  byFormat.set(format, known);
}
for (const [format, { read, whole }] of byFormat) print(`all ${format}`, '', summary(read), summary(whole));

function reports(root: string): string[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  const paths = names.map((name) => join(root, name));
  return paths.filter((path) => /report\.(?:docx|pdf|html?|txt|md)$/.test(path) && statSync(path).isFile());
}

async function measure(work: () => Promise<unknown>): Promise<Times> {
  const times: number[] = [];
  for (let run = -WARM_UP; run < Number(runs); run += 1) {
    const start = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return summary(times);
}

function summary(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, least: sorted[0] ?? 0 };
}

function print(name: string, size: string, read: Times, whole: Times): void {
  const cell = ({ median, least }: Times): string =>
    `${median.toFixed(1)} (${least.toFixed(1)})`.padStart(16);
  process.stdout.write(`${name.padEnd(50)}${size.padStart(17)}  read${cell(read)}  extract${cell(whole)}\n`);
}

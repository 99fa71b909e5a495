// `npm run pdf-diff -- --corpus DIR`: whether the direct reader of PDF gives what PDFium gives, page by page and cell by
// cell, and how many files it hands on. Ends with 1 if anything differs.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chance } from '../../test/malformed/chance.js';
import { mutations } from '../../test/malformed/mutate.js';
import { compareEngines } from './compare-engines.js';

const help = `Compares the direct reader of PDF with PDFium.

  npm run pdf-diff -- --corpus DIR [--corpus DIR]... [--damaged 4] [--seed 1]

  --corpus DIR   every PDF below this folder is read with both; may be given several times
  --damaged N    so many damaged copies of every PDF are read as well, none unless given
  --seed N       of the damages
`;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true },
    damaged: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help || values.corpus === undefined) {
  process.stdout.write(help);
  process.exit(values.help ? 0 : 2);
}

interface Count {
  files: number;
  direct: number;
}

const reasons = new Map<string, number>();
const makers = new Map<string, Count>();
const total = { files: 0, direct: 0, differing: 0, spared: 0 };
const damaged = { files: 0, direct: 0, differing: 0, spared: 0 };
const next = chance(Number(values.seed));

for (const path of values.corpus.flatMap(pdfsBelow)) {
  const bytes = readFileSync(path);
  const { handedOver, maker } = await take(path, bytes, total);
  if (handedOver !== undefined) reasons.set(handedOver, (reasons.get(handedOver) ?? 0) + 1);
  const count = makers.get(maker) ?? { files: 0, direct: 0 };
  count.files += 1;
  if (handedOver === undefined) count.direct += 1;
  makers.set(maker, count);
  for (let copy = 0; copy < Number(values.damaged); copy += 1) {
    const [name, damage] = Object.entries(mutations)[copy % Object.keys(mutations).length] ?? [];
    if (damage !== undefined)
      await take(`${path} (${name}, copy ${copy})`, damage(bytes, next), damaged, bytes);
  }
}

report('PDFs', total);
if (damaged.files > 0) {
  report('damaged PDFs', damaged);
  process.stdout.write(`  ${damaged.spared} read as before the damage, by PDFium not\n`);
}
for (const [maker, { files, direct }] of sorted(makers, (count) => count.files)) {
  process.stdout.write(`  made with ${maker}: ${direct} of ${files} read directly\n`);
}
for (const [reason, count] of sorted(reasons, (each) => each)) {
  process.stdout.write(`  handed to PDFium ${count} times: ${reason}\n`);
}
process.exitCode = total.differing + damaged.differing > 0 ? 1 : 0;

function pdfsBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.pdf') && statSync(path).isFile());
}

async function take(name: string, bytes: Uint8Array, counts: typeof total, sound?: Uint8Array) {
  const comparison = await compareEngines(bytes, sound);
  counts.files += 1;
  if (comparison.handedOver === undefined) counts.direct += 1;
  if (comparison.isSpared === true) counts.spared += 1;
  if (comparison.differences.length > 0) {
    counts.differing += 1;
    process.stdout.write(`${name}\n${comparison.differences.map((each) => `  ${each}\n`).join('')}`);
  }
  return comparison;
}

function report(what: string, { files, direct, differing }: typeof total): void {
  const share = ((100 * (files - direct)) / Math.max(files, 1)).toFixed(1);
  process.stdout.write(
    `${files} ${what}, ${direct} read directly, ${share} % handed to PDFium, ${differing} differ\n`,
  );
}

function sorted<T>(map: ReadonlyMap<string, T>, by: (value: T) => number): [string, T][] {
  return [...map].sort((a, b) => by(b[1]) - by(a[1]));
}

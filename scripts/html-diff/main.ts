// `npm run html-diff -- --corpus DIR`: whether the direct parser of HTML builds the tree that the standards parser builds, node
// by node and place by place, and how many pages it hands on. Ends with 1 if anything differs.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeBytes } from '../../src/text/decode.js';
import { chance } from '../../test/malformed/chance.js';
import { compareParsers } from './compare-parsers.js';
import { damages } from './damage-markup.js';

const help = `Compares the direct parser of HTML with the standards parser.

  npm run html-diff -- --corpus DIR [--corpus DIR]... [--damaged 8] [--damages 1] [--seed 1]

  --corpus DIR   every web page below this folder is parsed with both; may be given several times
  --damaged N    so many broken copies of every page are parsed as well, none unless given
  --damages N    how often each copy is broken
  --seed N       of the damages
`;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true },
    damaged: { type: 'string', default: '0' },
    damages: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help || values.corpus === undefined) {
  process.stdout.write(help);
  process.exit(values.help ? 0 : 2);
}

const reasons = new Map<string, number>();
const total = { pages: 0, direct: 0, differing: 0 };
const damaged = { pages: 0, direct: 0, differing: 0 };
const next = chance(Number(values.seed));
const kinds = Object.entries(damages);

for (const path of values.corpus.flatMap(pagesBelow)) {
  const bytes = readFileSync(path);
  await take(path, bytes, total);
  const { text } = decodeBytes(bytes);
  for (let copy = 0; copy < Number(values.damaged); copy += 1) {
    let page = text;
    const names: string[] = [];
    for (let time = 0; time < Number(values.damages); time += 1) {
      const [name, damage] = kinds[(copy + time) % kinds.length] ?? [];
      if (name === undefined || damage === undefined) continue;
      page = damage(page, next);
      names.push(name);
    }
    await take(`${path} (${names.join(', ')}, copy ${copy})`, Buffer.from(page), damaged);
  }
}

report('pages', total);
if (damaged.pages > 0) report('broken pages', damaged);
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1])) {
  process.stdout.write(`  handed to the standards parser ${count} times: ${reason}\n`);
}
process.exitCode = total.differing + damaged.differing > 0 ? 1 : 0;

function pagesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names
    .map((name) => join(folder, name))
    .filter((path) => /\.html?$/i.test(path) && statSync(path).isFile());
}

async function take(name: string, bytes: Uint8Array, counts: typeof total): Promise<void> {
  const { handedOver, differences } = await compareParsers(bytes);
  counts.pages += 1;
  if (handedOver === undefined) counts.direct += 1;
  else reasons.set(handedOver, (reasons.get(handedOver) ?? 0) + 1);
  if (differences.length === 0) return;
  counts.differing += 1;
  process.stdout.write(`${name}\n${differences.map((each) => `  ${each}\n`).join('')}`);
}

function report(what: string, { pages, direct, differing }: typeof total): void {
  const share = ((100 * (pages - direct)) / Math.max(pages, 1)).toFixed(1);
  process.stdout.write(
    `${pages} ${what}, ${direct} parsed directly, ${share} % handed to the standards parser, ${differing} differ\n`,
  );
}

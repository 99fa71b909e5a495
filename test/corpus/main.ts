// `npm run corpus -- --seed 1 --count 2000 --out DIR`: makes documents with known answers.

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { type CorpusFormat, corpusFormats } from './draft.js';
import { addedDocuments, makersWith, SHARE } from './makers/index.js';
import type { Maker } from './makers/maker.js';
import { writeCorpus } from './write-corpus.js';

const help = `Makes a corpus of reports with known answers.

  npm run corpus -- --out DIR [--seed 1] [--count 2000] [--threads N]
                    [--format docx|pdf|html|text] [--rendering NAME] [--oddity NAME]... [--clean]
                    [--makers office,chromium,poppler,form] [--template FILE.docx]

  --oddity NAME  every document has this oddity, where it applies; may be given several times
  --clean        no document has an oddity
  --makers       programs that add documents of their own beyond the count, ${SHARE} for every hundred each:
                 LibreOffice, Chromium, Poppler, and the official blank form given by --template;
                 a maker whose program is missing is left out
`;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '2000' },
    threads: { type: 'string', default: String(availableParallelism()) },
    format: { type: 'string' },
    rendering: { type: 'string' },
    oddity: { type: 'string', multiple: true },
    makers: { type: 'string' },
    template: { type: 'string' },
    clean: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help || values.out === undefined) {
  process.stdout.write(help);
  process.exit(values.help ? 0 : 2);
}

const format = corpusFormats.find((one): one is CorpusFormat => one === values.format);
if (values.format !== undefined && format === undefined)
  throw new Error(`--format is one of ${corpusFormats.join(', ')}`);
const oddities = values.clean ? [] : values.oddity;
const started = performance.now();
const bar = new SingleBar({ format: '{bar} {value}/{total} documents, {eta_formatted} left' });
const count = whole('count');
bar.start(count, 0);
const makers = chosenMakers();
const missing: string[] = [];
const manifest = await writeCorpus({
  folder: values.out,
  seed: whole('seed'),
  count,
  threads: whole('threads'),
  wishes: {
    ...(format === undefined ? {} : { format }),
    ...(values.rendering === undefined ? {} : { rendering: values.rendering }),
    ...(oddities === undefined ? {} : { oddities }),
  },
  added: addedDocuments({
    seed: whole('seed'),
    count,
    makers,
    onMissing: (maker, reason) => missing.push(`No documents of the maker ${maker}: ${reason}\n`),
  }),
  onProgress: (done) => {
    if (done > count) bar.setTotal(done);
    bar.update(done);
  },
});
bar.stop();
const seconds = ((performance.now() - started) / 1000).toFixed(1);
for (const line of missing) process.stderr.write(line);
process.stdout.write(
  `${manifest.count + (manifest.added ?? 0)} documents in ${seconds} s, fingerprint ${manifest.fingerprint.slice(0, 16)}\n`,
);

function whole(name: 'seed' | 'count' | 'threads'): number {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} is a whole number`);
  return number;
}

function chosenMakers(): Readonly<Record<string, Maker>> {
  const all = makersWith(values.template);
  const names = values.makers?.split(',') ?? [];
  return Object.fromEntries(
    names.map((name) => {
      const maker = all[name];
      if (maker === undefined) throw new Error(`--makers are some of ${Object.keys(all).join(', ')}`);
      return [name, maker];
    }),
  );
}

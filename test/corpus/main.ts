// `npm run corpus -- --seed 1 --count 2000 --out DIR`: makes documents with known answers.

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { type CorpusFormat, corpusFormats } from './draft.js';
import { writeCorpus } from './write-corpus.js';

const help = `Makes a corpus of reports with known answers.

  npm run corpus -- --out DIR [--seed 1] [--count 2000] [--threads N]
                    [--format docx|pdf|html|text] [--rendering NAME] [--oddity NAME]... [--clean]

  --oddity NAME  every document has this oddity, where it applies; may be given several times
  --clean        no document has an oddity
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
  onProgress: (done) => bar.update(done),
});
bar.stop();
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(
  `${manifest.count} documents in ${seconds} s, fingerprint ${manifest.fingerprint.slice(0, 16)}\n`,
);

function whole(name: 'seed' | 'count' | 'threads'): number {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} is a whole number`);
  return number;
}

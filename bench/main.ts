// `npm run bench`: gongkai beside what a user would pick instead, in one run. By hand, not in `npm test`.

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { timeChart } from './chart.js';
import { type BenchFormat, benchDocuments } from './documents.js';
import { type FormatResult, resultsPage } from './page.js';
import { race } from './race.js';

const help = `gongkai beside other readers, in one run on this machine.

  npm run bench -- [--format pdf,docx,html] [--documents 12] [--rounds 15] [--out bench/results]

  --documents N  documents of the corpus in each format; published reports of ../shared/reports are added if there
  --rounds N     timed runs of each document

The peers: npm install --no-save --prefix bench/peers; pip install pandas lxml pdfplumber (GONGKAI_BENCH_PYTHON names the
interpreter); poppler-utils, pandoc, LibreOffice and a Java runtime from the system. What is missing is left out. Needs a build: npm run build.
`;

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'pdf,docx,html' },
    documents: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '15' },
    out: { type: 'string', default: 'bench/results' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}

const program = fileURLToPath(new URL('../dist/src/index.js', import.meta.url));
if (!existsSync(program)) throw new Error(`${program} is not there: npm run build`);

const formats = values.format.split(',').filter((one): one is BenchFormat => /^(?:pdf|docx|html)$/.test(one));
const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
const results: FormatResult[] = [];
mkdirSync(values.out, { recursive: true });
try {
  const all = await benchDocuments(Number(values.documents), folder);
  for (const format of formats) {
    const documents = all.filter((one) => one.format === format);
    const bar = new SingleBar({ format: `${format} {bar} {value}/{total} rounds, {eta_formatted} left` });
    bar.start(1, 0);
    const { standings, missing } = await race(format, documents, {
      rounds: Number(values.rounds),
      onProgress: (done, total) => {
        bar.setTotal(total);
        bar.update(done);
      },
    });
    bar.stop();
    results.push({ format, documents, standings, missing });
    writeFileSync(join(values.out, `${format}.svg`), `${timeChart(standings)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
const command = `npm run bench -- --documents ${values.documents} --rounds ${values.rounds}`;
const page = resultsPage(results, new Date().toISOString().slice(0, 10), command);
writeFileSync(join(values.out, 'README.md'), page);
process.stdout.write(page);

// `npm run bench:review -- --count 10000`: the review page over many reports, in a real browser. Writes
// bench/results/review.md. Needs a build.

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../../test/browser/open-browser.js';
import { serveFolder } from '../../test/browser/serve-folder.js';
import { makeReports } from './make-reports.js';
import { measurePage } from './measure-page.js';
import { reviewPage } from './page.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    originals: { type: 'string', default: '200' },
    seed: { type: 'string', default: '700' },
    program: { type: 'string', default: 'dist/src/cli.js' },
    folder: { type: 'string' },
    out: { type: 'string', default: 'bench/results' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  process.stdout.write(
    'npm run bench:review -- [--count 10000] [--originals 200] [--seed 700] [--folder KEPT] [--program FILE] [--out FOLDER]\n',
  );
  process.exit(0);
}
if (!existsSync(values.program)) throw new Error(`${values.program} is not there: npm run build`);

const count = Number(values.count);
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'gongkai-review-bench-'));
try {
  mkdirSync(folder, { recursive: true });
  const { program } = values;
  const options = { count, originals: Number(values.originals), seed: Number(values.seed), program };
  const output = await makeReports(folder, options);
  const loadBefore = loadavg()[0] ?? 0;
  const started = performance.now();
  const server = await serveFolder(output);
  const serverStart = performance.now() - started;
  const browser = await openBrowser();
  try {
    const page = reviewPage({
      count,
      machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, Chromium ${browser.version()}`,
      loadBefore,
      serverStart,
      page: await measurePage(browser, server.url),
    });
    mkdirSync(values.out, { recursive: true });
    writeFileSync(join(values.out, 'review.md'), page);
    process.stdout.write(page);
  } finally {
    await browser.close();
    await server.close();
  }
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

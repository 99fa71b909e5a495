// The command line as its own entry runs it, but with threads that hostile documents can harm.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [build, ...args] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(build, path)).href);
const [{ main }, { forms }, { extract }] = await Promise.all([
  load('src/cli/main.js'),
  load('extractors/index.js'),
  load('src/pipeline.js'),
]);
const thread = new URL('./hostile-worker.mjs', import.meta.url);
process.env.GONGKAI_TEST_BUILD = build;
const code = await main(args, { streams: process, forms: Object.values(forms), extract, thread });
process.stdout.write('', () => process.exit(code));

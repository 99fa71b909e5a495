// A thread that does what the first word of a text says, as a reader with a bug would: LOOP hangs, MEMORY takes all it
// can get, EXIT ends the thread, CRASH the whole process, SLEEP is slow, ONCE dies the first time only. All else goes to the real worker.

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';

const real = await import(pathToFileURL(join(process.env.GONGKAI_TEST_BUILD, 'src/batch/worker.js')).href);

const deeds = {
  LOOP: () => {
    for (;;);
  },
  MEMORY: () => {
    const hoard = [];
    for (;;) hoard.push(new Array(1000).fill({ at: hoard.length }));
  },
  EXIT: () => process.exit(9),
  CRASH: async () => {
    process.kill(process.pid, 'SIGSEGV');
    await new Promise(() => undefined);
  },
  SLEEP: (ms) => new Promise((resolve) => setTimeout(resolve, Number(ms))),
  ONCE: (mark) => {
    if (existsSync(mark)) return;
    writeFileSync(mark, '');
    process.exit(9);
  },
};

export const makeRows = (task) => real.makeRows(task);

export default async function hostile(task) {
  const [word, argument] = Buffer.from(task.bytes).toString('utf8', 0, 200).split(/\s+/);
  if (word in deeds) {
    parentPort.postMessage({ begun: task.number });
    await deeds[word](argument);
  }
  return real.default(task);
}

#!/usr/bin/env node
// Entry of the command line: the process and the forms are brought in here and nowhere else.

import { setFlagsFromString } from 'node:v8';
import { forms } from '../extractors/index.js';
import { main } from './cli/main.js';

// `gongkai … | head` closes the pipe early: that is the reader's good right and no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const code = await main(process.argv.slice(2), {
  streams: process,
  forms: Object.values(forms),
  // Loaded with the first document: help and wrong flags are answered without it.
  extract: async (bytes, options) => {
    // A document extracted in this process is the only one, or nearly: it is over before optimised code has paid for
    // its making, which took a quarter of the time. V8 waits four times as long with it (default: 132 kB of bytecode).
    setFlagsFromString('--interrupt-budget=528000');
    return (await import('./pipeline.js')).extract(bytes, options);
  },
  thread: new URL('./batch/worker.js', import.meta.url),
});

process.exitCode = code;
// A document that was given up may still be at work; the program does not wait for it once all is written.
process.stdout.write('', () => process.exit(code));

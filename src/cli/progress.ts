// How far a run has come, on standard error: a bar on a terminal, a line now and then in a log.

import { Presets, SingleBar } from 'cli-progress';
import type { Streams } from './environment.js';

export interface Progress {
  readonly step: () => void;
  readonly stop: () => void;
}

/** Runs up to this many files are over before anyone wonders. */
const HANDFUL = 8;
/** Milliseconds between two lines in a log. */
const LINE_INTERVAL = 30_000;

/** Progress of `total` files; silent when it is not wanted or there is only a handful. */
export function createProgress(
  total: number,
  stderr: Streams['stderr'],
  { enabled }: { readonly enabled: boolean },
): Progress {
  if (!enabled || total <= HANDFUL) return { step: () => undefined, stop: () => undefined };
  return stderr.isTTY === true ? progressBar(total, stderr) : progressLines(total, stderr);
}

function progressBar(total: number, stream: NodeJS.WritableStream): Progress {
  const format = '{bar} {value}/{total} files, {eta_formatted} to go';
  const bar = new SingleBar(
    { format, stream, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}

function progressLines(total: number, stream: NodeJS.WritableStream): Progress {
  let done = 0;
  let last = performance.now();
  return {
    step: () => {
      done += 1;
      if (performance.now() - last < LINE_INTERVAL) return;
      last = performance.now();
      stream.write(`${done}/${total} files\n`);
    },
    stop: () => undefined,
  };
}

// How far a run has come, on standard error: a bar on a terminal, a line now and then in a log.

import { countsInWords } from '../batch/tally.js';
import { type OutcomeKind, outcomes } from '../export/run-report.js';
import type { Streams } from './environment.js';

export interface Progress {
  /** One input more is done. */
  readonly step: (outcome: OutcomeKind) => void;
  readonly stop: () => void;
}

/** Runs up to this many files are over before anyone wonders. */
const HANDFUL = 8;
/** Milliseconds between two lines in a log. */
const LINE_INTERVAL = 30_000;

const none: Progress = { step: () => undefined, stop: () => undefined };

/** Progress of `total` files; silent when it is not wanted or there is only a handful. */
export async function createProgress(
  total: number,
  stderr: Streams['stderr'],
  { enabled }: { readonly enabled: boolean },
): Promise<Progress> {
  if (!enabled || total <= HANDFUL) return none;
  return stderr.isTTY === true ? progressBar(total, stderr) : progressLines(total, stderr);
}

async function progressBar(total: number, stream: NodeJS.WritableStream): Promise<Progress> {
  const { Presets, SingleBar } = await import('cli-progress');
  const format = '{bar} {value}/{total} files, {rate}/s, {left} to go{counts}';
  const bar = new SingleBar(
    { format, stream, hideCursor: true, clearOnComplete: true, linewrap: false, barsize: 24 },
    Presets.shades_classic,
  );
  const pace = createPace(total);
  bar.start(total, 0, { rate: '–', left: '–', counts: '' });
  return {
    step: (outcome) => {
      const { rate, left, counts } = pace(outcome);
      bar.increment(1, { rate, left, counts: `: ${counts}` });
    },
    stop: () => bar.stop(),
  };
}

function progressLines(total: number, stream: NodeJS.WritableStream): Progress {
  const pace = createPace(total);
  let last = performance.now();
  return {
    step: (outcome) => {
      const { done, rate, left, counts } = pace(outcome);
      if (performance.now() - last < LINE_INTERVAL) return;
      last = performance.now();
      stream.write(`${done}/${total} files, ${rate}/s, ${left} to go: ${counts}\n`);
    },
    stop: () => undefined,
  };
}

interface Pace {
  readonly done: number;
  readonly rate: string;
  readonly left: string;
  readonly counts: string;
}

/** Counts outcomes and says how fast it goes, over the whole run so far. */
export function createPace(
  total: number,
  now: () => number = () => performance.now(),
): (o: OutcomeKind) => Pace {
  const counts: Record<OutcomeKind, number> = {
    accepted: 0,
    review: 0,
    rejected: 0,
    failed: 0,
    duplicate: 0,
  };
  const started = now();
  return (outcome) => {
    counts[outcome] += 1;
    const done = outcomes.reduce((sum, one) => sum + counts[one], 0);
    const perSecond = done / Math.max((now() - started) / 1000, 0.001);
    return {
      done,
      rate: perSecond >= 10 ? perSecond.toFixed(0) : perSecond.toFixed(1),
      left: duration((total - done) / perSecond),
      counts: countsInWords(counts),
    };
  };
}

/** `45 s`, `12 min`, `3 h 20 min`. */
function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

// What a batch is told to do, and by what means.

import type { DatasetExtras } from '../dataset/index.js';
import type { Limits, RunEntry } from '../export/run-report.js';
import type { ExtractWith, TaskOptions } from './extract-task.js';
import type { Log } from './log.js';
import type { StopSignals } from './stop-signals.js';
import type { Tally } from './tally.js';

/** Counts that an exit code depends on. */
export interface BatchCounts {
  readonly tally: Tally;
  /** Inputs that a stopped run did not come to. */
  readonly notDone: number;
}

export interface BatchOptions extends TaskOptions, Limits {
  /** Output folder. */
  readonly output: string;
  /** Inputs in flight. */
  readonly concurrency: number;
  /** Threads that extract. */
  readonly workers: number;
  /** Do everything again. */
  readonly fresh?: boolean;
  /** Leave out, unread, the files whose size and times are those of the last run. */
  readonly sinceLast?: boolean;
  /** What the dataset has beside what it always has; given, it is looked at even where no record has changed. */
  readonly dataset?: DatasetExtras;
  /** Wait for another run on this folder. */
  readonly wait?: boolean;
  readonly log?: Log;
  /** Who listens for signals; the batch does itself where nobody else does. */
  readonly stop?: StopSignals;
  /** Told about every input when it is done, in no order. */
  readonly onEntry?: (entry: RunEntry) => void;
  /** Exit code of the program, for run.json. */
  readonly exitCodeOf: (result: BatchCounts) => number;
  /** Told what the run waits for or is about, for people. */
  readonly onNotice?: (text: string) => void;
}

/** What extracts, and the module that does it in a thread; without one all is done in this process. */
export interface BatchEnvironment extends ExtractWith {
  readonly thread?: URL;
}

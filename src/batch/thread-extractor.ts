// Threads that extract. A document that hangs or that takes more memory than it may have takes its thread with it and
// nothing else: the pool puts another one in its place.

import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import type { Limits } from '../export/run-report.js';
import { ExtractionError } from '../model/errors.js';
import type { Task, TaskOptions, TaskResult } from './extract-task.js';
import { type Extractor, LostWorkError, tooHungry, tooSlow } from './extractor.js';

/** A task as it goes into a thread. */
export interface ThreadTask extends Task {
  /** Says which task has begun. */
  readonly number: number;
  readonly options: TaskOptions;
}

export interface ThreadOptions {
  /** Module whose default export does the work, as a file URL. */
  readonly module: URL;
  readonly threads: number;
  readonly limits: Limits;
  readonly task: TaskOptions;
}

/** Seconds that a thread may take to load the engine, before its document's own time begins to count. */
const LOADING = 120;

/** Opens a pool of threads. */
export function openThreads({ module, threads, limits, task: options }: ThreadOptions): Extractor {
  const pool = new Piscina<ThreadTask, TaskResult>({
    filename: module.href,
    // None before there is work: a run that finds all done is over before a thread has loaded the engine.
    minThreads: 0,
    idleTimeout: Number.POSITIVE_INFINITY,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  });
  // A document waits here and not in the pool, where its clock would run already.
  const limit = pLimit(threads);
  const begun = new Map<number, () => void>();
  pool.on('message', (message: unknown) => {
    const number = begunTask(message);
    if (number !== undefined) begun.get(number)?.();
  });
  // A thread that dies between two documents harms none; the next document gets a new one.
  pool.on('error', () => undefined);
  let last = 0;
  const run = async (task: Task): Promise<TaskResult> => {
    last += 1;
    const number = last;
    const clock = startClock(LOADING);
    begun.set(number, () => clock.restart(limits.timeout));
    try {
      return await pool.run({ ...task, number, options }, { signal: clock.signal });
    } catch (error) {
      throw new LostWorkError(toReason(error, clock.signal.aborted, limits));
    } finally {
      clock.stop();
      begun.delete(number);
    }
  };
  return { run: (task) => limit(run, task), close: () => pool.destroy() };
}

function begunTask(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null || !('begun' in message)) return undefined;
  return typeof message.begun === 'number' ? message.begun : undefined;
}

interface Clock {
  readonly signal: AbortSignal;
  readonly restart: (seconds: number) => void;
  readonly stop: () => void;
}

function startClock(seconds: number): Clock {
  const controller = new AbortController();
  const start = (limit: number): NodeJS.Timeout => setTimeout(() => controller.abort(), limit * 1000);
  let timer = start(seconds);
  return {
    signal: controller.signal,
    restart: (limit) => {
      clearTimeout(timer);
      timer = start(limit);
    },
    stop: () => clearTimeout(timer),
  };
}

function toReason(error: unknown, isOver: boolean, { timeout, memory }: Limits): ExtractionError {
  if (isOver) return tooSlow(timeout);
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return tooHungry(memory);
  }
  const text = error instanceof Error ? error.message : String(error);
  const message = `The program has a bug that this file brings out: its thread ended (${text}).`;
  const advice = 'Please report it, with the file if it may be shared.';
  return new ExtractionError('defect', message, advice, { cause: error });
}

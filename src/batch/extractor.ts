// Where documents are extracted: in this process or in threads.

import type { Limits } from '../export/run-report.js';
import type { ExtractionError } from '../model/errors.js';
import { UnreadableSourceError } from '../model/errors.js';
import {
  type ExtractWith,
  runTask,
  type Task,
  type TaskOptions,
  type TaskResult,
  toFailure,
} from './extract-task.js';
import { withTimeLimit } from './time-limit.js';

/** Extracts documents; as many at a time as it is given. */
export interface Extractor {
  /** @throws LostWorkError when the document took the thread with it or did not come to an end. */
  readonly run: (task: Task) => Promise<TaskResult>;
  /** Ends the threads, at once if need be. */
  readonly close: () => Promise<void>;
}

/** Raised when a document is not done and may be tried once more, from the extractors that run threads. */
export class LostWorkError extends Error {
  readonly failure: ExtractionError;

  constructor(failure: ExtractionError) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Extracts in the process itself: quickest for one document. Work that never lets go cannot be stopped here. */
export function inProcess(environment: ExtractWith, options: TaskOptions, { timeout }: Limits): Extractor {
  return {
    run: async (task) => {
      try {
        return await withTimeLimit(runTask(task, environment, options), timeout, () => tooSlow(timeout));
      } catch (error) {
        return { kind: 'failure', failure: { ...toFailure(error), limited: true } };
      }
    },
    close: async () => undefined,
  };
}

/** The document is not done in time. */
export function tooSlow(seconds: number): UnreadableSourceError {
  const advice = 'Raise --timeout if the file is to be trusted.';
  return new UnreadableSourceError('too-complex', `Not done after ${seconds} seconds.`, advice);
}

/** The document needs more memory than it may have. */
export function tooHungry(megabytes: number): UnreadableSourceError {
  const message = `It needs more than ${megabytes} MB of memory.`;
  return new UnreadableSourceError('too-complex', message, 'Raise --memory if the file is to be trusted.');
}

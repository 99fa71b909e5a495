// Extracts in a process of its own: for documents that were in flight when a run died.

import { fork } from 'node:child_process';
import pLimit from 'p-limit';
import { ExtractionError } from '../model/errors.js';
import type { TaskResult } from './extract-task.js';
import { type Extractor, LostWorkError } from './extractor.js';
import type { IsolatedAnswer, IsolatedTask } from './isolated-process.js';
import type { ThreadOptions } from './thread-extractor.js';

/** One document at a time, each in a process that may die. */
export function isolated(options: Omit<ThreadOptions, 'threads'>): Extractor {
  const limit = pLimit(1);
  const threads = { ...options, module: options.module.href, threads: 1 };
  return { run: (task) => limit(runAlone, { task, threads }), close: async () => undefined };
}

function runAlone(message: IsolatedTask): Promise<TaskResult> {
  const entry = new URL('./isolated-process.js', import.meta.url);
  const child = fork(entry, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (answer: IsolatedAnswer) => {
      if ('result' in answer) resolve(answer.result);
      else reject(lost(answer.lost));
    });
    // After an answer this changes nothing.
    child.once('close', (code, signal) => reject(lost(died(signal ?? `exit code ${code}`))));
    child.once('error', (error) => reject(lost(died(error.message))));
    child.send(message, () => undefined);
  });
}

type Reason = Pick<ExtractionError, 'category' | 'message' | 'advice'>;

function lost({ category, message, advice }: Reason): LostWorkError {
  return new LostWorkError(new ExtractionError(category, message, advice));
}

function died(how: string): Reason {
  const message = `The program has a bug that this file brings out: the process that read it ended (${how}).`;
  return { category: 'defect', message, advice: 'Please report it, with the file if it may be shared.' };
}

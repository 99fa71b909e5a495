// Entry of a process of its own for one document, with a thread and limits as in the run itself.

import { type Task, type TaskFailure, type TaskResult, toFailure } from './extract-task.js';
import { LostWorkError } from './extractor.js';
import { openThreads, type ThreadOptions } from './thread-extractor.js';

/** What the process is told to do. */
export interface IsolatedTask {
  readonly task: Task;
  readonly threads: Omit<ThreadOptions, 'module'> & { readonly module: string };
}

/** What it says. */
export type IsolatedAnswer = { readonly result: TaskResult } | { readonly lost: TaskFailure };

// Ctrl-C goes to all processes of a terminal; this one finishes with the run, and ends when the run is gone.
process.on('SIGINT', () => undefined);
process.once('disconnect', () => process.exit(1));
process.once('message', (message: IsolatedTask) => {
  void answer(message).then((told) => process.send?.(told, () => process.exit(0)));
});

async function answer({ task, threads }: IsolatedTask): Promise<IsolatedAnswer> {
  const extractor = openThreads({ ...threads, module: new URL(threads.module) });
  try {
    return { result: await extractor.run(task) };
  } catch (error) {
    return { lost: toFailure(error instanceof LostWorkError ? error.failure : error) };
  } finally {
    await extractor.close();
  }
}

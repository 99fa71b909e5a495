// Entry of a thread: forms and engine are brought in here, as in the entry of the command line.

import { parentPort } from 'node:worker_threads';
import { forms } from '../../extractors/index.js';
import { extract } from '../pipeline.js';
import { runTask, type TaskResult } from './extract-task.js';
import type { ThreadTask } from './thread-extractor.js';

const environment = { extract, forms: Object.values(forms) };

/** One document, in a thread. The clock of its time limit starts here and not while the thread loads. */
export default async function work({ number, options, ...task }: ThreadTask): Promise<TaskResult> {
  parentPort?.postMessage({ begun: number });
  return runTask(task, environment, options);
}

// Entry of a thread: forms and engine are brought in here, as in the entry of the command line.

import { parentPort } from 'node:worker_threads';
import { forms } from '../../extractors/index.js';
import type { RowsDone, RowsTask } from '../dataset/make-rows.js';
import { extract } from '../pipeline.js';
import { runTask, type TaskResult } from './extract-task.js';
import type { ThreadTask } from './thread-extractor.js';

const environment = { extract, forms: Object.values(forms) };

/** One document, in a thread. The clock of its time limit starts here and not while the thread loads. */
export default async function work({ number, options, ...task }: ThreadTask): Promise<TaskResult> {
  parentPort?.postMessage({ begun: number });
  return runTask(task, environment, options);
}

/** Rows of the dataset, in the same thread: most runs are over before they want any. */
export async function makeRows(task: RowsTask): Promise<RowsDone> {
  const { createMakeRows } = await import('../dataset/make-rows.js');
  rowsOf ??= createMakeRows(environment.forms);
  return rowsOf(task);
}

let rowsOf: ((task: RowsTask) => Promise<RowsDone>) | undefined;

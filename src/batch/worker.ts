// Entry of a thread: forms and engine are brought in here, as in the entry of the command line.

import { parentPort } from 'node:worker_threads';
import { forms } from '../../extractors/index.js';
import type { RowsDone, RowsTask } from '../dataset/make-rows.js';
import { type ExtractWith, runTask, type TaskResult } from './extract-task.js';
import type { ThreadTask } from './thread-extractor.js';

/** One document, in a thread. The clock of its time limit starts here and not while the thread loads. */
export default async function work({ number, options, ...task }: ThreadTask): Promise<TaskResult> {
  environment ??= await loadEngine();
  parentPort?.postMessage({ begun: number });
  return runTask(task, environment, options);
}

/** Rows of the dataset. A thread that makes them extracts nothing, and is small without the engine. */
export async function makeRows(task: RowsTask): Promise<RowsDone> {
  const { createMakeRows } = await import('../dataset/make-rows.js');
  rowsOf ??= createMakeRows(Object.values(forms));
  return rowsOf(task);
}

async function loadEngine(): Promise<ExtractWith> {
  const { extract } = await import('../pipeline.js');
  return { extract, forms: Object.values(forms) };
}

let environment: ExtractWith | undefined;
let rowsOf: ((task: RowsTask) => Promise<RowsDone>) | undefined;

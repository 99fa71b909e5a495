// The dataset of the folder as the page sees it: whether it has every decision, and a build at a time.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildDataset, type DatasetResult } from '../../dataset/index.js';
import { ExtractionError } from '../../model/errors.js';
import type { FormDefinition } from '../../model/form.js';
import type { Bilingual, DatasetView } from '../api.js';
import { ReviewError } from './answers.js';
import type { DecisionLog } from './decision-log.js';
import type { WithLock } from './folder-lock.js';

export interface DatasetBuilder {
  readonly state: () => DatasetView;
  /** Builds, unless a build is under way, and comes back when it is done; what went wrong is in the state. */
  readonly build: () => Promise<DatasetView>;
}

export interface BuilderOptions {
  readonly forms: readonly FormDefinition[];
  readonly log: DecisionLog;
  readonly withLock: WithLock;
  /** Called when there is a new dataset, before the build counts as done. */
  readonly onBuilt: () => Promise<void>;
}

/** DuckDB's memory: one machine, one person; 10,000 reports do not come through with the 256 MB of a batch. */
const MEMORY = '1GB';

/** The builder of an output folder. */
export function datasetBuilder(output: string, options: BuilderOptions): DatasetBuilder {
  const { forms, log, withLock, onBuilt } = options;
  let running: Promise<void> | undefined;
  let progress = { done: 0, total: 0 };
  let built: { at: string | null; decisions: number } = { at: null, decisions: 0 };
  let trouble: Bilingual | null = null;

  const state = (): DatasetView => {
    const pending = Math.max(0, log.count() - built.decisions);
    const isCurrent = pending === 0 && trouble === null && built.at !== null;
    return {
      state: running !== undefined ? 'building' : isCurrent ? 'current' : 'outdated',
      pending,
      ...progress,
      built_at: built.at,
      trouble,
    };
  };

  const run = async (): Promise<void> => {
    try {
      await log.refresh();
      const decisions = log.count();
      const result = await withLock(() =>
        buildDataset(output, {
          forms,
          memory: MEMORY,
          onProgress: (done, total) => (progress = { done, total }),
        }),
      );
      trouble = leftOutOf(result);
      await onBuilt();
      built = { at: await builtAt(output), decisions };
    } catch (error) {
      trouble = troubleOf(error);
      built = { ...built, at: built.at ?? (await builtAt(output)) };
    }
  };

  return {
    state,
    build: async () => {
      running ??= run().finally(() => {
        running = undefined;
      });
      await running;
      return state();
    },
  };
}

/** When the dataset that is there was written; null when there is none. */
async function builtAt(output: string): Promise<string | null> {
  try {
    return (await stat(join(output, 'dataset/datapackage.json'))).mtime.toISOString();
  } catch {
    return null;
  }
}

function leftOutOf({ leftOut }: DatasetResult): Bilingual | null {
  const [first] = leftOut;
  if (first === undefined) return null;
  const example = `${first.path}: ${first.reason}`;
  return {
    zh: `有 ${leftOut.length} 项未能收入数据集，如 ${example}`,
    en: `${leftOut.length} left out of the dataset, such as ${example}`,
  };
}

/** A server goes on whatever became of a build; what it was stands on the page. */
function troubleOf(error: unknown): Bilingual {
  if (error instanceof ReviewError) return error.say;
  const advice = error instanceof ExtractionError ? ` ${error.advice}` : '';
  const text = error instanceof Error ? `${error.message}${advice}` : String(error);
  return { zh: text, en: text };
}

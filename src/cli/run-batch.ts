// A batch: every input through the stages, results in the order of the inputs, one bad file never in the way of
// the others.

import {
  type Dataset,
  type OutputFolder,
  openDataset,
  openOutputFolder,
  openRunFile,
} from '../export/output-folder.js';
import { openRunReport, type RunEntry } from '../export/run-report.js';
import { version } from '../export/version.js';
import { createClaims } from './claims.js';
import type { Environment } from './environment.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { FoundInputs } from './find-inputs.js';
import { mapInOrder } from './in-order.js';
import { type ProcessOptions, processInput } from './process-input.js';
import { addToTally, emptyTally, type Tally } from './tally.js';

export interface BatchOptions extends ProcessOptions {
  /** Output folder. */
  readonly output: string;
  /** Inputs in flight. */
  readonly concurrency: number;
  /** Told about every input, in order, when it is done. */
  readonly onEntry?: (entry: RunEntry) => void;
}

/** What a batch came to. */
export interface BatchResult {
  readonly tally: Tally;
  readonly exitCode: ExitCode;
  readonly seconds: number;
  /** Files that hold all reports, relative to the output folder. */
  readonly files: readonly string[];
}

/**
 * Extracts all inputs into the output folder.
 * @throws OutputError when the output cannot be written.
 */
export async function runBatch(
  found: FoundInputs,
  environment: Environment,
  options: BatchOptions,
): Promise<BatchResult> {
  const folder = await openOutputFolder(options.output);
  const dataset = await openDataset(folder);
  try {
    return await fillOutput(found, folder, dataset, environment, options);
  } catch (error) {
    await dataset.discard();
    throw error;
  }
}

async function fillOutput(
  found: FoundInputs,
  folder: OutputFolder,
  dataset: Dataset,
  environment: Environment,
  options: BatchOptions,
): Promise<BatchResult> {
  const started = new Date();
  const runFile = await openRunFile(folder);
  try {
    const runReport = await openRunReport(runFile, runHead(started, environment, options));
    const tally = await processAll(found, folder, environment, options, async (processed) => {
      await runReport.add(processed.entry);
      if (processed.report !== undefined) await dataset.add(processed.report);
      options.onEntry?.(processed.entry);
    });
    await dataset.close();
    const exitCode = exitCodeOf(tally);
    const finished = new Date();
    const duration = finished.getTime() - started.getTime();
    await runReport.close({
      counts: tally.counts,
      skipped: found.skipped,
      files: dataset.files,
      finished_at: finished.toISOString(),
      duration_ms: duration,
      exit_code: exitCode,
    });
    await runFile.commit();
    return { tally, exitCode, seconds: duration / 1000, files: dataset.files };
  } catch (error) {
    await runFile.discard();
    throw error;
  }
}

type Processed = Awaited<ReturnType<typeof processInput>>;

async function processAll(
  found: FoundInputs,
  folder: OutputFolder,
  environment: Environment,
  options: BatchOptions,
  take: (processed: Processed) => Promise<void>,
): Promise<Tally> {
  const nextTurn = createClaims();
  let tally = emptyTally();
  const results = mapInOrder(
    found.inputs,
    (input) => processInput(input, nextTurn(), folder, environment, options),
    options,
  );
  for await (const processed of results) {
    tally = addToTally(tally, processed.entry);
    await take(processed);
  }
  return tally;
}

function runHead(
  started: Date,
  { forms }: Environment,
  options: BatchOptions,
): Parameters<typeof openRunReport>[1] {
  const { engines, timeout, concurrency, output } = options;
  return {
    gongkai: version,
    node: process.version,
    forms: forms.map(({ id }) => id),
    started_at: started.toISOString(),
    options: { output, engines, timeout, concurrency },
  };
}

function exitCodeOf({ counts }: Tally): ExitCode {
  return counts.failed + counts.rejected > 0 ? exitCodes.someFailed : exitCodes.ok;
}

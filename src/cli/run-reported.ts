// A batch with all that is said about it: progress, events, log, summary.

import type { FindUntouched } from '../batch/archive-notes.js';
import type { BatchCounts } from '../batch/batch-options.js';
import type { FoundInputs } from '../batch/input.js';
import type { BatchResult } from '../batch/report-run.js';
import { runBatch } from '../batch/run-batch.js';
import type { StopSignals } from '../batch/stop-signals.js';
import { versionsOf } from '../batch/versions.js';
import type { DatasetExtras } from '../dataset/index.js';
import type { RunEntry } from '../export/run-report.js';
import { version } from '../export/version.js';
import type { BatchFlags } from './batch-flags.js';
import type { Environment } from './environment.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { openContainers } from './gather-inputs.js';
import { createLog } from './log.js';
import { createProgress } from './progress.js';
import { summary } from './summary.js';
import { printable } from './text-table.js';

/** How earlier and other runs are taken account of. */
export interface RunMode {
  readonly fresh?: boolean;
  readonly sinceLast?: boolean;
  readonly wait?: boolean;
  readonly dataset?: DatasetExtras;
  readonly stop?: StopSignals;
}

/** Opens the archives among the inputs, runs a batch and prints what came of it. */
export async function runReported(
  named: FoundInputs,
  flags: BatchFlags,
  mode: RunMode,
  environment: Environment,
): Promise<ExitCode> {
  const { stdin, stderr } = environment.streams;
  const untouched =
    mode.sinceLast === true && mode.fresh !== true ? await untouchedOf(flags, environment) : undefined;
  const found = await openContainers(named, { ...flags, stdin, ...(untouched && { untouched }) });
  try {
    if (flags.quiet !== true) stderr.write(unmatchedLine(found.unmatched));
    return await runOpened(found, flags, mode, environment);
  } finally {
    await found.release();
  }
}

async function untouchedOf(
  { output, engine: engines, secondOpinion, timeout, memory }: BatchFlags,
  { forms }: Environment,
): Promise<FindUntouched> {
  const { untouchedArchives } = await import('../batch/archive-notes.js');
  return untouchedArchives(output, {
    versions: versionsOf(forms, { engines, secondOpinion }),
    timeout,
    memory,
  });
}

/** Rows of a manifest that no input has are more often misspelt than meant. */
function unmatchedLine(unmatched: readonly string[]): string {
  if (unmatched.length === 0) return '';
  const some = unmatched.slice(0, 3).map(printable).join(', ');
  return `The manifest names ${unmatched.length} that are no inputs: ${some}${unmatched.length > 3 ? ', …' : ''}\n`;
}

async function runOpened(
  found: FoundInputs,
  flags: BatchFlags,
  mode: RunMode,
  environment: Environment,
): Promise<ExitCode> {
  const { stdout, stderr } = environment.streams;
  const { output, timeout, memory, workers, engine: engines, secondOpinion } = flags;
  const { json = false, quiet = false, debug = false, concurrency = 2 * workers } = flags;
  const event = (value: object): void => {
    if (json) stdout.write(`${JSON.stringify(value)}\n`);
  };
  const exitCodeOf = (counts: BatchCounts): ExitCode => toExitCode(counts, flags);
  event({ event: 'start', gongkai: version, files: found.inputs.length, output });
  const progress = await createProgress(found.inputs.length, stderr, { enabled: flags.progress && !quiet });
  const onEntry = (entry: RunEntry): void => {
    progress.step(entry.outcome);
    event({ event: 'input', ...entry });
    if (debug && 'stack' in entry) stderr.write(`${entry.source}\n${entry.stack}\n`);
  };
  try {
    const result = await runBatch(found, environment, {
      ...mode,
      ...{ output, engines, secondOpinion, timeout, memory, workers, concurrency, exitCodeOf, onEntry },
      log: await createLog(flags.logLevel, stderr),
      onNotice: (text) => void (quiet || stderr.write(`${text}\n`)),
    });
    progress.stop();
    event({ event: 'end', ...endFacts(result, found), exit_code: exitCodeOf(result) });
    if (!json && !quiet) stdout.write(summary({ ...result, output, skipped: found.skipped }));
    return exitCodeOf(result);
  } finally {
    progress.stop();
  }
}

function endFacts(result: BatchResult, { skipped }: FoundInputs): object {
  const { tally, republished, findings, untouched, notDone, seconds } = result;
  const { counts, efforts, publishedErrors, numbers, fields } = tally;
  return {
    counts,
    efforts,
    published_errors: publishedErrors,
    series_findings: findings,
    republished,
    untouched,
    not_done: notDone,
    numbers,
    fields,
    skipped,
    seconds,
  };
}

function toExitCode({ tally: { counts }, notDone }: BatchCounts, { failOn }: BatchFlags): ExitCode {
  if (notDone > 0) return exitCodes.broken;
  const bad = counts.failed + counts.rejected + (failOn === 'review' ? counts.review : 0);
  return bad > 0 ? exitCodes.someFailed : exitCodes.ok;
}

// run.json at the end of a run, in the order of the inputs, and what the summary needs.

import { type OutputFolder, openRunFile } from '../export/output-folder.js';
import {
  type Effort,
  type FindingCounts,
  openRunReport,
  type Republished,
  type RunEntry,
  type RunHead,
} from '../export/run-report.js';
import { version } from '../export/version.js';
import type { BatchEnvironment, BatchOptions } from './batch-options.js';
import type { FoundInputs } from './input.js';
import type { Journal } from './journal.js';
import type { StopSignals } from './stop-signals.js';
import { addToTally, emptyTally, type Tally } from './tally.js';

/** What the run did about each source, beside what the journal says of it. */
export type Progressed = Map<string, 'untouched' | { readonly effort: Effort; readonly why?: string }>;

/** What a batch came to. */
export interface BatchResult {
  readonly tally: Tally;
  readonly seconds: number;
  /** Files that hold all reports, relative to the output folder. */
  readonly files: readonly string[];
  readonly republished: readonly Republished[];
  /** What checks over several reports found in the whole dataset; null where it was not built. */
  readonly findings: FindingCounts | null;
  /** Inputs passed over unread, with `sinceLast`. */
  readonly untouched: number;
  /** Inputs that the run, stopped by a signal, did not come to. */
  readonly notDone: number;
}

export interface ReportFacts {
  readonly found: FoundInputs;
  readonly folder: OutputFolder;
  readonly journal: Journal;
  readonly environment: BatchEnvironment;
  readonly options: BatchOptions;
  readonly stop: StopSignals;
  readonly progressed: Progressed;
  readonly files: readonly string[];
  /** Null where the dataset was not built. */
  readonly findings: FindingCounts | null;
  readonly started: Date;
  /** Milliseconds since the run began. */
  readonly elapsed: () => number;
}

/**
 * Writes run.json.
 * @throws OutputError when it cannot be written.
 */
export async function reportRun(facts: ReportFacts): Promise<BatchResult> {
  const { found, folder, progressed, files, findings, options } = facts;
  const file = await openRunFile(folder);
  try {
    const writer = await openRunReport(file, runHead(facts));
    let tally = emptyTally();
    const republished: Republished[] = [];
    for (const entry of entries(facts)) {
      tally = addToTally(tally, entry);
      const changed = toRepublished(entry);
      if (changed !== undefined) republished.push(changed);
      await writer.add(entry);
    }
    const untouchedFiles = [...progressed.values()].filter((one) => one === 'untouched').length;
    const untouched = untouchedFiles + (found.untouched ?? 0);
    const notDone = found.inputs.length - progressed.size;
    const ms = facts.elapsed();
    const result = { tally, seconds: ms / 1000, files, republished, findings, untouched, notDone };
    await writer.close({
      counts: tally.counts,
      efforts: tally.efforts,
      published_errors: tally.publishedErrors,
      series_findings: findings,
      untouched,
      not_done: notDone,
      republished,
      skipped: found.skipped,
      files,
      finished_at: new Date().toISOString(),
      duration_ms: ms,
      exit_code: options.exitCodeOf(result),
    });
    await file.commit();
    return result;
  } catch (error) {
    await file.discard();
    throw error;
  }
}

function* entries({ found, journal, progressed }: ReportFacts): Generator<RunEntry> {
  for (const { source } of found.inputs) {
    const done = progressed.get(source);
    const known = journal.get(source);
    if (done === undefined || done === 'untouched' || known === undefined) continue;
    const { why: _, ...entry } = journal.entryOf(known);
    yield { ...entry, ...done };
  }
}

function toRepublished(entry: RunEntry): Republished | undefined {
  const { source, replaces, effort, id } = entry;
  if (replaces === undefined || effort === 'unchanged') return undefined;
  const { agency, year } = 'agency' in entry ? entry : { agency: null, year: null };
  return { source, agency, year, old_id: replaces, new_id: id };
}

function runHead({ started, environment, options }: ReportFacts): RunHead {
  const { engines, secondOpinion, timeout, memory, concurrency, workers, output } = options;
  const { fresh = false, sinceLast = false } = options;
  return {
    gongkai: version,
    node: process.version,
    forms: environment.forms.map(({ id }) => id),
    started_at: started.toISOString(),
    options: { output, engines, secondOpinion, timeout, memory, workers, concurrency, fresh, sinceLast },
  };
}

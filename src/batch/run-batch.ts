// A batch: every input through the stages, each result noted when it is on the disk, one bad file never in the way of
// the others. What earlier runs have done is not done again.

import type { RowMaker } from '../dataset/make-rows.js';
import { type OutputFolder, openOutputFolder } from '../export/output-folder.js';
import type { BatchEnvironment, BatchOptions } from './batch-options.js';
import { type Begun, openBegun } from './begun.js';
import { createClaims, type Turn } from './claims.js';
import { type DatasetState, datasetState } from './dataset-state.js';
import { type Extractor, inProcess } from './extractor.js';
import { forEach } from './for-each.js';
import type { Archive, FoundInputs, Input } from './input.js';
import { type Journal, openJournal } from './journal.js';
import { takeLock } from './lock.js';
import { type Log, silent } from './log.js';
import { type ProcessContext, processInput } from './process-input.js';
import { writeReportPage } from './report-page.js';
import { type BatchResult, type Progressed, type ReportFacts, reportRun } from './report-run.js';
import { settleHistory } from './settle-history.js';
import { removeSpoolLeftovers } from './spool-leftovers.js';
import { listenForStop, neverStopped, type StopSignals } from './stop-signals.js';
import { isUntouched } from './untouched.js';
import { type Versions, versionsOf } from './versions.js';

/** What people are told at the first signal. */
export const STOPPING = 'Stopping: what is in flight is finished first. Once more to stop at once.';

/** What a run works with. */
interface Run {
  readonly found: FoundInputs;
  readonly folder: OutputFolder;
  readonly journal: Journal;
  readonly begun: Begun;
  readonly dataset: DatasetState;
  readonly versions: Versions;
  readonly environment: BatchEnvironment;
  readonly options: BatchOptions;
  readonly stop: StopSignals;
  readonly log: Log;
}

/**
 * Extracts all inputs into the output folder.
 * @throws OutputError when the output cannot be written, or another run writes into it.
 */
export async function runBatch(
  found: FoundInputs,
  environment: BatchEnvironment,
  options: BatchOptions,
): Promise<BatchResult> {
  const { output, log = silent, onNotice = () => undefined } = options;
  const stop = options.stop ?? listen(found, log, onNotice);
  try {
    const lock = await takeLock(output, {
      wait: options.wait === true,
      signal: stop.signal,
      onWait: ({ pid, host }) => onNotice(`Waiting for the run of process ${pid} on ${host} in ${output}.`),
      onStale: (owner) => log.warn({ owner }, 'lock of a run that died taken over'),
    });
    try {
      return await runLocked(found, environment, options, stop, log);
    } finally {
      await lock.release();
    }
  } finally {
    if (options.stop === undefined) stop.release();
  }
}

/** One document is done in this process: while it is, nobody would hear the signal. */
function listen({ inputs }: FoundInputs, log: Log, onNotice: (text: string) => void): StopSignals {
  if (inputs.length <= 1) return neverStopped;
  return listenForStop(() => {
    log.info('stopping');
    onNotice(STOPPING);
  });
}

async function runLocked(
  found: FoundInputs,
  environment: BatchEnvironment,
  options: BatchOptions,
  stop: StopSignals,
  log: Log,
): Promise<BatchResult> {
  const started = new Date();
  const clock = performance.now();
  await removeSpoolLeftovers(options.output);
  const folder = await openOutputFolder(options.output);
  const { archives = [] } = found;
  const { output, timeout, memory } = options;
  // Loaded only where there are archives.
  const notes = archives.length > 0 ? await import('./archive-notes.js') : undefined;
  await notes?.forgetArchives(output, archives);
  const journal = await openJournal(output);
  const versions = versionsOf(environment.forms, options);
  let result: BatchResult;
  let done: readonly Archive[] = [];
  try {
    const dataset = datasetState({
      output: options.output,
      forms: environment.forms,
      log,
      ...(options.dataset === undefined ? {} : { extras: options.dataset }),
    });
    const begun = openBegun(options.output);
    if (begun.suspects > 0) log.warn({ count: begun.suspects }, 'were in flight when a run died');
    const run = { found, folder, journal, begun, dataset, versions, environment, options, stop, log };
    const { progressed, files: built, findings } = await processAndBuild(run);
    const files = [...built, await writeReportPage(folder, journal)];
    const elapsed = (): number => Math.round(performance.now() - clock);
    result = await reportRun({ ...run, progressed, files, findings, started, elapsed });
    done = archives.filter(({ documents }) =>
      documents.every((source) => progressed.has(source) && journal.get(source)?.sha256 != null),
    );
  } finally {
    await journal.close();
  }
  await notes?.noteArchives(output, done, { versions, timeout, memory });
  return result;
}

/** The threads that extract are gone before the dataset is built: what they hold is more than it needs. */
async function processAndBuild(run: Run): Promise<Pick<ReportFacts, 'progressed' | 'files' | 'findings'>> {
  const { folder, journal, begun, dataset, options, stop } = run;
  const extractor = await openExtractor(run, options.workers, options.memory);
  const progressed = await processAll(run, extractor).finally(async () => {
    await extractor.close();
    begun.close();
  });
  await settleHistory({ folder, journal, beforeChange: dataset.beforeChange });
  if (stop.isStopped()) return { progressed, files: [], findings: null };
  const files = await dataset.build(() => openRowMaker(run));
  return { progressed, files, findings: await dataset.findings() };
}

/** Undefined where the process does everything itself. */
async function openRowMaker({ found, environment, options }: Run): Promise<RowMaker | undefined> {
  if (environment.thread === undefined || found.inputs.length <= 1) return undefined;
  const { openRowThreads } = await import('./row-threads.js');
  return openRowThreads(environment.thread, options.workers);
}

/** All inputs, then, one at a time, those that took their thread with them. */
async function processAll(run: Run, extractor: Extractor): Promise<Progressed> {
  const { found, options, stop, log } = run;
  const progressed: Progressed = new Map();
  const lost: Input[] = [];
  const nextTurn = createClaims();
  const context = await toContext(run, extractor, false);
  const work = async (input: Input): Promise<void> => {
    const turn = nextTurn();
    if (options.sinceLast === true && (await isUntouched(input, context))) {
      turn.giveUp();
      progressed.set(input.source, 'untouched');
      return;
    }
    if (!(await processOne(input, turn, context, run, progressed))) lost.push(input);
  };
  await forEach(found.inputs, work, { concurrency: options.concurrency, isStopped: stop.isStopped });
  for (const input of lost.sort((a, b) => (a.source < b.source ? -1 : 1))) {
    if (stop.isStopped()) break;
    log.warn({ source: input.source }, 'took its thread with it, is tried once more alone');
    await processAlone(input, run, progressed);
  }
  return progressed;
}

/** False when the document is to be tried once more. */
async function processOne(
  input: Input,
  turn: Turn,
  context: ProcessContext,
  { options, log }: Run,
  progressed: Progressed,
): Promise<boolean> {
  const entry = await processInput(input, turn, context);
  if (entry === undefined) return false;
  const { effort, why } = entry;
  progressed.set(input.source, why === undefined ? { effort } : { effort, why });
  log.debug({ source: input.source, outcome: entry.outcome, effort }, 'done');
  options.onEntry?.(entry);
  return true;
}

/** A thread of its own, with twice the memory, and nothing beside it. */
async function processAlone(input: Input, run: Run, progressed: Progressed): Promise<void> {
  const extractor = await openExtractor(run, 1, run.options.memory * 2);
  try {
    const first: Turn = { claim: async () => undefined, giveUp: () => undefined };
    await processOne(input, first, await toContext(run, extractor, true), run, progressed);
  } finally {
    await extractor.close();
  }
}

async function toContext(run: Run, extractor: Extractor, isLastChance: boolean): Promise<ProcessContext> {
  const { found, folder, journal, begun, dataset, versions, options } = run;
  const { timeout, memory, fresh = false, sinceLast = false } = options;
  const inputs = new Set(sinceLast ? [] : found.inputs.map(({ source }) => source));
  return {
    folder,
    journal,
    versions,
    limits: { timeout, memory },
    fresh,
    isInput: (source) => inputs.has(source),
    beforeChange: dataset.beforeChange,
    extractor,
    ...(await isolatedFor(run, isLastChance ? 2 * memory : memory)),
    begun,
    isLastChance,
  };
}

async function isolatedFor(
  { begun, environment: { thread }, options }: Run,
  memory: number,
): Promise<Pick<ProcessContext, 'isolated'>> {
  if (begun.suspects === 0 || thread === undefined) return {};
  const { isolated } = await import('./isolated-extractor.js');
  const { timeout, engines, secondOpinion } = options;
  return {
    isolated: isolated({ module: thread, limits: { timeout, memory }, task: { engines, secondOpinion } }),
  };
}

/** One document is done in the process: a thread would have to load the engine once more. */
async function openExtractor(
  { found, environment, options }: Run,
  threads: number,
  memory: number,
): Promise<Extractor> {
  const { timeout } = options;
  const { thread } = environment;
  if (thread === undefined || found.inputs.length <= 1)
    return inProcess(environment, options, { timeout, memory });
  const { openThreads } = await import('./thread-extractor.js');
  const { engines, secondOpinion } = options;
  return openThreads({
    module: thread,
    threads,
    limits: { timeout, memory },
    task: { engines, secondOpinion },
  });
}

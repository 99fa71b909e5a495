// One input of a batch from its path to its files in the output folder. Whatever is wrong with a document ends
// here; only a broken output goes on to end the run.

import { moveToHistory, removeFailure, writeFailure, writeReport } from '../export/output-folder.js';
import type { FailureEntry, RunEntry } from '../export/run-report.js';
import { OutputError } from '../model/errors.js';
import type { Begun } from './begun.js';
import type { Turn } from './claims.js';
import { type DecideContext, type Decision, decide } from './decide.js';
import { type Task, type TaskFailure, type TaskResult, toFailure } from './extract-task.js';
import { type Extractor, LostWorkError } from './extractor.js';
import type { Input } from './input.js';
import { currentRecord } from './journal.js';
import { type ReadFile, readAtRest, toId } from './read-input.js';
import { versionsFor } from './versions.js';

export interface ProcessContext extends DecideContext {
  readonly extractor: Extractor;
  /** For what was in flight when a run died; missing where nothing extracts beside the process. */
  readonly isolated?: Extractor;
  readonly begun: Begun;
  /** A document that is lost now is set aside; else it gets a second chance. */
  readonly isLastChance: boolean;
  /** Called before anything that the dataset is made of changes. */
  readonly beforeChange: () => Promise<void>;
}

/**
 * Reads, extracts and writes one input, and notes its outcome. Undefined when the document took its thread with it
 * and is to be tried once more.
 * @throws OutputError when the results cannot be written.
 */
export async function processInput(
  input: Input,
  turn: Turn,
  context: ProcessContext,
): Promise<RunEntry | undefined> {
  const started = performance.now();
  const elapsed = (): number => Math.round(performance.now() - started);
  const { source } = input;
  try {
    const file = await readAtRest(input);
    const owner = await turn.claim(file.id, source);
    if (owner !== undefined) return await noteDuplicate(input, file, owner, elapsed(), context);
    const decision = decide(input, file, context);
    if (decision.entry !== undefined)
      return await noteStanding(input, decision.entry, decision, file, context);
    const result = await extractOnce(toTask(input, file), file.id, context);
    if (result === undefined) return undefined;
    return await settle(input, file, result, decision, elapsed, context);
  } catch (error) {
    if (error instanceof OutputError) throw error;
    return await noteTrouble(input, error, elapsed(), context);
  } finally {
    turn.giveUp();
  }
}

function toTask({ source, known }: Input, { bytes }: ReadFile): Task {
  return { bytes, source, ...(known === undefined ? {} : { known }) };
}

/** Undefined when the document took its thread with it and has another chance. */
async function extractOnce(task: Task, id: string, context: ProcessContext): Promise<TaskResult | undefined> {
  const { extractor, isolated = extractor, begun } = context;
  begun.begin(id);
  try {
    return await (begun.isSuspect(id) ? isolated : extractor).run(task);
  } catch (error) {
    if (!(error instanceof LostWorkError)) throw error;
    if (!context.isLastChance) return undefined;
    const limited = error.failure.category === 'too-complex';
    return { kind: 'failure', failure: { ...toFailure(error.failure), limited } };
  } finally {
    begun.end(id);
  }
}

async function noteDuplicate(
  input: Input,
  file: ReadFile,
  owner: string,
  ms: number,
  context: ProcessContext,
): Promise<RunEntry> {
  const { source } = input;
  const known = context.journal.get(source);
  const isSame = known?.sha256 === file.sha256 && known.outcome === 'duplicate';
  const effort = known === undefined ? 'new' : isSame ? 'unchanged' : 'changed';
  const entry = { source, outcome: 'duplicate', id: file.id, effort, duplicate_of: owner, ms } as const;
  const isNoted = isSame && known?.stamp === file.stamp;
  return isNoted ? entry : note(entry, input, file, context);
}

async function noteStanding(
  input: Input,
  standing: RunEntry,
  { effort }: Decision,
  file: ReadFile,
  context: ProcessContext,
): Promise<RunEntry> {
  const { why: _, ...rest } = standing;
  const entry: RunEntry = { ...rest, effort };
  const known = context.journal.get(entry.source);
  const isNoted =
    known?.sha256 === file.sha256 && known.stamp === file.stamp && known.outcome === entry.outcome;
  return isNoted ? entry : note(entry, input, file, context);
}

async function settle(
  input: Input,
  file: ReadFile,
  result: TaskResult,
  decision: Decision,
  elapsed: () => number,
  context: ProcessContext,
): Promise<RunEntry> {
  if (result.kind === 'failure')
    return noteFailure(input, file, result.failure, decision, elapsed(), context);
  await context.beforeChange();
  const files = await writeReport(context.folder, result.report);
  const entry: RunEntry = { ...result.facts, ...effortOf(decision), ms: elapsed(), files };
  return note(entry, input, file, context);
}

function effortOf({ effort, why }: Decision): Pick<RunEntry, 'effort' | 'why'> {
  return { effort: effort === 'unchanged' ? 'redone' : effort, ...(why === undefined ? {} : { why }) };
}

/** A document without a record. What an older version made of the same bytes no longer stands. */
async function noteFailure(
  input: Input,
  file: ReadFile,
  failure: TaskFailure,
  decision: Decision,
  ms: number,
  context: ProcessContext,
): Promise<RunEntry> {
  const { folder } = context;
  if (failure.limited !== true) {
    await context.beforeChange();
    await moveToHistory(folder, file.id);
  }
  const entry = await writeFailed(input.source, file.id, failure, effortOf(decision), ms, context);
  return note(entry, input, file, context);
}

/** An input that cannot be read: there are no bytes to know it by. */
async function noteTrouble(
  input: Input,
  error: unknown,
  ms: number,
  context: ProcessContext,
): Promise<RunEntry> {
  const { source } = input;
  const known = context.journal.get(source);
  const effort = known === undefined ? 'new' : known.sha256 === null ? 'retried' : 'changed';
  const entry = await writeFailed(source, toId(source), toFailure(error), { effort }, ms, context);
  return note(entry, input, undefined, context);
}

async function writeFailed(
  source: string,
  id: string,
  { category, message, advice, stack, limited }: TaskFailure,
  effort: Pick<RunEntry, 'effort' | 'why'>,
  ms: number,
  { folder, limits }: ProcessContext,
): Promise<FailureEntry> {
  const path = await writeFailure(folder, { id, source, category, message, advice });
  return {
    source,
    outcome: 'failed',
    id,
    category,
    message,
    advice,
    ...effort,
    ms,
    files: { failure: path },
    ...(limited === true ? { limits } : {}),
    ...(stack === undefined ? {} : { stack }),
  };
}

/** Notes an outcome once its files are there. */
async function note(
  entry: RunEntry,
  input: Input,
  file: ReadFile | undefined,
  context: ProcessContext,
): Promise<RunEntry> {
  const { journal, folder, versions } = context;
  const { source } = entry;
  const known = journal.get(source);
  if (known?.outcome === 'failed' && known.id !== entry.id && journal.ownerOf(known.id)?.source === source) {
    await removeFailure(folder, known.id);
  }
  // An earlier record stays until all inputs are done: see settle-history.ts.
  const record = known?.record ?? currentRecord(entry);
  await journal.append({
    source,
    sha256: file?.sha256 ?? null,
    versions: versionsFor(versions, input.known),
    stamp: file?.stamp ?? null,
    seen_at: Date.now(),
    record,
    entry,
  });
  return entry;
}

// One input of a batch from its path to its files in the output folder. Whatever is wrong with a document ends
// here; only a broken output goes on to end the run.

import { checkReport } from '../export/check-report.js';
import type { ReportResult } from '../export/exporter.js';
import type { Failure } from '../export/failure-file.js';
import { type OutputFolder, writeFailure, writeReport } from '../export/output-folder.js';
import type { DuplicateEntry, FailureEntry, RecordEntry, RunEntry } from '../export/run-report.js';
import { ExtractionError, OutputError } from '../model/errors.js';
import type { ConfidenceReport } from '../model/record.js';
import type { SecondOpinionPolicy } from '../pipeline.js';
import { detectFormat } from '../read/index.js';
import type { Turn } from './claims.js';
import type { Engines } from './engines.js';
import type { Environment } from './environment.js';
import type { Input } from './find-inputs.js';
import { readInput, toId } from './read-input.js';
import { withTimeLimit } from './time-limit.js';

export interface ProcessOptions {
  readonly engines: Engines;
  readonly secondOpinion: SecondOpinionPolicy;
  /** Seconds for one document. */
  readonly timeout: number;
}

/** What is left of an input when it is done: its entry in run.json, and the report for the dataset. */
export interface Processed {
  readonly entry: RunEntry;
  readonly report?: ReportResult;
}

/**
 * Reads, extracts and writes one input.
 * @throws OutputError when the results cannot be written.
 */
export async function processInput(
  input: Input,
  turn: Turn,
  folder: OutputFolder,
  environment: Environment,
  options: ProcessOptions,
): Promise<Processed> {
  const started = performance.now();
  const elapsed = (): number => Math.round(performance.now() - started);
  // Until its bytes are known an input can only be called by its path.
  let id = toId(input.source);
  try {
    const bytes = await readInput(input);
    id = toId(bytes);
    const owner = await turn.claim(id, input.source);
    if (owner !== undefined) return { entry: duplicateEntry(input, id, owner, elapsed()) };
    const report = await extractReport(bytes, input, environment, options);
    const files = await writeReport(folder, report);
    return { entry: recordEntry(report, files, elapsed()), report };
  } catch (error) {
    if (error instanceof OutputError) throw error;
    return { entry: await failureEntry(folder, toFailure(id, input, error), error, elapsed()) };
  } finally {
    turn.giveUp();
  }
}

async function extractReport(
  bytes: Uint8Array,
  input: Input,
  { extract, forms }: Environment,
  { engines, secondOpinion, timeout }: ProcessOptions,
): Promise<ReportResult> {
  const { format } = detectFormat(bytes);
  const engine = engines[format];
  const choice = engine === undefined ? {} : { engine };
  const work = extract(bytes, { name: input.source, forms, format, secondOpinion, ...choice });
  const { record, confidence } = await withTimeLimit(work, timeout);
  return checkReport({ record, confidence });
}

/** An error that is none of the known kinds is our bug; it is recorded and the other inputs go on. */
function toFailure(id: string, { source }: Input, error: unknown): Failure {
  if (error instanceof ExtractionError) {
    return { id, source, category: error.category, message: error.message, advice: error.advice };
  }
  const message = `The program has a bug that this file brings out: ${error instanceof Error ? error.message : String(error)}`;
  const advice = 'Please report it, with the file if it may be shared.';
  return { id, source, category: 'defect', message, advice };
}

async function failureEntry(
  folder: OutputFolder,
  failure: Failure,
  error: unknown,
  ms: number,
): Promise<FailureEntry> {
  const { source, id, category, message, advice } = failure;
  const files = { failure: await writeFailure(folder, failure) };
  const entry = { source, outcome: 'failed', id, category, message, advice, ms, files } as const;
  const stack = category === 'defect' && error instanceof Error ? error.stack : undefined;
  return stack === undefined ? entry : { ...entry, stack };
}

function duplicateEntry({ source }: Input, id: string, owner: string, ms: number): DuplicateEntry {
  return { source, outcome: 'duplicate', id, duplicate_of: owner, ms };
}

function recordEntry(report: ReportResult, files: RecordEntry['files'], ms: number): RecordEntry {
  const { record, confidence } = report;
  const failed = record.checks.filter(({ outcome }) => outcome === 'fail').length;
  const passed = record.checks.filter(({ outcome }) => outcome === 'pass').length;
  return {
    source: record.source.path,
    outcome: record.verdict,
    id: record.id,
    agency: record.agency.name,
    year: record.year,
    form: record.form,
    format: record.source.format,
    engine: record.source.engine,
    score: confidence.score,
    reasons: reasonsOf(confidence),
    numbers: confidence.fields.filter(({ status }) => status === 'number').length,
    fields: confidence.fields.length,
    checks: { passed, failed },
    ms,
    files,
  };
}

const CASTS_DOUBT: ReadonlySet<string> = new Set([
  'validate/unconfirmed-equation',
  'validate/equations-fail-together',
]);
/** A person is told so many reasons; all of them stand in the confidence report. */
const MAX_REASONS = 3;
const importance = { error: 0, warning: 1, info: 2 } as const;

/** Why a record needs a person: its errors first, else what casts doubt, else its doubtful fields. */
function reasonsOf({ verdict, issues, look_at }: ConfidenceReport): string[] {
  if (verdict === 'accepted') return [];
  const telling = issues
    .filter((one) => one.severity === 'error' || CASTS_DOUBT.has(one.code))
    .sort((a, b) => importance[a.severity] - importance[b.severity]);
  const messages = [...new Set(telling.map((one) => one.message))];
  const more = messages.length - MAX_REASONS;
  const shown = messages.slice(0, MAX_REASONS);
  if (more > 0) shown.push(`… and ${more} more, in the confidence report`);
  if (shown.length > 0) return shown;
  const doubtful = look_at.length;
  return [`${doubtful} ${doubtful === 1 ? 'field is' : 'fields are'} in doubt; see the confidence report.`];
}

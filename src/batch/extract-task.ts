// The work on one document that needs no disk: bytes in, files of the report out. It runs in a thread, or in the
// process itself.

import { checkReport } from '../export/check-report.js';
import { type RenderedReport, renderReport } from '../export/output-folder.js';
import type { Format } from '../model/document.js';
import { ExtractionError, type FailureCategory } from '../model/errors.js';
import type { FormDefinition } from '../model/form.js';
import type { Known } from '../model/known-facts.js';
import type { Extraction, ExtractOptions, SecondOpinionPolicy } from '../pipeline.js';
import { detectFormat } from '../read/index.js';
import { type RecordFacts, toRecordFacts } from './record-facts.js';

/** Engine by format; formats left out are read by their reader's first. */
export type Engines = Readonly<Partial<Record<Format, string>>>;

/** Options that the result depends on. */
export interface TaskOptions {
  readonly engines: Engines;
  readonly secondOpinion: SecondOpinionPolicy;
}

/** A document to extract. */
export interface Task {
  readonly bytes: Uint8Array;
  readonly source: string;
  readonly known?: Known;
}

/** What is wrong with a document, as plain data: errors lose their class on the way out of a thread. */
export interface TaskFailure {
  readonly category: FailureCategory;
  readonly message: string;
  readonly advice: string;
  readonly stack?: string;
  /** Time or memory did not suffice. */
  readonly limited?: boolean;
}

export type TaskResult =
  | { readonly kind: 'report'; readonly facts: RecordFacts; readonly report: RenderedReport }
  | { readonly kind: 'failure'; readonly failure: TaskFailure };

/** Bytes of one report to everything they gave. */
export type Extract = (bytes: Uint8Array, options: ExtractOptions) => Promise<Extraction>;

/** What extracts: the engine and the forms it knows. */
export interface ExtractWith {
  readonly extract: Extract;
  readonly forms: readonly FormDefinition[];
}

/** Extracts one document. Whatever is wrong with it is in the result. */
export async function runTask(
  { bytes, source, known }: Task,
  { extract, forms }: ExtractWith,
  { engines, secondOpinion }: TaskOptions,
): Promise<TaskResult> {
  try {
    const { format } = detectFormat(bytes);
    const engine = engines[format];
    const choice = { ...(engine === undefined ? {} : { engine }), ...(known === undefined ? {} : { known }) };
    const found = await extract(bytes, { name: source, forms, format, secondOpinion, ...choice });
    const report = checkReport({ record: found.record, confidence: found.confidence });
    return { kind: 'report', facts: toRecordFacts(report), report: await renderReport(report, forms) };
  } catch (error) {
    return { kind: 'failure', failure: toFailure(error) };
  }
}

/** An error that is none of the known kinds is our bug; it is recorded and the other inputs go on. */
export function toFailure(error: unknown): TaskFailure {
  if (error instanceof ExtractionError) {
    return { category: error.category, message: error.message, advice: error.advice };
  }
  const text = error instanceof Error ? error.message : String(error);
  const message = `The program has a bug that this file brings out: ${text}`;
  const advice = 'Please report it, with the file if it may be shared.';
  const stack = error instanceof Error ? error.stack : undefined;
  return { category: 'defect', message, advice, ...(stack === undefined ? {} : { stack }) };
}

// The library: the same extraction as the command line, without disk and output.

import { forms } from '../extractors/index.js';
import { extractEach, type ReportInput, type ReportOutcome } from './extract-all.js';
import { type Extraction, type ExtractOptions, extract as extractWith } from './pipeline.js';

export { type FormId, forms } from '../extractors/index.js';
export { exporters } from './export/index.js';
export { version } from './export/version.js';
export type { ReportInput, ReportOutcome } from './extract-all.js';
export type { Document, Format } from './model/document.js';
export {
  ExtractionError,
  type FailureCategory,
  OutputError,
  UnknownFormError,
  UnreadableSourceError,
  UnsupportedFormatError,
} from './model/errors.js';
export { defineForm, type FormDefinition } from './model/form.js';
export type { Issue, IssueCode, Severity } from './model/issue.js';
export type { Known, KnownFacts } from './model/known-facts.js';
export type { Place } from './model/place.js';
export {
  type Check,
  type ConfidenceReport,
  confidenceReportSchema,
  type FieldReport,
  type ReportRecord,
  recordSchema,
  recordSchemaFor,
  type Verdict,
} from './model/record.js';
export type { Extraction, SecondOpinionPolicy } from './pipeline.js';

/** `forms` is every form of this version unless others are given. */
export type LibraryOptions = Omit<ExtractOptions, 'forms'> & Partial<Pick<ExtractOptions, 'forms'>>;

/**
 * Bytes of one report to its record, its confidence report and everything between.
 * @throws ExtractionError when the input cannot be read or is no report that we know.
 */
export async function extract(bytes: Uint8Array, options: LibraryOptions): Promise<Extraction> {
  return extractWith(bytes, { forms: Object.values(forms), ...options });
}

/** Options for all of several reports; a name and what is known come with each. */
export type LibraryBatchOptions = Omit<LibraryOptions, 'name' | 'known'>;

/**
 * Several reports one after another, in their order. Never throws for a report: its outcome has the `error` instead, an
 * `ExtractionError` (with `category` and `advice`) where the report is to blame. All work is done on the caller's
 * thread, which more at a time would not make faster: for that, call it in several workers.
 */
export function extractAll(
  inputs: Iterable<ReportInput> | AsyncIterable<ReportInput>,
  options: LibraryBatchOptions = {},
): AsyncGenerator<ReportOutcome, void, undefined> {
  return extractEach(inputs, (bytes, { name, known }) =>
    extract(bytes, { ...options, name, ...(known === undefined ? {} : { known }) }),
  );
}

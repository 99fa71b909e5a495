// The library: the same extraction as the command line, without disk and output.

import { forms } from '../extractors/index.js';
import { type Extraction, type ExtractOptions, extract as extractWith } from './pipeline.js';

export { type FormId, forms } from '../extractors/index.js';
export { exporters } from './export/index.js';
export { version } from './export/version.js';
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

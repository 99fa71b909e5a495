// The order of the stages, written once. Every value between stages is plain JSON.

import type { Binding } from './model/binding.js';
import type { Document, Format } from './model/document.js';
import type { FormDefinition } from './model/form.js';
import type { Issue } from './model/issue.js';
import type { ReadLimits } from './model/reader.js';
import type { ConfidenceReport, ReportRecord } from './model/record.js';
import type { Layout } from './model/section.js';

export interface ExtractOptions {
  /** Path or name of the input as the user gave it; kept in the record, `/` as separator. */
  readonly name: string;
  readonly forms: readonly FormDefinition[];
  /** Overrides detection by content. */
  readonly format?: Format;
  /** Engine of the format's reader; its first is the default. */
  readonly engine?: string;
  readonly limits?: Partial<ReadLimits>;
}

/** Everything that one document gave, stage by stage. */
export interface Extraction {
  readonly document: Document;
  readonly layout: Layout;
  readonly bindings: readonly Binding[];
  readonly record: ReportRecord;
  readonly confidence: ConfidenceReport;
  readonly issues: readonly Issue[];
}

/**
 * Bytes of one report to its record and confidence report.
 * @throws ExtractionError when the input cannot be read or is no report that we know.
 */
export async function extract(_bytes: Uint8Array, _options: ExtractOptions): Promise<Extraction> {
  throw new Error('the stages are not joined yet');
}

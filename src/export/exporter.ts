// What turns extracted reports into files, and the little it needs of the world: somewhere to put text.

import type { FormDefinition } from '../model/form.js';
import type { ConfidenceReport, ReportRecord } from '../model/record.js';

/** One extracted report, as every exporter gets it. */
export interface ReportResult {
  readonly record: ReportRecord;
  readonly confidence: ConfidenceReport;
}

/** Where an exporter puts its text. Resolves when more can be taken, so that a slow disk slows the run. */
export interface Sink {
  readonly write: (text: string) => Promise<void>;
}

/** Takes reports one at a time, in the order of the run; `close` writes what stands behind the last one. */
export interface ReportWriter {
  readonly add: (report: ReportResult) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * One kind of output file. A writer is fed report by report (and not given a list), because all writers of a run
 * share one pass over reports that are never all in memory.
 */
export interface Exporter {
  /** What the file is, for people. */
  readonly title: string;
  /** `report`: one file a report, `<path>/<year>/<id>.<extension>`. `run`: one file, `<path>.<extension>`. */
  readonly files: 'report' | 'run';
  /** In the output folder, `/` as separator. */
  readonly path: string;
  readonly extension: string;
  /** `forms` are all that are known: what draws a form as it looks needs them. */
  readonly open: (sink: Sink, forms?: readonly FormDefinition[]) => Promise<ReportWriter>;
  /** The text of a report's file as it has to be one folder deeper, in `history/`; as it is unless given. */
  readonly inHistory?: (text: string) => Promise<string>;
}

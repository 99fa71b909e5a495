// An output folder under review: its reports in the queue, one report, decisions, and the dataset they go into.

import type { Decision } from '../../corrections/decision.js';
import { reviewReport } from '../../corrections/index.js';
import { QueryError } from '../../dataset/index.js';
import type { FormDefinition } from '../../model/form.js';
import type { DatasetView, QueueRow } from '../api.js';
import type { ReportView, Settled, SettleRequest, SourceState, UndoRequest } from '../report-api.js';
import { type DatasetBuilder, datasetBuilder } from './dataset-builder.js';
import { type DecisionLog, openDecisionLog } from './decision-log.js';
import { folderLock } from './folder-lock.js';
import { type QueueState, queueState } from './queue-state.js';
import { reportView } from './report-view.js';
import { type Signature, toDecisions, toUndoing } from './settle.js';
import { type FindSource, type FoundSource, sourceFinder, viewsOf } from './source-file.js';
import { openStoredReports, type StoredReport, type StoredReports } from './stored-reports.js';

export interface ReviewFolderOptions {
  readonly forms: readonly FormDefinition[];
  /** Who decides, unless a request says otherwise. */
  readonly reviewer: string;
  /** Folders that the paths of sources may be relative to. */
  readonly sources: readonly string[];
}

export interface ReviewFolder {
  readonly rows: () => Promise<readonly QueueRow[]>;
  readonly report: (id: string) => Promise<ReportView>;
  readonly source: (id: string) => Promise<StoredReport & { readonly found: FoundSource }>;
  readonly settle: (request: SettleRequest) => Promise<Settled>;
  readonly undo: (request: UndoRequest) => Promise<Settled>;
  readonly dataset: () => DatasetView;
  /** Builds the dataset, unless a build is under way, and comes back when that is done. */
  readonly build: () => Promise<DatasetView>;
  /** Numbers of every report in the dataset, by canonical paths of fields. */
  readonly figures: QueueState['figures'];
  /** Every decision on a field that stands. */
  readonly decisions: () => readonly Decision[];
  readonly close: () => Promise<void>;
}

interface Parts {
  readonly options: ReviewFolderOptions;
  readonly log: DecisionLog;
  readonly stored: StoredReports;
  readonly queue: QueueState;
  readonly builder: DatasetBuilder;
  readonly findSource: FindSource;
}

/**
 * Opens an output folder. The dataset is brought up to the records first; while another run writes, the one that is
 * there is used.
 * @throws QueryError when there is no dataset and none can be made.
 */
export async function openReviewFolder(output: string, options: ReviewFolderOptions): Promise<ReviewFolder> {
  const log = await openDecisionLog(output);
  const stored = await openStoredReports(output);
  const withLock = folderLock(output);
  const queue = queueState(output, { log, stored });
  const builder = datasetBuilder(output, { forms: options.forms, log, withLock, onBuilt: queue.load });
  const parts = { options, log, stored, queue, builder, findSource: sourceFinder(options.sources) };
  await builder.build();
  // No build, because another run writes: what is there is shown, and an error is one for whoever starts this.
  if (!queue.isLoaded()) await loadThere(queue, builder);
  return {
    rows: queue.rows,
    report: async (id) => view(parts, await stored.read(id)),
    source: async (id) => {
      const report = await stored.read(id);
      return { ...report, found: await parts.findSource(report.record) };
    },
    settle: async (request) => {
      const report = await stored.read(request.record_id);
      const decisions = toDecisions(request, report, sign(request, options));
      return withLock(() => write(parts, report, decisions));
    },
    undo: async (request) => {
      const report = await stored.read(request.record_id);
      await log.refresh();
      const decisions = toUndoing(request, log.layer().get(request.record_id), sign(request, options));
      return withLock(() => write(parts, report, decisions));
    },
    dataset: builder.state,
    build: builder.build,
    figures: queue.figures,
    decisions: () => [...log.layer().values()].flatMap(({ fields }) => [...fields.values()]),
    close: queue.close,
  };
}

async function loadThere(queue: QueueState, builder: DatasetBuilder): Promise<void> {
  try {
    await queue.load();
  } catch (error) {
    const { trouble } = builder.state();
    if (!(error instanceof QueryError) || trouble === null) throw error;
    throw new QueryError(`${error.message} It could not be made now: ${trouble.en}`, { cause: error });
  }
}

function sign({ by }: { readonly by?: string | undefined }, { reviewer }: ReviewFolderOptions): Signature {
  return { by: by ?? reviewer, at: new Date().toISOString() };
}

async function write(parts: Parts, report: StoredReport, written: Decision[]): Promise<Settled> {
  const { log, queue, builder } = parts;
  await log.append(written);
  const { id } = report.record;
  queue.note(id, reviewReport(report.confidence, log.layer().get(id)));
  return { written, report: await view(parts, report), dataset: builder.state() };
}

async function view(parts: Parts, { record, confidence }: StoredReport): Promise<ReportView> {
  const { options, log, queue, findSource } = parts;
  await log.refresh();
  const decisions = log.layer().get(record.id);
  const review = reviewReport(confidence, decisions);
  const source = toSourceState(record.source.format, await findSource(record));
  const row = queue.row(record.id, decisions === undefined ? undefined : review);
  return reportView({ record, confidence, decisions, review, row, source, forms: options.forms });
}

function toSourceState(format: StoredReport['record']['source']['format'], found: FoundSource): SourceState {
  if (found.state === 'here') return { state: 'here', message: null, views: viewsOf(format) };
  return { state: found.state, message: found.message, views: [] };
}

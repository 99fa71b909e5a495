// The queue as it stands: the index of the dataset, and where people have been.

import { type ReportReview, reviewReport } from '../../corrections/index.js';
import { type OpenDataset, openDataset } from '../../dataset/index.js';
import type { QueueRow } from '../api.js';
import { noReport, ReviewError } from './answers.js';
import type { DecisionLog } from './decision-log.js';
import { type Figures, readFigures } from './figures.js';
import { type IndexedReport, readIndex, toQueueRow } from './queue-index.js';
import type { StoredReports } from './stored-reports.js';

export interface QueueState {
  /** Reads the dataset anew. */
  readonly load: () => Promise<void>;
  readonly isLoaded: () => boolean;
  readonly rows: () => Promise<readonly QueueRow[]>;
  /** @throws ReviewError when the dataset has no such report. */
  readonly row: (id: string, review: ReportReview | undefined) => QueueRow;
  /** Notes where a report stands after a decision. */
  readonly note: (id: string, review: ReportReview) => void;
  /** Numbers of every report by canonical paths of fields; the paths are always the same. */
  readonly figures: (fields: readonly string[]) => Promise<Figures>;
  readonly close: () => Promise<void>;
}

export interface QueueStateOptions {
  readonly log: DecisionLog;
  readonly stored: StoredReports;
}

/** Bounds of the server's own questions. */
const QUERY = { timeout: 60, memory: '1GB' } as const;

/** The queue of an output folder; empty until it is loaded. */
export function queueState(output: string, { log, stored }: QueueStateOptions): QueueState {
  let dataset: OpenDataset | undefined;
  let index: ReadonlyMap<string, IndexedReport> = new Map();
  let reviews = new Map<string, ReportReview>();
  let rows: readonly QueueRow[] | undefined;
  let figures: Promise<Figures> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const readReviews = async (): Promise<void> => {
    reviews = new Map();
    for (const [id, decisions] of log.layer()) {
      if (!index.has(id)) continue;
      const { confidence } = await stored.read(id);
      reviews.set(id, reviewReport(confidence, decisions));
    }
    rows = undefined;
  };

  return {
    load: () =>
      inTurn(async () => {
        const next = await openDataset(output, QUERY);
        index = await readIndex(next);
        dataset?.close();
        dataset = next;
        figures = undefined;
        await stored.refresh();
        await readReviews();
      }),
    isLoaded: () => dataset !== undefined,
    rows: async () => {
      if (await log.refresh()) await readReviews();
      rows ??= [...index].map(([id, report]) => toQueueRow(report, reviews.get(id)));
      return rows;
    },
    row: (id, review) => {
      const report = index.get(id);
      if (report === undefined) throw noReport();
      return toQueueRow(report, review);
    },
    note: (id, review) => {
      reviews.set(id, review);
      rows = undefined;
    },
    figures: (fields) => {
      figures ??= inTurn(() => {
        if (dataset === undefined) throw noDataset();
        return readFigures(dataset, fields);
      }).catch((error: unknown) => {
        figures = undefined;
        throw error;
      });
      return figures;
    },
    close: () =>
      inTurn(async () => {
        dataset?.close();
        dataset = undefined;
      }),
  };
}

function noDataset(): ReviewError {
  return new ReviewError(404, 'no-dataset', {
    zh: '还没有数据集，请先生成。',
    en: 'There is no dataset yet; build it first.',
  });
}

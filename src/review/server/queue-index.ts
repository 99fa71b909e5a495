// The reports of the dataset in memory, a few hundred bytes each, with where each stands with the people: filtered,
// counted and sorted in a few milliseconds, ten thousand as well as a hundred.

import { z } from 'zod';
import { fieldKey, type ReportReview } from '../../corrections/index.js';
import type { OpenDataset } from '../../dataset/index.js';
import { verdicts } from '../../model/record.js';
import type { QueueRow } from '../api.js';
import { regionName, regionOf } from './provinces.js';
import { worthOf } from './worth.js';

/** A field that a person is asked to look at. */
interface AskedField {
  readonly key: string;
  readonly confidence: number;
}

/** A report as the dataset has it, before anybody decided anything. */
export interface IndexedReport {
  readonly base: Omit<QueueRow, 'state' | 'to_settle' | 'stale' | 'settled' | 'worth'>;
  readonly asked: readonly AskedField[];
}

const baseSchema = z.object({
  record_id: z.string(),
  source: z.string(),
  agency: z.string().nullable(),
  title: z.string().nullable(),
  year: z.number().nullable(),
  division_code: z.string().nullable(),
  form: z.string().nullable(),
  format: z.enum(['docx', 'pdf', 'html', 'text']),
  verdict: z.enum(verdicts),
  score: z.number(),
  expected_errors: z.number(),
  issues_error: z.number(),
  issues_warning: z.number(),
  published_errors: z.number(),
  issues: z.string(),
});

const columns = Object.keys(baseSchema.shape);

/** What is not absent and listed, and what could not be read; the worst first, as the list is. */
const ASKED = `SELECT c.record_id, c.form, c.field, if(c.status = 'unreadable', 0, c.confidence) AS confidence
  FROM cells c JOIN reports r USING (record_id)
  WHERE c.status = 'unreadable' OR (c.status <> 'absent' AND contains(r.look_at, '"' || c.field || '"'))`;

/** Reads the index out of the dataset. */
export async function readIndex(dataset: OpenDataset): Promise<Map<string, IndexedReport>> {
  const asked = await readAsked(dataset);
  const reports = new Map<string, IndexedReport>();
  const { rows } = await dataset.ask(`SELECT ${columns.join(', ')} FROM reports`);
  for await (const some of rows) {
    for (const row of some) {
      const read = baseSchema.parse(Object.fromEntries(columns.map((name, at) => [name, row[at]])));
      const { record_id: id, division_code, issues, ...base } = read;
      const region = regionOf(division_code);
      reports.set(id, {
        base: {
          id,
          ...base,
          region,
          region_name: region === null ? null : regionName(region),
          issues: z.array(z.string()).parse(JSON.parse(issues)),
        },
        asked: asked.get(id) ?? [],
      });
    }
  }
  return reports;
}

const askedRow = z.tuple([z.string(), z.string(), z.string(), z.number()]);

async function readAsked(dataset: OpenDataset): Promise<Map<string, AskedField[]>> {
  const asked = new Map<string, AskedField[]>();
  const { rows } = await dataset.ask(ASKED);
  for await (const some of rows) {
    for (const row of some) {
      const [id, form, field, confidence] = askedRow.parse(row);
      const own = asked.get(id) ?? [];
      own.push({ key: fieldKey(form, field), confidence });
      asked.set(id, own);
    }
  }
  return asked;
}

/** A report in the queue; `review` where people decided something about it. */
export function toQueueRow({ base, asked }: IndexedReport, review?: ReportReview): QueueRow {
  const open = review === undefined ? asked.map(({ key }) => key) : review.open;
  const issues = review === undefined ? base.issues_error : review.openIssues;
  const state = review?.state ?? (open.length + issues > 0 ? 'open' : 'clear');
  const confidences = new Map(asked.map(({ key, confidence }) => [key, confidence]));
  const gains = (state === 'open' || state === 'stale') && base.verdict !== 'rejected';
  return {
    ...base,
    state,
    to_settle: open.length + issues,
    stale: review?.stale ?? 0,
    settled: review?.settled ?? 0,
    worth: gains ? worthOf({ confidences: open.map((key) => confidences.get(key) ?? 0.5), issues }) : 0,
  };
}

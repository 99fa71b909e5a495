// What the review server and its pages say to each other: every path, every request, every answer. Shared by both, so
// nothing of Node may be imported here. report-api.ts has the shapes of one report and of settling. The static report is
// drawn from the same shapes.

import { z } from 'zod';
import { verdicts } from '../model/record.js';

/** The same text in both languages of the page. */
export const bilingualSchema = z.object({ zh: z.string(), en: z.string() });

/**
 * Paths of the API; `:id` is a record's id, `:name` that of a chart. All need the token, as the cookie that the page was
 * given or as `Authorization: Bearer …`. POST takes and gives JSON. Errors are `errorSchema` with status 400 (the request
 * is wrong), 403 (no token, another host or origin), 404, 409 (the report has changed meanwhile), 423 (another run holds
 * the output folder), 500.
 */
export const apiPaths = {
  /** GET → `sessionSchema` */
  session: '/api/session',
  /** GET, query of `queueQuerySchema` → `queuePageSchema` */
  queue: '/api/queue',
  /** GET, filters of `queueQuerySchema` → `facetsSchema` */
  facets: '/api/facets',
  /** GET → `reportViewSchema` */
  report: '/api/reports/:id',
  /** GET → bytes of the source as they are, for pdf.js and for download (never shown as a page of this origin) */
  sourceFile: '/api/reports/:id/source/file',
  /**
   * GET → the source as a web page made safe, for `<iframe sandbox="allow-same-origin">`: elements that hold a place
   * have `data-place="start-end"` (several: separated by spaces) and the first of each place `id="place-start-end"`.
   * Only for `html`.
   */
  sourcePage: '/api/reports/:id/source/page',
  /** GET → `documentViewSchema`: the source as the reader saw it */
  sourceDocument: '/api/reports/:id/source/document',
  /** POST `settleRequestSchema` → `settledSchema` */
  decisions: '/api/decisions',
  /** POST `undoRequestSchema` → `settledSchema` */
  undo: '/api/undo',
  /** GET → `datasetStateSchema`; POST starts a build → `datasetStateSchema` */
  dataset: '/api/dataset',
  /** GET, filters of `queueQuerySchema` → `overviewSchema` */
  overview: '/api/overview',
  /** GET, the same filters → one chart's table as CSV */
  overviewCsv: '/api/overview/:name',
} as const;

/** `path` with its parameter filled in. */
export function apiPath(path: string, parameter: string): string {
  return path.replace(/:(?:id|name)/, encodeURIComponent(parameter));
}

export const errorSchema = z.object({
  error: z.object({
    code: z.string().describe('kebab-case, for programs'),
    message: bilingualSchema.describe('what is wrong and what to do'),
  }),
});

// ---------------------------------------------------------------- the dataset of the folder

export const datasetStateSchema = z.object({
  state: z.enum(['current', 'outdated', 'building']),
  /** Decisions that the dataset does not have yet. */
  pending: z.number().int().min(0),
  /** While building: reports read, of how many that have to be. */
  done: z.number().int().min(0),
  total: z.number().int().min(0),
  built_at: z.iso.datetime().nullable(),
  /** Why the last build failed, or what it left out; null when all is well. */
  trouble: bilingualSchema.nullable(),
});

export const sessionSchema = z.object({
  version: z.string(),
  /** Name of the output folder, as given. */
  folder: z.string(),
  /** Who decides, unless a request says otherwise. */
  reviewer: z.string(),
  reports: z.number().int(),
  dataset: datasetStateSchema,
});

// ---------------------------------------------------------------- the queue

/**
 * Where a report stands with the people: `open` something is left to settle; `stale` among it are decisions on text that
 * reads otherwise now; `settled` people decided all there was; `rejected` a person put it aside; `clear` there was
 * nothing to settle.
 */
export const reviewStates = ['open', 'stale', 'settled', 'rejected', 'clear'] as const;

/** `worth`: what a person's minute gains, most first (docs/review.md). The others: as named, then by worth. */
export const queueSorts = ['worth', 'doubt', 'fields', 'agency', 'year', 'source'] as const;

/** Names of the filters that are facets, too. */
export const facetNames = ['state', 'verdict', 'year', 'region', 'form', 'format', 'issue'] as const;

/** The value of a facet for reports that have none: no year known, no region … */
export const NO_VALUE = 'none';

const choices = z.array(z.string().max(100)).max(100);

/** Filters: within one name any of the values, between names all of them. */
export const filtersSchema = z.object({
  state: choices.optional(),
  verdict: choices.optional(),
  year: choices.optional(),
  /** First two digits of the division's code: the province. */
  region: choices.optional(),
  form: choices.optional(),
  format: choices.optional(),
  /** Codes of issues; a report fits when it has one of them. */
  issue: choices.optional(),
  /** Words that agency, title or source must hold, white space between. */
  agency: z.string().max(200).optional(),
});

/** In the URL, each value of a filter is a parameter of its own: `?verdict=review&year=2023&year=2024`. */
export const queueQuerySchema = filtersSchema.extend({
  sort: z.enum(queueSorts).default('worth'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** One report in the queue. */
export const queueRowSchema = z.object({
  id: z.string(),
  source: z.string(),
  agency: z.string().nullable(),
  title: z.string().nullable(),
  year: z.number().int().nullable(),
  /** Two digits, or null. */
  region: z.string().nullable(),
  region_name: bilingualSchema.nullable(),
  form: z.string().nullable(),
  format: z.enum(['docx', 'pdf', 'html', 'text']),
  verdict: z.enum(verdicts),
  state: z.enum(reviewStates),
  score: z.number(),
  expected_errors: z.number(),
  /** Fields and issues that a person has still to look at. */
  to_settle: z.number().int(),
  /** Of these, decisions to be made again. */
  stale: z.number().int(),
  /** Decisions that stand. */
  settled: z.number().int(),
  issues_error: z.number().int(),
  issues_warning: z.number().int(),
  published_errors: z.number().int(),
  issues: z.array(z.string()).describe('codes, each once'),
  worth: z.number().describe('see docs/review.md; 0 where nothing is to be gained'),
});

export const queuePageSchema = z.object({
  total: z.number().int().describe('reports that fit the filters'),
  offset: z.number().int(),
  rows: z.array(queueRowSchema),
});

export const facetValueSchema = z.object({
  value: z.string().describe('as the filter takes it'),
  label: bilingualSchema,
  count: z.number().int(),
});

/** For each facet, the values among the reports that fit all other filters. */
export const facetsSchema = z.object({
  total: z.number().int(),
  facets: z.record(z.enum(facetNames), z.array(facetValueSchema)),
});

// ---------------------------------------------------------------- overview

export const chartNames = [
  'requests-by-year',
  'requests-by-region',
  'disclosure-by-year',
  'outcomes-by-year',
  'denials-by-ground',
  'reconsiderations-by-year',
  'lawsuits-by-year',
  'verdicts-by-format',
  'reliability',
  'published-errors-by-year',
  'published-errors-by-region',
] as const;

/** A chart is its table: what is drawn, what is read aloud and what is downloaded are the same rows. */
export const chartSchema = z.object({
  name: z.enum(chartNames),
  title: bilingualSchema,
  /** What it counts, over which reports, and what not to conclude. */
  note: bilingualSchema,
  columns: z.array(
    z.object({
      name: z.string(),
      title: bilingualSchema,
      kind: z.enum(['category', 'count', 'share']).describe('share: 0–1'),
    }),
  ),
  /** Cells in the order of the columns. Categories are texts; where `labels` has one, it is shown in its place. */
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  labels: z.record(z.string(), bilingualSchema),
});

export const overviewSchema = z.object({
  /** Reports that fit the filters. */
  reports: z.number().int(),
  charts: z.array(chartSchema),
});

export type Bilingual = z.infer<typeof bilingualSchema>;
export type ApiError = z.infer<typeof errorSchema>;
export type DatasetView = z.infer<typeof datasetStateSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type ReviewState = (typeof reviewStates)[number];
export type QueueSort = (typeof queueSorts)[number];
export type FacetName = (typeof facetNames)[number];
export type Filters = z.infer<typeof filtersSchema>;
export type QueueQuery = z.infer<typeof queueQuerySchema>;
export type QueueRow = z.infer<typeof queueRowSchema>;
export type QueuePage = z.infer<typeof queuePageSchema>;
export type FacetValue = z.infer<typeof facetValueSchema>;
export type Facets = z.infer<typeof facetsSchema>;
export type ChartName = (typeof chartNames)[number];
export type Chart = z.infer<typeof chartSchema>;
export type Overview = z.infer<typeof overviewSchema>;

// Requests to the server that the page came from.

import {
  type ApiError,
  apiPath,
  apiPaths,
  type DatasetView,
  type Facets,
  type Filters,
  type Overview,
  type QueuePage,
  type QueueQuery,
  type Session,
} from '../api.js';
import type { DocumentView, ReportView, Settled, SettleRequest, UndoRequest } from '../report-api.js';

/** An answer that says no, with the server's words where it has any. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  constructor(
    readonly status: number,
    readonly said: ApiError['error'] | undefined,
  ) {
    super(said?.message.en ?? `status ${status}`);
  }
}

async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(path, { ...init, credentials: 'same-origin' });
  if (!response.ok) {
    const body: ApiError | undefined = await response.json().catch(() => undefined);
    throw new RefusedError(response.status, body?.error);
  }
  return response.json();
}

function post<Answer>(path: string, body: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** `?verdict=review&year=2023&year=2024` */
export function toSearch(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const values = Array.isArray(value) ? value : [value];
    return values.filter((one) => one !== undefined && one !== '').map((one) => [name, String(one)]);
  });
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** Everything the page asks for. */
export const client = {
  session: (): Promise<Session> => ask(apiPaths.session),
  queue: (query: Partial<QueueQuery>, signal?: AbortSignal): Promise<QueuePage> =>
    ask(apiPaths.queue + toSearch(query), signal === undefined ? {} : { signal }),
  facets: (filters: Filters, signal?: AbortSignal): Promise<Facets> =>
    ask(apiPaths.facets + toSearch(filters), signal === undefined ? {} : { signal }),
  report: (id: string): Promise<ReportView> => ask(apiPath(apiPaths.report, id)),
  sourceDocument: (id: string): Promise<DocumentView> => ask(apiPath(apiPaths.sourceDocument, id)),
  sourceFile: (id: string): string => apiPath(apiPaths.sourceFile, id),
  sourcePage: (id: string): string => apiPath(apiPaths.sourcePage, id),
  settle: (request: SettleRequest): Promise<Settled> => post(apiPaths.decisions, request),
  undo: (request: UndoRequest): Promise<Settled> => post(apiPaths.undo, request),
  dataset: (): Promise<DatasetView> => ask(apiPaths.dataset),
  build: (): Promise<DatasetView> => post(apiPaths.dataset, {}),
  overview: (filters: Filters): Promise<Overview> => ask(apiPaths.overview + toSearch(filters)),
  overviewCsv: (name: string, filters: Filters): string =>
    apiPath(apiPaths.overviewCsv, name) + toSearch(filters),
};

// The source of a report to the page: as bytes, as a page made safe, as the reader saw it.

import type { Context } from 'hono';
import { ExtractionError } from '../../model/errors.js';
import type { HtmlPlace } from '../../model/place.js';
import { readDocument, readSafePage } from '../../read/index.js';
import type { BlockView, DocumentView } from '../report-api.js';
import { ReviewError } from './answers.js';
import type { FoundSource } from './source-file.js';
import type { StoredReport } from './stored-reports.js';

type Sourced = StoredReport & { readonly found: FoundSource };

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  // Bytes of a page are never sent as one.
  html: 'application/octet-stream',
  text: 'application/octet-stream',
} as const;

/** The bytes as they are, to be kept or given to pdf.js. */
export function sendFile(context: Context, { record, found }: Sourced): Response {
  const bytes = bytesOf(found);
  const name = record.source.path.split('/').at(-1) ?? record.id;
  context.header('Content-Type', types[record.source.format]);
  context.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  return context.body(new Uint8Array(bytes));
}

/**
 * The page shows styles that stand in it and nothing else; the sandbox holds where it is opened outside of its frame,
 * too. It stays of this origin, so that the page around it can look for places in it.
 */
const SOURCE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

/** A web page made safe, its places marked. */
export async function sendPage(context: Context, sourced: Sourced): Promise<Response> {
  const { record, confidence, found } = sourced;
  if (record.source.format !== 'html') throw noView();
  const bytes = bytesOf(found);
  const places = [
    ...confidence.fields.map(({ place }) => place),
    ...confidence.issues.flatMap((one) => one.places),
  ];
  const page = await read(() => readSafePage(bytes, places.filter(isHtmlPlace)));
  context.header('Content-Security-Policy', SOURCE_POLICY);
  return context.html(page);
}

/** Blocks as the reader saw them. */
export async function sendDocument(context: Context, { record, found }: Sourced): Promise<Response> {
  const bytes = bytesOf(found);
  const { format, engine, path } = record.source;
  const { value } = await read(() => readDocument(bytes, { name: path, format, engine }));
  const view: DocumentView = {
    format,
    engine,
    blocks: value.blocks.map(toBlockView),
    setAside: [...value.setAside],
  };
  return context.json(view);
}

function toBlockView(block: Awaited<ReturnType<typeof readDocument>>['value']['blocks'][number]): BlockView {
  const { type, place } = block;
  if (type === 'table') {
    const { rowCount, columnCount, cells } = block;
    return { type, rowCount, columnCount, cells: [...cells], place };
  }
  if (type === 'heading') return { type, level: block.level, text: block.text, place };
  const { text, numbering } = block;
  return { type, text, place, ...(numbering === undefined ? {} : { numbering }) };
}

function isHtmlPlace(place: StoredReport['confidence']['fields'][number]['place']): place is HtmlPlace {
  return place?.kind === 'html';
}

function bytesOf(found: FoundSource): Uint8Array {
  if (found.state === 'here') return found.bytes;
  throw new ReviewError(404, `source-${found.state}`, found.message);
}

/** What could be read once may be too much for the limits of today; then the page says so. */
async function read<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    throw new ReviewError(404, 'unreadable-source', { zh: error.message, en: error.message });
  }
}

function noView(): ReviewError {
  return new ReviewError(404, 'no-view', { zh: '此文件不是网页。', en: 'This source is no web page.' });
}

// The routes of the review server.

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { csvRecord } from '../../dataset/index.js';
import { ExtractionError } from '../../model/errors.js';
import type { FormDefinition } from '../../model/form.js';
import {
  apiPaths,
  chartNames,
  filtersSchema,
  type QueueRow,
  queueQuerySchema,
  type Session,
} from '../api.js';
import { settleRequestSchema, undoRequestSchema } from '../report-api.js';
import { apiError, ReviewError } from './answers.js';
import { guard, type Identity } from './guard.js';
import { makeCharts, overview } from './overview.js';
import { pages } from './pages.js';
import { facetsOf, filterRows, queuePage } from './queue.js';
import type { ReviewFolder } from './review-folder.js';
import { sendDocument, sendFile, sendPage } from './send-source.js';

export interface AppOptions extends Identity {
  readonly folder: ReviewFolder;
  readonly forms: readonly FormDefinition[];
  readonly session: Pick<Session, 'version' | 'folder' | 'reviewer'>;
  /** Folder of the built pages; found beside the program unless given. */
  readonly pages?: string;
}

/** Bytes of a request: two thousand decisions with notes. */
const MAX_BODY = 8 * 1024 * 1024;

/** The server as a function from requests to answers. */
export function reviewApp(options: AppOptions): Hono {
  const { folder, forms, session } = options;
  const app = new Hono();
  app.use(guard(options));
  app.onError((error, context) => toAnswer(error, context));
  app.notFound((context) =>
    apiError(context, 404, 'not-found', { zh: '没有这个地址。', en: 'There is no such address.' }),
  );

  app.get(apiPaths.session, async (context) =>
    context.json({ ...session, reports: (await folder.rows()).length, dataset: folder.dataset() }),
  );
  app.get(apiPaths.queue, async (context) =>
    context.json(queuePage(await folder.rows(), queryOf(context, queueQuerySchema))),
  );
  app.get(apiPaths.facets, async (context) =>
    context.json(facetsOf(await folder.rows(), queryOf(context, filtersSchema))),
  );
  app.get(apiPaths.report, async (context) => context.json(await folder.report(context.req.param('id'))));
  app.get(apiPaths.sourceFile, async (context) =>
    sendFile(context, await folder.source(context.req.param('id'))),
  );
  app.get(apiPaths.sourcePage, async (context) =>
    sendPage(context, await folder.source(context.req.param('id'))),
  );
  app.get(apiPaths.sourceDocument, async (context) =>
    sendDocument(context, await folder.source(context.req.param('id'))),
  );

  app.post('*', bodyLimit({ maxSize: MAX_BODY }));
  app.post(apiPaths.decisions, async (context) =>
    context.json(await folder.settle(await bodyOf(context, settleRequestSchema))),
  );
  app.post(apiPaths.undo, async (context) =>
    context.json(await folder.undo(await bodyOf(context, undoRequestSchema))),
  );
  app.get(apiPaths.dataset, (context) => context.json(folder.dataset()));
  app.post(apiPaths.dataset, (context) => {
    // Whoever asked looks at the state now and then; what goes wrong stands there.
    void folder.build();
    return context.json(folder.dataset());
  });

  app.get(apiPaths.overview, async (context) => {
    return context.json(await overview(folder, forms, await askedRows(folder, context)));
  });
  app.get(apiPaths.overviewCsv, async (context) => {
    const name = chartNames.find((one) => `${one}.csv` === context.req.param('name'));
    if (name === undefined) return context.notFound();
    const [chart] = await makeCharts([name], folder, forms, await askedRows(folder, context));
    if (chart === undefined) return context.notFound();
    context.header('Content-Type', 'text/csv; charset=utf-8');
    context.header('Content-Disposition', `attachment; filename="${name}.csv"`);
    const lines = [chart.columns.map((column) => column.name), ...chart.rows];
    return context.body(lines.map((line) => csvRecord(line.map((cell) => String(cell ?? '')))).join(''));
  });

  app.get('*', pages(options.pages));
  return app;
}

async function askedRows(folder: ReviewFolder, context: Context): Promise<readonly QueueRow[]> {
  return filterRows(await folder.rows(), queryOf(context, filtersSchema));
}

/** The query of an address; a parameter that may be given several times is a list. */
function queryOf<Schema extends z.ZodObject>(context: Context, schema: Schema): z.infer<Schema> {
  const given = new URL(context.req.url).searchParams;
  const query = Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, type]) => {
      const values = given.getAll(name);
      if (values.length === 0) return [];
      const isList = type instanceof z.ZodOptional && type.unwrap() instanceof z.ZodArray;
      return [[name, isList ? values : values[0]]];
    }),
  );
  return parse(schema, query);
}

async function bodyOf<Schema extends z.ZodType>(context: Context, schema: Schema): Promise<z.infer<Schema>> {
  // A form of another site can send anything but this type without being asked first.
  if (!/^application\/json\b/i.test(context.req.header('content-type') ?? ''))
    throw wrong('application/json');
  const value: unknown = await context.req.json().catch(() => {
    throw wrong('JSON');
  });
  return parse(schema, value);
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw wrong(`${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`);
}

function wrong(what: string): ReviewError {
  return new ReviewError(400, 'wrong-request', {
    zh: `请求有误（${what}）。`,
    en: `The request is wrong (${what}).`,
  });
}

function toAnswer(error: Error, context: Context): Response {
  if (error instanceof ReviewError) return apiError(context, error.status, error.code, error.say);
  if (error instanceof ExtractionError) {
    const text = `${error.message} ${error.advice}`;
    return apiError(context, 500, error.category, { zh: text, en: text });
  }
  const text = error.stack ?? error.message;
  return apiError(context, 500, 'defect', {
    zh: `程序错误，请报告：${text}`,
    en: `This is a bug, please report it: ${text}`,
  });
}

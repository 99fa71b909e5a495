// How the answer to a query is printed.

import { once } from 'node:events';
import type { Answer } from '../dataset/index.js';
import type { Streams } from './environment.js';
import { textTable } from './text-table.js';

interface TableOptions {
  /** Rows of a table at most. */
  readonly limit: number;
}

type Print = (answer: Answer, streams: Streams, options: TableOptions) => Promise<void>;

/** `table` is for people and cut; `csv` and `json` are for programs and whole. */
export const answerFormats = { table: printTable, csv: printCsv, json: printJson } satisfies Record<
  string,
  Print
>;

export type AnswerFormat = keyof typeof answerFormats;

async function printTable({ columns, rows }: Answer, { stdout, stderr }: Streams, { limit }: TableOptions) {
  const shown: string[][] = [];
  let isCut = false;
  for await (const some of rows) {
    shown.push(...some.slice(0, limit - shown.length).map((row) => row.map(toText)));
    isCut = shown.length >= limit;
    if (isCut) break;
  }
  const numeric = columns.map(
    (_, at) => shown.length > 0 && shown.every((row) => /^(?:-?[\d.]+)?$/.test(row[at] ?? '')),
  );
  const titles = columns.map(
    (title, at) => ({ title, align: numeric[at] === true ? 'right' : 'left' }) as const,
  );
  stdout.write(textTable(titles, shown));
  if (isCut) stderr.write(`The first ${limit} rows; there may be more (--limit, or --format csv for all).\n`);
}

async function printCsv({ columns, rows }: Answer, { stdout }: Streams): Promise<void> {
  const { csvRecord } = await import('../dataset/csv-text.js');
  await write(stdout, csvRecord(columns));
  for await (const some of rows) await write(stdout, some.map((row) => csvRecord(row.map(toText))).join(''));
}

async function printJson({ columns, rows }: Answer, { stdout }: Streams): Promise<void> {
  let before = '[';
  for await (const some of rows) {
    const objects = some.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
    for (const object of objects) {
      await write(stdout, `${before}\n  ${JSON.stringify(object)}`);
      before = ',';
    }
  }
  await write(stdout, before === '[' ? '[]\n' : '\n]\n');
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A reader that is slower than the query holds it up, so that the answer never gathers in memory. */
async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

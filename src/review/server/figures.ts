// The numbers of all reports that charts are drawn from: read once from each dataset, some hundred bytes a report, so
// that any choice of ten thousand reports is summed up in a few milliseconds.

import { quoteName, quoteText } from '../../dataset/column.js';
import type { OpenDataset } from '../../dataset/index.js';
import { wideName } from '../../dataset/wide-columns.js';

/** By id of the record, its numbers in the order of the fields that were asked for; NaN where there is none. */
export type Figures = ReadonlyMap<string, Float64Array>;

/**
 * Reads numbers of every report: what people decided where they did, what was read elsewhere.
 * @param fields canonical paths of fields of the forms
 */
export async function readFigures(dataset: OpenDataset, fields: readonly string[]): Promise<Figures> {
  const figures = new Map<string, Float64Array>();
  const columns = fields.map((field) => quoteName(wideName(field)));
  await eachRow(dataset, `SELECT ${['record_id', ...columns].join(', ')} FROM reports`, ([id, ...values]) => {
    figures.set(String(id), Float64Array.from(values, toFigure));
  });
  if (!(await isReviewed(dataset))) return figures;
  const wanted = fields.map(quoteText).join(', ');
  const decided = `SELECT record_id, field, reviewed_value FROM cells
    WHERE reviewed_status IS NOT NULL AND field IN (${wanted})`;
  await eachRow(dataset, decided, ([id, field, value]) => {
    figures.get(String(id))?.set([toFigure(value)], fields.indexOf(String(field)));
  });
  return figures;
}

/** The dataset has columns for decisions only where there are some. */
async function isReviewed(dataset: OpenDataset): Promise<boolean> {
  let has = false;
  const question = `SELECT 1 FROM information_schema.columns
    WHERE table_name = 'cells' AND column_name = 'reviewed_status'`;
  await eachRow(dataset, question, () => {
    has = true;
  });
  return has;
}

async function eachRow(
  dataset: OpenDataset,
  sql: string,
  take: (row: readonly unknown[]) => void,
): Promise<void> {
  const { rows } = await dataset.ask(sql);
  for await (const some of rows) for (const row of some) take(row);
}

function toFigure(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

// The charts over the dataset: each is its table, made with one question to the database or out of the decisions.

import type { FormDefinition } from '../../model/form.js';
import { type Chart, type ChartName, chartNames, type Overview, type QueueRow } from '../api.js';
import { datasetCharts } from './dataset-charts.js';
import { reliabilityChart } from './reliability.js';
import type { ReviewFolder } from './review-folder.js';

type Source = Pick<ReviewFolder, 'ask' | 'decisions'>;

/** Reports that charts are about. */
export interface CountedReports {
  readonly rows: readonly QueueRow[];
  /** Whether they are all there are: then the database need not look for each of them. */
  readonly isAll: boolean;
}

/** All charts over the given reports. */
export async function overview(
  folder: Source,
  forms: readonly FormDefinition[],
  counted: CountedReports,
): Promise<Overview> {
  const charts: Chart[] = [];
  for (const name of chartNames) charts.push(await chart(name, folder, forms, counted));
  return { reports: counted.rows.length, charts };
}

/** One chart over the given reports. */
export async function chart(
  name: ChartName,
  folder: Source,
  forms: readonly FormDefinition[],
  { rows, isAll }: CountedReports,
): Promise<Chart> {
  const ids = new Set(rows.map(({ id }) => id));
  if (name === 'reliability') {
    return reliabilityChart(folder.decisions().filter(({ record_id }) => ids.has(record_id)));
  }
  const { query, ...described } = datasetCharts(forms)[name];
  const cells = await folder.ask(async (dataset) => {
    const { rows: pieces } = await dataset.ask(query(isAll ? 'true' : `record_id IN ${idList(ids)}`));
    const all: Chart['rows'] = [];
    for await (const some of pieces) all.push(...some.map((row) => row.map(toCell)));
    return all;
  });
  const labels = described.labelsOf(cells);
  const { labelsOf: _, ...rest } = described;
  return { name, ...rest, rows: cells, labels };
}

/** Ids are hexadecimal digits: they were read with that pattern and can be nothing else. */
function idList(ids: ReadonlySet<string>): string {
  const safe = [...ids].filter((id) => /^[0-9a-f]{16}$/.test(id));
  return safe.length === 0 ? "('')" : `(${safe.map((id) => `'${id}'`).join(',')})`;
}

function toCell(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' ? value : String(value);
}

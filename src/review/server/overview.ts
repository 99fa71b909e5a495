// The charts over the dataset, made of the reports and their numbers in memory, and of the decisions.

import type { FormDefinition } from '../../model/form.js';
import { type Chart, type ChartName, chartNames, type Overview, type QueueRow } from '../api.js';
import type { CountedReport } from './chart-table.js';
import { datasetCharts } from './dataset-charts.js';
import { reliabilityChart } from './reliability.js';
import type { ReviewFolder } from './review-folder.js';

type Source = Pick<ReviewFolder, 'figures' | 'decisions'>;

/** All charts over the given reports. */
export async function overview(
  folder: Source,
  forms: readonly FormDefinition[],
  rows: readonly QueueRow[],
): Promise<Overview> {
  return { reports: rows.length, charts: await makeCharts(chartNames, folder, forms, rows) };
}

/** Some charts over the given reports. */
export async function makeCharts(
  names: readonly ChartName[],
  folder: Source,
  forms: readonly FormDefinition[],
  rows: readonly QueueRow[],
): Promise<Chart[]> {
  const { fields, charts } = datasetCharts(forms);
  const figures = await folder.figures(fields);
  const reports = rows.map((row): CountedReport => ({ row, figures: figures.get(row.id) ?? [] }));
  return names.map((name) => {
    if (name === 'reliability') {
      const ids = new Set(rows.map(({ id }) => id));
      return reliabilityChart(folder.decisions().filter(({ record_id }) => ids.has(record_id)));
    }
    const { rowsOf, labelsOf, ...described } = charts[name];
    const cells = rowsOf(reports);
    return { name, ...described, rows: cells, labels: labelsOf(cells) };
  });
}

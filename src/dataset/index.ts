// The dataset: made out of an output folder, and asked with SQL.

export {
  buildDataset,
  type DatasetExtras,
  type DatasetOptions,
  type DatasetResult,
} from './build-dataset.js';
export type { Column, ColumnType } from './column.js';
export { csvRecord } from './csv-text.js';
export { type FoundReport, type FoundReports, findReports, hasReports } from './find-reports.js';
export { type RowMaker, rowMaker } from './make-rows.js';
export { type Answer, type OpenDataset, openDataset, type QueryOptions } from './open-dataset.js';
export { QueryError } from './query-error.js';
export { writeSeriesFiles } from './series-files.js';
export type { Table } from './table.js';
export { datasetTables } from './tables.js';
export { type Question, questions, type View, views } from './views.js';

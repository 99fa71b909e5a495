// The registry of tables: a table is one file and one entry.

import type { FormDefinition } from '../model/form.js';
import { cellsTable } from './cells-table.js';
import { checksTable } from './checks-table.js';
import { reportsTable } from './reports-table.js';
import { sentencesTable } from './sentences-table.js';
import type { Table, TableOptions } from './table.js';

/** Tables of the dataset. `reports` comes first: the others are sorted by it. */
export function datasetTables(
  forms: readonly FormDefinition[],
  options: TableOptions = { reviewed: false },
): readonly Table[] {
  return [reportsTable(forms, options), cellsTable(forms, options), checksTable, sentencesTable];
}

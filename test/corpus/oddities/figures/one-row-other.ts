// The 2021 form with the one row （六）其他处理 that the 2019 form prints.

import { type CellValue, numberOf, type TableValues } from '../../../maker/description.js';
import { otherGroup, otherSingleRow } from '../../../maker/form-layout.js';
import type { Oddity } from '../../draft.js';
import { withTables } from './change-figures.js';

const split = otherGroup.rows.map((row) => row.id);

/** （六） as one row in a report that otherwise follows the 2021 form. */
export const oneRowOther: Oddity = {
  number: 2,
  name: 'one-row-other',
  stage: 'report',
  weight: 2,
  apply: (draft) => {
    const { form, tables } = draft.report;
    const { requests } = tables;
    if (form !== 'ogi_2021' || requests === undefined || split.some((row) => requests[row] === undefined))
      return undefined;
    return withTables(draft, { ...tables, requests: joinRows(requests) });
  },
};

function joinRows(requests: TableValues): TableValues {
  const rows = split.map((row) => requests[row] ?? []);
  const joined = (rows[0] ?? []).map((_, column): CellValue => sumAt(rows, column));
  return Object.fromEntries(
    Object.entries(requests).flatMap(([row, values]): [string, readonly CellValue[]][] => {
      if (row === split[0]) return [[otherSingleRow.id, joined]];
      return split.includes(row) ? [] : [[row, values]];
    }),
  );
}

function sumAt(rows: readonly (readonly CellValue[])[], column: number): number {
  return rows.reduce((sum, values) => sum + (numberOf(values[column]) ?? 0), 0);
}

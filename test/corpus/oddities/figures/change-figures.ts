// Changing printed figures of a drawn report cell by cell.

import { type CellValue, numberOf, type ReportTables } from '../../../maker/description.js';
import type { Draft } from '../../draft.js';

/** A value cell and where it stands. */
export interface FigureCell {
  readonly table: string;
  readonly row: string;
  /** Column from 0. */
  readonly column: number;
  readonly value: CellValue;
}

/** The draft with other tables. */
export function withTables(draft: Draft, tables: ReportTables): Draft {
  return { ...draft, report: { ...draft.report, tables } };
}

/** The draft with every cell changed; `undefined` where no cell changes. */
export function changeCells(draft: Draft, change: (cell: FigureCell) => CellValue): Draft | undefined {
  let changed = false;
  const tables = Object.entries(draft.report.tables).map(([table, rows]) => [
    table,
    Object.fromEntries(
      Object.entries(rows).map(([row, values]) => [
        row,
        values.map((value, column) => {
          const after = change({ table, row, column, value });
          changed ||= after !== value;
          return after;
        }),
      ]),
    ),
  ]);
  return changed ? withTables(draft, Object.fromEntries(tables)) : undefined;
}

/** The draft with some cells of one row replaced by column. */
export function replaceCells(
  draft: Draft,
  [table, row]: readonly [string, string],
  values: Readonly<Record<number, CellValue>>,
): Draft | undefined {
  return changeCells(draft, (cell) =>
    cell.table === table && cell.row === row ? (values[cell.column] ?? cell.value) : cell.value,
  );
}

/** Values of a row; none where the report has no such row. */
export function rowOf(draft: Draft, table: string, row: string): readonly CellValue[] {
  return draft.report.tables[table]?.[row] ?? [];
}

/** Whether the report holds figures and none but 0. */
export function isAllZero(draft: Draft): boolean {
  return Object.values(draft.report.tables).every((rows) =>
    Object.values(rows).every((values) => values.every((value) => numberOf(value) === 0)),
  );
}

/** Whether the cell prints a 0. */
export function isZero({ value }: FigureCell): boolean {
  return numberOf(value) === 0;
}

/** The four rows of the requests table that its printed identity names. */
export const frameRows: readonly string[] = [
  'new_requests',
  'carried_over',
  'total_processed',
  'carried_forward',
];

/** Column of 总计 in the requests table. */
export const totalColumn = 6;

// Readings of a table made by hand, as a rung of the ladder would give them.

import type { CompiledTable } from '../../src/align/compiled-form.js';
import type { RowReading, Slot, TableReading } from '../../src/align/reading.js';
import { piece } from './printed-tables.js';

export function cell(text: string, oneCell = true): Slot {
  return { kind: 'cell', text, place: piece(text).place, oneCell };
}

export function lostCell(text: string): Slot {
  return { kind: 'lost', text, place: piece(text).place };
}

export const none: Slot = { kind: 'none' };

/** A row of a table with the given cells, known by its label. */
export function rowOf(
  compiled: CompiledTable,
  id: string,
  slots: readonly Slot[],
  details: Partial<RowReading> = {},
): RowReading {
  const variants = compiled.rowSets.flatMap((rowSet) => rowSet.rows.map((one) => one.row));
  const row = variants.find((one) => one.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return {
    row,
    label: 'exact',
    printed: row.label,
    group: 'not_assessed',
    order: 'agrees',
    neighbours: 'both',
    arity: 'complete',
    slots,
    place: piece(row.label).place,
    ...details,
  };
}

/** A reading of a table with the given rows, its header fully recognised. */
export function readingOf(
  compiled: CompiledTable,
  rows: readonly RowReading[],
  details: Partial<TableReading> = {},
): TableReading {
  return {
    compiled,
    variant: null,
    rung: 'grid',
    columns: compiled.columns.map(() => 'exact'),
    headerUnits: compiled.columns.map(() => null),
    rows,
    score: 1,
    place: piece('').place,
    duplicated: [],
    foreign: [],
    ...details,
  };
}

// A row that stands in the document twice with different values (last year's table, another level's, a row doubled by
// an editor): which one is meant is not known, and neither is taken.

import type { CompiledTable, RowSet } from './compiled-form.js';
import type { RowReading } from './reading.js';
import { rowsNamedExactly } from './row-score.js';
import { printedValues, type Unit } from './unit.js';

function rowText(unit: Unit): string {
  return unit.values
    .filter((value) => value.text !== '')
    .map((value) => value.text)
    .join(' ');
}

/**
 * Rows of a reading that other units name as well, with as many values as the form has columns and others than those
 * read: id of the row and what the other place prints.
 */
export function printedTwice(
  units: readonly Unit[],
  rows: readonly RowReading[],
  rowSet: RowSet,
  compiled: CompiledTable,
): Map<string, string> {
  const read = new Map(rows.map((row) => [row.row.id, row]));
  const places = new Set(
    rows.flatMap((row) => row.slots.flatMap((slot) => (slot.kind === 'none' ? [] : [slot.place]))),
  );
  const found = new Map<string, string>();
  for (const unit of units) {
    if (printedValues(unit) !== compiled.columns.length) continue;
    if (unit.values.some((value) => places.has(value.place))) continue;
    for (const index of rowsNamedExactly(unit, rowSet)) {
      const row = read.get(rowSet.rows[index]?.row.id ?? '');
      const own = row?.slots.flatMap((slot) => (slot.kind === 'cell' ? [slot.text] : [])).join(' ');
      if (row && own !== '' && own !== rowText(unit)) found.set(row.row.id, rowText(unit));
    }
  }
  return found;
}

/** The row with both readings kept as text and neither taken. */
export function withoutDuplicate(row: RowReading, duplicates: ReadonlyMap<string, string>): RowReading {
  const other = duplicates.get(row.row.id);
  if (other === undefined) return row;
  const own = row.slots.flatMap((slot) => (slot.kind === 'none' ? [] : [slot.text])).join(' ');
  const slots = row.slots.map((slot) =>
    slot.kind === 'none' ? slot : { kind: 'lost' as const, text: `${own} | ${other}`, place: slot.place },
  );
  return { ...row, slots };
}

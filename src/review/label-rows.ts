// The label side of a table: group cells that span rows, and the labels of the rows.

import type { GroupDefinition, RowDefinition, TableDefinition } from '../model/form.js';
import { fieldPath } from '../model/form.js';
import type { LayoutCell } from './report-api.js';

/** Columns that labels take: one, and one for each level of groups; none where no row has a label. */
export function labelDepth(table: TableDefinition): number {
  if (table.rows.every(({ label }) => label === '')) return 0;
  const depths = table.rows.map((row) => groupsOf(table, row).length);
  return 1 + Math.max(...depths);
}

/** Groups that a row stands under, outermost first. */
function groupsOf({ groups = [] }: TableDefinition, { group }: RowDefinition): GroupDefinition[] {
  const found: GroupDefinition[] = [];
  // A group that stands within itself would have no end; a form has fewer levels than groups.
  for (let id = group; id !== undefined && found.length <= groups.length; ) {
    const next = groups.find((one) => one.id === id);
    if (next === undefined) break;
    found.unshift(next);
    id = next.within;
  }
  return found;
}

/** The rows to draw: those of the form, but another row set or a local row where the report prints it. */
export function printedRows(
  table: TableDefinition,
  fields: ReadonlySet<string> | undefined,
): readonly RowDefinition[] {
  const isPrinted = (row: RowDefinition): boolean =>
    fields !== undefined && table.columns.some((column) => fields.has(fieldPath(table, row, column)));
  const rows = table.rows.filter((row) => row.local !== true || isPrinted(row));
  return (table.rowVariants ?? []).reduce<readonly RowDefinition[]>((all, variant) => {
    if (!isPrinted(variant.with)) return all;
    const at = all.findIndex(({ id }) => variant.replaces.includes(id));
    // A report that has both is drawn with both: the row of the variant stands before those that it stands for.
    const kept = all.filter((row) => !variant.replaces.includes(row.id) || isPrinted(row));
    const before = all.slice(0, Math.max(at, 0)).filter((row) => kept.includes(row));
    return [...before, variant.with, ...kept.slice(before.length)];
  }, rows);
}

/** Label cells row by row; those that a span covers are left out. */
export function labelRows(
  table: TableDefinition,
  rows: readonly RowDefinition[],
  labelColumns: number,
): LayoutCell[][] {
  if (labelColumns === 0) return rows.map(() => []);
  const groups = rows.map((row) => groupsOf(table, row));
  return rows.map((row, at) => {
    const own = groups[at] ?? [];
    const begun = own.filter((group, level) => groups[at - 1]?.[level]?.id !== group.id);
    const label: LayoutCell = {
      kind: 'label',
      text: row.label,
      gloss: row.gloss,
      rowSpan: 1,
      colSpan: labelColumns - own.length,
    };
    return [...begun.map((group) => groupCell(group, at, groups)), label];
  });
}

function groupCell(
  group: GroupDefinition,
  from: number,
  groups: readonly (readonly GroupDefinition[])[],
): LayoutCell {
  const level = groups[from]?.findIndex(({ id }) => id === group.id) ?? 0;
  let rowSpan = 1;
  while (groups[from + rowSpan]?.[level]?.id === group.id) rowSpan += 1;
  // A group around groups is a narrow column along many rows: the form prints it as vertical text.
  const isAround = groups.slice(from, from + rowSpan).some((row) => row.length > level + 1);
  const vertical = isAround ? { vertical: true } : {};
  return { kind: 'group', text: group.label, gloss: group.gloss, rowSpan, colSpan: 1, ...vertical };
}

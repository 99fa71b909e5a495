// A table of one row without a label (the fifteen cells of section 4): known by the header before it, written as one
// row or as one row under each of its groups.

import type { Rung } from '../model/evidence.js';
import { labelKey } from '../text/label-key.js';
import type { CompiledColumn, CompiledTable } from './compiled-form.js';
import { matchHeader, plainLeaf } from './header.js';
import type { Slot, TableReading } from './reading.js';
import { rowContext, unitToSlots } from './slots.js';
import { printedValues, type Unit } from './unit.js';
import { headerPieces, mayNameColumns, readHeader } from './unit-header.js';

/** Characters of header text looked at; the official header has some 90. */
const HEADER_LENGTH = 230;
/** Share of the header that must be there. */
const MIN_HEADER = 0.5;

/** How much of the header stands before a unit: its leaf labels in order, or its group labels over scattered words. */
function headsRow(units: readonly Unit[], index: number, compiled: CompiledTable): number {
  const pieces = headerPieces(units, index);
  const text = pieces.map((piece) => piece.text).join('');
  const { body } = labelKey(text.slice(-HEADER_LENGTH));
  const groups = compiled.headerLabels.filter((label) => body.includes(label.keys[0]?.key.body ?? ' '));
  const characters = new Set(body);
  const scattered = compiled.columns.every((one) =>
    [...(one.matcher.keys[0]?.key.body ?? '')].every((c) => characters.has(c)),
  );
  const overWords = (groups.length / compiled.headerLabels.length) * (scattered ? 1 : 0.5);
  if (!mayNameColumns(pieces, compiled, MIN_HEADER)) return overWords;
  return Math.max(readHeader(units, index, compiled).score, overWords);
}

interface Found {
  readonly slots: readonly Slot[];
  readonly complete: boolean;
  readonly score: number;
  readonly index: number;
}

function rowText(unit: Unit): string {
  return unit.values.map((value) => value.text).join(' ');
}

function asOneRow(units: readonly Unit[], compiled: CompiledTable): Found | null {
  const count = compiled.columns.length;
  const candidates = units.flatMap((unit, index) => {
    const filled = printedValues(unit);
    if (filled === 0 && unit.values.length < count) return [];
    const score = headsRow(units, index, compiled);
    return score >= MIN_HEADER ? [{ unit, index, score, exact: filled === count }] : [];
  });
  const exact = candidates.filter((one) => one.exact);
  const best = exact[0] ?? candidates[0];
  if (!best) return null;
  const context = rowContext([best.unit], { columnCount: count, headerBands: null, allValuesUsed: false });
  const { slots, arity } = unitToSlots(best.unit, compiled, context);
  // Two such rows with different values (last year's, or another level's): which one is meant is not known.
  const texts = new Set(exact.map((one) => rowText(one.unit)));
  const place = best.unit.values[0]?.place;
  if (texts.size > 1 && place) {
    const lost = slots.map((): Slot => ({ kind: 'lost', text: [...texts].join(' | '), place }));
    return { ...best, slots: lost, complete: false };
  }
  return { ...best, slots, complete: arity === 'complete' };
}

/** Columns that follow one another under the same header cells. */
function columnGroups(
  compiled: CompiledTable,
): { readonly first: number; readonly columns: readonly CompiledColumn[] }[] {
  const groups: { first: number; columns: CompiledColumn[] }[] = [];
  let previous = '';
  for (const [index, column] of compiled.columns.entries()) {
    const under = (column.column.under ?? []).join('/');
    const last = groups.at(-1);
    if (last && under === previous) last.columns.push(column);
    else groups.push({ first: index, columns: [column] });
    previous = under;
  }
  return groups;
}

/** Each group under a heading of its own: as many values as it has columns, its name and its labels before them. */
function asBlocks(units: readonly Unit[], compiled: CompiledTable): Found | null {
  const slots: Slot[] = compiled.columns.map(() => ({ kind: 'none' }));
  let from = 0;
  let found = 0;
  let first = -1;
  const groups = columnGroups(compiled);
  for (const group of groups) {
    const name = group.columns[0]?.under?.keys[0]?.key.body ?? '';
    const index = units.findIndex((unit, at) => {
      if (at < from || printedValues(unit) !== group.columns.length) return false;
      const pieces = headerPieces(units, at);
      const body = labelKey(pieces.map((piece) => piece.text).join('')).body;
      const labels = matchHeader(
        pieces.map((piece) => plainLeaf(piece.text)),
        group.columns,
      );
      return body.includes(name) && labels.score === 1;
    });
    if (index === -1) continue;
    const values = (units[index]?.values ?? []).filter((value) => value.text !== '');
    for (const [offset, value] of values.entries()) {
      slots[group.first + offset] = { kind: 'cell', text: value.text, place: value.place, oneCell: false };
    }
    if (first === -1) first = index;
    found++;
    from = index + 1;
  }
  if (found < 2) return null;
  return { slots, complete: found === groups.length, score: found / groups.length, index: first };
}

/** Header cells over several columns leave empty ones behind, which are no values: `复议后起诉` and four cells. */
function withoutEmpty(unit: Unit, columnCount: number): Unit {
  const isHeader = unit.pieces.length > 0 && printedValues(unit) === 0 && unit.values.length < columnCount;
  return isHeader ? { ...unit, values: [] } : unit;
}

/** Reads a table of one unlabelled row from units. */
export function readUnlabelled(
  allUnits: readonly Unit[],
  compiled: CompiledTable,
  rung: Rung,
): TableReading | null {
  const units = allUnits.map((unit) => withoutEmpty(unit, compiled.columns.length));
  const found = asBlocks(units, compiled) ?? asOneRow(units, compiled);
  const row = compiled.rowSets[0]?.rows[0]?.row;
  if (!found || !row) return null;
  const header = readHeader(units, found.index, compiled);
  const place = units[found.index]?.values[0]?.place ?? null;
  return {
    compiled,
    variant: null,
    rung,
    columns: header.match.map((match) => (match === 'none' ? 'order' : match)),
    headerUnits: header.units,
    rows: [
      {
        row,
        label: 'exact',
        printed: '',
        group: 'not_assessed',
        order: 'not_assessed',
        neighbours: 'not_assessed',
        arity: found.complete ? 'complete' : 'incomplete',
        slots: found.slots,
        place,
      },
    ],
    score: found.score,
    place,
    duplicated: [],
    foreign: [],
  };
}

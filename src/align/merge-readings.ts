// Several readings of one table to one: parts under a repeated header, a second rung as a second opinion. Where
// two parts of the document print different things for one field, neither is taken.

import type { Evidence, Rung } from '../model/evidence.js';
import type { Place } from '../model/place.js';
import type { RowReading, Slot, TableReading } from './reading.js';

/** A row with the rung each slot stands on and what the second rung says of it. */
export interface MergedRow extends RowReading {
  readonly rungs: readonly Rung[];
  readonly second: readonly Evidence['secondRung'][];
}

export interface MergedReading extends Omit<TableReading, 'rows'> {
  readonly rows: readonly MergedRow[];
  /** The table stands under a caption of another year. */
  readonly otherYear?: boolean;
  /** Rows that two parts of the document print differently. */
  readonly conflicts: readonly string[];
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

function sameText(a: Slot, b: Slot): boolean {
  return a.kind === 'cell' && b.kind === 'cell' && plain(a.text) === plain(b.text);
}

function conflictSlot(a: Slot, b: Slot): Slot {
  if (a.kind === 'none') return b;
  if (b.kind === 'none' || sameText(a, b)) return a;
  return { kind: 'lost', text: `${a.text} | ${b.text}`, place: a.place };
}

/** Joins parts of one table: rows of all, a row printed twice with different values is lost. */
export function joinParts(parts: readonly TableReading[]): MergedReading | null {
  const [first, ...others] = parts;
  if (!first) return null;
  const rows = new Map<string, RowReading>(first.rows.map((row) => [row.row.id, row]));
  const conflicts: string[] = [];
  for (const part of others) {
    for (const row of part.rows) {
      const known = rows.get(row.row.id);
      const slots = known
        ? known.slots.map((slot, i) => conflictSlot(slot, row.slots[i] ?? slot))
        : row.slots;
      const differs = known?.slots.some((slot, i) => slot.kind === 'cell' && slots[i]?.kind === 'lost');
      if (differs) conflicts.push(row.row.id);
      rows.set(row.row.id, known ? { ...known, slots } : row);
    }
  }
  const best = parts.reduce((a, b) => (b.score > a.score ? b : a));
  return {
    ...best,
    rows: [...rows.values()].map((row) => ({
      ...row,
      rungs: row.slots.map(() => first.rung),
      second: row.slots.map(() => 'not_assessed' as const),
    })),
    conflicts: [...conflicts, ...parts.flatMap((part) => part.duplicated)],
    foreign: parts.flatMap((part) => part.foreign),
  };
}

/** Places are set where a node is born and carried along, so that the same cell has the same place object. */
function placesOf(slot: Slot): Place[] {
  return slot.kind === 'none' ? [] : [slot.place];
}

function secondOpinion(own: Slot, other: Slot | undefined): Evidence['secondRung'] {
  if (own.kind !== 'cell' || other?.kind !== 'cell') return 'not_assessed';
  return sameText(own, other) ? 'agrees' : 'disagrees';
}

/** What the first rung refused stays refused: it saw more than the second. */
function mergeRow(own: MergedRow, other: RowReading | undefined): MergedRow {
  if (!other) return own;
  return { ...own, second: own.slots.map((slot, i) => secondOpinion(slot, other.slots[i])) };
}

/** Lays a second rung's reading beside the first: agreement is evidence, rows that the first has not are added,
 * nothing is overruled. */
export function addSecondOpinion(first: MergedReading, second: TableReading | null): MergedReading {
  if (!second) return first;
  const others = new Map(second.rows.map((row) => [row.row.id, row]));
  const conflicts = new Set(first.conflicts);
  const rows = first.rows.map((row) =>
    conflicts.has(row.row.id) ? row : mergeRow(row, others.get(row.row.id)),
  );
  const known = new Set(first.rows.map((row) => row.row.id));
  const taken = new Set(first.rows.flatMap((row) => row.slots.flatMap(placesOf)));
  const added = second.rows
    .filter((row) => !known.has(row.row.id) && row.label !== 'torn' && row.label !== 'order')
    .filter((row) => row.slots.every((slot) => slot.kind === 'cell'))
    // Values that the first rung gave to another row are not this row's.
    .filter((row) => row.slots.flatMap(placesOf).every((place) => !taken.has(place)))
    .map((row) => ({
      ...row,
      rungs: row.slots.map(() => second.rung),
      second: row.slots.map(() => 'not_assessed' as const),
    }));
  return { ...first, rows: [...rows, ...added] };
}

/** A reading of one table that a second rung may still add to; that is asked for only where it is wanted. */
export interface Candidate {
  /** What the first rung reads, with the score of the whole. */
  readonly first: MergedReading;
  /** The reading with the second rung's opinion. */
  readonly whole: () => MergedReading;
}

/** A candidate whose second opinion is worked out once, when it is first asked for. */
export function candidate(first: MergedReading, second: () => TableReading | null): Candidate {
  let whole: MergedReading | null = null;
  return {
    first,
    whole: () => {
      whole ??= addSecondOpinion(first, second());
      return whole;
    },
  };
}

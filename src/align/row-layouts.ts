// Where the values begin in a row that writes out its empty cells. A label over several columns may leave empty cells
// between itself and the values, a table may have empty ones behind them, and extraction may have dropped some: rows
// that print every value show how this table does it.

import { printedValues, type Unit } from './unit.js';

/** What the rows that print every value show. */
export interface RowLayouts {
  /** Empty cells before the values, by the shape of the row; `null` where rows of one shape differ. */
  readonly byShape: ReadonlyMap<string, number | null>;
  /** Column at which the values begin where all rows of the table have as many cells; else `null`. */
  readonly start: number | null;
  /** Some row has empty cells before its values, and some behind them. */
  readonly hasLead: boolean;
  readonly hasTrail: boolean;
  /** There is a row that shows anything. */
  readonly known: boolean;
  /**
   * No row has fewer cells than columns, and none has empty ones behind its columns: in a run of one-cell lines these
   * would be the next row's.
   */
  readonly whole: boolean;
}

/** Rows of one group have the same label cells, so that their cells can be counted against each other. */
function shapeOf(unit: Unit, group: string | undefined): string {
  return `${group ?? ''}:${unit.pieces.length}:${unit.cellCount}`;
}

function leadingBlanks(unit: Unit): number {
  const first = unit.values.findIndex((value) => value.text !== '');
  return first === -1 ? unit.values.length : first;
}

/** Prints every value, one right behind the other. */
function isPlain(unit: Unit, columnCount: number): boolean {
  const lead = leadingBlanks(unit);
  const own = unit.values.slice(lead, lead + columnCount);
  return (
    unit.pads === 0 &&
    printedValues(unit) === columnCount &&
    own.length === columnCount &&
    own.every((value) => value.text !== '')
  );
}

/** The one item of a list without others; `null` where there are several or none. */
function only<T>(items: readonly T[]): T | null {
  const [first] = items;
  return first !== undefined && new Set(items).size === 1 ? first : null;
}

/** Learns from the rows of a table, each with the group of the form's row that it was laid on. */
export function rowLayouts(
  units: readonly Unit[],
  groups: ReadonlyMap<Unit, string | undefined>,
  columnCount: number,
): RowLayouts {
  const plain = units.filter((unit) => isPlain(unit, columnCount));
  const byShape = new Map<string, number | null>();
  for (const unit of plain) {
    const shape = shapeOf(unit, groups.get(unit));
    const lead = leadingBlanks(unit);
    const known = byShape.get(shape);
    byShape.set(shape, known === undefined || known === lead ? lead : null);
  }
  const width = only(units.map((unit) => (unit.bounded && unit.pads === 0 ? unit.cellCount : -1)));
  const starts = plain.map((unit) => unit.cellCount - unit.values.length + leadingBlanks(unit));
  return {
    byShape,
    start: width === null || width === -1 ? null : only(starts),
    hasLead: units.some((unit) => unit.values.length > columnCount && leadingBlanks(unit) > 0),
    hasTrail: plain.some((unit) => unit.values.length > leadingBlanks(unit) + columnCount),
    known: plain.length > 0,
    whole: units.every((unit) => {
      const spare = unit.values.length - columnCount;
      return unit.pads === 0 && spare >= 0 && leadingBlanks(unit) >= spare;
    }),
  };
}

/**
 * How many empty cells stand before the values of a row: a number where its cells leave one reading, `refused` where
 * they leave several, `unknown` where the table does not tell.
 */
export function leadOf(
  unit: Unit,
  group: string | undefined,
  columnCount: number,
  layouts: RowLayouts,
): number | 'refused' | 'unknown' {
  const spare = unit.values.length - columnCount;
  if (spare < 0 || unit.pads > 0 || (!unit.bounded && !layouts.whole))
    return doubtful(unit, columnCount, layouts);
  const shown = layouts.byShape.get(shapeOf(unit, group));
  if (typeof shown === 'number') return shown;
  if (layouts.start !== null) {
    const lead = layouts.start - (unit.cellCount - unit.values.length);
    if (lead >= 0 && lead <= spare) return lead;
  }
  const isWhole = layouts.whole && unit.bounded;
  if (shown === null || !(isWhole || (layouts.known && !layouts.hasTrail)))
    return doubtful(unit, columnCount, layouts);
  // As many empty cells as there are to spare, then a value: had a cell been dropped there would be fewer to spare.
  if (leadingBlanks(unit) === spare || (spare === 0 && !layouts.hasLead)) return spare;
  return doubtful(unit, columnCount, layouts);
}

/** An empty cell before the values may be the label's, unless other rows show that labels have none. */
function doubtful(unit: Unit, columnCount: number, layouts: RowLayouts): 'refused' | 'unknown' {
  const blanks = leadingBlanks(unit);
  const isLastOnly = blanks === columnCount - 1 && printedValues(unit) === 1;
  if (blanks === 0 || blanks === unit.values.length || isLastOnly) return 'unknown';
  return layouts.known && !layouts.hasLead ? 'unknown' : 'refused';
}

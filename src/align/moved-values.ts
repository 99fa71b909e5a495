// Signs that values of a table written in lines have moved away from their labels. What may have moved is not taken.

import { isValueText } from '../text/parse-value.js';
import type { Piece } from './reading.js';
import type { RowMatch } from './settle-matches.js';
import { printedValues, type Unit } from './unit.js';

/** Rows between a bare label and a garbled line are looked at over so many rows. */
const DISPLACED_REACH = 3;

/**
 * A whole row of values without a label that no row takes, and further down a label with nothing beside it: between the
 * two every row's values may be those of the row before (values written above their labels, or torn from them).
 */
export function movedRange(
  units: readonly Unit[],
  matches: readonly RowMatch[],
  columnCount: number,
): (valueUnit: number) => boolean {
  const taken = new Set(matches.map((match) => match.valueUnit));
  const orphan = units.findIndex(
    (unit, index) => unit.pieces.length === 0 && printedValues(unit) === columnCount && !taken.has(index),
  );
  if (orphan === -1) return () => false;
  const bare = matches.findLast((match) => isBare(match, units))?.from ?? -1;
  return (valueUnit) => valueUnit > orphan && valueUnit < bare;
}

/** A label without values: nothing stands beside it, or cells of which none prints anything. */
function isBare({ valueUnit }: RowMatch, units: readonly Unit[]): boolean {
  const unit = units[valueUnit];
  return unit === undefined || printedValues(unit) === 0;
}

/**
 * Values without a label right below a row that no row takes: the row's last number may go on there (`3` over `0`),
 * or a cell moved down.
 */
export function isCut(match: RowMatch, units: readonly Unit[], matches: readonly RowMatch[]): boolean {
  const next = units[match.valueUnit + 1];
  if (match.valueUnit === -1 || !next || next.pieces.length > 0) return false;
  const taken = matches.some(
    ({ from, to }) => from <= match.valueUnit + 1 && to > match.valueUnit + 1 && from !== match.from,
  );
  if (next.stray && isLeftOf(next.stray, units[match.valueUnit])) return false;
  return !taken && (printedValues(next) > 0 || next.stray !== undefined);
}

/** A lone number that stands left of all values, like a page's number, goes on in no cell of theirs. */
function isLeftOf(lone: Piece, row: Unit | undefined): boolean {
  const first = row?.values[0];
  return lone.x1 !== undefined && first?.x0 !== undefined && lone.x1 < first.x0;
}

function isGarbled(unit: Unit | undefined): boolean {
  return unit?.values.some((value) => value.text !== '' && !isValueText(value.text)) ?? false;
}

/**
 * Text set with spaces only: where one label has no values, its line was merged with a neighbour's, and the values on
 * the lines beside it, up to one that is garbled, may be its own.
 */
export function isDisplaced(match: RowMatch, matches: readonly RowMatch[], units: readonly Unit[]): boolean {
  const own = units[match.valueUnit]?.values[0];
  if (own?.x0 === undefined || own.place.kind !== 'text') return false;
  const at = matches.indexOf(match);
  const isBare = (index: number) => matches[index]?.valueUnit === -1;
  if (isBare(at - 1) || isBare(at + 1)) return true;
  for (const step of [-1, 1]) {
    for (let distance = 1; distance <= DISPLACED_REACH; distance++) {
      if (!isGarbled(units[matches[at + step * distance]?.valueUnit ?? -1])) continue;
      const behind = at - step;
      if (isBare(behind) || isBare(behind - step)) return true;
    }
  }
  return false;
}

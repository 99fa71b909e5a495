// Flattened tables may repeat the text of a merged cell in every column that it covers: `行政许可 | 16 | 16 | 16` is one
// value where the header over it prints its own cell three times as well.

import type { Piece } from './reading.js';
import type { Unit } from './unit.js';

/** Columns of a table that the header cell over them makes one: the first and the one behind the last. */
type Span = readonly [from: number, to: number];

/** A row of labels only, without any lost cell. */
function isHeader(unit: Unit): boolean {
  return unit.bounded && unit.pads === 0 && unit.values.length === 0 && unit.pieces.length === unit.cellCount;
}

function spansOf(header: Unit): Span[] {
  const spans: Span[] = [];
  const { pieces } = header;
  for (let from = 0; from < pieces.length; ) {
    let to = from + 1;
    while (to < pieces.length && pieces[to]?.text === pieces[from]?.text) to++;
    if (to - from > 1) spans.push([from, to]);
    from = to;
  }
  return spans;
}

/** The values without repetitions; `null` where the columns of one header cell hold different values. */
function collapse(unit: Unit, spans: readonly Span[]): Piece[] | null {
  const first = unit.cellCount - unit.values.length;
  const dropped = new Set<number>();
  for (const [from, to] of spans) {
    if (to <= first) continue;
    if (from < first) return null;
    for (let column = from + 1; column < to; column++) {
      if (unit.values[column - first]?.text !== unit.values[from - first]?.text) return null;
      dropped.add(column - first);
    }
  }
  return dropped.size === 0 ? null : unit.values.filter((_, index) => !dropped.has(index));
}

/** Adds to each row, as `once`, its values without the repetitions that the header over it shows. */
export function markRepeated(units: readonly Unit[]): Unit[] {
  let header: Unit | null = null;
  let spans: Span[] = [];
  return units.map((unit) => {
    if (isHeader(unit)) {
      header = unit;
      spans = spansOf(unit);
      return unit;
    }
    if (!header || unit.cellCount !== header.cellCount || !unit.bounded || unit.pads > 0) {
      header = null;
      return unit;
    }
    const once = spans.length === 0 ? null : collapse(unit, spans);
    return once ? { ...unit, once } : unit;
  });
}

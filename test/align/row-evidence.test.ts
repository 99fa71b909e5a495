import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowReading } from '../../src/align/reading.js';
import { neighboursOf, orderOf, pageBreakAt } from '../../src/align/row-evidence.js';
import type { RowMatch } from '../../src/align/settle-matches.js';
import { type LabelMatch, labelMatches } from '../../src/model/evidence.js';
import type { Place } from '../../src/model/place.js';
import { rowOf } from './made-readings.js';
import { rules2021 } from './printed-tables.js';

/** Matches in the form's order whose values stand at the given units; `[from]` is a label without values. */
function matchesAt(positions: readonly (number | readonly [number])[]): RowMatch[] {
  const [row] = rules2021.rowSets[0]?.rows ?? [];
  if (row === undefined) throw new Error('the table has no row');
  const score = { score: 1, label: 'exact', printed: '', group: 'agrees', anchor: true } as const;
  return positions.map((position): RowMatch => {
    const [from, valueUnit] = typeof position === 'number' ? [position, position] : [position[0], -1];
    return { row, from, to: from + 1, valueUnit, score, certain: true };
  });
}

const orders = (positions: readonly (number | readonly [number])[]) =>
  orderOf(matchesAt(positions)).map((one) => one === 'agrees');

describe('the order of rows', () => {
  it('agrees where they stand as on the form, with or without gaps', () => {
    expect(orders([0, 1, 2])).toEqual([true, true, true]);
    expect(orders([3, 8, 20])).toEqual([true, true, true]);
    expect(orders([7])).toEqual([true]);
    expect(orders([])).toEqual([]);
  });

  it('disagrees for both of two rows that are exchanged, and for no other', () => {
    expect(orders([0, 2, 1, 3])).toEqual([true, false, false, true]);
  });

  it('disagrees for all that a row was carried past', () => {
    expect(orders([3, 0, 1, 2, 4])).toEqual([false, false, false, false, true]);
    expect(orders([0, 4, 1, 2, 3])).toEqual([true, false, false, false, false]);
  });

  it('takes the place of the label where there are no values', () => {
    expect(orders([0, [1], 2])).toEqual([true, true, true]);
    expect(orders([0, [5], 2])).toEqual([true, false, false]);
  });

  it('disagrees exactly for rows that stand before an earlier or behind a later one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 20 }), (positions) => {
        const expected = positions.map((own, at) =>
          positions.every((other, there) => (there < at ? other < own : there === at || other > own)),
        );
        expect(orders(positions)).toEqual(expected);
      }),
    );
  });

  it('is told in one pass over a long table', () => {
    const positions = Array.from({ length: 50_000 }, (_, at) => at);
    const start = performance.now();
    expect(orders(positions).every((one) => one)).toBe(true);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('the neighbours of a row', () => {
  it.each([
    [['exact', 'order', 'exact'], 'both'],
    [['variant', 'order', 'typo'], 'both'],
    [['near', 'exact', 'order'], 'one'],
    [['torn', 'exact', 'near'], 'one'],
    [['torn', 'exact', 'order'], 'none'],
  ] as const)('%j: %s are known', (labels, expected) => {
    expect(neighboursOf(labels, 1)).toBe(expected);
  });

  it('count the edge of the table as known', () => {
    expect(neighboursOf(['order'], 0)).toBe('both');
    expect(neighboursOf(['order', 'order'], 0)).toBe('one');
    expect(neighboursOf(['exact', 'order'], 1)).toBe('both');
  });

  it('do not depend on the row’s own label', () => {
    const anyLabel = fc.constantFrom(...labelMatches);
    fc.assert(
      fc.property(anyLabel, anyLabel, anyLabel, anyLabel, (before: LabelMatch, one, other, after) => {
        expect(neighboursOf([before, one, after], 1)).toBe(neighboursOf([before, other, after], 1));
      }),
    );
  });
});

describe('a page break', () => {
  const onPage = (page: number): Place => ({ kind: 'pdf', page, bbox: [0, 0, 10, 10] });
  const at = (places: readonly (Place | null)[], index: number) => {
    const rows = places.map((place): RowReading => rowOf(rules2021, 'regulations', [], { place }));
    return pageBreakAt(rows, index);
  };

  it('is beside the last row of a page and the first of the next', () => {
    const places = [1, 1, 1, 2, 2, 2].map(onPage);
    expect(places.map((_, index) => at(places, index))).toEqual([
      'away',
      'away',
      'beside',
      'beside',
      'away',
      'away',
    ]);
  });

  it('is away where the table has one row, or its neighbour has no place', () => {
    expect(at([onPage(3)], 0)).toBe('away');
    expect(at([null, onPage(3), null], 1)).toBe('away');
  });

  it('is not assessed of a source without pages, or a row without a place', () => {
    const place = { kind: 'text', line: 1, start: 0, end: 1 } as const;
    expect(at([place, place], 0)).toBe('not_assessed');
    expect(at([onPage(1), null, onPage(2)], 1)).toBe('not_assessed');
  });
});

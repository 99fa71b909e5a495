import { describe, expect, it } from 'vitest';
import { byBands, hasTextAmongValues, headerBands, medianBands, valueRegion } from '../../src/align/bands.js';
import type { Unit } from '../../src/align/unit.js';
import { piece, rules2021, shown, unitOf } from './printed-tables.js';

/** A row of values of one character each, at their left edges; a blank cell is left out. */
function row(...values: readonly (readonly [string, number])[]): Unit {
  return unitOf([], [], { pieces: [piece('规章', 0)], values: values.map(([text, x0]) => piece(text, x0)) });
}

const bands = [20.5, 30.5, 40.5];

describe('medianBands', () => {
  it('are the middles of the columns, one row set apart or not', () => {
    const rows = [
      row(['1', 20], ['2', 30], ['3', 40]),
      row(['1', 20], ['2', 31], ['3', 40]),
      row(['1', 20], ['2', 30], ['3', 40]),
    ];
    expect(medianBands(rows, 3)).toEqual(bands);
  });

  it('are unknown without positions, without rows, and where values stand one below the other', () => {
    expect(medianBands([unitOf(['规章'], ['1', '2', '3'])], 3)).toBeNull();
    expect(medianBands([], 3)).toBeNull();
    expect(medianBands([row(['1', 20], ['2', 20], ['3', 20])], 3)).toBeNull();
  });
});

describe('headerBands', () => {
  it('are the middles of the header words, cut ones too', () => {
    const pieces = [piece('本年制发', 20), piece('本年废止', 30), piece('现行有效', 40)];
    expect(headerBands(pieces, rules2021)).toEqual([22, 32, 42]);
  });

  it('are unknown where a column has no header word', () => {
    expect(headerBands([piece('本年制发', 20), piece('现行有效', 40)], rules2021)).toBeNull();
  });

  it('are unknown where the words stand one blank apart', () => {
    const pieces = [piece('本年制发', 20), piece('本年废止', 25), piece('现行有效', 30)];
    expect(headerBands(pieces, rules2021)).toBeNull();
  });
});

describe('byBands', () => {
  it('leaves a blank cell in a band without a value', () => {
    const slots = byBands(row(['1', 20], ['3', 40]), bands);
    expect(slots?.map(shown)).toEqual(['1', '', '3']);
  });

  it('says nothing where a value stands between two bands', () => {
    expect(byBands(row(['1', 25], ['3', 40]), bands)).toBeNull();
  });

  it('says nothing of a value alone in the middle of all columns: a merged cell would print it there too', () => {
    expect(byBands(row(['2', 30]), bands)).toBeNull();
    expect(byBands(row(['2', 20]), bands)?.map(shown)).toEqual(['2', '', '']);
  });

  it('says nothing where two values share a band', () => {
    expect(byBands(row(['1', 20], ['2', 21]), bands)).toBeNull();
  });

  it('says nothing where there are more values than bands', () => {
    expect(byBands(row(['1', 20], ['2', 30], ['3', 40], ['4', 50]), bands)).toBeNull();
  });

  it('says nothing where text stands among the values', () => {
    const unit = unitOf([], [], { pieces: [piece('规章', 0), piece('注', 30)], values: [piece('1', 20)] });
    expect(hasTextAmongValues([unit], bands)).toBe(true);
    expect(byBands(unit, bands)).toBeNull();
  });

  it('says nothing of values without positions', () => {
    expect(byBands(unitOf(['规章'], ['1', '2']), bands)).toBeNull();
  });
});

describe('valueRegion', () => {
  it('begins half a column before the first value', () => {
    expect(valueRegion(bands)).toBe(15.5);
  });
});

import { describe, expect, test } from 'vitest';
import { clusterPositions, distinctPositions } from '../../src/geometry/cluster-positions.js';

describe('clusterPositions', () => {
  test('leaves equal positions what they are, however many there are', () => {
    // Their mean may differ in the last digit: a ruling drawn in three pieces lost its grid line that way.
    for (let tenth = 0; tenth < 5000; tenth += 1) {
      const position = 0.1 + tenth / 10;
      const items = [position, position, position].map((each) => ({ position: each, weight: 1 }));
      expect(clusterPositions(items, 0)).toEqual([position, position, position]);
    }
  });

  test('gives near positions their weighted mean', () => {
    const items = [
      { position: 100, weight: 3 },
      { position: 104, weight: 1 },
      { position: 120, weight: 1 },
    ];
    expect(clusterPositions(items, 4.8)).toEqual([101, 101, 120]);
  });
});

describe('distinctPositions', () => {
  test('keeps a position that comes three times', () => {
    const x = 458.7 + 0.0333;
    expect(distinctPositions([x, 490, x, x], 0)).toEqual([x, 490]);
  });
});

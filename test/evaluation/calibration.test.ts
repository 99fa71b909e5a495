// Calibration against figures computed by hand.

import { describe, expect, it } from 'vitest';
import { createCalibrationTally } from './calibration.js';

function calibrationOf(answers: readonly (readonly [number, boolean])[]) {
  const tally = createCalibrationTally();
  for (const [confidence, right] of answers) tally.add(confidence, right);
  return tally.result();
}

describe('calibration', () => {
  it('weighs the distance of each bin by its answers', () => {
    // 0.9–0.95: mean 0.92, right 1/2, distance 0.42, two of five. 0.7–0.8: 0.7 against 1, one of five.
    // 0.995–1: mean 0.9995, both right, distance 0.0005, two of five.
    const { count, expectedError } = calibrationOf([
      [0.91, true],
      [0.93, false],
      [0.7, true],
      [0.999, true],
      [1, true],
    ]);
    expect(count).toBe(5);
    expect(expectedError).toBeCloseTo((2 * 0.42 + 0.3 + 2 * 0.0005) / 5, 10);
  });

  it('has as Brier score the mean square distance of each answer', () => {
    const { brier } = calibrationOf([
      [0.8, true],
      [0.6, false],
      [1, true],
    ]);
    expect(brier).toBeCloseTo((0.04 + 0.36 + 0) / 3, 10);
  });

  it('puts an answer at the edge of two bins into the upper one, and 0 and 1 into the outer ones', () => {
    const { bins } = calibrationOf([
      [0.95, true],
      [0, false],
      [1, true],
    ]);
    const filled = bins.filter(({ count }) => count > 0).map(({ from, to }) => [from, to]);
    expect(filled).toEqual([
      [0, 0.2],
      [0.95, 0.98],
      [0.995, 1],
    ]);
  });

  it('is silent about nothing', () => {
    expect(calibrationOf([])).toMatchObject({ count: 0, expectedError: 0, brier: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import { type Growth, growths } from '../../bench/growth/grown-report.js';
import { exponentOf, workOn } from '../../bench/growth/growth-of.js';

/**
 * Functions and blocks entered for a page of `samples/`, as counted when the code was last changed for speed. Lower
 * them when it gets quicker; where a change needs more for a reason, raise them with it and say why.
 */
const RECORDED = {
  read: 342_000,
  locate: 1_800,
  align: 227_000,
  text: 38_800,
  narrative: 6_300,
  validate: 8_200,
  confidence: 42_700,
};
const TOLERANCE = 0.15;

describe('the work on a report', () => {
  it('is in no stage more than was recorded', async () => {
    const work = await workOn('rows', 0);
    const over = Object.entries(RECORDED).flatMap(([stage, recorded]) => {
      const own = work.get(stage) ?? 0;
      return own > recorded * (1 + TOLERANCE) || own < recorded / 2
        ? [`${stage}: ${own}, recorded ${recorded}`]
        : [];
    });
    expect(over).toEqual([]);
  });

  it.each(Object.keys(growths) as Growth[])('grows in proportion to its %s', async (growth) => {
    const base = await workOn(growth, 0);
    const grown = [];
    for (const steps of [2, 4, 8]) grown.push([steps, await workOn(growth, steps)] as const);
    for (const stage of ['read', 'locate', 'align', 'narrative']) {
      const points = grown.map(([steps, work]) => [steps, work.get(stage) ?? 0] as const);
      const last = points.at(-1)?.[1] ?? 0;
      // A stage that hardly works on what grew has no exponent.
      if (last < (base.get(stage) ?? 0) * 1.1) continue;
      expect(exponentOf(base.get(stage) ?? 0, points), stage).toBeLessThan(1.2);
    }
  });
});

describe('exponentOf', () => {
  it('is 1 for work in proportion and 2 for its square, whatever the work on the page as it is', () => {
    const points = (of: (steps: number) => number) =>
      [1, 2, 4, 8].map((steps) => [steps, 500 + of(steps)] as const);
    expect(
      exponentOf(
        500,
        points((steps) => 30 * steps),
      ),
    ).toBeCloseTo(1);
    expect(
      exponentOf(
        500,
        points((steps) => 3 * steps * steps),
      ),
    ).toBeCloseTo(2);
  });
});

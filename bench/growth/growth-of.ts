// How the work of each stage grows with the document.

import { forms } from '../../extractors/index.js';
import { extract } from '../../src/pipeline.js';
import { countWork, type Work } from './count-work.js';
import { type Growth, grownReport } from './grown-report.js';

/** The work on a page with so many steps of growth, by a process that has read the page as it is before. */
export async function workOn(growth: Growth, steps: number): Promise<Work> {
  const read = (bytes: Uint8Array) => extract(bytes, { name: `${growth}.html`, forms: Object.values(forms) });
  await read(grownReport(growth, 0));
  return countWork(() => read(grownReport(growth, steps)));
}

/**
 * The exponent by which work beyond that on the page as it is grows with the steps: 1 is linear, 2 quadratic. Least
 * squares over the logarithms of both.
 */
export function exponentOf(base: number, grown: readonly (readonly [steps: number, work: number])[]): number {
  const points = grown.flatMap(([steps, work]) =>
    work > base ? [[Math.log(steps), Math.log(work - base)] as const] : [],
  );
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const across = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return across / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

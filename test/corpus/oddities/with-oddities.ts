// A drawn draft with chosen oddities and without a rendering, for tests.

import { layoutReport } from '../../maker/layout.js';
import { seededRandom } from '../../maker/random.js';
import type { Draft, Oddity } from '../draft.js';
import { documentSeed } from '../split.js';

/** The laid-out draft with those of the oddities that apply, their choices drawn from the seed. */
export function withOddities(drawn: Draft, oddities: readonly Oddity[], seed = 1): Draft {
  const applied = (before: Draft, oddity: Oddity): Draft => {
    const after = oddity.apply(before, seededRandom(documentSeed(seed, 0, `oddity/${oddity.name}`)));
    if (after === undefined) return before;
    const { number, name } = oddity;
    return { ...after, oddities: [...after.oddities, { number, name }] };
  };
  const at = (stage: Oddity['stage']): readonly Oddity[] => oddities.filter((one) => one.stage === stage);
  const report = at('report').reduce(applied, drawn);
  return at('blocks').reduce(applied, { ...report, blocks: layoutReport(report.report) });
}

// A draft with chosen oddities and without a rendering, for tests.

import { layoutReport } from '../../maker/layout.js';
import { seededRandom } from '../../maker/random.js';
import type { CorpusFormat, Draft, Oddity } from '../draft.js';
import { drawReport } from '../draw-report.js';
import { documentSeed } from '../split.js';

/** Which draft. */
export interface DraftChoice {
  readonly seed: number;
  readonly index: number;
  readonly format: CorpusFormat;
}

/** The draft that seed and index determine, with those of the oddities that apply. */
export function draftWith(choice: DraftChoice, oddities: readonly Oddity[]): Draft {
  const { seed, index, format } = choice;
  const applied = (before: Draft, oddity: Oddity): Draft => {
    const random = seededRandom(documentSeed(seed, index, `oddity/${oddity.name}`));
    const after = oddity.apply(before, random);
    if (after === undefined) return before;
    const { number, name } = oddity;
    return { ...after, oddities: [...after.oddities, { number, name }] };
  };
  const at = (stage: Oddity['stage']): readonly Oddity[] => oddities.filter((one) => one.stage === stage);
  const report = at('report').reduce(applied, drawReport(seed, index, format));
  return at('blocks').reduce(applied, { ...report, blocks: layoutReport(report.report) });
}

// The report of one document before any oddity: agency and year of its chain, figures, prose with planted facts.

import { seededRandom } from '../maker/random.js';
import { randomReport } from '../maker/random-report.js';
import type { CorpusFormat, Draft } from './draft.js';
import { documentSeed, splitOf } from './split.js';

/** Draws the report that seed and index determine. */
export function drawReport(seed: number, index: number, format: CorpusFormat): Draft {
  const random = seededRandom(documentSeed(seed, index, 'report'));
  const report = randomReport(random.integer(1, 1e9), random.chance(0.3) ? 'ogi_2019' : 'ogi_2021');
  return {
    report,
    facts: [],
    publishedErrors: report.publishedErrors.map((check) => ({ check, fields: [] })),
    blocks: [],
    oddities: [],
    format,
    split: splitOf(seed, index),
    wishes: {},
  };
}

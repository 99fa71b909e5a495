// Drafts without oddities, for tests of renderings.

import { layoutReport } from '../../maker/layout.js';
import { type Random, seededRandom } from '../../maker/random.js';
import type { CorpusFormat, Draft, Rendering } from '../draft.js';
import { drawReport } from '../draw-report.js';

/** The first drafts of a seed that the rendering suits. */
export function draftsFor(rendering: Rendering, count: number, seed = 11): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let index = 0; drafts.length < count && index < 200; index += 1) {
    const draft = laidOut(seed, index, rendering.format);
    if (rendering.suits?.(draft) ?? true) drafts.push(draft);
  }
  return drafts;
}

/** A stream for the rendering of a draft. */
export function renderingStream(index: number): Random {
  return seededRandom(7919 * (index + 1));
}

function laidOut(seed: number, index: number, format: CorpusFormat): Draft {
  const drawn = drawReport(seed, index, format);
  return drawn.blocks.length > 0 ? drawn : { ...drawn, blocks: layoutReport(drawn.report) };
}

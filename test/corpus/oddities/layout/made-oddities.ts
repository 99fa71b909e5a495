// Drafts with one oddity, for the tests of the oddities of cells and layout.

import { layoutReport } from '../../../maker/layout.js';
import { seededRandom } from '../../../maker/random.js';
import { renderText } from '../../../maker/render-text.js';
import type { CorpusFormat, Draft, Oddity } from '../../draft.js';
import { drawReport } from '../../draw-report.js';
import { documentSeed } from '../../split.js';
import { cellsOddities } from '../cells/index.js';
import { layoutOddities } from './index.js';

/** Oddities of both groups, in the order in which they are applied. */
export const gridOddities: readonly Oddity[] = [...cellsOddities, ...layoutOddities];

/** A report without any oddity. */
export function cleanDraft(index: number, format: CorpusFormat): Draft {
  const drawn = drawReport(5, index, format);
  return { ...drawn, blocks: layoutReport(drawn.report) };
}

/** The draft after the oddity; `undefined` where it does not apply. */
export function withOddity(draft: Draft, oddity: Oddity, index: number): Draft | undefined {
  return oddity.apply(draft, seededRandom(documentSeed(5, index, oddity.name)));
}

/** A report before and after an oddity that applies to it. */
export function shown(
  name: string,
  format: CorpusFormat,
  index: number,
): { readonly clean: Draft; readonly draft: Draft } {
  const oddity = gridOddities.find((one) => one.name === name);
  const clean = cleanDraft(index, format);
  const draft = oddity && withOddity(clean, oddity, index);
  if (draft === undefined) throw new Error(`${name} does not apply to report ${index}`);
  return { clean, draft };
}

/** Field → number that the cells of the draft print. */
export function oddNumbers({ blocks }: Draft): ReadonlyMap<string, number | null> {
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.grid.rows.flat() : []));
  return new Map(cells.flatMap(({ shows }) => (shows === undefined ? [] : [[shows.field, shows.value]])));
}

/** The report with the oddity as text, one row a line. */
export function textOf(name: string, index: number): string {
  return renderText(shown(name, 'text', index).draft.blocks, { style: 'pipes' });
}

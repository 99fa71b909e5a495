// Prose beside and in place of the tables.

import type { Block } from '../../../maker/layout.js';
import { seededRandom } from '../../../maker/random.js';
import type { Draft, Oddity } from '../../draft.js';
import type { ProseInput } from '../../prose/prose-input.js';
import { sayDisputes } from '../../prose/section1.js';
import { tableValues } from '../../prose/slot-values.js';
import { figuresBeforeTables, requestSentences } from '../../prose/table-prose.js';
import { createWriter, type Writer } from '../../prose/writer.js';

/** Sections 2 to 4 tell the figures of their tables in sentences as well. */
export const proseBesideTables: Oddity = {
  number: 7,
  name: 'prose-beside-tables',
  stage: 'report',
  apply: (draft, random) => {
    const { prose } = draft.report;
    if (prose.s2 ?? prose.s3 ?? prose.s4) return undefined;
    const writer = writerOf(draft, random.integer(1, 1e9));
    const told = figuresBeforeTables(writer);
    return {
      ...draft,
      report: { ...draft.report, prose: { ...prose, ...told } },
      facts: [...draft.facts, ...writer.facts()],
    };
  },
};

/** The requests or the review table is missing; its figures stand in sentences. */
export const proseInsteadOfTable: Oddity = {
  number: 7,
  name: 'prose-instead-of-table',
  stage: 'blocks',
  weight: 0.7,
  apply: (draft, random) => {
    const wanted = random.pick(['requests', 'review_litigation'] as const);
    const at = draft.blocks.findIndex((block) => block.kind === 'table' && block.grid.id === wanted);
    const writer = writerOf(draft, random.integer(1, 1e9));
    const sentences = wanted === 'requests' ? requestSentences(writer) : sayDisputes(writer);
    if (at < 0 || sentences.length === 0) return undefined;
    const told: Block = { kind: 'paragraph', text: sentences.join('') };
    return {
      ...draft,
      blocks: [...draft.blocks.slice(0, at), told, ...draft.blocks.slice(at + 1)],
      facts: [...draft.facts, ...writer.facts()],
    };
  },
};

function writerOf(draft: Draft, seed: number): Writer {
  const { report, split } = draft;
  const input: ProseInput = { ...report, agency: { name: report.agency }, split };
  return createWriter(tableValues(input), split, seededRandom(seed));
}

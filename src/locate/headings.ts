// Section headings by outline, style, numbering and wording. Reports lose, restart or double their numbering, so
// wording decides and numbering only helps.

import type { Block } from '../model/document.js';
import type { FormDefinition, SectionDefinition } from '../model/form.js';
import type { SectionMethod } from '../model/section.js';
import { labelKey } from '../text/label-key.js';
import { type LabelMatcher, labelMatcher, matchKey } from '../text/match-label.js';

export interface HeadingCandidate {
  readonly block: number;
  readonly section: string;
  /** Position of the section in the form. */
  readonly order: number;
  readonly text: string;
  readonly method: SectionMethod;
  readonly score: number;
}

interface SectionMatcher {
  readonly id: string;
  readonly order: number;
  readonly matcher: LabelMatcher;
  readonly ordinal: string;
}

/** The longest official heading has 31 characters; longer lines are prose. */
const MAX_HEADING = 60;
const MIN_SCORE = 0.7;

function sectionMatchers(forms: readonly FormDefinition[]): SectionMatcher[] {
  const byId = new Map<string, { order: number; definitions: SectionDefinition[] }>();
  for (const form of forms) {
    for (const [order, section] of form.sections.entries()) {
      const known = byId.get(section.id) ?? { order, definitions: [] };
      byId.set(section.id, { order: known.order, definitions: [...known.definitions, section] });
    }
  }
  return [...byId].flatMap(([id, { order, definitions }]) => {
    const [first, ...rest] = definitions;
    if (!first) return [];
    const variants = [
      ...(first.variants ?? []),
      ...rest.flatMap((one) => [one.heading, ...(one.variants ?? [])]),
    ];
    const matcher = labelMatcher({ label: first.heading, variants });
    return [{ id, order, matcher, ordinal: labelKey(first.heading).ordinal }];
  });
}

function scoreOf(
  block: Block,
  text: string,
  section: SectionMatcher,
): { score: number; method: SectionMethod } | null {
  const key = labelKey(text);
  const { score } = matchKey(key, section.matcher);
  if (score < MIN_SCORE) return null;
  const numbered = key.ordinal !== '';
  const method = block.type === 'heading' ? 'heading' : numbered ? 'numbered-line' : 'wording';
  const bonus =
    (block.type === 'heading' ? 0.5 : 0) + (key.ordinal === section.ordinal ? 1 : numbered ? 0.5 : 0);
  return { score: score + bonus, method };
}

/** The heading part of a paragraph that runs on with its text: `一、总体情况。2023年…`. */
function leadOf(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  const stop = line.search(/[。：:\s]/u);
  return stop > 0 ? line.slice(0, stop) : line;
}

function candidatesIn(
  block: Block,
  index: number,
  next: Block | undefined,
  sections: readonly SectionMatcher[],
): HeadingCandidate[] {
  if (block.type === 'table' || block.text.trim() === '') return [];
  const numbering = block.type === 'paragraph' && block.numbering ? block.numbering : '';
  const own = `${numbering}${block.text.trim()}`;
  const cut = next && next.type !== 'table' ? `${own}${next.text.trim()}` : '';
  // A heading broken over two lines, and a heading that its text follows on the same line.
  const texts = [
    own,
    ...(own.length < MAX_HEADING ? [cut] : []),
    ...(numbering || /^[一二三四五六]、/u.test(own) ? [leadOf(own)] : []),
  ];
  return sections.flatMap((section) => {
    for (const [which, text] of texts.entries()) {
      if (text === '' || text.length > MAX_HEADING) continue;
      const found = scoreOf(block, text, section);
      if (found) {
        return [
          {
            block: index,
            section: section.id,
            order: section.order,
            text,
            ...found,
            score: found.score - which * 0.2,
          },
        ];
      }
    }
    return [];
  });
}

/** Every block that could be a section's heading. */
export function findHeadingCandidates(
  blocks: readonly Block[],
  forms: readonly FormDefinition[],
): HeadingCandidate[] {
  const sections = sectionMatchers(forms);
  return blocks.flatMap((block, index) => candidatesIn(block, index, blocks[index + 1], sections));
}

/**
 * The chain of headings in the form's order with the best scores: longest increasing subsequence by weight. A heading
 * that another heading follows at once (a list of contents) weighs less.
 */
export function chooseHeadings(candidates: readonly HeadingCandidate[]): HeadingCandidate[] {
  const best: { total: number; previous: number }[] = [];
  for (const [i, candidate] of candidates.entries()) {
    const followed = candidates.some((other) => other.block === candidate.block + 1);
    let own = { total: candidate.score - (followed ? 0.5 : 0), previous: -1 };
    const base = own.total;
    for (let j = 0; j < i; j++) {
      const other = candidates[j];
      if (!other || other.order >= candidate.order || other.block >= candidate.block) continue;
      const total = (best[j]?.total ?? 0) + base;
      if (total > own.total) own = { total, previous: j };
    }
    best.push(own);
  }
  let at = best.reduce((top, one, i) => (one.total > (best[top]?.total ?? 0) ? i : top), 0);
  const chain: HeadingCandidate[] = [];
  while (at !== -1) {
    const candidate = candidates[at];
    if (!candidate) break;
    chain.unshift(candidate);
    at = best[at]?.previous ?? -1;
  }
  return chain;
}

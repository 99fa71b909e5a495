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
  /** How many blocks the heading takes: 2 when it is broken over two lines. */
  readonly lines: number;
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

/** By the forms asked for, which are the same in every document of a run. */
const known = new WeakMap<readonly FormDefinition[], readonly SectionMatcher[]>();

function sectionMatchers(forms: readonly FormDefinition[]): readonly SectionMatcher[] {
  const made = known.get(forms) ?? makeSectionMatchers(forms);
  known.set(forms, made);
  return made;
}

function makeSectionMatchers(forms: readonly FormDefinition[]): SectionMatcher[] {
  const byId = new Map<string, { order: number; definitions: SectionDefinition[] }>();
  for (const form of forms) {
    for (const [order, section] of form.sections.entries()) {
      const { order: own, definitions } = byId.get(section.id) ?? { order, definitions: [] };
      byId.set(section.id, { order: own, definitions: [...definitions, section] });
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
  // A heading, a heading broken over two lines, and a heading that its text follows on the same line.
  const readings = [
    { text: own, lines: 1 },
    ...(own.length < MAX_HEADING ? [{ text: cut, lines: 2 }] : []),
    ...(numbering || /^[一二三四五六]、/u.test(own) ? [{ text: leadOf(own), lines: 1 }] : []),
  ].filter(({ text }) => text !== '' && text.length <= MAX_HEADING);
  return sections.flatMap((section) => {
    const found = readings.flatMap(({ text, lines }, which) => {
      const match = scoreOf(block, text, section);
      return match ? [{ text, lines, which, ...match }] : [];
    });
    // The plainest reading, unless the next line makes the heading clearly more like that of the form.
    const [best] = found.sort((a, b) => b.score - b.which * 0.05 - (a.score - a.which * 0.05));
    if (!best) return [];
    const { text, lines, method } = best;
    const score = best.score - best.which * 0.2;
    return [{ block: index, section: section.id, order: section.order, text, lines, method, score }];
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

interface Chain {
  readonly last: HeadingCandidate;
  readonly total: number;
  readonly previous: Chain | null;
}

function groupByBlock(candidates: readonly HeadingCandidate[]): HeadingCandidate[][] {
  const groups = new Map<number, HeadingCandidate[]>();
  for (const candidate of candidates) {
    groups.set(candidate.block, [...(groups.get(candidate.block) ?? []), candidate]);
  }
  return [...groups.values()];
}

function better(one: Chain | null, other: Chain): Chain {
  return one !== null && one.total >= other.total ? one : other;
}

/**
 * The chain of headings in the form's order with the best scores: longest increasing subsequence by weight, for which
 * the best chain ending in each section is enough to know. A heading that another heading follows at once (a list of
 * contents) weighs less. `candidates` are in the order of their blocks.
 */
export function chooseHeadings(candidates: readonly HeadingCandidate[]): HeadingCandidate[] {
  const blocks = new Set(candidates.map(({ block }) => block));
  const bestEndingIn = new Map<number, Chain>();
  for (const group of groupByBlock(candidates)) {
    const chains = group.map((last): Chain => {
      const earlier = [...bestEndingIn].filter(([order]) => order < last.order).map(([, chain]) => chain);
      const previous = earlier.reduce<Chain | null>(better, null);
      const own = last.score - (blocks.has(last.block + 1) ? 0.5 : 0);
      return previous && previous.total > 0
        ? { last, total: own + previous.total, previous }
        : { last, total: own, previous: null };
    });
    for (const chain of chains) {
      bestEndingIn.set(chain.last.order, better(bestEndingIn.get(chain.last.order) ?? null, chain));
    }
  }
  const chosen: HeadingCandidate[] = [];
  for (let at = [...bestEndingIn.values()].reduce<Chain | null>(better, null); at; at = at.previous)
    chosen.unshift(at.last);
  return chosen;
}

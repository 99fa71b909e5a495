// Reports repeat last year's tables for comparison, under a caption that names the year.

import type { Block } from '../model/document.js';
import type { Layout } from '../model/section.js';

/** A caption is short, no sentence, and says that a table or an annex follows. */
const MAX_CAPTION = 60;
const SENTENCE = /[，。；]/u;
const CAPTION = /表|对比|附件|附：|情况|数据|统计/u;

/** Years that a caption names; cited notices (〔2021〕30号) name none. */
function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<![〔[(（\d])(20\d\d)(?=年|度)/gu)].map((match) => Number(match[1]));
}

/** `other`: the caption is of another year only; `own`: it names the report's year; `none`: it is no caption. */
function captionYear(block: Block, year: number): 'own' | 'other' | 'none' {
  if (block.type === 'table') return 'none';
  const text = block.text.normalize('NFKC').replace(/\s+/gu, '').replaceAll(',', '，');
  if (text.length > MAX_CAPTION || SENTENCE.test(text) || !CAPTION.test(text)) return 'none';
  const years = yearsIn(text);
  if (years.length === 0) return 'none';
  return years.includes(year) ? 'own' : 'other';
}

/**
 * Which blocks stand under a caption of another year, up to the next heading of the report or caption of its own year.
 */
export function underOtherYear(layout: Layout, year: number | null): boolean[] {
  if (year === null) return layout.blocks.map(() => false);
  const headings = new Set(layout.sections.map((section) => section.headingIndex));
  let other = false;
  return layout.blocks.map((block, index) => {
    if (headings.has(index)) other = false;
    else {
      const caption = captionYear(block, year);
      if (caption !== 'none') other = caption === 'other';
    }
    return other;
  });
}

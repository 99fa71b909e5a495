// The report's title among the lines before its first section.

import type { Block } from '../model/document.js';
import { toSimplified } from '../text/simplified.js';

export interface TitleMatch {
  readonly text: string;
  readonly first: number;
  /** Index behind the last title block. */
  readonly end: number;
}

/** 政府信息公开工作年度报告 with the wordings seen: 政务, without 工作, the year before or behind, 年报. */
const KIND = /(?:政府|政务)?信息公开(?:工作)?(?:20\d\d年?度?)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)/u;
const SENTENCE = /[。；，,：:？]|公布|根据|按照|解读|通知|目录$/u;
/** Index and document numbers; years have four digits. */
const LONG_NUMBER = /\d{5}/u;
/** A day in figures behind it: an entry of a list (`…年度报告 2022-01-11`). */
const LISTED_DAY = /20\d\d[-/.]\d{1,2}[-/.]\d{1,2}/u;
/** `2022年政府信息公开工作年度报告-柳原县人民政府`: what site software makes of a title. */
const WHOLE = /(?:报告|年报)(?:\(.{1,12}\))?(?:[-_|—]{1,2}[^-_|—]{2,40})?$/u;
/** A title takes at most so many lines and characters. */
const MAX_LINES = 4;
const MAX_TITLE = 70;

const squeeze = (text: string): string => toSimplified(text.normalize('NFKC').replace(/\s+/gu, ''));

function scoreTitle(text: string): number {
  const flat = squeeze(text);
  if (flat.length > MAX_TITLE || SENTENCE.test(flat) || LISTED_DAY.test(flat) || !KIND.test(flat)) return 0;
  const year = /20\d\d/u.test(flat) ? 1 : 0;
  const agency = flat.replace(KIND, '').replace(/20\d\d年?度?/gu, '').length >= 2 ? 1 : 0;
  const whole = WHOLE.test(flat) ? 1 : 0;
  return 1 + year + agency + whole;
}

/** A line of the metadata that sites print before a report: neither labels nor what stands beside them are a title's. */
function isMetadata(text: string, label: RegExp | null): boolean {
  if (label !== null && text.trim().search(label) >= 0) return true;
  const flat = squeeze(text);
  return LONG_NUMBER.test(flat) && !KIND.test(flat);
}

function isSmall(block: Block | undefined): block is Exclude<Block, { type: 'table' }> {
  return block !== undefined && block.type !== 'table' && block.text.length <= MAX_TITLE;
}

/** Year and agency of a line that names a report. */
function namedReport(block: Block | undefined): { year: string; agency: string } | null {
  if (!isSmall(block)) return null;
  const flat = squeeze(block.text).replace(LISTED_DAY, '');
  const year = /20\d\d/u.exec(flat)?.[0];
  if (year === undefined || SENTENCE.test(flat) || !KIND.test(flat)) return null;
  return { year, agency: flat.replace(KIND, '').replace(/20\d\d年?度?/gu, '') };
}

/**
 * Lines that name another report than their neighbours do are entries of a list: last years' reports, other agencies'
 * reports. A title is printed twice in a row at most, and then the same.
 */
function listEntries(blocks: readonly Block[], before: number): ReadonlySet<number> {
  const entries = new Set<number>();
  let last: { index: number; year: string; agency: string } | null = null;
  for (let index = 0; index < before; index++) {
    const block = blocks[index];
    if (isBetweenEntries(block)) continue;
    const named = namedReport(block);
    if (named && last && isOtherReport(named, last)) entries.add(last.index).add(index);
    last = named && { index, ...named };
  }
  return entries;
}

/** Blank lines and the days of the entries. */
function isBetweenEntries(block: Block | undefined): boolean {
  return block !== undefined && block.type !== 'table' && /^[\s\d年月日./[\]()-]*$/u.test(block.text);
}

function isOtherReport(a: { year: string; agency: string }, b: { year: string; agency: string }): boolean {
  if (a.year !== b.year) return true;
  return !a.agency.includes(b.agency) && !b.agency.includes(a.agency);
}

/**
 * Finds the title: the run of one to four short blocks that reads best as one.
 * @param label Labels of what sites print about a document.
 */
export function findTitle(blocks: readonly Block[], before: number, label: RegExp | null): TitleMatch | null {
  let best: (TitleMatch & { score: number }) | null = null;
  const entries = listEntries(blocks, before);
  for (let first = 0; first < before; first++) {
    let text = '';
    for (let end = first + 1; end <= Math.min(before, first + MAX_LINES); end++) {
      const block = blocks[end - 1];
      if (!isSmall(block) || isMetadata(block.text, label) || entries.has(end - 1)) break;
      if (block.text.trim() === '' && end === first + 1) break;
      text += block.text.trim();
      // The later of two equal ones is nearer to the report; a shorter run wins over a longer one.
      const score = scoreTitle(text) - 0.1 * (end - first - 1) + (block.type === 'heading' ? 0.3 : 0);
      if (score > 1 && (best === null || score >= best.score)) {
        best = { text: text.replace(/\s*\n\s*/gu, ''), first, end, score };
      }
    }
  }
  return best;
}

/**
 * Index behind the last printing of the title before `before`: pages print it over their dateline (来源, 发布时间) and
 * again over the text. Only lines that are no sentences may stand between.
 */
export function endOfRepeatedTitle(blocks: readonly Block[], title: TitleMatch, before: number): number {
  const wanted = squeeze(title.text);
  let end = title.end;
  for (let first = title.end; first < before; first++) {
    const block = blocks[first];
    if (block && block.type !== 'table' && /。/u.test(block.text)) break;
    let text = '';
    for (let last = first; last < Math.min(before, first + MAX_LINES); last++) {
      const line = blocks[last];
      if (!isSmall(line)) break;
      text += squeeze(line.text);
      if (text === wanted) end = last + 1;
    }
  }
  return end;
}

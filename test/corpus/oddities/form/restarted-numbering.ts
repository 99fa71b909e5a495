// Numbers of the sections that start anew: prose sections before the tables, or numbered parts inside section one.

import type { Block } from '../../../maker/layout.js';
import type { Random } from '../../../maker/random.js';
import type { Draft, Oddity } from '../../draft.js';
import { ordinals, replaceHeadings, sectionHeadingsOf, withoutNumber } from './section-headings.js';

const parts: readonly (readonly [string, string])[] = [
  ['工作机制保障', '明确一名负责人分管此项工作，办公室负责日常协调，各科室按职责分工落实。'],
  ['主动公开工作情况', '围绕群众关心的事项及时更新网站内容，公开范围逐步扩大。'],
  ['依申请公开工作情况', '完善登记、审核、答复、归档各环节的要求，答复文书统一格式。'],
  ['政府信息管理', '对历年文件逐件清理，标注有效性，更新公开目录。'],
  ['政府信息公开平台建设', '安排专人维护网站栏目，定期检查链接和表述。'],
  ['监督保障', '组织业务学习，把公开工作纳入年度考核。'],
];

/** 一 to 六 as prose, then the tables under 一, 二, 三 and the last section under 五. */
export const restartedNumbering: Oddity = {
  number: 3,
  name: 'restarted-numbering',
  stage: 'blocks',
  excludes: ['parts-numbered-as-sections', 'shifted-numbering'],
  apply: (draft, random) => {
    const renumbered = renumber(draft, random.chance(0.5));
    const second = sectionHeadingsOf(draft).find(({ section }) => section === 2);
    if (renumbered === undefined || second === undefined) return undefined;
    return insertBlocks(renumbered, second.at, proseSections(random, 1));
  },
};

/** Sections two to six count from 一; 总体情况 stands without a number. */
export const shiftedNumbering: Oddity = {
  number: 3,
  name: 'shifted-numbering',
  stage: 'blocks',
  excludes: ['parts-numbered-as-sections'],
  apply: (draft) => {
    const renumbered = renumber(draft, false);
    const first = sectionHeadingsOf(draft).find(({ section }) => section === 1);
    if (renumbered === undefined || first === undefined) return undefined;
    return replaceHeadings(renumbered, new Map([[first.at, withoutNumber(first.text)]]));
  },
};

/** 一 to 六 inside section one, where the form has （一） to （五）. */
export const partsNumberedAsSections: Oddity = {
  number: 3,
  name: 'parts-numbered-as-sections',
  stage: 'blocks',
  apply: (draft, random) => {
    const second = sectionHeadingsOf(draft).find(({ section }) => section === 2);
    if (second === undefined) return undefined;
    const inside = draft.blocks.slice(0, second.at).some(isPart);
    if (!inside) return insertBlocks(draft, second.at, proseSections(random, 0));
    const blocks = draft.blocks.map((block, at) =>
      at < second.at && isPart(block) ? { ...block, text: block.text.replace(/^（(.)）/, '$1、') } : block,
    );
    return { ...draft, blocks };
  },
};

// Sections two to six under 一 to 五; without its heading the fifth begins with its first sentence.
function renumber(draft: Draft, dropFifth: boolean): Draft | undefined {
  const texts = sectionHeadingsOf(draft)
    .filter(({ section }) => section > 1)
    .map(({ section, at, text }) => {
      const renumbered = `${ordinals[section - 2]}、${withoutNumber(text)}`;
      return [at, section === 5 && dropFifth ? '' : renumbered] as const;
    });
  return replaceHeadings(draft, new Map(texts));
}

function proseSections(random: Random, from: number): readonly Block[] {
  return parts
    .slice(from, random.integer(from + 2, parts.length))
    .flatMap(([title, text], index): Block[] => [
      { kind: 'heading', level: from === 0 ? 2 : 1, text: `${ordinals[from + index]}、${title}` },
      { kind: 'paragraph', text },
    ]);
}

function insertBlocks(draft: Draft, at: number, blocks: readonly Block[]): Draft {
  return { ...draft, blocks: [...draft.blocks.slice(0, at), ...blocks, ...draft.blocks.slice(at)] };
}

function isPart(block: Block): block is Extract<Block, { kind: 'heading' }> {
  return block.kind === 'heading' && block.level === 2 && block.text.startsWith('（');
}

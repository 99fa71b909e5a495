// Finding the six sections of a draft by their headings, whatever their numbers.

import type { Block } from '../../../maker/layout.js';
import type { Draft } from '../../draft.js';

/** Chinese ordinals from one, as headings count. */
export const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八'] as const;

const words = [/总体/, /主动公开/, /处理政府信息公开申请/, /复议/, /问题/, /其他需要报告/];

/** A section's own heading. */
export interface SectionHeading {
  /** 1–6 */
  readonly section: number;
  /** Index of the block. */
  readonly at: number;
  readonly text: string;
}

/** The headings of the six sections that the draft still has, in printed order. */
export function sectionHeadingsOf({ blocks }: Draft): readonly SectionHeading[] {
  let last = 0;
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'heading' || block.level !== 1) return [];
    const section = words.findIndex((word, index) => index >= last && word.test(block.text)) + 1;
    if (section === 0) return [];
    last = section;
    return [{ section, at, text: block.text }];
  });
}

/** The same draft with some headings changed, or taken away where the new text is `''`. */
export function replaceHeadings(draft: Draft, texts: ReadonlyMap<number, string>): Draft | undefined {
  let changed = false;
  const blocks = draft.blocks.flatMap((block, at): Block[] => {
    const text = texts.get(at);
    if (block.kind !== 'heading' || text === undefined || text === block.text) return [block];
    changed = true;
    return text === '' ? [] : [{ ...block, text }];
  });
  return changed ? { ...draft, blocks } : undefined;
}

/** `二、主动公开…` → `主动公开…` */
export function withoutNumber(heading: string): string {
  return heading.replace(/^[一二三四五六七八]\s*[、.．是]\s*/, '');
}

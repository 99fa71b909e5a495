// Headings of the six sections: missing, without their number, or in other words.

import type { Random } from '../../../maker/random.js';
import type { Oddity } from '../../draft.js';
import {
  replaceHeadings,
  type SectionHeading,
  sectionHeadingsOf,
  withoutNumber,
} from './section-headings.js';

/** One or two headings left out. */
export const missingHeading: Oddity = {
  number: 4,
  name: 'missing-heading',
  stage: 'blocks',
  apply: (draft, random) => {
    const found = sectionHeadingsOf(draft);
    const chosen = [...Array(random.pick([1, 1, 2]))].flatMap(() => pickHeading(found, random));
    return replaceHeadings(draft, new Map(chosen.map(({ at }) => [at, ''])));
  },
};

/** Headings that lost their number, with or without the comma behind it. */
export const lostHeadingNumber: Oddity = {
  number: 4,
  name: 'lost-heading-number',
  stage: 'blocks',
  apply: (draft, random) => {
    const found = sectionHeadingsOf(draft);
    const chosen = random.chance(0.25) ? found : pickHeading(found, random);
    const before = random.pick(['、', '', '']);
    return replaceHeadings(
      draft,
      new Map(chosen.map(({ at, text }) => [at, `${before}${withoutNumber(text)}`])),
    );
  },
};

const wordings: readonly (readonly string[])[] = [
  ['总体工作情况'],
  ['主动公开政府信息的情况', '政府信息主动公开情况'],
  ['收到的处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况', '收到、处理政府信息公开申请情况'],
  [
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '因政府信息公开工作被申请行政复议提起行政诉讼情况',
    '政府信息公开行政复议、行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
  ],
  [
    '存在问题及改进情况',
    '存在的主要问题及整改措施',
    '存在的主要问题和改进措施',
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的主要问题及改进情况',
  ],
  ['其他需要报告事项', '需要报告的其他事项'],
];

/** Headings in other words: one, several, or all. */
export const headingWordings: Oddity = {
  number: 5,
  name: 'heading-wordings',
  stage: 'blocks',
  weight: 2,
  apply: (draft, random) => {
    const share = random.pick([0.3, 0.6, 1]);
    const chosen = sectionHeadingsOf(draft).filter(() => random.chance(share));
    return replaceHeadings(draft, new Map(chosen.map((heading) => [heading.at, reword(heading, random)])));
  },
};

/** Headings numbered otherwise: `三是收到和处理…`, `三.`, a space behind the comma, a colon at the end. */
export const headingPunctuation: Oddity = {
  number: 5,
  name: 'heading-punctuation',
  stage: 'blocks',
  apply: (draft, random) => {
    const change = random.pick<(text: string) => string>([
      (text) => text.replace('、', '是'),
      (text) => text.replace('、', '．'),
      (text) => text.replace('、', '、 '),
      (text) => text.replace(/^(.)、/, '$1 、'),
      (text) => `${text}：`,
    ]);
    const found = sectionHeadingsOf(draft);
    const chosen = random.chance(0.5) ? found : pickHeading(found, random);
    return replaceHeadings(draft, new Map(chosen.map(({ at, text }) => [at, change(text)])));
  },
};

function pickHeading(headings: readonly SectionHeading[], random: Random): readonly SectionHeading[] {
  const [first, ...rest] = headings;
  return first === undefined ? [] : [random.pick([first, ...rest])];
}

function reword({ section, text }: SectionHeading, random: Random): string {
  const body = withoutNumber(text);
  const [first, ...rest] = (wordings[section - 1] ?? []).filter((wording) => wording !== body);
  return first === undefined ? text : text.replace(body, random.pick([first, ...rest]));
}

// Dates that lost characters or mix two kinds of digits.

import type { Oddity } from '../../draft.js';
import { editProse } from './edit-prose.js';

const date = /(\d{4})年(\d{1,2})月(\d{1,2})日/g;

/** 2025年1月1日 → 202511日, 20251月1日 or 2025年11日: the year is then known from the title. */
export const lostDateCharacters: Oddity = {
  number: 41,
  name: 'lost-date-characters',
  stage: 'report',
  weight: 2,
  excludes: ['zero-digit-year'],
  apply: (draft, random) => {
    const replacement = random.pick(['$1$2$3日', '$1$2$3日', '$1$2月$3日', '$1年$2$3日', '$1$2$3']);
    const isPeriod = draft.facts.some(
      ({ key, sentence }) => key === 'narrative.period.from' && new RegExp(date.source).test(sentence),
    );
    return isPeriod ? editProse(draft, (text) => text.replace(date, replacement)) : undefined;
  },
};

/** 2017年 → 二0一七年: Chinese digits with an Arabic 0. */
export const zeroDigitYear: Oddity = {
  number: 45,
  name: 'zero-digit-year',
  stage: 'report',
  apply: (draft, random) => {
    const zero = random.pick(['0', '0', 'O', '○']);
    const chinese = (year: string): string =>
      [...year]
        .map((digit) => (digit === '0' ? zero : ('〇一二三四五六七八九'[Number(digit)] ?? '')))
        .join('');
    const year = /(?<!\d)(20\d\d)(?=年)/g;
    const isPeriod = draft.facts.some(
      ({ key, sentence }) => key === 'narrative.period.from' && new RegExp(year.source).test(sentence),
    );
    return isPeriod
      ? editProse(draft, (text) => text.replace(year, (_, digits: string) => chinese(digits)))
      : undefined;
  },
};

// Text that does not belong to the report: leftovers of templates, spam, boilerplate of another place or year.

import type { ReportDescription } from '../../../maker/description.js';
import { drawStem } from '../../agency/stems.js';
import type { Draft, Oddity } from '../../draft.js';
import { replaceSentence } from './edit-prose.js';

/** Marks of a template that nobody filled. */
export const templateLeftovers: Oddity = {
  number: 44,
  name: 'template-leftovers',
  stage: 'report',
  apply: (draft, random) => {
    const mark = random.pick([
      '{{ title }}',
      '{{title}}',
      '<%= title %>',
      '[!--title--]',
      '{{ item.publishDate }}',
    ]);
    const { prose } = draft.report;
    const inFront = random.chance(0.5);
    return withReport(draft, {
      prose: inFront
        ? { ...prose, preamble: [mark, ...prose.preamble] }
        : { ...prose, s6: [...prose.s6, mark] },
    });
  },
};

/** The name of the site was overwritten by an advertiser. */
export const spamSiteName: Oddity = {
  number: 44,
  name: 'spam-site-name',
  stage: 'report',
  formats: ['html'],
  weight: 0.5,
  apply: (draft, random) => {
    const siteName = random.pick(['金鼎娱乐官网', '九州棋牌平台', '鸿运体育首页', '银河注册-登录入口']);
    return withReport(draft, { page: { ...draft.report.page, siteName } });
  },
};

/** A sentence sends readers to the site of another place. */
export const foreignBoilerplate: Oddity = {
  number: 46,
  name: 'foreign-boilerplate',
  stage: 'report',
  apply: (draft, random) => {
    const stem = drawStem(random);
    if (draft.report.agency.includes(stem)) return undefined;
    const place = `${stem}${random.pick(['县', '区', '市'])}`;
    const sentence = random.pick([
      `本报告的电子版可在${place}人民政府门户网站下载。`,
      `欢迎登录${place}人民政府网站政务公开栏目查阅。`,
      `有关内容同时刊登于《${place}人民政府公报》。`,
    ]);
    const { prose } = draft.report;
    return withReport(draft, { prose: { ...prose, preamble: [...prose.preamble, sentence] } });
  },
};

/** Section 1 opens with the year of the report that it was copied from. */
export const staleYear: Oddity = {
  number: 46,
  name: 'stale-year',
  stage: 'report',
  apply: (draft, random) => {
    const { prose, year } = draft.report;
    const [opening, ...rest] = prose.s1;
    const stale = year - random.pick([1, 1, 2]);
    if (typeof opening !== 'string' || !opening.startsWith(`${year}年`)) return undefined;
    // A sentence with a fact may stand in the same paragraph: only the first year of the opening is stale.
    const copied = opening.replace(`${year}年`, `${stale}年`);
    return {
      ...withReport(draft, { prose: { ...prose, s1: [copied, ...rest] } }),
      publishedErrors: [...draft.publishedErrors, { check: 'PROSE.YEAR', fields: ['year'] }],
    };
  },
};

/** The page claims a date before the reported year was over. */
export const publishedTooEarly: Oddity = {
  number: 46,
  name: 'published-too-early',
  stage: 'report',
  formats: ['html'],
  apply: (draft, random) => {
    const { page, year } = draft.report;
    const publishedOn = `${year}-0${random.integer(1, 9)}-${random.integer(10, 28)}`;
    return {
      ...withReport(draft, { page: { ...page, publishedOn } }),
      publishedErrors: [...draft.publishedErrors, { check: 'PUB.BEFORE_YEAR_END', fields: ['published_on'] }],
    };
  },
};

// Characters that scanners take for one another.
const lookalikes: Readonly<Record<string, string>> = {
  川: '州',
  泽: '择',
  沅: '沉',
  霁: '齐',
  岚: '凤',
  澄: '橙',
  芷: '芝',
  珑: '拢',
  泠: '冷',
  璟: '憬',
  霖: '霜',
  昱: '显',
  岑: '芩',
  筠: '均',
  洵: '询',
  蘅: '衡',
  栀: '桅',
  浦: '蒲',
  阳: '阴',
  陵: '棱',
};

/** The place is misread once, where no fact names it. */
export const confusedPlaceName: Oddity = {
  number: 42,
  name: 'confused-place-name',
  stage: 'report',
  apply: (draft) => {
    const { agency } = draft.report;
    const character = [...agency].find((one) => lookalikes[one] !== undefined);
    if (character === undefined) return undefined;
    const misread = lookalikes[character] ?? '';
    return misreadIn(draft, agency, agency.replace(character, misread));
  },
};

// A sentence of a fact follows, unless its values hold the name: those stay as they are.
function misreadIn(draft: Draft, name: string, misread: string): Draft | undefined {
  const named = draft.facts.filter(({ value }) => typeof value === 'string' && value.includes(name));
  const taken = named.map(({ sentence }) => sentence);
  const fact = draft.facts.find(({ sentence }) => sentence.includes(name) && !taken.includes(sentence));
  const misreadText = (text: string): string => text.replace(name, misread);
  if (fact !== undefined) return replaceSentence(draft, fact.sentence, misreadText(fact.sentence));
  const { prose } = draft.report;
  const [opening, ...rest] = prose.s1;
  if (typeof opening !== 'string' || !opening.includes(name) || taken.some((one) => opening.includes(one))) {
    return undefined;
  }
  return withReport(draft, { prose: { ...prose, s1: [misreadText(opening), ...rest] } });
}

function withReport(draft: Draft, changes: Partial<ReportDescription>): Draft {
  return { ...draft, report: { ...draft.report, ...changes } };
}

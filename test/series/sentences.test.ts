import { describe, expect, it } from 'vitest';
import { toSentences } from '../../src/series/index.js';

const split = (text: string, year: number | null = 2024) => toSentences([{ id: 's1', text }], year);
const only = (text: string, year: number | null = 2024) => {
  const [sentence, ...more] = split(text, year);
  expect(more).toEqual([]);
  if (sentence === undefined) throw new Error('no sentence');
  return sentence;
};

describe('prose', () => {
  it('is cut at full stops and headings, not at the line ends of a page', () => {
    const text =
      '（一）主动公开情况\n全年通过政府网站主动公开政府信息\n共二百余条。及时更新政府信息公开指南和目录；\n（二）依申请公开情况\n全年未收到政府信息公开申请，亦无结转。';
    expect(split(text).map((one) => one.text)).toEqual([
      '全年通过政府网站主动公开政府信息共二百余条',
      '及时更新政府信息公开指南和目录',
      '全年未收到政府信息公开申请，亦无结转',
    ]);
  });

  it('leaves out what all reports say: headings, 无', () => {
    expect(split('无。\n一、总体情况\n具体情况如下。')).toEqual([]);
  });
});

describe('a sentence', () => {
  const words = '我局共受理政府信息公开申请三件';

  it('is the same with other spaces and punctuation', () => {
    expect(only('2024 年,我局共受理 政府信息公开申请三件').textKey).toBe(only(`2024年，${words}`).textKey);
  });

  it('is the same wording in the next year, but not the same text', () => {
    const [last, now] = [only(`2023年，${words}`, 2023), only(`2024年，${words}`, 2024)];
    expect(now.wordingKey).toBe(last.wordingKey);
    expect(now.textKey).not.toBe(last.textKey);
  });

  it('with last year in it is the same text, but not the same wording', () => {
    const [last, now] = [only(`2023年，${words}`, 2023), only(`2023年，${words}`, 2024)];
    expect(now.textKey).toBe(last.textKey);
    expect(now.wordingKey).not.toBe(last.wordingKey);
  });

  it.each([
    [`2023年，${words}`, 2023],
    [`2023年度，本单位全年主动公开政府信息十条`, 2023],
    [`2024年，${words}`, null],
    ['2025年，我局将继续做好政府信息公开工作', null],
    ['根据2023年1月印发的通知，我局修订了政府信息公开指南', null],
    ['与2023年相比，我局受理的政府信息公开申请有所增加', null],
    ['《2023年全市政务公开工作要点》印发后我局及时贯彻落实', null],
  ])('%s tells of another year: %s', (text, year) => {
    expect(only(text).otherYear).toBe(year);
  });

  it('takes time in proportion to its length, whatever it holds', () => {
    const started = performance.now();
    split('2023年'.repeat(40_000));
    split('一、'.repeat(60_000));
    split(`${' '.repeat(100_000)}一`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

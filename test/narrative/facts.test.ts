import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { locate } from '../../src/locate/index.js';
import type { Fact } from '../../src/model/fact.js';
import { readNarrative } from '../../src/narrative/index.js';
import { documentOf, type Piece } from '../model/document-of.js';

const all = Object.values(forms);

/** Facts of a report for 2024 with the given overview, problems and last section. */
function factsOf(
  overview: readonly Piece[],
  { s5 = [], s6 = [] }: Partial<Record<'s5' | 's6', string[]>> = {},
) {
  const document = documentOf([
    '云岭县审计局2024年政府信息公开工作年度报告',
    '一、总体情况',
    ...overview,
    '五、存在的主要问题及改进情况',
    ...s5,
    '六、其他需要报告的事项',
    ...s6,
  ]);
  const layout = locate(document, { forms: all }).value;
  return readNarrative(document, layout, { forms: all }).value.facts;
}

/** Key → value, for the figures and lists that a sentence states. */
function valuesOf(facts: readonly Fact[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { path, value } of facts) {
    const key = path.replace('narrative.', '');
    values[key] = key.endsWith('.items') ? [...((values[key] as unknown[]) ?? []), value] : value;
  }
  return values;
}

describe('figures of the prose', () => {
  it.each([
    ['全年新收政府信息公开申请128件。', { 'requests.received': 128 }],
    ['全年登记政府信息公开申请12件。', { 'requests.received': 12 }],
    ['12件政府信息公开申请由我局登记。', { 'requests.received': 12 }],
    ['12件政府信息公开申请已经办结。', {}],
    ['政府信息公开申请方面，全年没有收到。', { 'requests.received': 0 }],
    ['办结12件政府信息公开申请。', { 'requests.processed': 12 }],
    [
      '办理事项9件，其中人大代表建议4件、政协委员提案5件。',
      { 'motions.total': 9, 'motions.npc': 4, 'motions.cppcc': 5 },
    ],
    ['475条，是我局2024年各渠道主动公开信息的总和。', { 'disclosed_items.count': 475 }],
    [
      '55条微信推文、68条微博博文构成了新媒体发布的内容。',
      { 'wechat_items.count': 55, 'weibo_items.count': 68 },
    ],
    ['责任追究一项没有记录。', { 'accountability.persons': 0 }],
    ['12人次走进培训课堂，课堂一年开了3次。', { 'trainings.sessions': 3, 'trainings.participants': 12 }],
    ['承办建议提案3件，均已按时办结。', { 'motions.total': 3, 'motions.completion_rate': 100 }],
    ['所有代表建议和委员提案全部办理完毕。', { 'motions.completion_rate': 100 }],
    ['建议提案办理结果均已公开。', {}],
    ['政府信息公开申请均已按时办结。', { 'requests.left_open': 0 }],
    ['建议/提案/合计：3/1/4（件）。', { 'motions.npc': 3, 'motions.cppcc': 1, 'motions.total': 4 }],
    ['2024年，本机关共收到政府信息公开申请 12 件，均已答复。', { 'requests.received': 12 }],
    ['共受理依申请公开政府信息申请３５件。', { 'requests.received': 35 }],
    ['本年度共收到 7 份信息公开申请。', { 'requests.received': 7 }],
    ['上年结转政府信息公开申请3件。', { 'requests.carried_over': 3 }],
    ['结转至下一年度5件。', { 'requests.carried_forward': 5 }],
    ['全年主动公开政府信息4.62万条。', { 'disclosed_items.count': 46200 }],
    ['我局主动公开各类政府信息两千四百余条。', { 'disclosed_items.count': 2400 }],
    ['全年通过政府网站公开信息1,234条。', { 'website_items.count': 1234 }],
    ['政府网站总访问量达1.23亿次。', { 'website_visits.count': 123_000_000 }],
    [
      '因政府信息公开被申请行政复议3件，其中结果维持2件，结果纠正1件；行政诉讼5件，维持4件，纠正0件。',
      {
        'review.total': 3,
        'review.upheld': 2,
        'review.corrected': 1,
        'litigation.total': 5,
        'litigation.upheld': 4,
        'litigation.corrected': 0,
      },
    ],
    ['社会评议满意率百分之九十六。', { 'social_appraisal.satisfaction_rate': 96 }],
    [
      '承办县人大建议和政协建议案提案9件。其中，县人大建议案4件、县政协提案5件，满意率100%。',
      {
        'motions.total': 9,
        'motions.npc': 4,
        'motions.cppcc': 5,
        'motions.satisfaction_rate': 100,
      },
    ],
  ])('%s', (text, expected) => {
    expect(valuesOf(factsOf([text]))).toEqual(expected);
  });

  it.each([
    ['2024年我局未收到政府信息公开申请。', { 'requests.received': 0 }],
    ['全年收到政府信息公开申请0件。', { 'requests.received': 0 }],
    ['2024年度，本机关未收取信息处理费。', { 'information_fee.amount': 0, 'information_fee.cases': 0 }],
    ['本年度工作人员未因政务公开被责任追究。', { 'accountability.persons': 0 }],
    ['全年行政复议被纠错情况未发生，未被复议机关纠正。', { 'review.corrected': 0 }],
  ])('are zero where the sentence says that there was none: %s', (text, expected) => {
    expect(valuesOf(factsOf([text]))).toMatchObject(expected);
  });

  it.each([
    '历年累计公开信息6万条。',
    '一般事项的答复时间由20个工作日压缩至15个工作日。',
    '收到政府信息公开申请，办结情况良好。',
    '对未及时公开信息的单位严肃追究责任。',
    '2023年收到政府信息公开申请12件。',
    '下一步，计划在明年组织培训4次。',
    '共收到热线来电12件。',
  ])('are none where nothing is counted, or another thing, or another year: %s', (text) => {
    expect(valuesOf(factsOf([text]))).toEqual({});
  });

  it('are none of rows and headers of a table that was flattened to lines', () => {
    const lines = ['申请人情况', '自然人', '法人或其他组织', '（一）予以公开', '3', '0', '行政许可 27'];
    expect(valuesOf(factsOf(lines))).toEqual({});
  });

  it('are unreadable where the number is masked', () => {
    const [fact] = factsOf(['全年收到政府信息公开申请****件。']);
    expect(fact).toMatchObject({ path: 'narrative.requests.received', status: 'unreadable', value: null });
  });

  it('keep unit, words, sentence and place, and say that the number is rounded', () => {
    const [fact] = factsOf(['工作平稳。全年主动公开政府信息近2400条。']);
    expect(fact).toMatchObject({
      value: 2400,
      unit: '条',
      approximate: true,
      raw: '2400条',
      sentence: '全年主动公开政府信息近2400条',
      place: { kind: 'text', line: 3 },
      statements: 'single',
    });
  });

  it('read a sentence over the ends of lines', () => {
    expect(
      valuesOf(factsOf(['全县各级行政机关全年共收到政府信息公开申', '请128件，均已答复。'])),
    ).toMatchObject({
      'requests.received': 128,
    });
  });

  it('are read in traditional characters and with readings in brackets', () => {
    expect(valuesOf(factsOf(['全年收到政府信息公開申請12件。']))).toEqual({ 'requests.received': 12 });
    expect(valuesOf(factsOf(['全年收到政府信息公(gōng)开申请12件。']))).toEqual({ 'requests.received': 12 });
  });

  it('are contradicted where two sentences differ, and the other is kept', () => {
    const [fact] = factsOf(['全年收到政府信息公开申请12件。', '本年度共收到政府信息公开申请15件。']);
    expect(fact).toMatchObject({ value: 12, statements: 'contradicted', others: [{ value: 15 }] });
  });

  it('list the parts of a total', () => {
    const [fact] = factsOf(['共审核发布各类公开政府信息20条，其中：重点工作12条；人事任免7条；指南1条。']);
    expect(fact).toMatchObject({ value: 20, parts: [12, 7, 1], partsAreAll: false });
  });
});

describe('problems and improvements', () => {
  const first = { 'problems.items': ['甲类信息更新不及时', '解读形式偏少'] };
  const second = { 'improvements.items': ['加强学习培训', '优化栏目设置，完善检索'] };

  it.each([
    [
      'ordinals in words',
      [
        '但仍存在一些问题：一是甲类信息更新不及时；二是解读形式偏少。',
        '下一步，我局将做好以下工作：一是加强学习培训；二是优化栏目设置，完善检索。',
      ],
    ],
    [
      'sub-headings and lines',
      [
        '（一）主要问题',
        '1.甲类信息更新不及时。',
        '2.解读形式偏少。',
        '（二）改进措施',
        '1.加强学习培训。',
        '2.优化栏目设置，完善检索。',
      ],
    ],
    [
      'a sentence with 等 and one with 将',
      [
        '工作中还存在甲类信息更新不及时、解读形式偏少等不足。针对存在的问题，2025年我局将加强学习培训；优化栏目设置，完善检索。',
      ],
    ],
    [
      'the order turned round',
      [
        '（一）上年问题的改进情况',
        '针对上一年度指出的问题，我局一是加强学习培训；二是优化栏目设置，完善检索。',
        '（二）存在的主要问题',
        '一是甲类信息更新不及时；二是解读形式偏少。',
      ],
    ],
  ])('are told apart by %s', (_, s5) => {
    expect(valuesOf(factsOf([], { s5 }))).toEqual({ ...first, ...second });
  });
});

it('leaves figures of the plans for the next year alone', () => {
  const s5 = ['存在的问题：一是更新不及时；二是解读偏少。下一步，将组织培训4次。'];
  expect(valuesOf(factsOf([], { s5 }))).not.toHaveProperty('trainings.sessions');
});

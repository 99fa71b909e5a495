import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { locate } from '../../src/locate/index.js';
import { readNarrative } from '../../src/narrative/index.js';
import { documentOf } from '../model/document-of.js';

const all = Object.values(forms);

/** Years that the sentences of a report for 2024 tell the agency's work under by mistake. */
function slipsIn({ s1 = [], s5 = [] }: Partial<Record<'s1' | 's5', readonly string[]>>): unknown[] {
  const document = documentOf([
    '云岭县审计局2024年政府信息公开工作年度报告',
    '一、总体情况',
    ...s1,
    '五、存在的主要问题及改进情况',
    ...s5,
    '六、其他需要报告的事项',
    '2024年未收取信息处理费。',
  ]);
  const layout = locate(document, { forms: all }).value;
  const { issues } = readNarrative(document, layout, { forms: all });
  return issues.filter(({ code }) => code === 'validate/year-in-prose').map(({ actual }) => actual);
}

describe('the work of another year', () => {
  it.each([
    '2023年，我局认真落实政府信息公开条例，全年公开信息12条。',
    '2022年全县各单位组织培训三次。',
    '2023年，云岭县审计局围绕审计监督推进政务公开。',
    '一是2023年我镇制定了公开目录。',
  ])('is seen in “%s”', (sentence) => {
    expect(slipsIn({ s1: [sentence] })).toEqual([sentence.replace('。', '')]);
  });

  it.each([
    '2024年，我局认真落实政府信息公开条例，全年公开信息12条。',
    '2023年同期我局公开信息9条，同比增长33%。',
    '2025年我局将继续加强公开工作。',
    '2021年以来，我局坚持公开为常态。',
    '2023年，省审计厅组织检查。',
    '2023年5月我局制定了公开目录。',
    '2023年我局印发的《公开办法》得到落实。',
    '与2023年相比，我局公开信息增加3条。',
  ])('is not seen in “%s”', (sentence) => {
    expect(slipsIn({ s1: [sentence] })).toEqual([]);
  });

  it('may be the next one among the improvements', () => {
    expect(slipsIn({ s5: ['2025年我局加大公开力度，组织培训。'] })).toEqual([]);
    expect(slipsIn({ s5: ['2022年我局加大公开力度，组织培训。'] })).toHaveLength(1);
  });
});

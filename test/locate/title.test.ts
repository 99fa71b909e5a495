import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { locate } from '../../src/locate/index.js';
import { documentOf, headed, type Piece } from '../model/document-of.js';

const body = ['一、总体情况', '文字。', '二、主动公开政府信息情况', '文字。'];

function titled(pieces: readonly Piece[], metadata: Readonly<Record<string, string>> = {}) {
  const { value, issues } = locate(documentOf([...pieces, ...body], metadata), {
    forms: Object.values(forms),
  });
  const [preamble] = value.sections;
  const before = value.blocks.slice(preamble?.start, preamble?.end);
  return {
    title: value.title,
    index: value.titleIndex,
    preamble: before.map((block) => (block.type === 'table' ? '<table>' : block.text)),
    codes: issues.map((one) => one.code).filter((code) => code.startsWith('locate/title')),
  };
}

describe('the title', () => {
  it.each([
    [
      'last years’ reports with their days',
      [
        '历年年报',
        '云岭县人民政府2021年政府信息公开工作年度报告2022-01-11',
        '云岭县人民政府2020年政府信息公开工作年度报告2021-01-19',
      ],
    ],
    [
      'last years’ reports',
      ['云岭县人民政府2020年政府信息公开工作年度报告', '云岭县人民政府2019年政府信息公开工作年度报告'],
    ],
    [
      'other agencies’ reports',
      ['云岭县审计局2022年政府信息公开工作年度报告', '云岭县财政局2022年政府信息公开工作年度报告'],
    ],
    [
      'last years’ reports, the days on lines of their own',
      [
        '云岭县人民政府2020年政府信息公开工作年度报告',
        '2021-01-19',
        '云岭县人民政府2019年政府信息公开工作年度报告',
        '2020-01-16',
      ],
    ],
  ])('is not one of a list of %s', (_, list) => {
    const own = '2022年政府信息公开年度报告-云岭县人民政府';
    expect(titled([...list, '当前位置：首页', own]).title).toBe(own);
    expect(titled([...list, '当前位置：首页']).title).toBeNull();
  });

  it.each([
    [['云岭区经科局2024年政府', '信息公开工作年度报告'], '云岭区经科局2024年政府信息公开工作年度报告'],
    [['云岭区人民政府', '2023 年政府信息公开工作年度报告'], '云岭区人民政府2023 年政府信息公开工作年度报告'],
    [
      ['2025 年海陵省人民政府办公厅政府信息公开', '工作年度报告'],
      '2025 年海陵省人民政府办公厅政府信息公开工作年度报告',
    ],
    [['2024 年东岚市科委政府信息公开工作', '年度报告'], '2024 年东岚市科委政府信息公开工作年度报告'],
    [['东岚市财政局', '2022年政府信息公开', '工作年度报告'], '东岚市财政局2022年政府信息公开工作年度报告'],
    [['2022年东岚市政府信息公开工作年度报告'], '2022年东岚市政府信息公开工作年度报告'],
    [
      ['东岚市云岭区人民政府外事办公室政府信息公开工作2022年度报告'],
      '东岚市云岭区人民政府外事办公室政府信息公开工作2022年度报告',
    ],
    [
      ['云岭区发展和改革局2024年度政府信息公开工作年度报告'],
      '云岭区发展和改革局2024年度政府信息公开工作年度报告',
    ],
    [['云岭市科技局2024年度政府信息公开报告'], '云岭市科技局2024年度政府信息公开报告'],
    [['2023年政府信息公开年度报告-柳原县发改局'], '2023年政府信息公开年度报告-柳原县发改局'],
    [['2022年度泊镇政府信息公开工作年度报告'], '2022年度泊镇政府信息公开工作年度报告'],
    [['云岭市农业局2016年政务信息公开年度报告'], '云岭市农业局2016年政务信息公开年度报告'],
    [['安泊街道办事处2025年政府信息公开工作年度报告'], '安泊街道办事处2025年政府信息公开工作年度报告'],
    [['水务局2020年政府信息公开工作年度报告'], '水务局2020年政府信息公开工作年度报告'],
    [
      ['国家税务总局东岚市云岭区税务局', '2023年政府信息公开工作年度报告'],
      '国家税务总局东岚市云岭区税务局2023年政府信息公开工作年度报告',
    ],
    [['雲嶺縣人民政府2023年政府信息公開工作年度報告'], '雲嶺縣人民政府2023年政府信息公開工作年度報告'],
  ])('of the lines %j is joined without the line breaks', (lines, expected) => {
    const found = titled([...lines, '按照要求编制本报告。']);
    expect(found.title).toBe(expected);
    expect(found.index).toBe(0);
    expect(found.preamble).toEqual(['按照要求编制本报告。']);
    expect(found.codes).toEqual([]);
  });

  it('may have a line break inside one block', () => {
    expect(titled(['云岭区经科局2024年政府\n信息公开工作年度报告']).title).toBe(
      '云岭区经科局2024年政府信息公开工作年度报告',
    );
  });

  it('is not a sentence that speaks of the report, a notice or an explanation of it', () => {
    const others = [
      '根据要求，现公布云岭县2024年政府信息公开工作年度报告',
      '云岭县2024年政府信息公开工作年度报告解读',
      '关于编制2024年政府信息公开工作年度报告的通知',
    ];
    for (const text of others) {
      const found = titled([text]);
      expect({ text, title: found.title }).toEqual({ text, title: null });
      expect(found.codes).toEqual(['locate/title-missing']);
    }
  });

  it('is not a line after the first section', () => {
    const late = locate(documentOf([...body, '云岭县审计局2024年政府信息公开工作年度报告']), {
      forms: Object.values(forms),
    });
    expect(late.value.title).toBeNull();
  });

  it('is taken from what the file says of itself where the text has none', () => {
    const title = '云岭县审计局2024年政府信息公开工作年度报告';
    expect(titled(['按照要求编制本报告。'], { title }).title).toBe(title);
    expect(titled(['按照要求编制本报告。'], { title: '文档1' }).title).toBeNull();
  });

  it('that a page prints over its dateline and again over the text is no part of the preamble', () => {
    const title = '云岭县审计局2024年政府信息公开工作年度报告';
    const found = titled([headed(title), '发布时间：2025-01-16 09:30', title, '按照要求编制本报告。']);
    expect(found.title).toBe(title);
    expect(found.preamble).toEqual(['按照要求编制本报告。']);
  });

  it('that a page prints in two lines over the text after its heading is no part of the preamble either', () => {
    const found = titled([
      headed('云岭县审计局2024年政府信息公开工作年度报告'),
      '来源：县审计局',
      '云岭县审计局',
      '2024 年政府信息公开工作年度报告',
      '按照要求编制本报告。',
    ]);
    expect(found.preamble).toEqual(['按照要求编制本报告。']);
  });
});

describe('a table of metadata written on lines before the report', () => {
  const table = ['索引号', '396272192/2024-21823', '分类', '政府信息公开年报', '发文日期', '2024年2月12日'];

  it('gives the title neither its index number nor its words', () => {
    const report = '2023年政府信息公开年度报告-云岭区人民政府';
    expect(titled([...table, '名 称', report, '文号', '有效性', '有效', report]).title).toBe(report);
  });

  it('gives none with label and text on one line', () => {
    const lines = ['索引号 396272192/2024-21823 分类 政府信息公开年报', '分类 | 政府信息公开年报'];
    expect(titled([...lines, '云岭区人民政府', '2023年政府信息公开工作年度报告']).title).toBe(
      '云岭区人民政府2023年政府信息公开工作年度报告',
    );
  });

  it('gives no year where the report prints no title', () => {
    expect(titled(table).title).toBe('政府信息公开年报');
  });
});

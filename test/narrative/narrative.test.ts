import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { locate } from '../../src/locate/index.js';
import { readNarrative } from '../../src/narrative/index.js';
import { documentOf, type Piece } from '../model/document-of.js';

const period = '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。';

function narrativeOf(pieces: readonly Piece[], metadata: Readonly<Record<string, string>> = {}) {
  const document = documentOf(pieces, metadata);
  const layout = locate(document, { forms: Object.values(forms) }).value;
  const { value, issues } = readNarrative(document, layout, { forms: Object.values(forms) });
  return { ...value, issues, codes: issues.map((one) => one.code) };
}

/** A report with the given title lines, end lines and preamble. */
function reportWith({
  title = ['云岭县审计局2024年政府信息公开工作年度报告'],
  preamble = [period],
  overview = ['全年工作平稳。'],
  end = [],
}: {
  readonly title?: readonly Piece[];
  readonly preamble?: readonly Piece[];
  readonly overview?: readonly Piece[];
  readonly end?: readonly Piece[];
}): Piece[] {
  return [
    ...title,
    ...preamble,
    '一、总体情况',
    ...overview,
    '二、主动公开政府信息情况',
    '六、其他需要报告的事项',
    '无其他需要报告的事项。',
    ...end,
  ];
}

it('takes no contact from the footer of the site', () => {
  expect(narrativeOf(reportWith({ end: ['网站地图', '联系电话：0489-5550000'] })).contact).toBeNull();
  const named = '请与云岭县审计局办公室联系，电话：0489-5550001。';
  expect(narrativeOf(reportWith({ end: [named] })).contact).toMatchObject({ phone: '0489-5550001' });
});

describe('agency and year', () => {
  it.each([
    [['云岭区经科局2024年政府', '信息公开工作年度报告'], '云岭区经科局', 2024],
    [['云岭区人民政府', '2023 年政府信息公开工作年度报告'], '云岭区人民政府', 2023],
    [['2025 年海陵省人民政府办公厅政府信息公开', '工作年度报告'], '海陵省人民政府办公厅', 2025],
    [['2024 年东岚市科委政府信息公开工作', '年度报告'], '东岚市科委', 2024],
    [['2022年东岚市政府信息公开工作年度报告'], '东岚市', 2022],
    [['东岚市云岭区人民政府外事办公室政府信息公开工作2022年度报告'], '东岚市云岭区人民政府外事办公室', 2022],
    [['云岭区发展和改革局2024年度政府信息公开工作年度报告'], '云岭区发展和改革局', 2024],
    [['云岭市科技局2024年度政府信息公开报告'], '云岭市科技局', 2024],
    [['2023年政府信息公开年度报告-柳原县发改局'], '柳原县发改局', 2023],
    [['2022年度泊镇政府信息公开工作年度报告'], '泊镇', 2022],
    [['2023年政府信息公开年度报告-柳原市档案馆'], '柳原市档案馆', 2023],
    [['2023年政府信息公开年度报告_柳原市红十字会'], '柳原市红十字会', 2023],
    [['云岭市农业局2016年政务信息公开年度报告'], '云岭市农业局', 2016],
    [['安泊街道办事处2025年政府信息公开工作年度报告'], '安泊街道办事处', 2025],
    [['水务局2020年政府信息公开工作年度报告'], '水务局', 2020],
    [
      ['国家税务总局东岚市云岭区税务局2023年', '政府信息公开工作年度报告'],
      '国家税务总局东岚市云岭区税务局',
      2023,
    ],
    [['云岭县审计局关于2024年政府信息公开工作年度报告'], '云岭县审计局', 2024],
    [['云岭县审计局二〇二四年政府信息公开工作年度报告'], '云岭县审计局', 2024],
    [['雲嶺縣人民政府2023年政府信息公開工作年度報告'], '雲嶺縣人民政府', 2023],
  ])('are read from the title %j', (title, agency, year) => {
    const found = narrativeOf(reportWith({ title, preamble: ['按照要求编制。'] }));
    expect({ agency: found.agency, printed: found.agencyPrinted, year: found.year }).toEqual({
      agency,
      printed: agency,
      year,
    });
    expect(found.codes).toEqual([]);
  });

  it.each([
    ['云岭区经科局', '云岭区经济信息化和科技创新局'],
    ['柳原县发改局', '柳原县发展和改革局'],
    ['云岭区人民政府', '东岚市云岭区人民政府'],
    ['东岚市科委', '东岚市科学技术委员会'],
    ['泊镇', '柳原县泊镇人民政府'],
    ['安泊街道', '云岭区人民政府安泊街道办事处'],
  ])('take the full name of %s from the signature %s', (short, full) => {
    const title = [`${short}2024年政府信息公开工作年度报告`];
    const found = narrativeOf(reportWith({ title, end: [full, '2025年1月8日'] }));
    expect({ agency: found.agency, printed: found.agencyPrinted }).toEqual({ agency: full, printed: short });
  });

  it.each([
    ['望澄市人民政府', '望澄市人民政府办公室'],
    ['柳原县发展和改革局', '柳原县发改局'],
    ['柳原县审计局', '柳原县人民政府办公室'],
    ['柳原县审计局', '柳原县财政局'],
  ])('do not take the name of another body for that of %s: %s', (agency, signed) => {
    const title = [`${agency}2024年政府信息公开工作年度报告`];
    const found = narrativeOf(reportWith({ title, end: [signed, '2025年1月8日'] }));
    expect({ agency: found.agency, signedOn: found.signedOn }).toEqual({ agency, signedOn: '2025-01-08' });
  });

  it('are the signature and the period where the title names neither', () => {
    const found = narrativeOf(
      reportWith({ title: ['政府信息公开工作年度报告'], end: ['云岭县审计局', '2025年1月8日'] }),
    );
    expect(found).toMatchObject({ agency: '云岭县审计局', year: 2024, yearInTitle: null });
  });

  it('are the year that the overview names most often where nothing else names one', () => {
    const found = narrativeOf(
      reportWith({
        title: ['云岭县审计局政府信息公开工作年度报告'],
        preamble: ['按照〔2021〕30号文件编制。'],
        overview: ['2024年，认真做好工作。', '2024年公开信息20条，比2023年多3条。'],
      }),
    );
    expect(found.year).toBe(2024);
    expect(found.codes).toEqual([]);
  });

  it('are said to be missing where nothing names them', () => {
    const found = narrativeOf(
      reportWith({ title: ['政府信息公开工作年度报告'], preamble: ['按照要求编制。'] }),
    );
    expect(found).toMatchObject({ agency: null, year: null });
    expect(found.codes).toEqual(['validate/year-missing', 'validate/agency-missing']);
  });

  it('are in conflict when title and period are not of one year', () => {
    const found = narrativeOf(reportWith({ title: ['云岭县审计局2023年政府信息公开工作年度报告'] }));
    expect(found.issues).toMatchObject([
      { code: 'validate/year-conflict', actual: '2024-01-01/2024-12-31', expected: '2023' },
    ]);
  });

  it('are in conflict with a signature before the year ended, or long after', () => {
    for (const [date, codes] of [
      ['2024年12月30日', []],
      ['2025年1月8日', []],
      ['2025年12月31日', []],
      ['2024年1月27日', ['validate/date-conflict']],
      ['2023年1月8日', ['validate/date-conflict']],
      ['2026年1月8日', ['validate/date-conflict']],
    ] as const) {
      expect({ date, codes: narrativeOf(reportWith({ end: ['云岭县审计局', date] })).codes }).toEqual({
        date,
        codes,
      });
    }
  });

  it('are in conflict with a day of publication before the year ended, not with a page dated anew later', () => {
    const codesOf = (day: string) =>
      narrativeOf(reportWith({ preamble: [`发布日期：${day}`, period] })).codes;
    expect(codesOf('2025-01-20')).toEqual([]);
    expect(codesOf('2029-07-27')).toEqual([]);
    expect(codesOf('2024-01-27')).toEqual(['validate/date-conflict']);
  });

  it('are themselves in doubt where one witness names the year and the signature does not fit it', () => {
    const found = narrativeOf(
      reportWith({ preamble: ['按照要求编制。'], end: ['云岭县审计局', '2023年1月27日'] }),
    );
    expect(found.year).toBe(2024);
    expect(found.issues).toMatchObject([{ code: 'validate/year-conflict', severity: 'error' }]);
  });

  it('come with a note when the dates of the period were repaired', () => {
    const found = narrativeOf(reportWith({ preamble: ['统计期限为202411日至20241231日。'] }));
    expect(found.period).toMatchObject({ from: '2024-01-01', to: '2024-12-31' });
    expect(found.issues).toMatchObject([
      { code: 'validate/date-repaired', actual: '202411日至20241231日', expected: '2024-01-01/2024-12-31' },
    ]);
  });
});

describe('the day of signature', () => {
  it.each([
    [[' 云岭县审计局', '2025年1月8日'], '2025-01-08'],
    [['云岭县审计局', '2025 年 1 月 16 日'], '2025-01-16'],
    [['云岭县审计局', '（2025年1月8日）'], '2025-01-08'],
    [['云岭县审计局', '二〇二五年一月八日'], '2025-01-08'],
    [['云岭县审计局', '二O二五年一月八日'], '2025-01-08'],
    [['云岭县审计局2025年1月8日'], '2025-01-08'],
    [['云岭县审计局', '', '2025年1月8日', ''], '2025-01-08'],
    [['云岭县审计局', '2025年1月'], null],
    [['云岭县审计局', '2017210日)'], null],
    [['云岭县审计局', '2025年2月30日'], null],
    [[], null],
  ])('of the lines %j is %s', (end, expected) => {
    expect(narrativeOf(reportWith({ end })).signedOn).toBe(expected);
  });

  it('may stand under the title, and is that at the end where both are printed', () => {
    const title = ['云岭县审计局2024年政府信息公开工作年度报告', '云岭县审计局', '（2025年1月8日）'];
    expect(narrativeOf(reportWith({ title })).signedOn).toBe('2025-01-08');
    expect(narrativeOf(reportWith({ title, end: ['云岭县审计局', '2025年1月9日'] })).signedOn).toBe(
      '2025-01-09',
    );
  });

  it('is not a date at the end of a line of prose', () => {
    const end = ['有关整改工作已经全部完成，完成的时间为2024年12月20日', '由县政府办公室组织验收。'];
    expect(narrativeOf(reportWith({ end })).signedOn).toBeNull();
    const preamble = ['本报告所列数据的统计期限自2024年1月1日', '起至2024年12月31日止。'];
    expect(narrativeOf(reportWith({ preamble })).signedOn).toBeNull();
  });
});

describe('the day of publication', () => {
  it.each([
    ['发布日期：2025-01-31', '2025-01-31'],
    ['发布日期:2025-01-09-09:06', '2025-01-09'],
    ['发布日期：2025-01-27    点击数:', '2025-01-27'],
    ['发布时间：2025-01-16', '2025-01-16'],
    ['发布时间:2025-01-31 13:24', '2025-01-31'],
    ['发布时间:2025-1-3 13:24', '2025-01-03'],
    ['发布时间：2025-01-03 13:24:31 来源：县审计局', '2025-01-03'],
    ['发布时间：2025年1月16日', '2025-01-16'],
    ['发布时间：2025/1/16', '2025-01-16'],
    ['时间：2025-03-07 11:43', '2025-03-07'],
    ['时间:2025-01-26 09:42来源:云岭市西泊镇作者:', '2025-01-26'],
    ['来源:区人民政府办公室 时间:2025-01-12 10:01', '2025-01-12'],
    ['发文日期: 2025-01-09 成文日期: 2025-01-08 发布日期: 2025-01-10 15:54', '2025-01-10'],
    ['统计时间：2024-01-01至2024-12-31', null],
    ['县审计局', null],
    ['发布时间：2025-02-30', null],
  ])('from the line %j is %s', (line, expected) => {
    expect(narrativeOf(reportWith({ preamble: [line, period] })).publishedOn).toBe(expected);
  });

  it('is what the page says of itself, before what its text says', () => {
    const pieces = reportWith({ preamble: ['发布日期：2025-01-31', period] });
    expect(narrativeOf(pieces, { published_on: '2025-01-17' }).publishedOn).toBe('2025-01-17');
  });

  it('may stand in a table of facts before the report', () => {
    const facts = [
      ['索引号', '014000000/2025-00002'],
      ['发布日期：2025-01-17', '发布机构：县审计局'],
    ];
    expect(narrativeOf([facts, ...reportWith({})]).publishedOn).toBe('2025-01-17');
  });
});

describe('the text of a section', () => {
  it('is its prose, a line a block, without tables', () => {
    const found = narrativeOf(reportWith({ overview: ['第一段。', [['甲', '1']], '', ' 第二段。 '] }));
    expect(found.sections.find(({ id }) => id === 's1')).toEqual({
      id: 's1',
      heading: '一、总体情况',
      text: '第一段。\n第二段。',
    });
    expect(found.sections.find(({ id }) => id === 'preamble')).toEqual({
      id: 'preamble',
      heading: null,
      text: period,
    });
  });

  it('keeps what follows its heading on the same line', () => {
    const pieces = [
      '云岭县审计局2024年政府信息公开工作年度报告',
      '一、总体情况。2024年，云岭县审计局认真做好政府信息公开工作。',
      '第二段。',
      '二、主动公开政府信息情况',
    ];
    expect(narrativeOf(pieces).sections.find(({ id }) => id === 's1')).toEqual({
      id: 's1',
      heading: '一、总体情况',
      text: '2024年，云岭县审计局认真做好政府信息公开工作。\n第二段。',
    });
  });

  it("keeps the source's own list numbers and loses marks that an editor left", () => {
    const place = { kind: 'text', line: 1, start: 0, end: 0 } as const;
    const listed = { type: 'paragraph', numbering: '（一）', text: '主动公开', place } as const;
    const found = narrativeOf(reportWith({ overview: [listed, '[bookmark: _GoBack]全年公开20条。'] }));
    expect(found.sections.find(({ id }) => id === 's1')?.text).toBe('（一）主动公开\n全年公开20条。');
  });
});

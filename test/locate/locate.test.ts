import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { locate } from '../../src/locate/index.js';
import { documentOf, headed, listed, type Piece } from '../model/document-of.js';

const title = '云岭县审计局2024年政府信息公开工作年度报告';
const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

/** A report with a line of prose in every section; `headings` by position may be replaced, left out or doubled. */
function report(replaced: Readonly<Record<number, readonly Piece[]>> = {}): Piece[] {
  return [
    title,
    '按照要求编制本报告。',
    ...headings.flatMap((heading, at) => [...(replaced[at] ?? [heading]), `第${at + 1}部分的文字。`]),
  ];
}

function located(pieces: readonly Piece[]) {
  const document = documentOf(pieces);
  const { value, issues } = locate(document, { forms: Object.values(forms) });
  const textOf = (id: string): string => {
    const section = value.sections.find((one) => one.id === id);
    const blocks = value.blocks.slice(section?.start ?? 0, section?.end ?? 0);
    return blocks.map((block) => (block.type === 'table' ? '<table>' : block.text)).join('|');
  };
  return {
    layout: value,
    ids: value.sections.map((section) => section.id),
    codes: issues.map((one) => one.code),
    issues,
    textOf,
    headingOf: (id: string) => value.sections.find((section) => section.id === id)?.heading,
    methodOf: (id: string) => value.sections.find((section) => section.id === id)?.method,
  };
}

const all = ['preamble', 's1', 's2', 's3', 's4', 's5', 's6'];

describe('the sections of a report', () => {
  it('are found by their headings, each with the blocks up to the next', () => {
    const found = located(report());
    expect(found.ids).toEqual(all);
    expect(found.codes).toEqual([]);
    expect(found.textOf('preamble')).toBe('按照要求编制本报告。');
    expect(found.textOf('s3')).toBe('第3部分的文字。');
    expect(found.headingOf('s4')).toBe('四、政府信息公开行政复议、行政诉讼情况');
    expect(found.methodOf('s4')).toBe('numbered-line');
  });

  it('are found in the form of 2019 and in the wordings seen', () => {
    const wordings: Readonly<Record<number, readonly string[]>> = {
      2: ['三、收到的处理政府信息公开申请情况', '三是收到和处理政府信息公开申请情况'],
      3: [
        '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '四、因政府信息公开工作被申请行政复议提起行政诉讼情况',
      ],
      4: [
        '五、政府信息公开工作存在的主要问题及改进情况',
        '五、存在问题及改进情况',
        '五、存在的主要问题及整改措施',
        '五、存在的主要问题和改进措施',
      ],
      5: ['六、其他需要报告事项'],
    };
    for (const [at, texts] of Object.entries(wordings)) {
      for (const text of texts) {
        const found = located(report({ [at]: [text] }));
        expect({ text, ids: found.ids, codes: found.codes }).toEqual({ text, ids: all, codes: [] });
      }
    }
  });

  it('are found with spaces inside the heading, traditional characters and other punctuation', () => {
    const found = located(
      report({
        0: ['一 、总 体 情 况'],
        1: ['二、主動公開政府信息情況'],
        3: ['四．政府信息公开行政复议,行政诉讼情况'],
      }),
    );
    expect(found.ids).toEqual(all);
    expect(found.codes).toEqual([]);
  });

  it('keep their places when one heading is missing, and that is said', () => {
    const found = located(report({ 4: [] }));
    expect(found.ids).toEqual(all.filter((id) => id !== 's5'));
    expect(found.textOf('s4')).toBe('第4部分的文字。|第5部分的文字。');
    expect(found.issues).toMatchObject([
      { code: 'locate/section-missing', expected: '五、存在的主要问题及改进情况' },
    ]);
  });

  it('are known by wording when a heading lost its number, and that is said', () => {
    for (const text of ['主动公开政府信息情况', '、主动公开政府信息情况']) {
      const found = located(report({ 1: [text] }));
      expect(found.ids).toEqual(all);
      expect(found.codes).toEqual(['locate/section-renumbered']);
      expect(found.methodOf('s2')).toBe('wording');
    }
  });

  it('are known by wording when the numbering starts again, and that is said', () => {
    const found = located(
      report({
        1: ['一、主动公开政府信息情况'],
        2: ['二、收到和处理政府信息公开申请情况'],
        3: ['三、政府信息公开行政复议、行政诉讼情况'],
        4: [],
        5: ['五、其他需要报告的事项'],
      }),
    );
    expect(found.ids).toEqual(['preamble', 's1', 's2', 's3', 's4', 's6']);
    expect(found.codes.filter((code) => code === 'locate/section-renumbered')).toHaveLength(4);
    expect(found.codes).toContain('locate/section-missing');
  });

  it('are not confused by a numbering from one to six inside the first section', () => {
    const inner = [
      '一、加强领导',
      '二、健全制度',
      '三、规范流程',
      '四、强化培训',
      '五、拓宽渠道',
      '六、严格考核',
    ];
    const found = located(report({ 0: ['一、总体情况', ...inner] }));
    expect(found.ids).toEqual(all);
    expect(found.codes).toEqual([]);
    expect(found.textOf('s1')).toContain('六、严格考核');
  });

  it('are not confused by a sub-heading that says nearly the same', () => {
    const inner = ['（一）主动公开政府信息情况', '全年公开信息。', '（二）依申请公开情况', '全年没有申请。'];
    const found = located(report({ 0: ['一、总体情况', ...inner] }));
    expect(found.ids).toEqual(all);
    expect(found.headingOf('s2')).toBe('二、主动公开政府信息情况');
    expect(found.textOf('s1')).toContain('（二）依申请公开情况');
  });

  it('are not those of a list of contents', () => {
    const pieces = report();
    const found = located([title, '目录', ...headings, ...pieces.slice(1)]);
    expect(found.ids).toEqual(all);
    expect(found.textOf('s1')).toBe('第1部分的文字。');
    expect(found.textOf('s6')).toBe('第6部分的文字。');
  });

  it('are not cut by a row of a flattened table that starts with a number of a heading', () => {
    const rows = [
      '一、本年新收政府信息公开申请数量',
      '0',
      '三、本年度办理结果',
      '（一）予以公开',
      '0',
      '四、结转下年度继续办理',
      '0',
    ];
    const found = located(report({ 2: ['三、收到和处理政府信息公开申请情况', ...rows] }));
    expect(found.ids).toEqual(all);
    expect(found.codes).toEqual([]);
    expect(found.textOf('s3')).toContain('四、结转下年度继续办理');
  });

  it('are said to be doubled when a heading stands twice', () => {
    const found = located(
      report({ 4: ['五、存在的主要问题及改进情况', '前一段文字。', '五、存在的主要问题及改进情况'] }),
    );
    expect(found.ids).toEqual(all);
    expect(found.codes).toEqual(['locate/section-duplicated']);
  });

  it('begin with a heading that is broken over two lines', () => {
    const found = located(
      report({
        3: ['四、因政府信息公开工作被申请行政复议、提起行政诉', '讼情况'],
        2: ['三、收到和处理政府信息公开', '申请情况'],
      }),
    );
    expect(found.ids).toEqual(all);
    expect(found.codes).toEqual([]);
    expect(found.headingOf('s3')).toBe('三、收到和处理政府信息公开申请情况');
  });

  it('leave both lines of a broken heading out of their text', () => {
    const found = located(report({ 2: ['三、收到和处理政府信息公开', '申请情况'] }));
    expect(found.textOf('s3')).toBe('第3部分的文字。');
  });

  it('begin with a heading that its text follows on the same line', () => {
    const found = located(
      report({ 0: ['一、总体情况。2024年，云岭县审计局认真做好政府信息公开工作，成效明显。'] }),
    );
    expect(found.ids).toEqual(all);
    expect(found.headingOf('s1')).toBe('一、总体情况');
    expect(found.codes).toEqual([]);
  });

  it("begin with a heading whose number is the source's own list numbering", () => {
    const found = located(
      report({ 0: [listed('一、', '总体情况')], 1: [listed('二、', '主动公开政府信息情况')] }),
    );
    expect(found.ids).toEqual(all);
    expect(found.codes).toEqual([]);
    expect(found.headingOf('s2')).toBe('二、主动公开政府信息情况');
  });

  it('rest on the headings that the source marks, before lines that read like one', () => {
    const found = located(report({ 0: ['一、总体情况', '见下文。', headed('一、总体情况', 2)] }));
    expect(found.ids).toEqual(all);
    expect(found.methodOf('s1')).toBe('heading');
    expect(found.textOf('s1')).toBe('第1部分的文字。');
  });

  it('do not begin in a table or in the middle of prose', () => {
    const found = located(
      report({ 1: [[['二、主动公开政府信息情况']], '本部分为二、主动公开政府信息情况，包括以下内容。'] }),
    );
    expect(found.ids).not.toContain('s2');
    expect(found.codes).toEqual(['locate/section-missing']);
  });

  it('are found in time in a document that is nothing but headings', () => {
    const found = located(Array.from({ length: 40_000 }, (_, at) => headings[at % 6] ?? ''));
    expect(found.ids).toEqual(all);
  }, 5000);

  it('are none where there is no heading: everything is preamble', () => {
    const found = located(['云岭县一览', '第一段。', '第二段。']);
    expect(found.ids).toEqual(['preamble']);
    expect(found.layout.sections[0]).toMatchObject({ start: 0, end: 3, heading: null });
    expect(found.codes.filter((code) => code === 'locate/section-missing')).toHaveLength(6);
    expect(found.codes).toContain('locate/title-missing');
    expect(located([]).ids).toEqual(['preamble']);
  });

  it('cover every block after the title once', () => {
    for (const pieces of [report(), report({ 1: [], 4: [] }), report({ 0: [headed('一、总体情况')] })]) {
      const { layout } = located(pieces);
      const covered = layout.sections.flatMap((section) => [
        ...(section.headingIndex === -1 ? [] : [section.headingIndex]),
        ...Array.from({ length: section.end - section.start }, (_, at) => section.start + at),
      ]);
      expect(covered).toEqual(Array.from({ length: layout.blocks.length - 1 }, (_, at) => at + 1));
    }
  });
});

import { describe, expect, it } from 'vitest';
import { readHeader } from '../../src/align/unit-header.js';
import { blocksToUnits } from '../../src/align/units.js';
import type { Paragraph } from '../../src/model/document.js';
import { characterCount, splitWords } from '../../src/read/text/words.js';
import { pageLinesOf } from './made-blocks.js';
import { requests2021 } from './printed-tables.js';

describe('readHeader', () => {
  it('knows where a header word stands that is alone on its line of a page', () => {
    // `其他` is centred between two lines; `企业`, on the second of them, names `商业企业`.
    const lines = pageLinesOf(
      [
        '                                      申请人情况',
        '                         自然人       法人或其他组织                               总计',
        '                                 商业    科研    社会公益    法律服务',
        '                                                                         其他',
        '                                 企业    机构    组织        机构',
        '本年新收政府信息公开申请数量    1         2       3        4         5           6      21',
      ].join('\n'),
    ).map((line, index) => (index === 3 && line.words?.[0] ? { ...line, place: line.words[0].place } : line));
    const units = blocksToUnits(lines, { lines: true });
    const header = readHeader(units, units.length - 1, requests2021);
    expect(header.order).toEqual({ kind: 'form' });
  });

  it('reads labels broken over lines down their columns, however far from the values they are set', () => {
    const header = headerOfText([
      '                              申请人情况',
      '                           法人或其他组织',
      '和，等于第三项加第四项之和）          自然       社会 法律    总计',
      '                         人 商业 科研 公益 服务 其他',
      '                           企业 机构',
      '                                 组织 机构',
      '一、本年新收政府信息公开申请数量           75    24       3     5     6   0   113',
      '二、上年结转政府信息公开申请数量           0     0        0     0     0   0    0',
    ]);
    expect(header.order).toEqual({ kind: 'form' });
  });

  it('knows where a header word stands that is alone on its line of a text', () => {
    const lines = [
      '                                    申请人情况',
      '                                   法人或其他组织',
      '                     自然人   商业企业  科研机构  社会公益组织  法律服务机构   总计',
      '                                                                  其他',
      '本年新收申请数量      1       2        3         4            5      6     21',
      '上年结转申请数量      1       2        3         4            5      6     21',
    ];
    expect(headerOfText(lines).order.kind).not.toBe('other');
  });
});

/** The header before the first values of a text whose characters are all counted as one column wide. */
function headerOfText(lines: readonly string[]) {
  const blocks = lines.map((text, index): Paragraph => {
    const place = { kind: 'text', line: index + 1, start: 0, end: text.length } as const;
    const words = splitWords({ text, place, offsetAt: (at) => at }, characterCount);
    return { type: 'paragraph', text, place, words };
  });
  const units = blocksToUnits(blocks);
  return readHeader(
    units,
    units.findIndex((unit) => unit.values.length > 0),
    requests2021,
  );
}

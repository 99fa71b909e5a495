import { describe, expect, it } from 'vitest';
import { readHeader } from '../../src/align/unit-header.js';
import { blocksToUnits } from '../../src/align/units.js';
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
});

import { describe, expect, it } from 'vitest';
import {
  fillHeaderGaps,
  type HeaderLeaf,
  matchHeader,
  matchPermuted,
  plainLeaf,
  unitInHeader,
} from '../../src/align/header.js';
import { labelKey } from '../../src/text/label-key.js';
import { requests2021, review2021, rules2021 } from './printed-tables.js';

const leaves = (...texts: readonly string[]): HeaderLeaf[] => texts.map(plainLeaf);
const rules = leaves('信息内容', '本年制发件数', '本年废止件数', '现行有效件数');

describe('matchHeader', () => {
  it('lays the columns on the header cells that name them', () => {
    const header = matchHeader(rules, rules2021.columns);
    expect(header).toEqual({ leaf: [1, 2, 3], match: ['exact', 'exact', 'exact'], score: 1 });
  });

  it('knows other wordings', () => {
    const header = matchHeader(leaves('本年制发数量', '废止数量', '现行有效'), rules2021.columns);
    expect(header.match).toEqual(['variant', 'variant', 'variant']);
  });

  it('leaves a column without a cell where no cell names it', () => {
    const header = matchHeader(leaves('本年制发件数', '备注说明', '现行有效件数'), rules2021.columns);
    expect(header.leaf).toEqual([0, -1, 2]);
    expect(header.score).toBeCloseTo(2 / 3);
  });

  it('passes over cells of columns that the form does not have', () => {
    const printed = leaves('本年制发件数', '备注说明', '本年废止件数', '现行有效件数');
    expect(matchHeader(printed, rules2021.columns).leaf).toEqual([0, 2, 3]);
  });

  it('tells columns of one name apart by the cell above', () => {
    const groups = [['行政复议'], ['未经复议直接起诉', '行政诉讼'], ['复议后起诉', '行政诉讼']];
    const [, ...litigation] = groups.map((above) =>
      ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => ({
        ...plainLeaf(text),
        above: above.map(labelKey),
      })),
    );
    const header = matchHeader(litigation.flat(), review2021.columns);
    expect(header.leaf).toEqual([-1, -1, -1, -1, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('finds nothing in a header of another table', () => {
    expect(matchHeader(leaves('上一年项目数量', '本年增/减'), rules2021.columns).score).toBe(0);
  });
});

describe('matchPermuted', () => {
  const printed = leaves('自然人', '总计', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他');

  it('follows the header where columns stand in another order', () => {
    expect(matchPermuted(printed, requests2021.columns)?.leaf).toEqual([0, 2, 3, 4, 5, 6, 1]);
  });

  it('says nothing where a column is not surely named, or named twice', () => {
    expect(matchPermuted(printed.slice(1), requests2021.columns)).toBeNull();
    expect(matchPermuted([...printed, ...leaves('自然人')], requests2021.columns)).toBeNull();
  });
});

describe('fillHeaderGaps', () => {
  it('takes a column by order where as many cells as columns lie between two known ones', () => {
    const header = matchHeader(leaves('本年制发件数', '备注说明', '现行有效件数'), rules2021.columns);
    expect(fillHeaderGaps(header, 3, 0)).toMatchObject({
      leaf: [0, 1, 2],
      match: ['exact', 'order', 'exact'],
    });
  });

  it('leaves it open where there are more cells than columns', () => {
    const printed = leaves('本年制发件数', '备注甲乙', '备注丙丁', '现行有效件数');
    const header = matchHeader(printed, rules2021.columns);
    expect(fillHeaderGaps(header, 4, 0).leaf).toEqual([0, -1, 3]);
  });
});

describe('unitInHeader', () => {
  it('is the unit at the end of the header', () => {
    expect(unitInHeader('本年收费金额（单位：万元）')).toBe('万元');
    expect(unitInHeader('采购总金额（元）')).toBe('元');
    expect(unitInHeader('采购总金额')).toBeNull();
  });
});

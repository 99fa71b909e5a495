import { describe, expect, it } from 'vitest';
import { withoutGroupScraps } from '../../src/align/group-scraps.js';
import { officialRows, requests2021, rules2021, unitOf } from './printed-tables.js';

const kept = (...texts: readonly string[]): string[] =>
  withoutGroupScraps(unitOf(texts, ['1']), requests2021).pieces.map((piece) => piece.text);

describe('withoutGroupScraps', () => {
  it('takes off pieces of group labels that line ends cut', () => {
    expect(kept('三', '、', '本', '年度', '2.重复申请')).toEqual(['2.重复申请']);
    expect(kept('予公开', '1.属于国家秘密')).toEqual(['1.属于国家秘密']);
  });

  it('keeps every label of a row', () => {
    for (const row of officialRows(requests2021)) expect(kept(row.label)).toEqual([row.label]);
  });

  it('keeps a whole group label', () => {
    expect(kept('（五）不予处理', '2.重复申请')).toEqual(['（五）不予处理', '2.重复申请']);
  });

  it('keeps text that is no piece of a group label', () => {
    expect(kept('网站访问量')).toEqual(['网站访问量']);
  });

  it('leaves tables without groups alone, and values always', () => {
    const unit = unitOf(['三', '规章'], ['1', '2', '3']);
    expect(withoutGroupScraps(unit, rules2021)).toBe(unit);
    expect(withoutGroupScraps(unit, requests2021).values).toBe(unit.values);
  });
});

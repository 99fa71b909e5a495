import { describe, expect, it } from 'vitest';
import { isoDate, squeeze, withArabicDates } from '../../src/narrative/text.js';

describe('squeeze', () => {
  it('takes out white space inside Chinese text and between digits', () => {
    expect(squeeze('2023 年 1 月 1 日起')).toBe('2023年1月1日起');
    expect(squeeze('邮 编 ：\n893100')).toBe('邮编:893100');
    expect(squeeze('２０２３年　统计')).toBe('2023年统计');
    expect(squeeze('2 0 2 3 年')).toBe('2023年');
  });

  it('does not make one number of two lines', () => {
    expect(squeeze('5550155\n2024年')).toBe('5550155\n2024年');
    expect(squeeze('2023年12\n月')).toBe('2023年12月');
  });
});

describe('Chinese numerals of dates', () => {
  it.each([
    ['二〇一七年', '2017年'],
    ['二0一七年', '2017年'],
    ['二○一七年', '2017年'],
    ['二零二四年一月十七日', '2024年1月17日'],
    ['二〇二四年十月十日', '2024年10月10日'],
    ['二〇二四年十二月三十一日', '2024年12月31日'],
    ['二〇二四年二月二十日', '2024年2月20日'],
    ['2024年十一月二十三日', '2024年11月23日'],
  ])('%s is %s', (text, expected) => {
    expect(withArabicDates(text)).toBe(expected);
  });

  it('leaves other numerals alone', () => {
    expect(withArabicDates('一是加强领导，二是健全制度')).toBe('一是加强领导，二是健全制度');
    expect(withArabicDates('三、本年度办理结果')).toBe('三、本年度办理结果');
  });
});

describe('isoDate', () => {
  it('gives only days that the calendar has', () => {
    expect(isoDate('2024', '2', '29')).toBe('2024-02-29');
    expect(isoDate('2023', '2', '29')).toBeNull();
    expect(isoDate('2024', '13', '1')).toBeNull();
    expect(isoDate('2024', '0', '1')).toBeNull();
    expect(isoDate('1024', '1', '1')).toBeNull();
    expect(isoDate('', '1', '1')).toBeNull();
  });
});

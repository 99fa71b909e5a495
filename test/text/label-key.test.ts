import { describe, expect, it } from 'vitest';
import { labelKey } from '../../src/text/label-key.js';

const body = (text: string): string => labelKey(text).body;
const ordinal = (text: string): string => labelKey(text).ordinal;

describe('labelKey', () => {
  it('takes labels for the same whatever their width, quotes, brackets, commas and spaces', () => {
    const printed = [
      '3.危及“三安全一稳定”',
      '3.危及"三安全一稳定"',
      '3.危及「三安全一稳定」',
      '３．危及＂三安全一稳定＂',
      '3. 危及 “ 三安全\n一稳定 ”',
    ];
    expect(printed.map(body)).toEqual(printed.map(() => '危及三安全一稳定'));
    expect(new Set(printed.map(ordinal))).toEqual(new Set(['3']));
    expect(body('第二十条  第 (一) 项')).toBe(body('第二十条第（一）项'));
    expect(body('2.申请人逾期未按收费通知要求缴纳费用,行政机关不再处理其政府信息公开申请')).toBe(
      body('2、申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
    );
  });

  it('deletes white space inside words: justified text, vertical text, line breaks', () => {
    expect(labelKey('三 、本 年\n度办 理\t结　果')).toMatchObject({ ordinal: '三', body: '本年度办理结果' });
    expect(body('总 计')).toBe('总计');
    expect(body('商\u00a0业\n企\n业')).toBe('商业企业');
  });

  it.each([
    ['一、本年新收', '一'],
    ['一.本年新收', '一'],
    ['（三）不予公开', '(三)'],
    ['(三)不予公开', '(三)'],
    ['（三）、不予公开', '(三)'],
    ['1.属于国家秘密', '1'],
    ['1、属于国家秘密', '1'],
    ['１．属于国家秘密', '1'],
    ['三是收到和处理政府信息公开申请情况', '三'],
    ['本年新收', ''],
    ['、主动公开政府信息情况', ''],
  ])('splits the numbering off %s', (text, expected) => {
    expect(ordinal(text)).toBe(expected);
    expect(body(text)).not.toMatch(/^[一三1（(]/u);
  });

  it('keeps numbering apart where only it tells labels apart', () => {
    expect(labelKey('3.其他')).toMatchObject({ ordinal: '3', body: '其他' });
    expect(labelKey('其他')).toMatchObject({ ordinal: '', body: '其他' });
    expect(ordinal('四、结转下年度继续办理')).not.toBe(ordinal('二、结转下年度继续办理'));
  });

  it('takes no year and no decimal for numbering', () => {
    expect(labelKey('12.5')).toMatchObject({ ordinal: '', body: '125' });
    expect(ordinal('2024.本年')).toBe('');
  });

  it('reads traditional characters as simplified ones', () => {
    expect(labelKey('（三）不予公開')).toEqual(labelKey('（三）不予公开'));
    expect(body('4.保護第三方合法權益')).toBe('保护第三方合法权益');
    expect(body('本年處理決定數量')).toBe('本年处理决定数量');
  });

  it('drops what damaged mirrors and editors add: pinyin, masks, bookmarks', () => {
    expect(body('本年制發(fā)件數(shù)')).toBe('本年制发件数');
    expect(body('主动***息')).toBe('主动息');
    expect(body('[bookmark: _GoBack]六、其他需要报告的事项')).toBe('其他需要报告的事项');
    expect(ordinal('[bookmark: _GoBack]六、其他需要报告的事项')).toBe('六');
  });

  it('tells a label from the instructions that a form adds in brackets', () => {
    const key = labelKey('规章（设区的市、自治州人民政府应提供相关数据）');
    expect(key.stem).toBe('规章');
    expect(key.body).toBe('规章设区的市自治州人民政府应提供相关数据');
    expect(labelKey('（规章）').stem).toBe('规章');
    expect(labelKey('行政事业性收费（按收费目录填写').stem).toBe('行政事业性收费');
  });

  it('keeps digits that were glued to a label', () => {
    expect(body('规章000')).toBe('规章000');
  });

  it('gives nothing for text that says nothing, and for prose', () => {
    for (const text of ['', '　　', '——', '：', '公'.repeat(241)]) {
      expect(labelKey(text)).toMatchObject({ ordinal: '', body: '', stem: '' });
    }
  });

  it('gives the same key when asked again, and however many labels came between', () => {
    const before = labelKey('（七）总计');
    for (let i = 0; i < 6000; i++) labelKey(`标签${i}`);
    expect(labelKey('（七）总计')).toEqual(before);
  });
});

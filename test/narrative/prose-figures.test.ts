import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import type { FormDefinition } from '../../src/model/form.js';
import { findProseFigures } from '../../src/narrative/prose-figures.js';

const registered: readonly FormDefinition[] = Object.values(forms);

const received = 'requests.new_requests.total';
const before = 'requests.carried_over.total';
const after = 'requests.carried_forward.total';

const figuresOf = (...texts: readonly string[]): Record<string, readonly number[]> =>
  Object.fromEntries(findProseFigures(texts, registered));

describe('figures of the prose', () => {
  it.each([
    ['全年新收政府信息公开申请128件', { [received]: [128] }],
    ['2024年，本机关共收到政府信息公开申请 12 件，均已答复。', { [received]: [12] }],
    ['共受理依申请公开政府信息申请３５件', { [received]: [35] }],
    ['本年度共收到 7 份信息公开申请', { [received]: [7] }],
    ['上年结转政府信息公开申请3件', { [before]: [3] }],
    ['上一年度结转2件', { [before]: [2] }],
    ['结转下年度继续办理4件', { [after]: [4] }],
    ['结转至下一年度5件', { [after]: [5] }],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected);
  });

  it('are found over line breaks and spaces, which say nothing in Chinese', () => {
    expect(figuresOf('全年新收政府信\n公开申请 1 2 8 件')).toEqual({ [received]: [128] });
  });

  it('are all of them, each once', () => {
    const text = '收到政府信息公开申请12件。其中，市本级收到申请5件，区县收到申请12件。';
    expect(figuresOf(text)).toEqual({ [received]: [12, 5] });
    expect(figuresOf('收到申请12件。', '收到申请12件。')).toEqual({ [received]: [12] });
  });

  it.each([
    '本年度未收到政府信息公开申请。',
    '收到政府信息公开申请，办结5件。',
    '收到政府信息公开申请。办结5件。',
    '收到政府信息公开申请；办结5件。',
    '收到政府信息公开申请;办结5件。',
    '收到申请1,234件',
    '公开政府信息128条',
    '结转3件',
  ])('are none where nothing is counted, or something else: %s', (text) => {
    expect(figuresOf(text)).toEqual({});
  });

  it('are none of a form that states no wordings, and of no text', () => {
    expect(figuresOf()).toEqual({});
    const silent = registered.map(({ proseFigures: _, ...form }) => form);
    expect(findProseFigures(['收到申请12件'], silent).size).toBe(0);
  });

  it('are the same each time: the wordings carry no state', () => {
    const text = '全年新收政府信息公开申请128件';
    expect([figuresOf(text), figuresOf(text), figuresOf(text)]).toEqual(
      Array.from({ length: 3 }, () => ({ [received]: [128] })),
    );
  });

  it('are for fields that the form has, and begin with a number', () => {
    for (const form of registered) {
      for (const { field, patterns } of form.proseFigures ?? []) {
        expect(field).toMatch(/^requests\.\w+\.total$/u);
        for (const pattern of patterns) expect(pattern.flags).toContain('g');
      }
    }
  });
});

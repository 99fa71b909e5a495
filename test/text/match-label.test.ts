import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import type { FormDefinition } from '../../src/model/form.js';
import { labelKey } from '../../src/text/label-key.js';
import {
  isAbbreviation,
  isSlip,
  labelMatcher,
  matchLabel,
  sharedInOrder,
} from '../../src/text/match-label.js';

const otherLaw = labelMatcher({
  label: '2.其他法律行政法规禁止公开',
  typos: ['2.其他法律行政止公开'],
});
const inForce = labelMatcher({ label: '现行有效件数', variants: ['现行有效件', '现行有效数量'] });

describe('matchLabel', () => {
  it('knows the label, its variants and its misprints by name', () => {
    expect(matchLabel('2.其他法律行政法规禁止公开', otherLaw)).toEqual({ match: 'exact', score: 1 });
    expect(matchLabel('2.其他法律行政止公开', otherLaw).match).toBe('typo');
    expect(matchLabel('现行有效数量', inForce).match).toBe('variant');
  });

  it('takes a label with a few other characters for nearly the same', () => {
    expect(matchLabel('2.其他法律行政法规禁业公开', otherLaw).match).toBe('near');
    expect(matchLabel('2.其它法律行政法规禁止公', otherLaw).match).toBe('near');
  });

  it('takes a label with added instructions for a variant', () => {
    expect(matchLabel('现行有效件数（历史累计）', inForce).match).toBe('variant');
  });

  it('prefers the better evidence: label, variant, misprint, nearly the same, nothing', () => {
    const scores = [
      '2.其他法律行政法规禁止公开',
      '2.其他法律行政止公开',
      '2.其他法律行政法规禁业公',
      '重复申请',
    ].map((text) => matchLabel(text, otherLaw).score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  it('lets another number speak against a label a little, and a lost one less', () => {
    const [same, lost, other] = ['2.', '', '3.'].map(
      (number) => matchLabel(`${number}其他法律行政法规禁止公开`, otherLaw).score,
    );
    expect(same).toBeGreaterThan(lost ?? 0);
    expect(lost).toBeGreaterThan(other ?? 0);
    expect(other).toBeGreaterThan(0.8);
  });

  it('does not take a short label for another one that is nearly as short', () => {
    const short: readonly (readonly [string, string])[] = [
      ['行政处罚', '行政强制'],
      ['行政许可', '行政处罚'],
      ['结果维持', '结果纠正'],
      ['其他', '其他结果'],
      ['总计', '合计'],
      ['商业企业', '科研企业'],
    ];
    for (const [label, printed] of short) {
      expect(matchLabel(printed, labelMatcher({ label }))).toEqual({ match: 'none', score: 0 });
    }
  });

  it('does not take a label with figures glued to it for the label', () => {
    expect(matchLabel('规章000', labelMatcher({ label: '规章' })).match).toBe('none');
  });

  it('does not match nothing, and nothing does not match', () => {
    expect(matchLabel('', otherLaw)).toEqual({ match: 'none', score: 0 });
    expect(matchLabel('——', otherLaw).score).toBe(0);
  });
});

describe('a slip of the pen', () => {
  it.each(['行政处', '行处罚', '政处罚', '行政政处罚', '行政处罚罚', '政行处罚', '行处政罚'])(
    'makes %s',
    (text) => {
      expect(isSlip(text, '行政处罚')).toBe(true);
      expect(matchLabel(text, labelMatcher({ label: '行政处罚' }))).toEqual({ match: 'near', score: 0.8 });
    },
  );

  it.each(['行政处罚', '行政处分', '行政处罚书', '行政许可', '行处', '处罚行政', '行罚处政'])(
    'does not make %s',
    (text) => {
      expect(isSlip(text, '行政处罚')).toBe(false);
    },
  );

  it('names no label of the form but its own', () => {
    const labels = Object.values(forms).flatMap((form: FormDefinition) =>
      form.tables.flatMap((table) => table.rows.map((row) => labelKey(row.label).body)),
    );
    const bodies = [...new Set(labels)];
    expect(bodies.filter((one) => bodies.some((other) => isSlip(one, other)))).toEqual([]);
  });

  it('is not made in labels of two or three characters', () => {
    expect(isSlip('总总计', '总计')).toBe(false);
    expect(isSlip('其', '其他')).toBe(false);
  });
});

describe('an abbreviation', () => {
  const received = labelMatcher({ label: '一、本年新收政府信息公开申请数量' });
  const is = (text: string): boolean => isAbbreviation(labelKey(text), received);

  it('has the number and the words of its label, some of them left out', () => {
    expect(is('一、本年新收申请数量')).toBe(true);
  });

  it('has no other number and no other words, and is no mere scrap', () => {
    const others = [
      '二、本年新收申请数量',
      '本年新收申请数量',
      '一、本年受理申请数量',
      '一、本年申请',
      '一、申请数量',
    ];
    expect(others.filter(is)).toEqual([]);
  });
});

it('tells how much of two labels is the same in order', () => {
  expect(sharedInOrder('行政处罚', '行政处分')).toBe(0.75);
  expect(sharedInOrder('甲乙', '丙丁')).toBe(0);
  expect(sharedInOrder('', '')).toBe(0);
});

const registry: readonly FormDefinition[] = Object.values(forms);

describe.each(registry)('the labels of $id', (form) => {
  it('match themselves better than any other label of their table', () => {
    for (const table of form.tables) {
      const rows = table.rows.filter((row) => row.label !== '');
      for (const labelled of [
        rows,
        table.columns.slice(0, table.id === 'review_litigation' ? 5 : undefined),
      ]) {
        const matchers = labelled.map((one) => labelMatcher(one));
        for (const [at, { label }] of labelled.entries()) {
          const scores = matchers.map((matcher) => matchLabel(label, matcher).score);
          expect({ label, best: scores.indexOf(Math.max(...scores)) }).toEqual({ label, best: at });
          expect(scores.filter((score) => score === 1)).toHaveLength(1);
        }
      }
    }
  });
});

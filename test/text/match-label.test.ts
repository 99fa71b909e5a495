import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import type { FormDefinition } from '../../src/model/form.js';
import { labelMatcher, matchLabel } from '../../src/text/match-label.js';

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

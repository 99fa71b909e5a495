import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileForm } from '../../src/align/compiled-form.js';
import { hitsOf } from '../../src/align/label-hits.js';
import { labelKey, leastBody, plainCharacters } from '../../src/text/label-key.js';
import { matchKey } from '../../src/text/match-label.js';
import { bothForms } from './printed-tables.js';

const tables = bothForms.flatMap(compileForm);
/** Wordings of the forms, and what stands around them in documents. */
const words = [
  ...new Set(tables.flatMap(({ rowSets }) => rowSets.flatMap(({ byBody }) => [...byBody.keys()]))),
  ...[
    '一、',
    '（二）',
    '十二是',
    '1.',
    '(',
    '）',
    '[bookmark:',
    ']',
    '***',
    '㈠',
    '⑵',
    '⁽',
    '公開',
    '年',
    ' ',
    '，',
    '3件',
    '(fā)',
  ],
];
const texts = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((some) => some.join(''));

const leastOf = (text: string): number => leastBody(plainCharacters(text));

describe('a label too long', () => {
  it('has the body and the stem that are told of it before', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { body, stem } = labelKey(text);
        expect(Math.min(body.length, stem.length)).toBeGreaterThanOrEqual(leastOf(text));
      }),
      { numRuns: 2000 },
    );
    expect(leastOf('本年度共受理政府信息公开申请')).toBe(10);
    expect(leastOf('规章（本年制发件数）')).toBe(0);
    expect(leastOf('本年度共受理（含上年）政府信息公开申请')).toBe(10);
    expect(leastOf('本年度共受理（含上年政府信息公开申请')).toBe(0);
    expect(leastOf('本年度共受理政府信息公开申请（（一）项）')).toBe(0);
  });

  it('names and resembles no row and no group', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...tables), (text, compiled) => {
        const key = labelKey(text);
        for (const rowSet of compiled.rowSets)
          if (leastOf(text) >= rowSet.tooLong) expect(hitsOf(key, rowSet)).toEqual([]);
        if (leastOf(text) < compiled.tooLongForGroup) return;
        for (const { matcher } of compiled.groups) expect(matchKey(key, matcher).score).toBe(0);
      }),
      { numRuns: 5000 },
    );
  });
});

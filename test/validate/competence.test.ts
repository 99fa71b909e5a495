import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import type { Binding } from '../../src/model/binding.js';
import { type Body, checkCompetence } from '../../src/validate/competence.js';

const row = 'disclosure.art20_1.regulations';
const counted = (value: number): Binding[] => {
  const place = { kind: 'text', line: 1, start: 0, end: 1 } as const;
  // Of a binding only path, value and place are looked at.
  return [
    { path: `${row}.issued`, value, place },
    { path: `${row}.repealed`, value: null, place: null },
  ] as Binding[];
};

describe('规章 above zero', () => {
  it.each<[string, Body, boolean]>([
    ['of a province', { kind: 'government', level: 'province' }, false],
    ['of a districted city', { kind: 'government', level: 'prefecture' }, false],
    ['told by the office of a city', { kind: 'general_office', level: 'prefecture' }, false],
    ['of a ministry', { kind: 'department', level: 'central' }, false],
    ['of a county', { kind: 'government', level: 'county' }, true],
    ['of a provincial department', { kind: 'department', level: 'province' }, true],
    ['of a township', { kind: 'township', level: 'township' }, true],
    ['of a body that is not known', { kind: 'government', level: null }, false],
  ])('%s', (_, body, isTold) => {
    for (const form of Object.values(forms)) {
      const issues = checkCompetence(form, counted(2), body);
      expect(issues.map(({ code, fields }) => [code, fields])).toEqual(
        isTold ? [['validate/competence-exceeded', [`${row}.issued`]]] : [],
      );
      expect(checkCompetence(form, counted(0), body)).toEqual([]);
    }
  });
});

import { expect, it } from 'vitest';
import type { DocumentTruth } from '../corpus/truth.js';
import { createAgencyTally, judgeAgency, toldDivisions, wrongDivisions } from './judge-agency.js';
import type { IdentityRecord } from './read-output.js';

const truth = (code: string | null, determined: boolean): DocumentTruth =>
  // Only what is judged.
  ({
    agency: '鼓楼区民政局',
    identity: {
      situation: 'shared',
      name: '鼓楼区民政局',
      kind: 'department',
      level: null,
      scope: 'agency',
      code,
      determined,
    },
  }) as DocumentTruth;

const record = (code: string | null): IdentityRecord =>
  ({
    agency: {
      name: '鼓楼区民政局',
      name_printed: '鼓楼区民政局',
      name_canonical: null,
      kind: 'department',
      level: 'county',
      zone: null,
      scope: 'agency',
      division: code === null ? null : { code, name: '鼓楼区', level: 'county', confidence: 0.99 },
    },
  }) as IdentityRecord;

it.each([
  ['350102', true, '350102', 'right'],
  ['350102', true, null, 'open'],
  ['350102', true, '320106', 'wrong'],
  ['350102', false, null, 'right'],
  ['350102', false, '350102', 'lucky'],
  ['350102', false, '320106', 'wrong'],
  [null, true, null, 'right'],
  [null, true, '320106', 'wrong'],
] as const)('a division %s, told %s, read as %s, is %s', (code, told, read, outcome) => {
  const judged = judgeAgency(truth(code, told), record(read), undefined);
  expect(judged.division).toBe(outcome);
  expect(judged.parts.level).toBeUndefined();
  expect(judged.parts.name).toBe(true);
});

it('counts those told and those wrong', () => {
  const tally = createAgencyTally();
  tally.add(judgeAgency(truth('350102', true), record('350102'), undefined));
  tally.add(judgeAgency(truth('350102', true), record(null), undefined));
  tally.add(judgeAgency(truth(null, true), record('320106'), undefined));
  tally.add(judgeAgency(truth('350102', true), undefined, undefined));
  const figures = tally.figures();
  expect(toldDivisions(figures)).toEqual({ right: 1, of: 3 });
  expect(wrongDivisions(figures)).toBe(1);
  expect(figures.parts.name).toEqual({ right: 3, of: 4 });
});

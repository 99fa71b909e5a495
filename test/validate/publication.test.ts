import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { checkPublication, type PublishedReport } from '../../src/validate/publication.js';

const form = forms.ogi_2021;
const report: PublishedReport = {
  year: 2024,
  kind: 'department',
  signedOn: '2025-01-20',
  publishedOn: null,
  facts: [],
  sections: ['s1'],
};
const codes = (more: Partial<PublishedReport>): string[] =>
  checkPublication(form, { ...report, ...more }).map(({ code }) => code);

describe('the day of publication', () => {
  it.each<[string, Partial<PublishedReport>, string[]]>([
    ['of a department is 31 January', { signedOn: '2025-01-31' }, []],
    ['of a department may be missed', { signedOn: '2025-02-01' }, ['validate/published-late']],
    ['of a government is 31 March', { kind: 'government', signedOn: '2025-03-31' }, []],
    [
      'of a government may be missed',
      { kind: 'government', signedOn: '2025-04-01' },
      ['validate/published-late'],
    ],
    ['of an office is that of its government', { kind: 'general_office', signedOn: '2025-03-01' }, []],
    ['of a township is set locally', { kind: 'township', signedOn: '2025-06-01' }, []],
    ['is told by the signature first', { publishedOn: '2025-06-01' }, []],
    ['is told by the page else', { signedOn: null, publishedOn: '2025-06-01' }, ['validate/published-late']],
    ['is not told by a page of later years', { signedOn: null, publishedOn: '2027-06-01' }, []],
    ['is not known without a date', { signedOn: null }, []],
    ['was another before the form was in force', { year: 2018, signedOn: '2019-03-01' }, []],
  ])('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });
});

describe('the statement on the fee', () => {
  const missing = ['validate/statement-missing'];

  it('is asked for in the last section from 2021 on', () => {
    expect(codes({ sections: ['s6'] })).toEqual(missing);
    expect(codes({ sections: ['s5'] })).toEqual([]);
    expect(checkPublication(forms.ogi_2019, { ...report, sections: ['s6'] })).toEqual([]);
  });

  it('is made by zero as well', () => {
    const fact = { path: 'narrative.information_fee.amount', value: 0 } as PublishedReport['facts'][number];
    expect(codes({ sections: ['s6'], facts: [fact] })).toEqual([]);
  });
});

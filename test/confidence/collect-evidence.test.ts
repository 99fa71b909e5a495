import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import {
  characterTroubles,
  collectEvidence,
  type EvidenceContext,
} from '../../src/confidence/collect-evidence.js';
import { weighIdentities } from '../../src/confidence/identity-evidence.js';
import { toSecondOpinion } from '../../src/confidence/second-opinion.js';
import type { Binding } from '../../src/model/binding.js';
import type { FormDefinition } from '../../src/model/form.js';
import { type Issue, issue } from '../../src/model/issue.js';
import type { Place } from '../../src/model/place.js';
import { bestEvidence, bindingsOf } from '../validate/bindings-of.js';
import { checksOver } from './made-figures.js';

const form = forms.ogi_2021;
const path = 'requests.granted.natural_person';

const context: EvidenceContext = {
  forms: Object.values(forms),
  year: 2024,
  found: new Set(form.tables.map(({ id }) => id)),
  rowsFound: new Set(['requests granted']),
  troubles: [],
  identities: weighIdentities([]),
  second: null,
  prose: new Map(),
};

/** A field of the form as it was read, with changes. */
function binding(changes: Partial<Binding> = {}, of = path): Binding {
  const found = bindingsOf(form).find((one) => one.path === of);
  if (found === undefined) throw new Error(`${form.id} has no ${of}`);
  return { ...found, value: 12, raw: '12', ...changes };
}

const collect = (one: Binding, changes: Partial<EvidenceContext> = {}) =>
  collectEvidence(one, { ...context, ...changes });

const onPage = (page: number): Place => ({ kind: 'pdf', page, bbox: [0, 0, 10, 10] });

describe('what the align stage saw', () => {
  it('is carried along', () => {
    const evidence = { ...bestEvidence, row: 'near', token: 'annotated', pageBreak: 'beside' } as const;
    expect(collect(binding({ evidence }))).toMatchObject(evidence);
  });
});

describe('glyphs', () => {
  it('are sound where nothing was complained of', () => {
    expect(collect(binding()).glyphs).toBe('sound');
    expect(
      collect(binding(), { troubles: characterTroubles([issue('align/row-foreign', 'x')]) }).glyphs,
    ).toBe('sound');
  });

  it.each(['1\ufffd', '\ue012', '\u{f0001}2'])('are doubtful where a character means nothing: %j', (raw) => {
    expect(collect(binding({ raw })).glyphs).toBe('doubtful');
  });

  it.each([
    'read/replacement-characters',
    'read/font-without-unicode',
    'read/text-over-border',
    'read/recognised-text',
    'read/white-text',
  ] as const)('are doubtful on the page of %s and sound on others', (code) => {
    const issues: Issue[] = [issue(code, 'x', { places: [onPage(2)] })];
    expect(collect(binding({ place: onPage(2) }), { troubles: characterTroubles(issues) }).glyphs).toBe(
      'doubtful',
    );
    expect(collect(binding({ place: onPage(3) }), { troubles: characterTroubles(issues) }).glyphs).toBe(
      'sound',
    );
  });

  it('are doubtful everywhere where the trouble has no page', () => {
    const issues = [issue('read/replacement-characters', 'x')];
    expect(collect(binding({ place: onPage(3) }), { troubles: characterTroubles(issues) }).glyphs).toBe(
      'doubtful',
    );
    const place = { kind: 'text', line: 1, start: 0, end: 1 } as const;
    const inText = [issue('read/replacement-characters', 'x', { places: [place] })];
    expect(collect(binding({ place }), { troubles: characterTroubles(inText) }).glyphs).toBe('doubtful');
  });
});

describe('era', () => {
  it('agrees where the form was in force in the year reported on', () => {
    expect(collect(binding()).era).toBe('agrees');
    expect(collect(binding(), { year: form.effective.from }).era).toBe('agrees');
  });

  it('disagrees before and after', () => {
    expect(collect(binding(), { year: form.effective.from - 1 }).era).toBe('disagrees');
    const { to } = forms.ogi_2019.effective;
    const old = binding({ form: 'ogi_2019' });
    expect(collect(old, { year: Number(to) }).era).toBe('agrees');
    expect(collect(old, { year: Number(to) + 1 }).era).toBe('disagrees');
  });

  it('is not assessed without a year or a form', () => {
    expect(collect(binding(), { year: null }).era).toBe('not_assessed');
    expect(collect(binding({ form: 'ogi_2008' })).era).toBe('not_assessed');
  });
});

describe('plausibility', () => {
  const level = (value: number | null, of = path) => collect(binding({ value }, of)).plausibility;

  it('is given for a count', () => {
    expect([0, 1, 3_210_000].map((value) => level(value))).toEqual(['plausible', 'plausible', 'plausible']);
  });

  it('is not where a count is below zero, no whole number, or longer than any count', () => {
    expect([-1, 1.5, 20_230_000_000].map((value) => level(value))).toEqual([
      'implausible',
      'implausible',
      'implausible',
    ]);
  });

  it('is given for money with decimals', () => {
    expect(level(12.345678, 'disclosure.art20_8.administrative_fees.amount')).toBe('plausible');
  });

  it('is given below zero where the form has signs', () => {
    const old: FormDefinition = forms.ogi_2019;
    const signed = old.tables
      .flatMap((table) => table.columns.map((column) => ({ table: table.id, column })))
      .find(({ column }) => column.value.type === 'integer' && column.value.signed === true);
    if (signed === undefined) throw new Error('no column with signs');
    const one = binding({ form: old.id, table: signed.table, column: signed.column.id, value: -3 });
    expect(collect(one).plausibility).toBe('plausible');
  });

  it('is not assessed without a number, or of a column that the form does not have', () => {
    expect(level(null)).toBe('not_assessed');
    expect(collect(binding({ column: 'nonsense' })).plausibility).toBe('not_assessed');
    expect(collect(binding({ form: 'ogi_2008' })).plausibility).toBe('not_assessed');
  });
});

describe('prose', () => {
  const prose = new Map([[path, [12, 13]]]);

  it('agrees with one of the figures that it states', () => {
    expect(collect(binding({ value: 13 }), { prose }).prose).toBe('agrees');
  });

  it('disagrees with another', () => {
    expect(collect(binding({ value: 14 }), { prose }).prose).toBe('disagrees');
  });

  it('is not assessed where it states none, or nothing was read', () => {
    expect(collect(binding()).prose).toBe('not_assessed');
    expect(collect(binding(), { prose: new Map([[path, []]]) }).prose).toBe('not_assessed');
    const blank = binding({ status: 'blank', value: null, raw: '' });
    expect(collect(blank, { prose }).prose).toBe('not_assessed');
  });
});

describe('the gap', () => {
  const absent = binding({ status: 'absent', value: null, raw: '' });

  it('is none where something is printed', () => {
    expect(collect(binding()).gap).toBe('none');
    expect(collect(binding({ status: 'unreadable', value: null })).gap).toBe('none');
  });

  it('is a cell, a row, a table or the report', () => {
    expect(collect(absent).gap).toBe('cell');
    expect(collect(absent, { rowsFound: new Set(['requests denied']) }).gap).toBe('row');
    const others = new Set(['review_litigation']);
    expect(collect(absent, { rowsFound: new Set(), found: others }).gap).toBe('table');
    expect(collect(absent, { rowsFound: new Set(), found: new Set() }).gap).toBe('report');
  });
});

describe('the second reader', () => {
  const asked = (own: Binding, other: Binding) =>
    collect(own, { second: toSecondOpinion('stream', [other]) }).secondReader;
  const blank = binding({ status: 'blank', value: null, raw: '' });
  const unreadable = binding({ status: 'unreadable', value: null, raw: '1O' });
  const absent = binding({ status: 'absent', value: null, raw: '' });

  it('agrees on the same number, however it is printed', () => {
    expect(asked(binding(), binding({ raw: '１２' }))).toBe('agrees');
  });

  it('agrees that nothing is printed, and that what is printed cannot be read', () => {
    expect([blank, unreadable, absent].map((one) => asked(one, one))).toEqual(['agrees', 'agrees', 'agrees']);
  });

  it('disagrees on another number and on another statement', () => {
    expect(asked(binding(), binding({ value: 21 }))).toBe('disagrees');
    expect(asked(binding(), blank)).toBe('disagrees');
    expect(asked(blank, binding())).toBe('disagrees');
    expect(asked(unreadable, binding())).toBe('disagrees');
    expect(asked(absent, binding())).toBe('disagrees');
    expect(asked(blank, binding({ status: 'not_applicable', value: null, raw: '/' }))).toBe('disagrees');
  });

  it('says nothing against a reading where it could not read the field itself', () => {
    expect(asked(binding(), unreadable)).toBe('not_assessed');
    expect(asked(binding(), absent)).toBe('not_assessed');
    expect(asked(blank, absent)).toBe('not_assessed');
  });

  it('is not assessed where it was not asked, or does not know the field', () => {
    expect(collect(binding()).secondReader).toBe('not_assessed');
    expect(asked(binding(), binding({}, 'requests.granted.total'))).toBe('not_assessed');
  });
});

describe('identities', () => {
  const identities = weighIdentities(checksOver());

  it('speak for numbers', () => {
    expect(collect(binding(), { identities }).identities).toBe('proved');
  });

  it('say nothing of what is no number', () => {
    const blank = binding({ status: 'blank', value: null, raw: '' });
    expect(collect(blank, { identities }).identities).toBe('untested');
  });
});

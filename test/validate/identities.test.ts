import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import type { FormDefinition } from '../../src/model/form.js';
import type { Check } from '../../src/model/record.js';
import { checkIdentities } from '../../src/validate/identities.js';
import { bindingsOf, type Value } from './bindings-of.js';

const form2021: FormDefinition = forms.ogi_2021;
const form2019: FormDefinition = forms.ogi_2019;

function check(form: FormDefinition, id: string, values: Readonly<Record<string, Value>>): Check {
  const found = checkIdentities(form, bindingsOf(form, values)).find((one) => one.id === id);
  if (found === undefined) throw new Error(`No check ${id}`);
  return found;
}

const outcome = (form: FormDefinition, id: string, values: Readonly<Record<string, Value>>) =>
  check(form, id, values).outcome;

/** Every instance that has the given outcome, without those that hold. */
function outcomes(form: FormDefinition, values: Readonly<Record<string, Value>>): Record<string, string> {
  const checks = checkIdentities(form, bindingsOf(form, values));
  return Object.fromEntries(
    checks.filter((one) => one.outcome !== 'pass').map((one) => [one.id, one.outcome]),
  );
}

const row = 'requests.granted';

describe.each([form2019, form2021])('the sums of $id', (form) => {
  it('hold in a report that is nothing but zeros', () => {
    const skipped = form.id === 'ogi_2021' ? { 'REQ.ROW_SUM[other.all]': 'skipped' } : {};
    expect(outcomes(form, {})).toEqual(skipped);
  });

  it('run over every row and every column of the requests table', () => {
    const ids = checkIdentities(form, bindingsOf(form)).map(({ id }) => id);
    const count = (identity: string) => ids.filter((id) => id.startsWith(`${identity}[`)).length;
    expect([count('REQ.ROW_SUM'), count('REQ.OUTCOME_SUM'), count('REQ.BALANCE')]).toEqual([
      form.id === 'ogi_2021' ? 26 : 23,
      7,
      7,
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of the applicants of a row: hold, fail, are uncertain with blanks', () => {
    const id = 'REQ.ROW_SUM[granted]';
    const some = { [`${row}.natural_person`]: 4, [`${row}.legal_person.business`]: 2 };
    expect(outcome(form, id, { ...some, [`${row}.total`]: 6 })).toBe('pass');
    expect(outcome(form, id, { ...some, [`${row}.total`]: 7 })).toBe('fail');
    expect(outcome(form, id, { ...some, [`${row}.legal_person.other`]: '', [`${row}.total`]: 6 })).toBe(
      'pass',
    );
    expect(outcome(form, id, { ...some, [`${row}.legal_person.other`]: '', [`${row}.total`]: 7 })).toBe(
      'uncertain',
    );
    expect(outcome(form, id, { ...some, [`${row}.legal_person.other`]: '/', [`${row}.total`]: 7 })).toBe(
      'uncertain',
    );
  });

  it('of a row are skipped without a total, with a cell that could not be read, and without numbers', () => {
    const id = 'REQ.ROW_SUM[granted]';
    const natural = { [`${row}.natural_person`]: 4 };
    for (const total of ['', '/', '?', null] as const) {
      expect(outcome(form, id, { ...natural, [`${row}.total`]: total })).toBe('skipped');
    }
    expect(outcome(form, id, { ...natural, [`${row}.legal_person.other`]: '?', [`${row}.total`]: 4 })).toBe(
      'skipped',
    );
    expect(outcome(form, id, { ...natural, [`${row}.legal_person.other`]: null, [`${row}.total`]: 4 })).toBe(
      'skipped',
    );
    const applicants = [
      'natural_person',
      ...['business', 'research', 'public_welfare', 'legal_service', 'other'].map(
        (one) => `legal_person.${one}`,
      ),
    ];
    const blank = Object.fromEntries(applicants.map((one) => [`${row}.${one}`, '' as const]));
    expect(outcome(form, id, { ...blank, [`${row}.total`]: 4 })).toBe('skipped');
  });

  it('of the outcomes of a column take in every kind of outcome', () => {
    const id = 'REQ.OUTCOME_SUM[total]';
    const rows = [
      'granted',
      'partially_granted',
      'denied.state_secret',
      'denied.administrative_inquiry',
      'unable.still_unclear',
      'not_processed.excessive',
      ...(form.id === 'ogi_2021'
        ? ['other.overdue_correction', 'other.fee_unpaid', 'other.other']
        : ['other.all']),
    ];
    for (const one of rows) {
      const values = { [`requests.${one}.total`]: 3 };
      expect(outcome(form, id, { ...values, 'requests.total_processed.total': 3 })).toBe('pass');
      expect(outcome(form, id, { ...values, 'requests.total_processed.total': 2 })).toBe('fail');
    }
  });

  it('of the balance: received and carried over equal processed and carried forward', () => {
    const id = 'REQ.BALANCE[natural_person]';
    const path = (one: string) => `requests.${one}.natural_person`;
    const some = { [path('new_requests')]: 9, [path('carried_over')]: 1, [path('total_processed')]: 7 };
    expect(outcome(form, id, { ...some, [path('carried_forward')]: 3 })).toBe('pass');
    expect(outcome(form, id, { ...some, [path('carried_forward')]: 2 })).toBe('fail');
    expect(outcome(form, id, { ...some, [path('carried_forward')]: '' })).toBe('uncertain');
    expect(outcome(form, id, { ...some, [path('carried_forward')]: null })).toBe('skipped');
  });

  it.each([
    ['REV.RECONSIDERATION', 'review_litigation.review'],
    ['REV.LIT_DIRECT', 'review_litigation.litigation.direct'],
    ['REV.LIT_AFTER', 'review_litigation.litigation.after_review'],
  ])('%s: hold, fail, are uncertain, are skipped', (id, path) => {
    const some = { [`${path}.upheld`]: 10, [`${path}.corrected`]: 1 };
    expect(outcome(form, id, { ...some, [`${path}.total`]: 11 })).toBe('pass');
    expect(outcome(form, id, { ...some, [`${path}.total`]: 0 })).toBe('fail');
    expect(outcome(form, id, { ...some, [`${path}.pending`]: '', [`${path}.total`]: 12 })).toBe('uncertain');
    expect(outcome(form, id, { ...some, [`${path}.total`]: '' })).toBe('skipped');
  });

  it('show both sides with the values that were read', () => {
    const found = check(form, 'REV.LIT_DIRECT', {
      'review_litigation.litigation.direct.upheld': 5,
      'review_litigation.litigation.direct.pending': '',
      'review_litigation.litigation.direct.total': 4,
    });
    expect(found.left).toEqual({
      sum: 5,
      terms: [
        { path: 'review_litigation.litigation.direct.upheld', value: 5 },
        { path: 'review_litigation.litigation.direct.corrected', value: 0 },
        { path: 'review_litigation.litigation.direct.other', value: 0 },
        { path: 'review_litigation.litigation.direct.pending', value: null },
      ],
    });
    expect(found.right).toEqual({
      sum: 4,
      terms: [{ path: 'review_litigation.litigation.direct.total', value: 4 }],
    });
  });
});

describe('（六）其他处理 in the 2021 form', () => {
  const id = 'REQ.OUTCOME_SUM[total]';
  const three = ['overdue_correction', 'fee_unpaid', 'other'].map((one) => `requests.other.${one}.total`);

  it('counts its three rows where they are printed', () => {
    const terms = check(form2021, id, {}).left.terms.map(({ path }) => path);
    expect(terms).toEqual(expect.arrayContaining(three));
    expect(terms).not.toContain('requests.other.all.total');
  });

  it('is no row of its own where the three are printed: an error in one of them is told once', () => {
    const values = { 'requests.other.other.natural_person': 1 };
    expect(Object.keys(outcomes(form2021, values)).filter((one) => one.startsWith('REQ.ROW_SUM'))).toEqual([
      'REQ.ROW_SUM[other.other]',
      'REQ.ROW_SUM[other.all]',
    ]);
    expect(outcome(form2021, 'REQ.ROW_SUM[other.all]', values)).toBe('skipped');
  });

  it('counts its one row where the report prints it as one', () => {
    const values = {
      ...Object.fromEntries(three.map((path) => [path, null])),
      'requests.other.all.total': 4,
      'requests.total_processed.total': 4,
    };
    expect(outcome(form2021, id, values)).toBe('pass');
    expect(outcome(form2021, id, { ...values, 'requests.total_processed.total': 5 })).toBe('fail');
    const terms = check(form2021, id, values).left.terms.map(({ path }) => path);
    expect(terms).toContain('requests.other.all.total');
    expect(terms.filter((path) => three.includes(path))).toEqual([]);
  });
});

describe('a wrong cell', () => {
  it('anywhere in the requests table or the review table breaks an identity', () => {
    const paths = bindingsOf(form2021)
      .filter(({ table, status }) => status === 'number' && !table.startsWith('disclosure'))
      .map(({ path }) => path);
    expect(paths).toHaveLength(175 + 15);
    for (const path of paths) {
      const failed = Object.values(outcomes(form2021, { [path]: 1 })).filter((one) => one === 'fail');
      expect({ path, failed: failed.length > 0 }).toEqual({ path, failed: true });
    }
  });
});

describe('the inequalities of 2019', () => {
  const path = 'disclosure.art20_1.normative_documents';

  it('say that no more is newly disclosed than is available', () => {
    const id = 'A20.NEW_LE_TOTAL[normative_documents]';
    const values = (newly: Value, total: Value) => ({
      [`${path}.newly_disclosed`]: newly,
      [`${path}.newly_made`]: newly,
      [`${path}.total_disclosed`]: total,
    });
    expect(outcome(form2019, id, values(13, 524))).toBe('pass');
    expect(outcome(form2019, id, values(3, 3))).toBe('pass');
    expect(outcome(form2019, id, values(4, 3))).toBe('fail');
    expect(outcome(form2019, id, values(4, ''))).toBe('skipped');
    expect(outcome(form2019, id, values('', 3))).toBe('skipped');
    expect(check(form2019, id, values(4, 3)).severity).toBe('warning');
  });

  it('say that usually no more is newly disclosed than newly made', () => {
    const id = 'A20.NEWDISC_LE_MADE[regulations]';
    const values = (made: Value, disclosed: Value) => ({
      'disclosure.art20_1.regulations.newly_made': made,
      'disclosure.art20_1.regulations.newly_disclosed': disclosed,
    });
    expect(outcome(form2019, id, values(2, 2))).toBe('pass');
    expect(outcome(form2019, id, values(1, 2))).toBe('fail');
    expect(check(form2019, id, values(1, 2)).severity).toBe('info');
  });

  it('are not asked of the form of 2021', () => {
    expect(form2021.identities.map(({ id }) => id).filter((id) => id.startsWith('A20'))).toEqual([]);
  });
});

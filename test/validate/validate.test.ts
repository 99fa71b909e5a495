import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import type { Binding } from '../../src/model/binding.js';
import type { FormDefinition } from '../../src/model/form.js';
import { validate } from '../../src/validate/index.js';
import { bestEvidence, bindingsOf, type Value } from './bindings-of.js';

const form2021: FormDefinition = forms.ogi_2021;
const form2019: FormDefinition = forms.ogi_2019;
const registered = Object.values<FormDefinition>(forms);

function issuesOf(bindings: readonly Binding[], form: FormDefinition, year: number | null) {
  return validate(bindings, { forms: registered, form, year }).issues;
}

function codes(form: FormDefinition, year: number | null, values: Readonly<Record<string, Value>> = {}) {
  return issuesOf(bindingsOf(form, values), form, year).map(({ code }) => code);
}

describe('validate', () => {
  it('has nothing to say of a report in the form of its year', () => {
    expect(codes(form2021, 2021)).toEqual([]);
    expect(codes(form2021, 2025)).toEqual([]);
    expect(codes(form2019, 2019)).toEqual([]);
    expect(codes(form2019, 2020)).toEqual([]);
  });

  it('leaves a sum that fails to the stage that weighs how its cells were read', () => {
    const path = 'review_litigation.review';
    const values = { [`${path}.upheld`]: 10, [`${path}.corrected`]: 1, [`${path}.total`]: 0 };
    const bindings = bindingsOf(form2021, values);
    const { value, issues } = validate(bindings, { forms: registered, form: form2021, year: 2023 });
    expect(value.filter(({ outcome }) => outcome === 'fail')).toMatchObject([
      { id: 'REV.RECONSIDERATION', left: { sum: 11 }, right: { sum: 0 } },
    ]);
    expect(issues).toEqual([]);
  });

  it('reports a sum that only holds if blanks are no zeros as uncertain, not as wrong', () => {
    const path = 'review_litigation.review';
    const values = { [`${path}.upheld`]: 10, [`${path}.corrected`]: '', [`${path}.total`]: 11 } as const;
    expect(codes(form2021, 2023, values)).toEqual(['validate/identity-uncertain']);
  });

  it('reports no error where only what is usual does not hold: older documents may be disclosed late', () => {
    const path = 'disclosure.art20_1.normative_documents';
    const late = {
      [`${path}.newly_made`]: 1,
      [`${path}.newly_disclosed`]: 2,
      [`${path}.total_disclosed`]: 9,
    };
    expect(codes(form2019, 2019, late)).toEqual([]);
    const fewer = bindingsOf(form2019, { ...late, [`${path}.total_disclosed`]: 1 });
    const { value } = validate(fewer, { forms: registered, form: form2019, year: 2019 });
    const failed = value.filter(({ outcome }) => outcome === 'fail');
    expect(failed.map(({ severity }) => severity)).toContain('warning');
  });

  it('never changes a value', () => {
    const bindings = bindingsOf(form2021, { 'review_litigation.review.total': 7 });
    const before = structuredClone(bindings);
    issuesOf(bindings, form2021, 2023);
    expect(bindings).toEqual(before);
  });

  it('says that a form is out of date: the 2019 form in 2021 and later, the 2021 form before', () => {
    expect(codes(form2019, 2021)).toEqual(['validate/form-outdated']);
    expect(codes(form2019, 2022)).toEqual(['validate/form-outdated']);
    expect(codes(form2021, 2020)).toEqual(['validate/form-outdated']);
  });

  it('says nothing of the form when the year is not known', () => {
    expect(codes(form2019, null)).toEqual([]);
  });

  it('says that forms are mixed, and which of them is out of date', () => {
    const old = bindingsOf(form2019).filter(({ table }) => table === 'disclosure.art20_1');
    const current = bindingsOf(form2021).filter(({ table }) => table !== 'disclosure.art20_1');
    const issues = issuesOf([...old, ...current], form2021, 2023);
    expect(issues.map(({ code }) => code)).toEqual(['validate/form-outdated', 'validate/form-mixed']);
    expect(issues[0]?.actual).toBe('ogi_2019');
  });

  it('does not count a table that is not there', () => {
    const old = bindingsOf(form2019)
      .filter(({ table }) => table === 'disclosure.art20_1')
      .map((binding): Binding => ({ ...binding, status: 'absent', value: null }));
    const current = bindingsOf(form2021).filter(({ table }) => table !== 'disclosure.art20_1');
    expect(issuesOf([...old, ...current], form2021, 2023)).toEqual([]);
  });

  it('reports a value that cannot be read, with what is printed there', () => {
    const [first, ...rest] = bindingsOf(form2021, { 'disclosure.art20_1.regulations.issued': '?' });
    const bindings = [{ ...first, raw: '3Z' } as Binding, ...rest]; // the first field of the form
    expect(issuesOf(bindings, form2021, 2023)).toMatchObject([
      {
        code: 'validate/value-unreadable',
        severity: 'error',
        actual: '3Z',
        fields: ['disclosure.art20_1.regulations.issued'],
      },
    ]);
  });

  it('leaves it to the row to say that its cells are lost', () => {
    const bindings = bindingsOf(form2021, { 'disclosure.art20_1.regulations.issued': '?' }).map(
      (binding): Binding => ({ ...binding, evidence: { ...bestEvidence, arity: 'incomplete' } }),
    );
    expect(issuesOf(bindings, form2021, 2023)).toEqual([]);
  });

  it('reports an amount without a unit, unless it is nothing', () => {
    const path = 'disclosure.art20_9.centralized_procurement.amount';
    expect(codes(form2019, 2019, { [path]: 52.15 })).toEqual(['validate/unit-missing']);
    expect(codes(form2019, 2019, { [path]: 0 })).toEqual([]);
    expect(codes(form2019, 2019, { [path]: '' })).toEqual([]);
  });
});

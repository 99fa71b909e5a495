import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { gradeOf } from '../../src/confidence/grades.js';
import { score } from '../../src/confidence/index.js';
import { model } from '../../src/confidence/model.js';
import type { Binding } from '../../src/model/binding.js';
import type { FormDefinition } from '../../src/model/form.js';
import { type Issue, issue, issueSeverity } from '../../src/model/issue.js';
import type { Check } from '../../src/model/record.js';
import { checkIdentities } from '../../src/validate/identities.js';
import { bestEvidence, bindingsOf, type Value } from '../validate/bindings-of.js';
import { scoreContext } from './score-context.js';

const form: FormDefinition = forms.ogi_2021;
const good = bindingsOf(form);

function first(changes: Partial<Binding> = {}): Binding {
  const [binding] = good;
  if (binding === undefined) throw new Error('the form has no field');
  return { ...binding, ...changes };
}

describe('the verdict', () => {
  function verdict(
    bindings: readonly Binding[],
    issues: readonly Issue[] = [],
    checks: readonly Check[] = [],
  ) {
    return score(bindings, { ...scoreContext, checks, issues }).verdict;
  }

  it('accepts a report that is read on good evidence throughout', () => {
    expect(verdict(good, [], checkIdentities(form, good))).toBe('accepted');
  });

  it('never accepts a record with an issue that is an error, and takes no notice of what is good to know', () => {
    for (const [code, severity] of Object.entries(issueSeverity)) {
      // The keys are the codes.
      const one = issue(code as keyof typeof issueSeverity, 'x');
      if (severity === 'warning') continue;
      const expected = severity === 'error' ? 'review' : 'accepted';
      expect({ code, verdict: verdict(good, [one], checkIdentities(form, good)) }).toEqual({
        code,
        verdict: expected,
      });
    }
  });

  it('never accepts a record with one doubtful field, and names that field', () => {
    const doubtful = first({ evidence: { ...bestEvidence, secondRung: 'disagrees', order: 'disagrees' } });
    const judged = score([doubtful, ...good.slice(1)], scoreContext);
    expect(judged.verdict).toBe('review');
    expect(judged.lookAt).toEqual([doubtful.path]);
  });

  it('rejects a report of which too little could be read', () => {
    const none = Object.fromEntries(good.map(({ path }) => [path, null as Value]));
    expect(verdict(bindingsOf(form, none))).toBe('rejected');
    expect(verdict([])).toBe('rejected');
    const some = good.map(
      (binding, at): Binding => (at % 10 === 0 ? binding : { ...binding, status: 'unreadable', value: null }),
    );
    expect(verdict(some)).toBe('rejected');
  });

  it('comes with the mean confidence of what the report prints', () => {
    const { fields, score: total } = score(good, scoreContext);
    const printed = fields.filter((field) => field.status !== 'absent');
    const mean = printed.reduce((sum, field) => sum + field.confidence, 0) / printed.length;
    expect(total).toBeCloseTo(mean, 3);
    expect(score([], scoreContext).score).toBe(0);
  });
});

describe('the report of a field', () => {
  it('carries value, raw text, unit, place, method, reasons and a printed note', () => {
    const place = { kind: 'text', line: 3, start: 10, end: 12 } as const;
    const binding = first({
      value: 22,
      raw: '22（其中修订16件）',
      note: '其中修订16件',
      place,
      evidence: { ...bestEvidence, row: 'variant' },
    });
    const [field] = score([binding], scoreContext).fields;
    expect(field).toMatchObject({
      field: binding.path,
      value: 22,
      raw: '22（其中修订16件）',
      note: '其中修订16件',
      unit: '件',
      status: 'number',
      method: { rung: 'grid', row: 'variant', column: 'exact' },
      place,
    });
    expect(field?.reasons.map(({ code }) => code)).toContain('row/variant');
  });

  it('has four grades, best first, with the bounds of the model', () => {
    const { excellent, good: well, fair } = model.thresholds.grades;
    expect([1, excellent, well, fair, fair - 0.0001].map(gradeOf)).toEqual([
      'excellent',
      'excellent',
      'good',
      'fair',
      'poor',
    ]);
  });
});

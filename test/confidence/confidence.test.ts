import { describe, expect, it } from 'vitest';
import { forms } from '../../extractors/index.js';
import { score } from '../../src/confidence/index.js';
import { gradeOf, scoreField } from '../../src/confidence/score-field.js';
import { type Binding, type Evidence, labelMatches } from '../../src/model/binding.js';
import type { FormDefinition } from '../../src/model/form.js';
import { type Issue, issue, issueSeverity } from '../../src/model/issue.js';
import type { Check } from '../../src/model/record.js';
import { checkIdentities } from '../../src/validate/identities.js';
import { bestEvidence, bindingsOf, type Value } from '../validate/bindings-of.js';

const form: FormDefinition = forms.ogi_2021;
const found = form.tables.map(({ id }) => id);

function read(evidence: Partial<Evidence> = {}, changes: Partial<Binding> = {}): Binding {
  const [first] = bindingsOf(form);
  if (first === undefined) throw new Error('the form has no field');
  return { ...first, ...changes, evidence: { ...bestEvidence, ...evidence } };
}

function checkOver(binding: Binding, outcome: Check['outcome'], sum = 3): Check {
  const side = { terms: [{ path: binding.path, value: sum }], sum };
  return { id: 'X', name: 'x', severity: 'error', op: '==', left: side, right: side, outcome };
}

function confidenceOf(binding: Binding, ...checks: readonly Check[]): number {
  return scoreField(binding, { checks, tableFound: true, anyTableFound: true, manyFailures: false })
    .confidence;
}

const { rows, columns } = { rows: labelMatches, columns: labelMatches };
const rungs = ['grid', 'geometry', 'stream'] as const;
const second = ['agrees', 'not_assessed', 'disagrees'] as const;

describe('better evidence never lowers the confidence of a field', () => {
  const step = <K extends keyof Evidence>(
    key: K,
    bestFirst: readonly Evidence[K][],
    rest: Partial<Evidence>,
  ) => {
    const scores = bestFirst.map((value) => confidenceOf(read({ ...rest, [key]: value })));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  };

  it('of the row label, the column header, the rung, the group and a second reading', () => {
    for (const rung of rungs) {
      for (const secondRung of second) {
        step('row', rows, { rung, secondRung });
        step('column', columns, { rung, secondRung });
        step('group', ['agrees', 'disagrees'], { rung, secondRung });
      }
    }
    for (const row of rows) {
      for (const column of columns) {
        step('rung', rungs, { row, column, secondRung: 'not_assessed' });
        step('secondRung', second, { row, column });
      }
    }
  });

  it('of an identity: one that holds helps, one that fails does not', () => {
    for (const row of rows) {
      for (const secondRung of second) {
        const binding = read({ row, secondRung });
        const [passed, none, failed] = [
          confidenceOf(binding, checkOver(binding, 'pass')),
          confidenceOf(binding),
          confidenceOf(binding, checkOver(binding, 'fail')),
        ];
        expect(passed).toBeGreaterThanOrEqual(none ?? 0);
        expect(none).toBeGreaterThanOrEqual(failed ?? 0);
      }
    }
  });
});

describe('the confidence of a field', () => {
  it('is a share, short of certainty', () => {
    for (const row of rows) {
      for (const column of columns) {
        for (const secondRung of second) {
          for (const outcome of ['pass', 'fail', 'uncertain', 'skipped'] as const) {
            const binding = read({ row, column, secondRung });
            const confidence = confidenceOf(binding, checkOver(binding, outcome));
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThan(1);
          }
        }
      }
    }
  });

  it('takes no help from sums of zeros: they hold wherever the cells stand', () => {
    const binding = read({ row: 'order' });
    expect(confidenceOf(binding, checkOver(binding, 'pass', 0))).toBe(confidenceOf(binding));
  });

  it('takes neither help nor harm from sums that were not decided', () => {
    const binding = read({ row: 'order' });
    expect(confidenceOf(binding, checkOver(binding, 'skipped'))).toBe(confidenceOf(binding));
  });

  it('is never accepted unseen where only a blank keeps a sum from holding', () => {
    const binding = read();
    expect(confidenceOf(binding, checkOver(binding, 'uncertain'))).toBeLessThan(0.8);
  });

  it('stays high for a published error that is read on strong evidence, and falls for one read on weak', () => {
    const strong = read();
    const weak = read({ row: 'order', secondRung: 'not_assessed' });
    expect(confidenceOf(strong, checkOver(strong, 'fail'))).toBe(confidenceOf(strong));
    expect(confidenceOf(weak, checkOver(weak, 'fail'))).toBeLessThan(confidenceOf(weak));
  });

  it('is never excellent where two ways of reading do not agree', () => {
    for (const row of rows) {
      const binding = read({ row, secondRung: 'disagrees' });
      expect(confidenceOf(binding, checkOver(binding, 'pass'))).toBeLessThan(0.8);
    }
  });

  it('comes with reasons', () => {
    const { reasons } = scoreField(read({ row: 'order', secondRung: 'disagrees' }), {
      checks: [],
      tableFound: true,
      anyTableFound: true,
      manyFailures: false,
    });
    expect(reasons).toContain('row label missing, told by its place between its neighbours');
    expect(reasons).toContain('a second way of reading does not agree');
  });

  it('is not certain for what is absent or unreadable, and is lower still when its table was not found', () => {
    const absent = read({}, { status: 'absent', value: null });
    const inTable = scoreField(absent, {
      checks: [],
      tableFound: true,
      anyTableFound: true,
      manyFailures: false,
    }).confidence;
    const without = scoreField(absent, {
      checks: [],
      tableFound: false,
      anyTableFound: true,
      manyFailures: false,
    }).confidence;
    expect(inTable).toBeLessThan(0.98);
    expect(without).toBeLessThanOrEqual(inTable);
    expect(
      scoreField(read({}, { status: 'unreadable', value: null }), {
        checks: [],
        tableFound: true,
        anyTableFound: true,
        manyFailures: false,
      }).confidence,
    ).toBeLessThan(0.98);
  });

  it('has four grades, best first', () => {
    expect([1, 0.98, 0.97, 0.9, 0.89, 0.7, 0.69, 0].map(gradeOf)).toEqual([
      'excellent',
      'excellent',
      'good',
      'good',
      'fair',
      'fair',
      'poor',
      'poor',
    ]);
  });
});

describe('the verdict', () => {
  function verdict(
    bindings: readonly Binding[],
    issues: readonly Issue[] = [],
    checks: readonly Check[] = [],
  ) {
    return score(bindings, { checks, issues, found }).verdict;
  }

  const good = bindingsOf(form);

  it('accepts a report that is read on good evidence throughout', () => {
    expect(verdict(good, [], checkIdentities(form, good))).toBe('accepted');
  });

  it('never accepts a record with an issue that is an error', () => {
    for (const [code, severity] of Object.entries(issueSeverity)) {
      // The keys are the codes.
      const one = issue(code as keyof typeof issueSeverity, 'x');
      expect({ code, verdict: verdict(good, [one]) }).toEqual({
        code,
        verdict: severity === 'error' ? 'review' : 'accepted',
      });
    }
  });

  it('never accepts a record with one doubtful field', () => {
    const [first, ...rest] = good;
    const doubtful = { ...first, evidence: { ...bestEvidence, secondRung: 'disagrees' } } as Binding; // first exists
    expect(verdict([doubtful, ...rest])).toBe('review');
  });

  it('accepts a published error only where two ways of reading agree on every term', () => {
    const bindings = bindingsOf(form, { 'review_litigation.review.upheld': 3 });
    const checks = checkIdentities(form, bindings);
    expect(checks.filter(({ outcome }) => outcome === 'fail')).toHaveLength(1);
    expect(verdict(bindings, [], checks)).toBe('accepted');
    const once = bindings.map(
      (binding): Binding => ({ ...binding, evidence: { ...bestEvidence, secondRung: 'not_assessed' } }),
    );
    expect(verdict(once, [], checks)).toBe('review');
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

  it('is of the record: the score is the mean of its fields', () => {
    const { fields, score: total } = score(good, { checks: [], issues: [], found });
    const mean = fields.reduce((sum, field) => sum + field.confidence, 0) / fields.length;
    expect(total).toBeCloseTo(mean, 4);
    expect(score([], { checks: [], issues: [], found }).score).toBe(0);
  });
});

describe('the report of a field', () => {
  it('carries value, raw text, unit, place, method and a printed note', () => {
    const place = { kind: 'text', line: 3, start: 10, end: 12 } as const;
    const binding = read(
      { row: 'variant' },
      { value: 22, raw: '22（其中修订16件）', note: '其中修订16件', place },
    );
    const [field] = score([binding], { checks: [], issues: [], found }).fields;
    expect(field).toMatchObject({
      field: binding.path,
      value: 22,
      raw: '22（其中修订16件）',
      unit: '件',
      status: 'number',
      method: { rung: 'grid', row: 'variant', column: 'exact' },
      place,
    });
    expect(field?.reasons).toContain('printed note: 其中修订16件');
  });
});

import { describe, expect, it } from 'vitest';
import { explainFailures, isTelling } from '../../src/confidence/explain-failures.js';
import type { Check } from '../../src/model/record.js';
import { checksOver, figure } from './made-figures.js';

/** Explanations of every failure as plain objects. */
function explanations(checks: readonly Check[]) {
  return explainFailures(checks).map((failure) =>
    failure.explanations.map(({ changes }) => Object.fromEntries(changes)),
  );
}

/** An equation `left == right` over single paths. */
function equation(id: string, left: Record<string, number>, right: Record<string, number>): Check {
  const side = (values: Record<string, number>) => ({
    terms: Object.entries(values).map(([path, value]) => ({ path, value })),
    sum: Object.values(values).reduce((sum, value) => sum + value, 0),
  });
  const [a, b] = [side(left), side(right)];
  const outcome = a.sum === b.sum ? 'pass' : 'fail';
  return { id, name: id, severity: 'error', op: '==', left: a, right: b, outcome };
}

describe('a report whose equations hold', () => {
  it('has nothing to explain', () => {
    expect(checksOver().filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    expect(explainFailures(checksOver())).toEqual([]);
    expect(explainFailures([])).toEqual([]);
  });
});

describe('one wrong cell', () => {
  it('is named with what it lacks where row and column both fail', () => {
    const path = 'requests.granted.natural_person';
    expect(explanations(checksOver({ [path]: figure(path) - 100 }))).toEqual([[{ [path]: 100 }]]);
  });

  it('is named in a row in which every column holds but one', () => {
    const path = 'requests.denied.other_law.legal_person.business';
    const [failure] = explainFailures(checksOver({ [path]: 14 }));
    expect(failure?.checks.map(({ id }) => id).sort()).toEqual([
      'REQ.OUTCOME_SUM[legal_person.business]',
      'REQ.ROW_SUM[denied.other_law]',
    ]);
    expect(failure?.explanations.map(({ changes }) => [...changes])).toEqual([[[path, -10]]]);
  });

  it('is the total of the row where the equation of its column fails as well', () => {
    const path = 'requests.carried_forward.total';
    expect(explanations(checksOver({ [path]: 92 }))).toEqual([[{ [path]: -63 }]]);
  });

  it('leaves as many explanations as there are cells in the one equation of a group', () => {
    const [own] = explanations(checksOver({ 'review_litigation.review.total': 18 }));
    expect(own).toEqual([
      { 'review_litigation.review.upheld': 1 },
      { 'review_litigation.review.corrected': 1 },
      { 'review_litigation.review.other': 1 },
      { 'review_litigation.review.pending': 1 },
      { 'review_litigation.review.total': -1 },
    ]);
  });
});

describe('cells in equations that hold', () => {
  it('are not blamed alone', () => {
    const path = 'requests.unable.not_held.natural_person';
    const blamed = explanations(checksOver({ [path]: 60 })).flat();
    expect(blamed.map((one) => Object.keys(one))).toEqual([[path]]);
  });

  it('are blamed together only where the change of one is the loss of the other', () => {
    const checks = [
      equation('one', { a: 5, b: 1 }, { x: 4 }),
      equation('other', { c: 1, d: 1 }, { y: 4 }),
      equation('across', { a: 5, c: 1 }, { z: 6 }),
      equation('rest', { b: 1, d: 1 }, { v: 2 }),
      equation('sums', { x: 4, y: 4 }, { w: 8 }),
    ];
    expect(explanations(checks)).toEqual([
      [
        { a: -2, c: 2 },
        { x: 2, y: -2 },
      ],
    ]);
  });
});

describe('two cells exchanged', () => {
  it('in a column are found although the column holds and the two rows share no cell', () => {
    const [a, b] = ['requests.granted.natural_person', 'requests.unable.not_held.natural_person'];
    const failures = explainFailures(checksOver({ [a]: figure(b), [b]: figure(a) }));
    expect(failures.map(({ checks }) => checks.map(({ id }) => id))).toEqual([
      ['REQ.ROW_SUM[granted]', 'REQ.ROW_SUM[unable.not_held]'],
    ]);
    const lost = figure(a) - figure(b);
    const found = failures[0]?.explanations.map(({ changes }) => Object.fromEntries(changes));
    expect(found).toContainEqual({ [a]: lost, [b]: -lost });
    // Any other pair stands in one column too.
    for (const one of found ?? []) {
      const columns = Object.keys(one).map((path) =>
        path.replace(/^requests\.(?:granted|unable\.not_held)\./u, ''),
      );
      expect(new Set(columns).size).toBe(1);
    }
  });

  it('in a row are found although the row holds and the two columns share no cell', () => {
    const row = 'requests.unable.not_held';
    const [a, b] = [`${row}.natural_person`, `${row}.legal_person.business`];
    const failures = explainFailures(checksOver({ [a]: figure(b), [b]: figure(a) }));
    expect(failures).toHaveLength(1);
    const found = failures[0]?.explanations.map(({ changes }) => Object.fromEntries(changes));
    const lost = figure(a) - figure(b);
    expect(found).toContainEqual({ [a]: lost, [b]: -lost });
  });

  it('are found where both stand in one equation that fails', () => {
    const checks = [
      equation('row', { a: 1, b: 2, c: 3 }, { total: 16 }),
      equation('a', { a: 1, d: 5 }, { p: 10 }),
      equation('b', { b: 2, e: 5 }, { q: 13 }),
      equation('d', { d: 5 }, { d2: 5 }),
      equation('e', { e: 5 }, { e2: 5 }),
      equation('p', { p: 10 }, { p2: 10 }),
      equation('q', { q: 13 }, { q2: 13 }),
    ];
    expect(explanations(checks)).toEqual([[{ a: 4, b: 6 }]]);
  });

  it('are left open where a row could have been exchanged with either of two', () => {
    const cells = { a: 9, b: 7, c: 8 };
    const rows = [
      equation('a', { a: 9 }, { ta: 8 }),
      equation('b', { b: 7 }, { tb: 8 }),
      equation('c', { c: 8, c2: 1 }, { tc: 8 }),
    ];
    const column = equation('column', cells, { t: 24 });
    const totals = equation('totals', { ta: 8, tb: 8, tc: 8 }, { s: 24 });
    const c2 = equation('c2', { c2: 1 }, { c3: 1 });
    expect(explanations([...rows, column, totals, c2])).toEqual([[], [], []]);
  });
});

describe('what no cell and no pair explains', () => {
  it('is left without an explanation', () => {
    const row = 'requests.granted';
    const changes = {
      [`${row}.natural_person`]: figure(`${row}.natural_person`) + 1,
      [`${row}.legal_person.business`]: figure(`${row}.legal_person.business`) + 20,
      [`${row}.legal_person.other`]: figure(`${row}.legal_person.other`) + 300,
    };
    expect(explanations(checksOver(changes))).toEqual([[]]);
  });

  it('is explained group by group where errors stand far apart', () => {
    const found = explanations(
      checksOver({
        'requests.granted.natural_person': figure('requests.granted.natural_person') + 10,
        'review_litigation.review.total': 71,
      }),
    );
    expect(found).toHaveLength(2);
    expect(found.map((one) => one.length > 0)).toEqual([true, true]);
  });
});

describe('an explanation', () => {
  it('never asks for a number below zero', () => {
    const found = explanations(checksOver({ 'review_litigation.review.total': 2 })).flat();
    // 14 upheld cannot be 15 fewer.
    expect(found).toEqual([{ 'review_litigation.review.total': 15 }]);
  });

  it('may ask for one where the form has signs', () => {
    const checks = [equation('change', { 'x.previous': 5, 'x.change': 1 }, { 'x.now': 2 })];
    expect(explanations(checks)[0]).toContainEqual({ 'x.change': -4 });
  });

  it('takes no notice of what is only usual, of inequalities and of what was not decided', () => {
    const wrong = equation('a', { a: 1 }, { b: 2 });
    expect(explainFailures([{ ...wrong, severity: 'warning' }])).toEqual([]);
    expect(explainFailures([{ ...wrong, op: '<=' }])).toEqual([]);
    expect(explainFailures([{ ...wrong, outcome: 'uncertain' }])).toEqual([]);
    expect(explainFailures([{ ...wrong, outcome: 'skipped' }])).toEqual([]);
  });

  it('leaves aside a cell that stands on both sides', () => {
    expect(explanations([equation('a', { a: 1, same: 5 }, { b: 2, same: 5 })])).toEqual([
      [{ a: 1 }, { b: -1 }],
    ]);
  });
});

describe('an equation over zeros', () => {
  it('tells nothing', () => {
    expect(isTelling(equation('a', { a: 0 }, { b: 0 }))).toBe(false);
    expect(isTelling(equation('a', { a: 1 }, { b: 1 }))).toBe(true);
  });
});

describe('a report in which 30 equations fail', () => {
  it('is looked through in less than half a second', () => {
    const changes: Record<string, number> = {};
    for (const [at, { right }] of checksOver().entries()) {
      const path = right.terms[0]?.path;
      if (path !== undefined) changes[path] = 1000 + 7 ** (at % 7) * (at + 1);
    }
    const checks = checksOver(changes);
    expect(checks.filter(({ outcome }) => outcome === 'fail').length).toBeGreaterThanOrEqual(30);
    const start = performance.now();
    explainFailures(checks);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

import { describe, expect, it } from 'vitest';
import { explainFailures } from '../../src/confidence/explain-failures.js';
import { suggestionFor } from '../../src/confidence/suggest.js';
import type { FieldReport } from '../../src/model/record.js';
import { checksOver, figure } from './made-figures.js';

const path = 'requests.granted.natural_person';

function field(value: number | null, changes: Partial<FieldReport> = {}): FieldReport {
  return {
    field: path,
    form: 'ogi_2021',
    label: '（一）予以公开 / 自然人',
    value,
    raw: String(value ?? ''),
    unit: '件',
    status: value === null ? 'blank' : 'number',
    confidence: 0.9,
    grade: 'poor',
    method: { rung: 'grid', row: 'exact', column: 'exact' },
    reasons: [],
    place: null,
    ...changes,
  };
}

/** Suggestion for the cell when it was read as `value` and everything else is sound. */
function suggested(value: number, changes: Partial<FieldReport> = {}) {
  const failures = explainFailures(checksOver({ [path]: value }));
  return suggestionFor(field(value, changes), failures);
}

const read = (value: number): FieldReport['other'] => ({
  engine: 'stream',
  status: 'number',
  value,
  raw: String(value),
});

describe('a suggestion', () => {
  const printed = figure(path);

  it.each([
    ['a digit was lost', 14],
    ['a digit was doubled', 1224],
    ['a digit was mistaken', 194],
  ])('is made where %s', (_, value) => {
    expect(suggested(value)).toMatchObject({ value: printed, source: 'equation' });
  });

  it('names the second reader where that read what the equations want, however far away', () => {
    const other = read(printed);
    expect(suggested(9000, { other })).toMatchObject({ value: printed, source: 'second-reader' });
    expect(suggested(14, { other })).toMatchObject({ value: printed, source: 'second-reader' });
  });

  it('says both in Chinese and in English what it rests on', () => {
    const own = suggested(14);
    expect(own?.zh).toContain(String(printed));
    expect(own?.en).toContain(String(printed));
    expect(own?.zh).toMatch(/\p{Script=Han}/u);
  });

  it('is not made where more than a digit would have to be otherwise', () => {
    expect(suggested(9000)).toBeUndefined();
    expect(suggested(9000, { other: read(9001) })).toBeUndefined();
  });

  it('is not made for a cell that explains nothing, or where all holds', () => {
    const failures = explainFailures(checksOver({ [path]: 14 }));
    expect(suggestionFor(field(1, { field: 'requests.granted.total' }), failures)).toBeUndefined();
    expect(suggestionFor(field(printed), [])).toBeUndefined();
  });

  it('is not made for a cell without a number', () => {
    const failures = explainFailures(checksOver({ [path]: 14 }));
    expect(suggestionFor(field(null), failures)).toBeUndefined();
  });

  it('is not made where two cells would have to change', () => {
    const other = 'requests.unable.not_held.natural_person';
    const failures = explainFailures(checksOver({ [path]: figure(other), [other]: printed }));
    expect(failures[0]?.explanations).not.toEqual([]);
    expect(suggestionFor(field(figure(other)), failures)).toBeUndefined();
  });

  it('is never below zero', () => {
    const total = 'review_litigation.review.total';
    for (const value of [0, 1, 2, 3, 7, 16, 18, 71, 117]) {
      const failures = explainFailures(checksOver({ [total]: value }));
      for (const cell of ['upheld', 'corrected', 'other', 'pending', 'total']) {
        const own = `review_litigation.review.${cell}`;
        const now = cell === 'total' ? value : ({ upheld: 14, corrected: 3 } as Record<string, number>)[cell];
        const made = suggestionFor(field(now ?? 0, { field: own }), failures);
        expect(made?.value ?? 0, `${own} ${value}`).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

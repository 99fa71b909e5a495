import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRecord } from '../../src/confidence/judge-record.js';
import { model } from '../../src/confidence/model.js';
import type { FieldStatus } from '../../src/model/binding.js';
import { issue } from '../../src/model/issue.js';
import type { FieldReport } from '../../src/model/record.js';

function field(name: string, confidence: number, status: FieldStatus = 'number'): FieldReport {
  return {
    field: name,
    form: 'ogi_2021',
    label: name,
    value: status === 'number' ? 1 : null,
    raw: '1',
    unit: '件',
    status,
    confidence,
    grade: 'good',
    method: { rung: 'grid', row: 'exact', column: 'exact' },
    reasons: [],
    place: null,
  };
}

const many = (count: number, confidence: number): FieldReport[] =>
  Array.from({ length: count }, (_, at) => field(`f${at}`, confidence));

const { field: least, expected_errors: most } = model.thresholds;
const sure = 0.9999;

describe('the fields to look at', () => {
  it('are none in a record that is read surely', () => {
    const judged = judgeRecord(many(200, sure), []);
    expect(judged).toMatchObject({ verdict: 'accepted', lookAt: [] });
    expect(judged.expectedErrors).toBeCloseTo(200 * (1 - sure), 6);
  });

  it('are those below the threshold, worst first', () => {
    const fields = [field('b', least - 0.1), field('c', sure), field('a', least - 0.2), field('d', least)];
    expect(judgeRecord(fields, []).lookAt).toEqual(['a', 'b']);
    expect(judgeRecord(fields, []).verdict).toBe('review');
  });

  it('are as many of the worst as it takes to expect few enough errors', () => {
    // No field is doubtful by itself; all of them together are.
    const each = (1 - least) / 2;
    const count = Math.ceil(most / each) + 5;
    const fields = [...many(count, 1 - each), field('worst', 1 - each - 0.0001)];
    const { lookAt, verdict } = judgeRecord(fields, []);
    expect(verdict).toBe('review');
    expect(lookAt[0]).toBe('worst');
    const left = fields.filter((one) => !lookAt.includes(one.field));
    const doubt = (some: readonly FieldReport[]) => some.reduce((sum, one) => sum + 1 - one.confidence, 0);
    expect(doubt(left)).toBeLessThanOrEqual(most + 1e-9);
    const spared = fields.find((one) => one.field === lookAt.at(-1));
    expect(doubt([...left, ...(spared ? [spared] : [])])).toBeGreaterThan(most - 1e-9);
  });

  it('are never more than are needed, for any record', () => {
    const anyFields = fc
      .array(fc.double({ min: 0.5, max: 0.9999, noNaN: true }), { minLength: 1, maxLength: 60 })
      .map((all) => all.map((confidence, at) => field(`f${at}`, confidence)));
    fc.assert(
      fc.property(anyFields, (fields) => {
        const { lookAt, expectedErrors } = judgeRecord(fields, []);
        const left = fields.filter((one) => !lookAt.includes(one.field));
        const doubt = left.reduce((sum, one) => sum + 1 - one.confidence, 0);
        expect(doubt).toBeLessThanOrEqual(most + 1e-9);
        expect(left.every((one) => one.confidence >= least)).toBe(true);
        expect(expectedErrors).toBeGreaterThanOrEqual(doubt - 1e-9);
        const confidences = lookAt.map((name) => fields.find((one) => one.field === name)?.confidence ?? 0);
        expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
        const worst = confidences.at(-1);
        if (worst !== undefined && worst >= least) expect(doubt + 1 - worst).toBeGreaterThan(most - 1e-9);
      }),
    );
  });

  it('do not hold what the report does not state', () => {
    const fields = [...many(9, sure), field('gone', 0.1, 'absent'), field('spoilt', 0.1, 'unreadable')];
    expect(judgeRecord(fields, [])).toMatchObject({ lookAt: [], verdict: 'accepted' });
    expect(judgeRecord(fields, []).score).toBeCloseTo(sure, 6);
  });

  it('hold doubtful blanks and strokes', () => {
    const fields = [...many(9, sure), field('empty', 0.1, 'blank'), field('stroke', 0.2, 'not_applicable')];
    expect(judgeRecord(fields, []).lookAt).toEqual(['empty', 'stroke']);
  });
});

describe('the verdict', () => {
  it('is for review with any error, and not with a warning', () => {
    expect(judgeRecord(many(9, sure), [issue('validate/year-missing', 'x')]).verdict).toBe('review');
    expect(judgeRecord(many(9, sure), [issue('validate/published-error', 'x')]).verdict).toBe('accepted');
  });

  it('is rejected where hardly anything was read, whatever it was', () => {
    const fields = [
      ...many(1, sure),
      ...Array.from({ length: 9 }, (_, at) => field(`n${at}`, 0.9, 'absent')),
    ];
    expect(judgeRecord(fields, []).verdict).toBe('rejected');
    expect(judgeRecord([], [])).toEqual({ verdict: 'rejected', score: 0, expectedErrors: 0, lookAt: [] });
  });
});

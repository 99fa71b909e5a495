import { expect, it } from 'vitest';
import { decisionSchema } from '../../src/corrections/decision.js';
import { fieldKey, foldDecisions, reviewReport } from '../../src/corrections/index.js';
import type { ReviewedReport } from '../../src/corrections/review-report.js';
import type { FieldReport } from '../../src/model/record.js';
import { madeField } from '../export/made-report.js';
import { madeDecision, onReport, undo } from './made-decision.js';

const ID = '0123456789abcdef';
const issued = madeField();
const repealed = madeField({ field: 'disclosure.art20_1.regulations.repealed', confidence: 0.5 });
const key = fieldKey(issued.form, issued.field);

function reportOf(difference: Partial<ReviewedReport> = {}): ReviewedReport {
  return {
    verdict: 'review',
    look_at: [issued.field],
    fields: [issued, repealed],
    issues: [],
    ...difference,
  };
}

function review(log: Parameters<typeof foldDecisions>[0], report = reportOf()) {
  return reviewReport(report, foldDecisions(log).get(ID));
}

const movedTo = (difference: Partial<FieldReport>) => reportOf({ fields: [madeField(difference), repealed] });

it('of the decisions on a field the last one stands', () => {
  const corrected = madeDecision({ id: 'd2', action: 'correct', new: { value: 3, status: 'number' } });
  const own = foldDecisions([madeDecision(), corrected]).get(ID);
  expect(own?.fields.get(key)?.new?.value).toBe(3);
  expect(own?.history.map(({ id }) => id)).toEqual(['d1', 'd2']);
});

it('a decision that is taken back gives way to the one before it, in whatever order the lines stand', () => {
  const corrected = madeDecision({ id: 'd2', action: 'correct', new: { value: 3, status: 'number' } });
  const log = [madeDecision(), corrected, undo('d2')];
  expect(foldDecisions(log).get(ID)?.fields.get(key)?.id).toBe('d1');
  expect(foldDecisions(log.toReversed()).get(ID)?.fields.get(key)?.id).toBe('d1');
  expect(foldDecisions([...log, undo('d1')]).get(ID)?.fields.size).toBe(0);
});

it('a report asks for what the program lists and for what could not be read, the listed fields first', () => {
  const unread = madeField({
    field: 'disclosure.art20_1.regulations.in_force',
    status: 'unreadable',
    value: null,
  });
  const { asked, open, state } = review([], reportOf({ fields: [unread, issued, repealed] }));
  expect(asked).toEqual([key, fieldKey(unread.form, unread.field)]);
  expect([open, state]).toEqual([asked, 'open']);
});

it('a report is settled when all that was asked is decided, and open again when that is taken back', () => {
  expect(review([madeDecision()])).toMatchObject({
    state: 'settled',
    verdict: 'accepted',
    open: [],
    settled: 1,
  });
  expect(review([madeDecision(), undo('d1')])).toMatchObject({ state: 'open', verdict: null, settled: 0 });
});

it('a report with an error that is on no field is settled by confirming it as a whole', () => {
  const report = reportOf({ look_at: [], issues: [{ severity: 'error' }] });
  expect(review([], report)).toMatchObject({ state: 'open', openIssues: 1 });
  expect(review([onReport('confirm')], report)).toMatchObject({ state: 'settled', verdict: 'accepted' });
});

it('an error on fields is settled with its last field', () => {
  const report = reportOf({ issues: [{ severity: 'error', fields: [issued.field, repealed.field] }] });
  const second = madeDecision({ id: 'd2', field: repealed.field });
  expect(review([madeDecision()], report)).toMatchObject({ state: 'open', openIssues: 1 });
  expect(review([madeDecision(), second], report)).toMatchObject({ state: 'settled', openIssues: 0 });
});

it('a rejected report is rejected whatever else was decided', () => {
  expect(review([madeDecision(), onReport('reject', { id: 'd2' })])).toMatchObject({
    state: 'rejected',
    verdict: 'rejected',
  });
});

it('nothing asked and nothing decided is clear', () => {
  expect(review([], reportOf({ verdict: 'accepted', look_at: [] }))).toMatchObject({
    state: 'clear',
    verdict: null,
  });
});

it.each([
  ['another text', { raw: '12' }],
  ['the same text elsewhere', { place: { kind: 'text', line: 5, start: 40, end: 41 } as const }],
  ['no place', { place: null }],
])('a decision is to be made again when the field is read from %s', (_, difference) => {
  const { state, stale, settled, open } = review([madeDecision()], movedTo(difference));
  expect({ state, stale, settled, open }).toEqual({ state: 'stale', stale: 1, settled: 0, open: [key] });
});

it('a decision holds when the same text is understood otherwise, or its box is drawn a little finer', () => {
  expect(review([madeDecision()], movedTo({ value: 20, confidence: 0.2 })).state).toBe('settled');
  const box = (x0: number) => ({ kind: 'pdf', page: 2, bbox: [x0, 10, x0 + 20, 20] }) as const;
  const decided = madeDecision({ old: { ...issued, place: box(100) } });
  expect(review([decided], movedTo({ place: box(103) })).state).toBe('settled');
  expect(review([decided], movedTo({ place: box(120) })).state).toBe('stale');
});

it('a decision on a field that the record has no more is to be made again', () => {
  expect(review([madeDecision()], reportOf({ fields: [repealed], look_at: [] }))).toMatchObject({ stale: 1 });
});

it('a decision says a value with the status number and with no other', () => {
  expect(decisionSchema.safeParse(madeDecision()).success).toBe(true);
  for (const wrong of [
    { value: null, status: 'number' },
    { value: 0, status: 'blank' },
  ] as const) {
    expect(decisionSchema.safeParse(madeDecision({ new: wrong })).success).toBe(false);
  }
});

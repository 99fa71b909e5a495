// A decision by hand on the made report of test/export/made-report.ts.

import type { Decision } from '../../src/corrections/decision.js';
import { madeField } from '../export/made-report.js';

/** `2` as printed, confirmed; give what differs. */
export function madeDecision(difference: Partial<Decision> = {}): Decision {
  const { raw, value, status, unit, confidence, place, form, field } = madeField();
  const record_id = difference.record_id ?? '0123456789abcdef';
  return {
    id: 'd1',
    at: '2026-01-02T03:04:05.000Z',
    by: '李审核',
    action: 'confirm',
    record_id,
    sha256: record_id.repeat(4),
    source: 'in/report.txt',
    form,
    field,
    old: { raw, value, status, unit, confidence, place },
    new: { value, status },
    note: null,
    ...difference,
  };
}

/** A decision on the report as a whole. */
export function onReport(action: 'confirm' | 'reject', difference: Partial<Decision> = {}): Decision {
  return madeDecision({ action, form: null, field: null, old: null, new: null, ...difference });
}

/** Takes a decision back. */
export function undo(undoes: string, difference: Partial<Decision> = {}): Decision {
  return madeDecision({ id: `undo-${undoes}`, action: 'undo', undoes, old: null, new: null, ...difference });
}

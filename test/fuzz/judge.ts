// Compares what was read with what the mutated page can say.

import type { FieldReport } from '../../src/model/record.js';
import type { FieldAnswers } from '../read-answers.js';

/** A field that came out otherwise than the page has it. */
export interface Wrong {
  readonly field: string;
  readonly kind: 'number' | 'blank-for-number';
  readonly expected: number | string | null;
  readonly got: string;
  readonly confidence: number;
  readonly method: string;
  readonly gone: boolean;
}

/** Counts over one document. */
export interface Judgement {
  readonly right: number;
  readonly unread: number;
  readonly wrong: readonly Wrong[];
}

/**
 * Judges every field. `gone`: fields whose value the mutations took off the page; `null` where that is not known.
 * No number is an error only where the page still prints one.
 */
export function judge(
  truth: FieldAnswers,
  gone: ReadonlySet<string> | null,
  fields: readonly FieldReport[],
): Judgement {
  let right = 0;
  let unread = 0;
  const wrong: Wrong[] = [];
  for (const { field, status, value, confidence, method } of fields) {
    const expected = truth.get(field) ?? null;
    const common = {
      field,
      expected,
      confidence,
      method: `${method.rung}/${method.row}/${method.column}`,
      gone: gone?.has(field) ?? false,
    };
    const isBlank = status === 'blank' || status === 'not_applicable';
    if (status === 'number') {
      if (value === expected) right += 1;
      else wrong.push({ ...common, kind: 'number', got: String(value) });
    } else if (typeof expected === 'number') {
      if (isBlank && gone !== null && !gone.has(field))
        wrong.push({ ...common, kind: 'blank-for-number', got: status });
      else unread += 1;
    } else if (isBlank || status === 'absent') right += 1;
    else unread += 1;
  }
  return { right, unread, wrong };
}

// Another reading of one cell that would mend every equation it takes part in. It is offered to a person; the value
// is never changed.

import { distance } from 'fastest-levenshtein';
import type { FieldReport } from '../model/record.js';
import type { Failure } from './explain-failures.js';

type Suggestion = NonNullable<FieldReport['suggestion']>;

/** Digits that a reader may lose, double or mistake in one number. */
const MAX_EDITS = 1;

/**
 * Suggestion for a field: what the second reader made of it where the first could read nothing; or, where one single
 * change of it explains a failure, that change if the second reader read it or if it is one digit away.
 */
export function suggestionFor(field: FieldReport, failures: readonly Failure[]): Suggestion | undefined {
  if (field.status === 'unreadable') return fromSecondReaderAlone(field);
  const isConfirmed = field.reasons.some(({ code }) => code === 'secondReader/agrees');
  for (const { explanations } of failures) {
    for (const { changes } of explanations) {
      const change = changes.size === 1 ? changes.get(field.field) : undefined;
      if (change === undefined || field.value === null) continue;
      const mended = Number((field.value + change).toFixed(6));
      if (field.other?.value === mended) return fromSecondReader(mended);
      // Where both readers read the same, the page prints it: the error is the publisher's.
      if (isConfirmed) continue;
      if (distance(String(field.value), String(mended)) <= MAX_EDITS) return fromEquation(mended);
    }
  }
  return undefined;
}

/** What the other reader made of a cell that the first one could not read. */
function fromSecondReaderAlone({ other }: FieldReport): Suggestion | undefined {
  if (other === undefined || other.value === null) return undefined;
  const { value } = other;
  return {
    value,
    source: 'second-reader',
    zh: `另一个读取程序读作${value}`,
    en: `the other reader reads ${value}`,
  };
}

function fromSecondReader(value: number): Suggestion {
  return {
    value,
    source: 'second-reader',
    zh: `另一个读取程序读作${value}，各勾稽关系随之成立`,
    en: `the other reader reads ${value}, with which every equation holds`,
  };
}

function fromEquation(value: number): Suggestion {
  return {
    value,
    source: 'equation',
    zh: `若为${value}（仅差一个数字），各勾稽关系成立`,
    en: `with ${value}, one digit away, every equation would hold`,
  };
}

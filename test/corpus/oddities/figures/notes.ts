// Notes in brackets behind a number of documents: `22（其中修订16件）`, `55（含自然失效29件）`.

import { type CellValue, numberOf } from '../../../maker/description.js';
import type { Random } from '../../../maker/random.js';
import type { Oddity } from '../../draft.js';
import { replaceCells, rowOf } from './change-figures.js';

const documents = ['disclosure.art20_1', 'normative_documents'] as const;

const notes = {
  ogi_2021: [
    [0, '其中修订'],
    [1, '含自然失效'],
  ],
  ogi_2019: [
    [0, '其中修订'],
    [2, '含继续有效'],
  ],
} as const;

/** Part of the count, told in brackets inside the cell. */
export const bracketNotes: Oddity = {
  number: 27,
  name: 'bracket-notes',
  stage: 'report',
  weight: 2,
  apply: (draft, random) => {
    const row = rowOf(draft, ...documents);
    const noted = notes[draft.report.form].flatMap(([column, words]): [number, CellValue][] => {
      const count = numberOf(row[column]);
      return count === null || count < 2 ? [] : [[column, note(random, count, words)]];
    });
    return noted.length === 0 ? undefined : replaceCells(draft, documents, Object.fromEntries(noted));
  },
};

function note(random: Random, count: number, words: string): CellValue {
  const part = random.integer(1, count - 1);
  const space = random.chance(0.4) ? ' ' : '';
  return { value: count, print: `${count}（${words}${space}${part}${space}件）` };
}

// Errors that the publisher prints. 二 and 四 stay as they are, so that the chain of years breaks only where it is drawn.

import { numberOf } from '../../../maker/description.js';
import type { Random } from '../../../maker/random.js';
import type { Draft, Oddity } from '../../draft.js';
import { frameRows, replaceCells, rowOf, totalColumn } from './change-figures.js';
import { recordErrors } from './record-errors.js';

type Change = (draft: Draft, random: Random) => Draft | undefined;

const published = (number: number, name: string, change: Change): Oddity => ({
  number,
  name,
  stage: 'report',
  apply: (draft, random) => recordErrors(draft, change(draft, random)),
});

/** 总计 of reconsiderations or lawsuits printed as 0. */
export const reviewTotalZero = published(29, 'review-total-zero', (draft, random) => {
  const row = rowOf(draft, 'review_litigation', 'counts');
  const totals = [4, 9, 14].filter((column) => (numberOf(row[column]) ?? 0) > 0);
  const [first, ...rest] = totals;
  if (first === undefined) return undefined;
  const zeroed = random.chance(0.5) ? totals : [random.pick([first, ...rest])];
  return replaceCells(
    draft,
    ['review_litigation', 'counts'],
    Object.fromEntries(zeroed.map((column) => [column, 0])),
  );
});

/** 总计 of one outcome that is not the sum of its row. */
export const wrongRowTotal = published(29, 'wrong-row-total', (draft, random) => {
  const [first, ...rest] = countedRows(draft).filter((row) => !frameRows.includes(row));
  if (first === undefined) return undefined;
  const row = random.pick([first, ...rest]);
  return replaceCells(draft, ['requests', row], { [totalColumn]: slip(random, totalOf(draft, row)) });
});

/** （七）总计 that is not the sum of the outcomes. */
export const wrongProcessedTotal = published(29, 'wrong-processed-total', (draft, random) => {
  const total = totalOf(draft, 'total_processed');
  if (total === 0) return undefined;
  return replaceCells(draft, ['requests', 'total_processed'], { [totalColumn]: slip(random, total) });
});

/** 一 plus 二 is not （七） plus 四, though every row adds up. */
export const wrongBalance = published(29, 'wrong-balance', (draft, random) => {
  const row = rowOf(draft, 'requests', 'new_requests');
  const [persons, total] = [numberOf(row[0]), numberOf(row[totalColumn])];
  if (persons === null || total === null || persons === 0) return undefined;
  const difference = slip(random, persons) - persons;
  return replaceCells(draft, ['requests', 'new_requests'], {
    0: persons + difference,
    [totalColumn]: total + difference,
  });
});

/** The totals of two rows below each other in the wrong order. */
export const exchangedTotals = published(29, 'exchanged-totals', (draft, random) => {
  const rows = Object.keys(draft.report.tables.requests ?? {}).filter(
    (row) => !row.startsWith('carried_') && numberOf(rowOf(draft, 'requests', row)[totalColumn]) !== null,
  );
  const pairs = rows.flatMap((row, index): [string, string][] => {
    const next = rows[index + 1];
    return next !== undefined && totalOf(draft, row) !== totalOf(draft, next) ? [[row, next]] : [];
  });
  const [first, ...rest] = pairs;
  if (first === undefined) return undefined;
  const [one, other] = random.pick([first, ...rest]);
  const exchanged = replaceCells(draft, ['requests', one], { [totalColumn]: totalOf(draft, other) });
  return exchanged && replaceCells(exchanged, ['requests', other], { [totalColumn]: totalOf(draft, one) });
});

/**
 * 处理决定数量 of the 2019 form filled with what is left of last year's items, and miscalculated: 716 − 417 → 298. The
 * form has no identity for it, so none is recorded.
 */
export const wrongDifference = published(30, 'wrong-difference', (draft, random) => {
  if (draft.report.form !== 'ogi_2019') return undefined;
  const [table, row] = random.pick([
    ['disclosure.art20_5', 'administrative_licensing'],
    ['disclosure.art20_5', 'other_external_services'],
    ['disclosure.art20_6', 'administrative_penalty'],
  ]);
  const [items, change] = rowOf(draft, table, row).map(numberOf);
  if (items == null || change == null || change === 0) return undefined;
  return replaceCells(draft, [table, row], { 2: Math.max(0, items + change + random.pick([-1, 1])) });
});

function countedRows(draft: Draft): string[] {
  return Object.keys(draft.report.tables.requests ?? {}).filter((row) => totalOf(draft, row) > 0);
}

function totalOf(draft: Draft, row: string): number {
  return numberOf(rowOf(draft, 'requests', row)[totalColumn]) ?? 0;
}

// One off, ten off, a digit doubled, two digits exchanged: the slips of hands.
function slip(random: Random, count: number): number {
  const digits = String(count);
  const exchanged = Number([...digits].reverse().join(''));
  const slips = [count + 1, count - 1, count + 10, Number(`${digits}${digits.at(-1)}`), exchanged];
  const [first = count + 1, ...rest] = slips.filter((wrong) => wrong !== count);
  return random.pick([first, ...rest]);
}

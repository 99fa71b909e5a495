// Amounts of money with their unit in the cell, with many decimals, and counts of seven and eight digits.

import { numberOf } from '../../../maker/description.js';
import type { Oddity } from '../../draft.js';
import { replaceCells, rowOf } from './change-figures.js';

const fees = ['disclosure.art20_8', 'administrative_fees'] as const;
const procurement = ['disclosure.art20_9', 'centralized_procurement'] as const;
const licensing = ['disclosure.art20_5', 'administrative_licensing'] as const;

/** 采购总金额 with 元 or 万元 in the cell; the form prints neither. */
export const procurementUnit: Oddity = {
  number: 24,
  name: 'procurement-unit',
  stage: 'report',
  weight: 2,
  apply: (draft, random) => {
    const amount = numberOf(rowOf(draft, ...procurement)[1]);
    if (amount === null) return undefined;
    const unit = amount > 100_000 || random.chance(0.3) ? '元' : '万元';
    return replaceCells(draft, procurement, { 1: { value: amount, print: `${amount}${unit}`, unit } });
  },
};

/** 本年收费金额 that repeats its unit; nothing collected is `0元`. */
export const feeUnit: Oddity = {
  number: 24,
  name: 'fee-unit',
  stage: 'report',
  apply: (draft) => {
    const amount = numberOf(rowOf(draft, ...fees)[0]);
    if (draft.report.form !== 'ogi_2021' || amount === null) return undefined;
    const unit = amount === 0 ? '元' : '万元';
    return replaceCells(draft, fees, { 0: { value: amount, print: `${amount}${unit}`, unit } });
  },
};

/** A fee to the yuan: `59237.2449`; a small one keeps its first digits: `0.092`. */
export const manyDecimals: Oddity = {
  number: 26,
  name: 'many-decimals',
  stage: 'report',
  apply: (draft, random) => {
    const amount = numberOf(rowOf(draft, ...fees)[0]);
    if (draft.report.form !== 'ogi_2021' || amount === null || amount === 0) return undefined;
    const decimals = random.pick([3, 4, 4, 4, 6]);
    const factor = 10 ** decimals;
    // A last digit other than 0, so that no decimal is lost in print.
    const digits = random.integer(1, factor / 10) * 10 - random.integer(1, 9);
    return replaceCells(draft, fees, { 0: (Math.floor(amount) * factor + digits) / factor });
  },
};

/** Licences in seven and eight digits without a separator: `11398889`. */
export const largeCounts: Oddity = {
  number: 26,
  name: 'large-counts',
  stage: 'report',
  weight: 0.5,
  apply: (draft, random) => {
    const row = rowOf(draft, ...licensing);
    const column = row.length - 1;
    const count = numberOf(row[column]);
    if (count === null || count < 10_000) return undefined;
    return replaceCells(draft, licensing, { [column]: random.integer(1_000_000, 99_999_999) });
  },
};

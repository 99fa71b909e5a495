// Counts that stand on the page and cannot be meant: amounts where items are asked for, 规章 of a township.

import { numberOf } from '../../../maker/description.js';
import type { Draft, Oddity } from '../../draft.js';
import { replaceCells, rowOf } from './change-figures.js';

const regulations = ['disclosure.art20_1', 'regulations'] as const;
const fees = ['disclosure.art20_8', 'administrative_fees'] as const;

/** 行政事业性收费 of the 2019 form with amounts in place of the number of items. */
export const amountsForItems: Oddity = {
  number: 25,
  name: 'amounts-for-items',
  stage: 'report',
  apply: (draft, random) => {
    if (draft.report.form !== 'ogi_2019' || hasGap(draft, fees)) return undefined;
    return replaceCells(draft, fees, { 0: random.integer(600, 9000), 1: random.integer(100, 900) });
  },
};

/** 规章 counted by an agency that may issue none (`A20.REG_COMPETENCE`). */
export const regulationsOfTownship: Oddity = {
  number: 25,
  name: 'regulations-of-township',
  stage: 'report',
  apply: (draft, random) => {
    const { agency, form } = draft.report;
    const row = rowOf(draft, ...regulations);
    const counts = row.some((value) => numberOf(value) !== 0);
    if (counts || !/(?:[镇乡局]|街道|办事处|[镇乡县区]人民政府)$/u.test(agency)) return undefined;
    const count = random.integer(1, 6);
    const changed = replaceCells(draft, regulations, {
      0: count,
      1: form === 'ogi_2019' ? count : 0,
      2: count,
    });
    if (changed === undefined) return undefined;
    const columns = form === 'ogi_2019' ? ['newly_made', 'total_disclosed'] : ['issued', 'in_force'];
    const fields = columns.map((column) => `${regulations.join('.')}.${column}`);
    return {
      ...changed,
      publishedErrors: [...changed.publishedErrors, { check: 'A20.REG_COMPETENCE', fields }],
    };
  },
};

function hasGap(draft: Draft, row: readonly [string, string]): boolean {
  return rowOf(draft, ...row).some((value) => numberOf(value) === null);
}

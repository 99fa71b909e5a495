// Strokes and 无 where something does not apply.

import type { NotApplicable } from '../../../maker/description.js';
import type { Random } from '../../../maker/random.js';
import type { Oddity } from '../../draft.js';
import { changeCells, type FigureCell, frameRows, isAllZero, isZero } from './change-figures.js';

// The slash leads in published reports.
const drawStroke = (random: Random): NotApplicable => random.pick(['/', '/', '/', '-', '—', '无']);

const strokeWhere =
  (isStroke: (cell: FigureCell) => boolean): Oddity['apply'] =>
  (draft, random) => {
    const stroke = drawStroke(random);
    return changeCells(draft, (cell) => (isZero(cell) && isStroke(cell) ? stroke : cell.value));
  };

/** A stroke in every cell of a report that has nothing to count. */
export const strokesEverywhere: Oddity = {
  number: 22,
  name: 'strokes-everywhere',
  stage: 'report',
  weight: 3,
  apply: (draft, random) => (isAllZero(draft) ? strokeWhere(() => true)(draft, random) : undefined),
};

/** Strokes for every 0 of the detail rows, numbers beside them. */
export const strokesForZeros: Oddity = {
  number: 22,
  name: 'strokes-for-zeros',
  stage: 'report',
  apply: strokeWhere(({ table, row }) => table === 'requests' && !frameRows.includes(row)),
};

/** Strokes in some tables or rows, zeros in the others: several hands filled in the form. */
export const strokesInSomeRows: Oddity = {
  number: 22,
  name: 'strokes-in-some-rows',
  stage: 'report',
  apply: (draft, random) => {
    const stroke = drawStroke(random);
    const struck = new Map<string, boolean>();
    return changeCells(draft, (cell) => {
      const key = `${cell.table}.${cell.row}`;
      const isStruck = struck.get(key) ?? random.chance(0.3);
      struck.set(key, isStruck);
      return isStruck && isZero(cell) ? stroke : cell.value;
    });
  },
};

/** A stroke for 规章 alone, which most agencies may not issue. */
export const strokeForRegulations: Oddity = {
  number: 22,
  name: 'stroke-for-regulations',
  stage: 'report',
  apply: strokeWhere(({ table, row }) => table === 'disclosure.art20_1' && row === 'regulations'),
};

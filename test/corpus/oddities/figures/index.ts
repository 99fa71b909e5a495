// Oddities of the drawn figures: blanks, strokes, signs, units, published errors.

import type { Oddity } from '../../draft.js';
import { feeUnit, largeCounts, manyDecimals, procurementUnit } from './amounts.js';
import {
  blankDetailTotals,
  blankDetailZeros,
  blankGrandTotal,
  blankLegalPersonColumns,
  everyCellBlank,
  zerosOnlyInTotals,
} from './blanks.js';
import { amountsForItems, regulationsOfTownship } from './implausible.js';
import { bracketNotes } from './notes.js';
import { oneRowOther } from './one-row-other.js';
import { minusSigns, plusSigns, signWords } from './signs.js';
import { strokeForRegulations, strokesEverywhere, strokesForZeros, strokesInSomeRows } from './strokes.js';
import {
  exchangedTotals,
  reviewTotalZero,
  wrongBalance,
  wrongDifference,
  wrongProcessedTotal,
  wrongRowTotal,
} from './wrong-totals.js';

/**
 * Oddities of this group, in the order in which they are applied: wrong numbers first, while every cell still holds
 * one, then how numbers are printed, then what is not printed.
 */
export const figuresOddities: readonly Oddity[] = [
  oneRowOther,
  amountsForItems,
  regulationsOfTownship,
  largeCounts,
  manyDecimals,
  reviewTotalZero,
  wrongRowTotal,
  wrongProcessedTotal,
  wrongBalance,
  exchangedTotals,
  wrongDifference,
  plusSigns,
  minusSigns,
  signWords,
  procurementUnit,
  feeUnit,
  bracketNotes,
  blankLegalPersonColumns,
  blankDetailTotals,
  blankDetailZeros,
  zerosOnlyInTotals,
  everyCellBlank,
  blankGrandTotal,
  strokesEverywhere,
  strokesForZeros,
  strokesInSomeRows,
  strokeForRegulations,
];

// Oddities of the prose: contradictions, lost characters, masks, stale names.

import type { Oddity } from '../../draft.js';
import {
  channelsDoNotAddUp,
  motionsDoNotAddUp,
  proseContradictsTable,
  receivedWithCarriedOver,
} from './contradictions.js';
import { lostDateCharacters, zeroDigitYear } from './dates.js';
import {
  confusedPlaceName,
  foreignBoilerplate,
  publishedTooEarly,
  spamSiteName,
  staleYear,
  templateLeftovers,
} from './foreign-text.js';
import { maskedNumber, maskedWords, missingNumber, missingUnit } from './missing-words.js';
import { proseBesideTables, proseInsteadOfTable } from './table-sections.js';
import { bracketedReadings, traditionalCharacters } from './traditional.js';

/** Oddities of this group, in the order in which they are applied. */
export const proseOddities: readonly Oddity[] = [
  proseBesideTables,
  receivedWithCarriedOver,
  proseContradictsTable,
  motionsDoNotAddUp,
  channelsDoNotAddUp,
  missingNumber,
  missingUnit,
  maskedNumber,
  staleYear,
  confusedPlaceName,
  foreignBoilerplate,
  templateLeftovers,
  spamSiteName,
  publishedTooEarly,
  maskedWords,
  lostDateCharacters,
  zeroDigitYear,
  proseInsteadOfTable,
  bracketedReadings,
  traditionalCharacters,
];

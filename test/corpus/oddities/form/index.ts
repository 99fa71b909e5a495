// Oddities of sections, headings and whole tables.

import type { Oddity } from '../../draft.js';
import { emptySections, missingTable } from './empty-sections.js';
import { freeRow, metadataTable, tableInOverview } from './extra-tables.js';
import { headingPunctuation, headingWordings, lostHeadingNumber, missingHeading } from './headings.js';
import { oldFormInNewYear } from './old-form-in-new-year.js';
import { partsNumberedAsSections, restartedNumbering, shiftedNumbering } from './restarted-numbering.js';

/** Oddities of this group, in the order in which they are applied. */
export const formOddities: readonly Oddity[] = [
  oldFormInNewYear,
  headingWordings,
  restartedNumbering,
  shiftedNumbering,
  partsNumberedAsSections,
  headingPunctuation,
  lostHeadingNumber,
  missingHeading,
  tableInOverview,
  metadataTable,
  freeRow,
  missingTable,
  emptySections,
];

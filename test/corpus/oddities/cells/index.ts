// Oddities of single cells as the page prints them.

import type { Oddity } from '../../draft.js';
import { droppedBlanks } from './dropped-blanks.js';
import { droppedRepeats } from './dropped-repeats.js';
import { fillerHeaders } from './filler-headers.js';
import { gluedCells, gluedHeaders } from './glued-cells.js';
import { maskedCells, maskedLabels } from './masked-cells.js';
import { shiftedColumns } from './shifted-columns.js';

/** Oddities of this group, in the order in which they are applied. */
export const cellsOddities: readonly Oddity[] = [
  maskedCells,
  maskedLabels,
  gluedCells,
  gluedHeaders,
  fillerHeaders,
  shiftedColumns,
  droppedBlanks,
  droppedRepeats,
];

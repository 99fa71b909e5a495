// Oddities of headers and row labels.

import type { Oddity } from '../../draft.js';
import { instructedLabels, otherDocumentsRow } from './instructed-labels.js';
import { numberedHeaders, outcomeHeaders } from './invented-headers.js';
import { labelTypos, lostHeaderCharacters } from './lost-characters.js';
import {
  asciiPunctuation,
  cutLabels,
  innerSpaces,
  joinedLabels,
  rowNumbering,
  splitRuns,
} from './punctuation.js';
import { oldDocumentLabel, otherHeaderWordings, otherRowWordings } from './wordings.js';
import { wrongHeader } from './wrong-headers.js';

/** Oddities of this group, in the order in which they are applied: words first, their spelling after them. */
export const labelsOddities: readonly Oddity[] = [
  oldDocumentLabel,
  otherHeaderWordings,
  otherRowWordings,
  wrongHeader,
  lostHeaderCharacters,
  labelTypos,
  otherDocumentsRow,
  instructedLabels,
  rowNumbering,
  asciiPunctuation,
  innerSpaces,
  cutLabels,
  joinedLabels,
  splitRuns,
  numberedHeaders,
  outcomeHeaders,
];

// Oddities of the layout: breaks, torn labels, lost cells, separators.

import type { Oddity } from '../../draft.js';
import { cutByPages, cutByPagesWithHeader, numberedPages } from './cut-by-pages.js';
import { cutGroupLabels, labelBetweenRows } from './cut-group-labels.js';
import { interleavedHeaders, stackedHeaders } from './stacked-headers.js';
import { tornLabels } from './torn-labels.js';
import { trailingPipes, wideGrid } from './trailing-pipes.js';

/** Oddities of this group, in the order in which they are applied. */
export const layoutOddities: readonly Oddity[] = [
  wideGrid,
  trailingPipes,
  stackedHeaders,
  cutGroupLabels,
  labelBetweenRows,
  tornLabels,
  cutByPages,
  cutByPagesWithHeader,
  numberedPages,
  interleavedHeaders,
];

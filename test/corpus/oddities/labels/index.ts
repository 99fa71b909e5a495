// Oddities of headers and row labels.

import type { Oddity } from '../../draft.js';

/** Oddities of this group, in the order in which they are applied. */
export const labelsOddities: readonly Oddity[] = [];

// Oddities of the layout: breaks, torn labels, lost cells, separators.

import type { Oddity } from '../../draft.js';

/** Oddities of this group, in the order in which they are applied. */
export const layoutOddities: readonly Oddity[] = [];

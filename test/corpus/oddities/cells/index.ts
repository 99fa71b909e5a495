// Oddities of single cells as the page prints them.

import type { Oddity } from '../../draft.js';

/** Oddities of this group, in the order in which they are applied. */
export const cellsOddities: readonly Oddity[] = [];

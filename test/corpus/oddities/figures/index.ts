// Oddities of the drawn figures: blanks, strokes, signs, units, published errors.

import type { Oddity } from '../../draft.js';

/** Oddities of this group, in the order in which they are applied. */
export const figuresOddities: readonly Oddity[] = [];

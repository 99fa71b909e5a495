// Oddities of sections, headings and whole tables.

import type { Oddity } from '../../draft.js';

/** Oddities of this group, in the order in which they are applied. */
export const formOddities: readonly Oddity[] = [];

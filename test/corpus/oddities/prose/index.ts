// Oddities of the prose: contradictions, lost characters, masks, stale names.

import type { Oddity } from '../../draft.js';

/** Oddities of this group, in the order in which they are applied. */
export const proseOddities: readonly Oddity[] = [];

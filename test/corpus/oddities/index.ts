// Registry of the oddities. The numbers are those of the catalogue in docs/corpus.md.

import type { Oddity } from '../draft.js';

/** Every oddity of the corpus. */
export const oddities: readonly Oddity[] = [];

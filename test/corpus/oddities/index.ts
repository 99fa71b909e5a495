// Registry of the oddities. The numbers are those of the catalogue in docs/corpus.md.

import type { Oddity } from '../draft.js';
import { cellsOddities } from './cells/index.js';
import { figuresOddities } from './figures/index.js';
import { formOddities } from './form/index.js';
import { labelsOddities } from './labels/index.js';
import { layoutOddities } from './layout/index.js';
import { proseOddities } from './prose/index.js';

/** Every oddity of the corpus, in the order in which they are applied. */
export const oddities: readonly Oddity[] = [
  ...figuresOddities,
  ...proseOddities,
  ...formOddities,
  ...labelsOddities,
  ...cellsOddities,
  ...layoutOddities,
];

// What the confidence stage is told beside the bindings when a test has nothing more to say.

import { forms } from '../../extractors/index.js';
import type { ScoreContext } from '../../src/confidence/index.js';

/** A report of 2024 on the 2021 form, every table found, no check, no issue, no second reader. */
export const scoreContext: ScoreContext = {
  forms: Object.values(forms),
  year: 2024,
  checks: [],
  issues: [],
  found: forms.ogi_2021.tables.map(({ id }) => id),
  second: null,
  hasSecondReader: false,
  prose: new Map(),
};

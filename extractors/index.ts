// The registry of forms. Order does not decide a match: eras are told apart by what the tables print.

import type { FormDefinition } from '../src/model/form.js';
import ogi2019 from './ogi-annual-report/2019.js';
import ogi2021 from './ogi-annual-report/2021.js';

export const forms = { ogi_2019: ogi2019, ogi_2021: ogi2021 } satisfies Record<string, FormDefinition>;

/** Canonical id of a form era that this version reads. */
export type FormId = keyof typeof forms;

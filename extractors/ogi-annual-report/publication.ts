// By when a report has to be public, and what it has to state in words.

import type { DeadlineDefinition, StatementDefinition } from '../../src/model/form.js';

/**
 * Regulation (2019) Art. 49. An office may report for itself, or for its government: the later day holds for it. For
 * townships, zones and vertical bodies days are set locally.
 */
export const deadlines: readonly DeadlineDefinition[] = [
  { kinds: ['department'], by: '01-31', basis: 'Regulation Art. 49, first sentence' },
  { kinds: ['government', 'general_office'], by: '03-31', basis: 'Regulation Art. 49, second sentence' },
];

/** The form asks for the fee in section 6 (收取信息处理费情况在此处报告); it may be collected from 2021 on. */
export const statements: readonly StatementDefinition[] = [
  {
    fact: 'narrative.information_fee.amount',
    section: 's6',
    from: 2021,
    basis: '国办函〔2020〕109号',
  },
];

// By when a report has to be public, what it has to state in words, and which counts few agencies may have.

import type { CompetenceDefinition, DeadlineDefinition, StatementDefinition } from '../../src/model/form.js';

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

/** 规章 are made by bodies under the State Council and by governments of provinces, districted cities and prefectures. */
export const competences: readonly CompetenceDefinition[] = [
  {
    id: 'A20.REG_COMPETENCE',
    row: 'disclosure.art20_1.regulations',
    bodies: [
      { kinds: ['government', 'general_office'], levels: ['central', 'province', 'prefecture'] },
      { kinds: ['department'], levels: ['central'] },
    ],
    basis: 'Legislation Law (2023) Art. 91 and 93',
  },
];

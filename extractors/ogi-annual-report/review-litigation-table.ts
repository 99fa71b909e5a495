// Section 4 of the form, 政府信息公开行政复议、行政诉讼情况: administrative reconsideration and litigation over
// government information. One row of fifteen cells without a label, the same since 2019.

import type { ColumnDefinition, IdentityDefinition, TableDefinition } from '../../src/model/form.js';

const count = { type: 'integer', unit: '件' } as const;

const results = [
  { id: 'upheld', label: '结果维持', gloss: 'upheld' },
  {
    id: 'corrected',
    label: '结果纠正',
    gloss: 'corrected: quashed, varied, declared unlawful, ordered to act',
  },
  { id: 'other', label: '其他结果', gloss: 'other result: withdrawn, rejected, terminated' },
  { id: 'pending', label: '尚未审结', gloss: 'pending at year end' },
  { id: 'total', label: '总计', gloss: 'total' },
];

function columnsUnder(id: string, under: string[], gloss: string): ColumnDefinition[] {
  return results.map((result) => ({
    id: `${id}.${result.id}`,
    label: result.label,
    ...(result.id === 'total' ? { variants: ['合计'] } : {}),
    under,
    gloss: `${gloss}: ${result.gloss}`,
    value: count,
  }));
}

function totalIdentity(id: string, name: string, path: string): IdentityDefinition {
  return {
    id,
    name: `${name}：结果维持+结果纠正+其他结果+尚未审结=总计`,
    gloss: 'results add up to the total',
    severity: 'error',
    left: ['upheld', 'corrected', 'other', 'pending'].map((result) => `review_litigation.${path}.${result}`),
    op: '==',
    right: [`review_litigation.${path}.total`],
    basis: 'derived from the column 总计',
  };
}

/** The fifteen cells: reconsideration, litigation without and after reconsideration, five results each. */
export const reviewLitigationTable = {
  id: 'review_litigation',
  section: 's4',
  gloss: 'administrative reconsideration and litigation over government information',
  headerLabels: ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'],
  columns: [
    ...columnsUnder('review', ['行政复议'], 'administrative reconsideration'),
    ...columnsUnder(
      'litigation.direct',
      ['行政诉讼', '未经复议直接起诉'],
      'litigation without prior reconsideration',
    ),
    ...columnsUnder(
      'litigation.after_review',
      ['行政诉讼', '复议后起诉'],
      'litigation after reconsideration',
    ),
  ],
  rows: [{ id: 'counts', label: '', gloss: 'the one data row' }],
  derived: [],
} satisfies TableDefinition;

/** Identities of the review and litigation table. */
export const reviewLitigationIdentities = [
  totalIdentity('REV.RECONSIDERATION', '行政复议', 'review'),
  totalIdentity('REV.LIT_DIRECT', '行政诉讼-未经复议直接起诉', 'litigation.direct'),
  totalIdentity('REV.LIT_AFTER', '行政诉讼-复议后起诉', 'litigation.after_review'),
];

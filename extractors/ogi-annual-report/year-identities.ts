// Identities between the reports of one agency for two consecutive years, and the fields that a region's report sums up
// over its members. The form prints none of them: they follow from what its rows and columns mean. All may break without
// an error where agencies were merged or split between the years, or where a stock was counted anew.

import { type IdentityDefinition, LAST_YEAR } from '../../src/model/form.js';
import { requestClosingRows, requestColumns, requestRows } from './requests-table.js';

const applicants = requestColumns.map((column) => column.id).filter((id) => id !== 'total');

const carry = {
  id: 'XY.CARRY',
  name: '上年“四、结转下年度继续办理”=本年“二、上年结转政府信息公开申请数量”',
  gloss: "what last year's report carried forward is what this year's carried over",
  left: [`${LAST_YEAR}requests.carried_forward.{column}`],
  op: '==',
  right: ['requests.carried_over.{column}'],
  basis: 'derived from the labels of rows 二 and 四',
} as const;

/** Carry-over of requests and of pending cases: the same tables in every era from 2019 on. */
export const carryIdentities: readonly IdentityDefinition[] = [
  { ...carry, severity: 'error', forEach: { variable: 'column', over: ['total'] } },
  // Who counts as which kind of applicant is sometimes decided anew when the case goes on.
  { ...carry, severity: 'warning', forEach: { variable: 'column', over: applicants } },
  {
    id: 'XY.PENDING',
    name: '上年尚未审结≤本年总计',
    gloss: 'cases pending at the end of last year are among those of this year',
    // Many agencies count only the cases newly filed.
    severity: 'info',
    forEach: { variable: 'row', over: ['review', 'litigation.direct', 'litigation.after_review'] },
    left: [`${LAST_YEAR}review_litigation.{row}.pending`],
    op: '<=',
    right: ['review_litigation.{row}.total'],
    basis: 'derived from 尚未审结; holds where the report counts cases carried over',
  },
];

const documentRows = ['regulations', 'normative_documents'];

/** Stock of documents in force, as the form of 2021 counts it. */
export const stockIdentities: readonly IdentityDefinition[] = [
  {
    id: 'A20.STOCK',
    name: '上年现行有效件数+本年制发件数=本年废止件数+本年现行有效件数',
    gloss: 'documents in force last year and issued this year are in force or repealed this year',
    severity: 'warning',
    forEach: { variable: 'row', over: documentRows },
    left: [`${LAST_YEAR}disclosure.art20_1.{row}.in_force`, 'disclosure.art20_1.{row}.issued'],
    op: '==',
    right: ['disclosure.art20_1.{row}.repealed', 'disclosure.art20_1.{row}.in_force'],
    basis: 'derived from the labels of the columns; documents that lapse by themselves break it',
  },
];

/** Chains of the form of 2019, which prints last year's numbers beside the change. */
export const itemIdentities: readonly IdentityDefinition[] = [
  {
    id: 'A20.ITEMS_CHAIN',
    name: '上年“上一年项目数量”+上年“本年增/减”=本年“上一年项目数量”',
    gloss: "last year's items and their change are this year's items of last year",
    severity: 'warning',
    forEach: {
      variable: 'row',
      over: [
        'disclosure.art20_5.administrative_licensing',
        'disclosure.art20_5.other_external_services',
        'disclosure.art20_6.administrative_penalty',
        'disclosure.art20_6.administrative_compulsion',
        'disclosure.art20_8.administrative_fees',
      ],
    },
    left: [`${LAST_YEAR}{row}.previous_year_items`, `${LAST_YEAR}{row}.change`],
    op: '==',
    right: ['{row}.previous_year_items'],
    basis: 'derived from the labels of the columns',
  },
  {
    id: 'A20.TOTAL_CHAIN',
    name: '本年对外公开总数量≤上年对外公开总数量+本年新公开数量',
    gloss: 'all documents public this year were so last year or are new',
    severity: 'info',
    forEach: { variable: 'row', over: documentRows },
    left: ['disclosure.art20_1.{row}.total_disclosed'],
    op: '<=',
    right: [
      `${LAST_YEAR}disclosure.art20_1.{row}.total_disclosed`,
      'disclosure.art20_1.{row}.newly_disclosed',
    ],
    basis: 'derived from the labels of the columns',
  },
];

/** Totals of requests, reconsiderations, lawsuits and decisions; stocks of documents are not additive. */
export const regionSums: readonly string[] = [
  ...[...requestRows, ...requestClosingRows].map((row) => `requests.${row.id}.total`),
  ...['review', 'litigation.direct', 'litigation.after_review'].map(
    (kind) => `review_litigation.${kind}.total`,
  ),
  'disclosure.art20_5.administrative_licensing.decisions',
  'disclosure.art20_6.administrative_penalty.decisions',
  'disclosure.art20_6.administrative_compulsion.decisions',
];

// Section 3 of the form, 收到和处理政府信息公开申请情况: what became of the requests, by kind of applicant.
// The columns and twenty of the rows are the same since 2019; the eras differ only in （六）其他处理.
// "Regulation" is 《中华人民共和国政府信息公开条例》 (State Council Decree 711, in force since 2019-05-15).

import type {
  ColumnDefinition,
  GroupDefinition,
  IdentityDefinition,
  RowDefinition,
} from '../../src/model/form.js';

const count = { type: 'integer', unit: '件' } as const;
const legalPerson = ['申请人情况', '法人或其他组织'];

/** Seven columns: who applied. The five kinds of legal person stand under 法人或其他组织. */
export const requestColumns = [
  { id: 'natural_person', label: '自然人', under: ['申请人情况'], gloss: 'natural persons', value: count },
  {
    id: 'legal_person.business',
    label: '商业企业',
    variants: ['企业'],
    under: legalPerson,
    gloss: 'legal persons and organisations: business enterprises',
    value: count,
  },
  {
    id: 'legal_person.research',
    label: '科研机构',
    variants: ['科研', '科研企业'],
    under: legalPerson,
    gloss: 'legal persons and organisations: research institutions',
    value: count,
  },
  {
    id: 'legal_person.public_welfare',
    label: '社会公益组织',
    variants: ['社会公益', '公益组织'],
    under: legalPerson,
    gloss: 'legal persons and organisations: public-welfare social organisations',
    value: count,
  },
  {
    id: 'legal_person.legal_service',
    label: '法律服务机构',
    variants: ['法律服务'],
    under: legalPerson,
    gloss: 'legal persons and organisations: legal-service institutions',
    value: count,
  },
  {
    id: 'legal_person.other',
    label: '其他',
    under: legalPerson,
    gloss: 'legal persons and organisations: other',
    value: count,
  },
  {
    id: 'total',
    label: '总计',
    variants: ['合计'],
    under: ['申请人情况'],
    gloss: 'total',
    value: count,
  },
] as const satisfies readonly ColumnDefinition[];

/** Cells of the table's head that stand over no single value column. */
export const requestHeaderLabels = [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  '申请人情况',
  '法人或其他组织',
];

/** Label cells that span rows. 三、本年度办理结果 is printed as vertical text. */
export const requestGroups = [
  { id: 'results', label: '三、本年度办理结果', gloss: 'how requests were disposed of this year' },
  { id: 'denied', label: '（三）不予公开', within: 'results', gloss: 'denied' },
  { id: 'unable', label: '（四）无法提供', within: 'results', gloss: 'unable to provide' },
  { id: 'not_processed', label: '（五）不予处理', within: 'results', gloss: 'not processed' },
] as const satisfies readonly GroupDefinition[];

/** （六）其他处理 as a group of three rows: the 2021 form. */
export const otherDispositionGroup = {
  id: 'other',
  label: '（六）其他处理',
  within: 'results',
  gloss: 'other disposition',
} as const satisfies GroupDefinition;

/** Rows 一 to （五）5, in printed order. */
export const requestRows = [
  {
    id: 'new_requests',
    label: '一、本年新收政府信息公开申请数量',
    gloss: 'requests newly received this year',
  },
  {
    id: 'carried_over',
    label: '二、上年结转政府信息公开申请数量',
    gloss: 'requests carried over from the previous year',
  },
  {
    id: 'granted',
    label: '（一）予以公开',
    group: 'results',
    basis: 'Regulation Art. 36(1)(2)',
    gloss: 'granted: disclosed in full, or directed to information already public',
  },
  {
    id: 'partially_granted',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    variants: ['（二）部分公开'],
    group: 'results',
    basis: 'Regulation Art. 37',
    gloss: 'partially granted: severed, counted only here',
  },
  {
    id: 'denied.state_secret',
    label: '1.属于国家秘密',
    group: 'denied',
    basis: 'Regulation Art. 14',
    gloss: 'denied: state secret',
  },
  {
    id: 'denied.other_law',
    label: '2.其他法律行政法规禁止公开',
    typos: ['2.其他法律行政止公开'],
    group: 'denied',
    basis: 'Regulation Art. 14',
    gloss: 'denied: disclosure prohibited by another law or administrative regulation',
  },
  {
    id: 'denied.public_security_stability',
    label: '3.危及“三安全一稳定”',
    group: 'denied',
    basis: 'Regulation Art. 14',
    gloss:
      "denied: endangers the 'three securities and one stability' (national, public, economic security; social stability)",
  },
  {
    id: 'denied.third_party_rights',
    label: '4.保护第三方合法权益',
    group: 'denied',
    basis: 'Regulation Art. 15, 32',
    gloss: 'denied: protection of the lawful rights of a third party (trade secret, privacy)',
  },
  {
    id: 'denied.internal_affairs',
    label: '5.属于三类内部事务信息',
    variants: ['5.属于内部事务信息'],
    group: 'denied',
    basis: 'Regulation Art. 16(1)',
    gloss: 'denied: three kinds of internal-affairs information (personnel, logistics, internal workflow)',
  },
  {
    id: 'denied.deliberative',
    label: '6.属于四类过程性信息',
    variants: ['6.属于过程性信息'],
    group: 'denied',
    basis: 'Regulation Art. 16(2)',
    gloss:
      'denied: four kinds of deliberative information (discussion records, drafts, consultation letters, requests for instructions)',
  },
  {
    id: 'denied.enforcement_file',
    label: '7.属于行政执法案卷',
    group: 'denied',
    basis: 'Regulation Art. 16(2)',
    gloss: 'denied: administrative-enforcement case file',
  },
  {
    id: 'denied.administrative_inquiry',
    label: '8.属于行政查询事项',
    group: 'denied',
    basis: 'Regulation Art. 36(7)',
    gloss: 'denied: matter for a statutory inquiry channel (business or real-estate registry)',
  },
  {
    id: 'unable.not_held',
    label: '1.本机关不掌握相关政府信息',
    group: 'unable',
    basis: 'Regulation Art. 36(4)(5)',
    gloss: 'unable to provide: information not held by this agency',
  },
  {
    id: 'unable.needs_creation',
    label: '2.没有现成信息需要另行制作',
    group: 'unable',
    basis: 'Regulation Art. 38',
    gloss: 'unable to provide: no existing record, would have to be created',
  },
  {
    id: 'unable.still_unclear',
    label: '3.补正后申请内容仍不明确',
    group: 'unable',
    basis: 'Regulation Art. 30',
    gloss: 'unable to provide: request still unclear after correction',
  },
  {
    id: 'not_processed.petition',
    label: '1.信访举报投诉类申请',
    group: 'not_processed',
    basis: 'Regulation Art. 39(1)',
    gloss: 'not processed: petition, report or complaint',
  },
  {
    id: 'not_processed.repeat',
    label: '2.重复申请',
    group: 'not_processed',
    basis: 'Regulation Art. 36(6)',
    gloss: 'not processed: repeated request',
  },
  {
    id: 'not_processed.publication',
    label: '3.要求提供公开出版物',
    group: 'not_processed',
    basis: 'Regulation Art. 39(2)',
    gloss: 'not processed: asks for a published publication',
  },
  {
    id: 'not_processed.excessive',
    label: '4.无正当理由大量反复申请',
    group: 'not_processed',
    basis: 'Regulation Art. 35',
    gloss: 'not processed: large numbers of repeated requests without legitimate reason',
  },
  {
    id: 'not_processed.confirm_or_reissue',
    label: '5.要求行政机关确认或重新出具已获取信息',
    variants: ['5.要求确认或重新出具已获取信息'],
    group: 'not_processed',
    gloss: 'not processed: asks the agency to confirm or re-issue information already obtained',
  },
] as const satisfies readonly RowDefinition[];

/** （六）其他处理 as three rows: the 2021 form. */
export const otherDispositionRows = [
  {
    id: 'other.overdue_correction',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    variants: ['1.逾期不补正'],
    group: 'other',
    basis: 'Regulation Art. 30',
    gloss: 'other: correction overdue without legitimate reason, no longer processed',
  },
  {
    id: 'other.fee_unpaid',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    variants: ['2.逾期不缴费'],
    group: 'other',
    basis: 'Regulation Art. 42; 国办函〔2020〕109号',
    gloss: 'other: information-processing fee unpaid, no longer processed',
  },
  {
    id: 'other.other',
    label: '3.其他',
    group: 'other',
    gloss: 'other: other, withdrawals by the applicant included',
  },
] as const satisfies readonly RowDefinition[];

/** （六）其他处理 as one row: the 2019 form, and reports that kept it later. */
export const otherDispositionSingleRow = {
  id: 'other.all',
  label: '（六）其他处理',
  group: 'results',
  gloss: 'other disposition, all',
} as const satisfies RowDefinition;

/** The two rows that close the table. */
export const requestClosingRows = [
  {
    id: 'total_processed',
    label: '（七）总计',
    group: 'results',
    gloss: 'total requests disposed of this year',
  },
  {
    id: 'carried_forward',
    label: '四、结转下年度继续办理',
    gloss: 'requests carried forward to the next year',
  },
] as const satisfies readonly RowDefinition[];

const sumOf = (group: string): string[] =>
  requestRows.filter((row) => 'group' in row && row.group === group).map((row) => row.id);

/** Subtotals that the form does not print. */
export const requestDerived = [
  { id: 'denied.all', sumOf: sumOf('denied'), gloss: 'denied, all grounds' },
  { id: 'unable.all', sumOf: sumOf('unable'), gloss: 'unable to provide, all' },
  { id: 'not_processed.all', sumOf: sumOf('not_processed'), gloss: 'not processed, all' },
];

/** Subtotal of the three rows of （六）, where they are printed. */
export const otherDispositionDerived = {
  id: 'other.all',
  sumOf: otherDispositionRows.map((row) => row.id),
  gloss: 'other disposition, all',
};

/** Identities of the requests table; `rows` are the ids of the rows printed in the era. */
export function requestIdentities(rows: readonly string[]): IdentityDefinition[] {
  const [naturalPerson, ...rest] = requestColumns.map((column) => column.id);
  const applicants = [naturalPerson, ...rest.slice(0, -1)];
  const columns = requestColumns.map((column) => column.id);
  return [
    {
      id: 'REQ.ROW_SUM',
      name: '自然人+商业企业+科研机构+社会公益组织+法律服务机构+其他=总计',
      gloss: 'applicants add up to the row total',
      severity: 'error',
      forEach: { variable: 'row', over: rows },
      left: applicants.map((id) => `requests.{row}.${id}`),
      op: '==',
      right: ['requests.{row}.total'],
      basis: 'derived from the column layout (总计)',
    },
    {
      id: 'REQ.OUTCOME_SUM',
      name: '（一）+（二）+（三）各项+（四）各项+（五）各项+（六）各项=（七）总计',
      gloss: 'outcomes add up to the total disposed of',
      severity: 'error',
      forEach: { variable: 'column', over: columns },
      left: [
        'granted',
        'partially_granted',
        'denied.all',
        'unable.all',
        'not_processed.all',
        'other.all',
      ].map((row) => `requests.${row}.{column}`),
      op: '==',
      right: ['requests.total_processed.{column}'],
      basis: 'derived from row （七）总计',
    },
    {
      id: 'REQ.BALANCE',
      name: '一+二=三（七）总计+四',
      gloss: 'received and carried over equal disposed of and carried forward',
      severity: 'error',
      forEach: { variable: 'column', over: columns },
      left: ['requests.new_requests.{column}', 'requests.carried_over.{column}'],
      op: '==',
      right: ['requests.total_processed.{column}', 'requests.carried_forward.{column}'],
      basis: 'printed in the corner cell of the form',
    },
  ];
}

// The printed labels of both forms and the merges of the official Word form, kept as data of the maker's own.
// 2021 form: 国办公开办函〔2021〕30号; 2019 form: 国办公开办函〔2019〕60号.

import type { FormId } from './description.js';

/** A printed row or column with its canonical id. */
export interface Label {
  readonly id: string;
  readonly text: string;
}

/** One table of section 2: title row, header row, data rows. */
export interface DisclosureLayout {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Label[];
  readonly rows: readonly Label[];
}

/** A group cell of the requests table with the rows it spans. */
export interface RequestGroup {
  readonly text: string;
  readonly rows: readonly Label[];
}

const decisions = { id: 'decisions', text: '本年处理决定数量' };
const previousYear = { id: 'previous_year_items', text: '上一年项目数量' };
const change = { id: 'change', text: '本年增/减' };
const decisions2019 = { id: 'decisions', text: '处理决定数量' };

const licensing = { id: 'administrative_licensing', text: '行政许可' };
const punishments = [
  { id: 'administrative_penalty', text: '行政处罚' },
  { id: 'administrative_compulsion', text: '行政强制' },
];
const fees = { id: 'administrative_fees', text: '行政事业性收费' };

/** Tables of section 2 in printed order. */
export const disclosureLayouts: Readonly<Record<FormId, readonly DisclosureLayout[]>> = {
  ogi_2021: [
    {
      id: 'disclosure.art20_1',
      title: '第二十条第（一）项',
      columns: [
        { id: 'issued', text: '本年制发件数' },
        { id: 'repealed', text: '本年废止件数' },
        { id: 'in_force', text: '现行有效件数' },
      ],
      rows: [
        { id: 'regulations', text: '规章' },
        { id: 'normative_documents', text: '行政规范性文件' },
      ],
    },
    { id: 'disclosure.art20_5', title: '第二十条第（五）项', columns: [decisions], rows: [licensing] },
    { id: 'disclosure.art20_6', title: '第二十条第（六）项', columns: [decisions], rows: punishments },
    {
      id: 'disclosure.art20_8',
      title: '第二十条第（八）项',
      columns: [{ id: 'amount', text: '本年收费金额（单位：万元）' }],
      rows: [fees],
    },
  ],
  ogi_2019: [
    {
      id: 'disclosure.art20_1',
      title: '第二十条第（一）项',
      columns: [
        { id: 'newly_made', text: '本年新制作数量' },
        { id: 'newly_disclosed', text: '本年新公开数量' },
        { id: 'total_disclosed', text: '对外公开总数量' },
      ],
      rows: [
        { id: 'regulations', text: '规章' },
        { id: 'normative_documents', text: '规范性文件' },
      ],
    },
    {
      id: 'disclosure.art20_5',
      title: '第二十条第（五）项',
      columns: [previousYear, change, decisions2019],
      rows: [licensing, { id: 'other_external_services', text: '其他对外管理服务事项' }],
    },
    {
      id: 'disclosure.art20_6',
      title: '第二十条第（六）项',
      columns: [previousYear, change, decisions2019],
      rows: punishments,
    },
    { id: 'disclosure.art20_8', title: '第二十条第（八）项', columns: [previousYear, change], rows: [fees] },
    {
      id: 'disclosure.art20_9',
      title: '第二十条第（九）项',
      columns: [
        { id: 'projects', text: '采购项目数量' },
        { id: 'amount', text: '采购总金额' },
      ],
      rows: [{ id: 'centralized_procurement', text: '政府集中采购' }],
    },
  ],
};

/** Corner cell of the requests table, the one identity that the form prints. */
export const requestsCorner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Value columns of the requests table; line breaks as the Word form sets them. */
export const requestColumns: readonly Label[] = [
  { id: 'natural_person', text: '自然人' },
  { id: 'legal_person.business', text: '商业\n企业' },
  { id: 'legal_person.research', text: '科研\n机构' },
  { id: 'legal_person.public_welfare', text: '社会公益组织' },
  { id: 'legal_person.legal_service', text: '法律服务机构' },
  { id: 'legal_person.other', text: '其他' },
  { id: 'total', text: '总计' },
];

/** Rows above and below the vertical cell; their label spans three grid columns. */
export const requestFrame = {
  newRequests: { id: 'new_requests', text: '一、本年新收政府信息公开申请数量' },
  carriedOver: { id: 'carried_over', text: '二、上年结转政府信息公开申请数量' },
  outcomes: '三、本年度办理结果',
  carriedForward: { id: 'carried_forward', text: '四、结转下年度继续办理' },
} as const;

/** Outcome rows that stand alone before the groups; their label spans two grid columns. */
export const plainOutcomes: readonly Label[] = [
  { id: 'granted', text: '（一）予以公开' },
  { id: 'partially_granted', text: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' },
];

/** Groups （三）（四）（五）, the same in both forms. */
export const requestGroups: readonly RequestGroup[] = [
  {
    text: '（三）不予公开',
    rows: [
      { id: 'denied.state_secret', text: '1.属于国家秘密' },
      { id: 'denied.other_law', text: '2.其他法律行政法规禁止公开' },
      { id: 'denied.public_security_stability', text: '3.危及“三安全一稳定”' },
      { id: 'denied.third_party_rights', text: '4.保护第三方合法权益' },
      { id: 'denied.internal_affairs', text: '5.属于三类内部事务信息' },
      { id: 'denied.deliberative', text: '6.属于四类过程性信息' },
      { id: 'denied.enforcement_file', text: '7.属于行政执法案卷' },
      { id: 'denied.administrative_inquiry', text: '8.属于行政查询事项' },
    ],
  },
  {
    text: '（四）无法提供',
    rows: [
      { id: 'unable.not_held', text: '1.本机关不掌握相关政府信息' },
      { id: 'unable.needs_creation', text: '2.没有现成信息需要另行制作' },
      { id: 'unable.still_unclear', text: '3.补正后申请内容仍不明确' },
    ],
  },
  {
    text: '（五）不予处理',
    rows: [
      { id: 'not_processed.petition', text: '1.信访举报投诉类申请' },
      { id: 'not_processed.repeat', text: '2.重复申请' },
      { id: 'not_processed.publication', text: '3.要求提供公开出版物' },
      { id: 'not_processed.excessive', text: '4.无正当理由大量反复申请' },
      { id: 'not_processed.confirm_or_reissue', text: '5.要求行政机关确认或重新出具已获取信息' },
    ],
  },
];

/** Group （六） of the 2021 form. */
export const otherGroup: RequestGroup = {
  text: '（六）其他处理',
  rows: [
    {
      id: 'other.overdue_correction',
      text: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    },
    {
      id: 'other.fee_unpaid',
      text: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    },
    { id: 'other.other', text: '3.其他' },
  ],
};

/** （六） as the single row of the 2019 form, still met in later reports. */
export const otherSingleRow: Label = { id: 'other.all', text: '（六）其他处理' };

/** （七）, the sum of （一）–（六）. */
export const totalProcessed: Label = { id: 'total_processed', text: '（七）总计' };

const outcomes = ['upheld', 'corrected', 'other', 'pending', 'total'];

/** Headers over the outcomes of the review and litigation table; line breaks as the Word form sets them. */
export const reviewOutcomes: readonly string[] = [
  '结果\n维持',
  '结果\n纠正',
  '其他\n结果',
  '尚未\n审结',
  '总计',
];

/** Header cells that span the columns of a table. */
export const spanningHeaders = {
  applicants: '申请人情况',
  legalPersons: '法人或其他组织',
  review: '行政复议',
  litigation: '行政诉讼',
  direct: '未经复议直接起诉',
  afterReview: '复议后起诉',
} as const;

/** Header over the row labels of section 2. */
export const rowHeader = '信息内容';

/** Column ids of the review and litigation table: reconsideration, direct litigation, litigation after review. */
export const reviewColumnIds: readonly string[] = [
  'review',
  'litigation.direct',
  'litigation.after_review',
].flatMap((group) => outcomes.map((outcome) => `${group}.${outcome}`));

/** Headings of the six sections. */
export const sectionHeadings: Readonly<Record<FormId, readonly string[]>> = {
  ogi_2021: [
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ],
  ogi_2019: [
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '五、政府信息公开工作存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ],
};

/** Column ids of any table, in printed order. */
export function columnIds(form: FormId, tableId: string): readonly string[] {
  if (tableId === 'requests') return requestColumns.map((column) => column.id);
  if (tableId === 'review_litigation') return reviewColumnIds;
  const layout = disclosureLayouts[form].find((table) => table.id === tableId);
  if (layout === undefined) throw new Error(`The form ${form} has no table ${tableId}`);
  return layout.columns.map((column) => column.id);
}

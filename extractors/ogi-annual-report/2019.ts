// 《中华人民共和国政府信息公开工作年度报告格式（试行）》, report years 2019 and 2020.
// Issued by 国务院办公厅政府信息与政务公开办公室, 国办公开办函〔2019〕60号, November 2019.
// "Regulation" is 《中华人民共和国政府信息公开条例》 (State Council Decree 711); Art. 20 names the tables of
// section 2, Art. 50 the contents of the report. Agencies went on using this form after 2020.

import { defineForm } from '../../src/model/form.js';
import { facts } from './facts/index.js';
import { competences, deadlines } from './publication.js';
import {
  otherDispositionSingleRow,
  requestClosingRows,
  requestColumns,
  requestDerived,
  requestGroups,
  requestHeaderLabels,
  requestIdentities,
  requestRows,
} from './requests-table.js';
import { reviewLitigationIdentities, reviewLitigationTable } from './review-litigation-table.js';
import { carryIdentities, itemIdentities, regionSums } from './year-identities.js';

const documents = { type: 'integer', unit: '件' } as const;
const items = { type: 'integer', unit: '项' } as const;

const previousYearItemsColumn = {
  id: 'previous_year_items',
  label: '上一年项目数量',
  gloss: 'number of item types last year',
  value: items,
} as const;

const changeColumn = {
  id: 'change',
  label: '本年增/减',
  variants: ['本年增减', '本年增/', '本年增'],
  gloss: 'item types added or removed this year, removals negative',
  value: { type: 'integer', signed: true, unit: '项' },
} as const;

const decisionsColumn = {
  id: 'decisions',
  label: '处理决定数量',
  variants: ['本年处理决定数量'],
  gloss: 'decisions made this year',
  value: documents,
} as const;

const itemColumns = [previousYearItemsColumn, changeColumn, decisionsColumn];
const rows = [...requestRows, otherDispositionSingleRow, ...requestClosingRows];
const disclosedRows = ['regulations', 'normative_documents'];

export default defineForm({
  form: 'ogi-annual-report',
  id: 'ogi_2019',
  title: '中华人民共和国政府信息公开工作年度报告格式（试行）（2019年）',
  effective: { from: 2019, to: 2020 },
  authority: '国办公开办函〔2019〕60号',
  sections: [
    {
      id: 's1',
      kind: 'narrative',
      heading: '一、总体情况',
      gloss: 'overview',
      content: "the form's own summary",
    },
    {
      id: 's2',
      kind: 'table',
      heading: '二、主动公开政府信息情况',
      gloss: 'proactive disclosure',
      content: 'Regulation Art. 50(1); tables by Art. 20 items (1), (5), (6), (8), (9)',
    },
    {
      id: 's3',
      kind: 'table',
      heading: '三、收到和处理政府信息公开申请情况',
      variants: ['收到的处理政府信息公开申请情况'],
      gloss: 'requests received and processed',
      content: 'Regulation Art. 50(2)',
    },
    {
      id: 's4',
      kind: 'table',
      heading: '四、政府信息公开行政复议、行政诉讼情况',
      variants: [
        '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议提起行政诉讼情况',
      ],
      gloss: 'reconsideration and litigation',
      content: 'Regulation Art. 50(3)',
    },
    {
      id: 's5',
      kind: 'narrative',
      heading: '五、政府信息公开工作存在的主要问题及改进情况',
      variants: [
        '存在的主要问题及改进情况',
        '存在问题及改进情况',
        '存在的主要问题及整改措施',
        '存在的主要问题和改进措施',
        '存在的主要问题及改进措施',
      ],
      gloss: 'main problems and improvements',
      content: 'Regulation Art. 50(4)',
    },
    {
      id: 's6',
      kind: 'narrative',
      heading: '六、其他需要报告的事项',
      variants: ['其他需要报告事项', '需要报告的其他事项'],
      gloss: 'other matters to report',
      content: 'Regulation Art. 50(5)',
    },
  ],
  tables: [
    {
      id: 'disclosure.art20_1',
      section: 's2',
      gloss: 'Art. 20 item (1): rules and normative documents',
      title: { label: '第二十条第（一）项' },
      headerLabels: ['信息内容'],
      columns: [
        {
          id: 'newly_made',
          label: '本年新制作数量',
          gloss: 'newly made this year',
          value: documents,
        },
        {
          id: 'newly_disclosed',
          label: '本年新公开数量',
          gloss: 'newly disclosed this year',
          value: documents,
        },
        {
          id: 'total_disclosed',
          label: '对外公开总数量',
          gloss: 'total publicly available',
          value: documents,
        },
      ],
      rows: [
        {
          id: 'regulations',
          label: '规章',
          variants: ['规章（设区的市、自治州人民政府应提供相关数据）'],
          gloss: 'departmental or local-government rules',
        },
        {
          id: 'normative_documents',
          label: '规范性文件',
          variants: ['行政规范性文件', '规范性档案', '行政规范性档案'],
          gloss: 'normative documents',
        },
        {
          id: 'other_disclosed_documents',
          label: '其他主动公开文件',
          variants: ['其他主动公开档案'],
          local: true,
          gloss: 'other proactively disclosed documents (additional row of Hubei)',
        },
      ],
    },
    {
      id: 'disclosure.art20_5',
      section: 's2',
      gloss: 'Art. 20 item (5): licensing and other external services',
      title: { label: '第二十条第（五）项' },
      headerLabels: ['信息内容'],
      columns: itemColumns,
      rows: [
        { id: 'administrative_licensing', label: '行政许可', gloss: 'administrative licensing' },
        {
          id: 'other_external_services',
          label: '其他对外管理服务事项',
          gloss: 'other external management and service matters',
        },
      ],
    },
    {
      id: 'disclosure.art20_6',
      section: 's2',
      gloss: 'Art. 20 item (6): administrative penalties and compulsion',
      title: { label: '第二十条第（六）项' },
      headerLabels: ['信息内容'],
      columns: itemColumns,
      rows: [
        { id: 'administrative_penalty', label: '行政处罚', gloss: 'administrative penalties' },
        { id: 'administrative_compulsion', label: '行政强制', gloss: 'administrative compulsion' },
      ],
    },
    {
      id: 'disclosure.art20_8',
      section: 's2',
      gloss: 'Art. 20 item (8): administrative and institutional fees',
      title: { label: '第二十条第（八）项' },
      headerLabels: ['信息内容'],
      columns: [previousYearItemsColumn, changeColumn],
      rows: [
        {
          id: 'administrative_fees',
          label: '行政事业性收费',
          gloss: 'administrative and institutional fee items',
        },
      ],
    },
    {
      id: 'disclosure.art20_9',
      section: 's2',
      gloss: 'Art. 20 item (9): centralised government procurement',
      title: { label: '第二十条第（九）项' },
      headerLabels: ['信息内容'],
      columns: [
        {
          id: 'projects',
          label: '采购项目数量',
          gloss: 'number of procurement projects',
          value: items,
        },
        {
          id: 'amount',
          label: '采购总金额',
          variants: ['采购总金额（万元）', '采购总金额（元）'],
          gloss: 'total procurement amount; the form prints no unit',
          value: { type: 'money', unit: null },
        },
      ],
      rows: [
        { id: 'centralized_procurement', label: '政府集中采购', gloss: 'centralised government procurement' },
      ],
      headerMisprints: [['上一年项目数量', '本年增/减']],
    },
    {
      id: 'requests',
      section: 's3',
      gloss: 'requests received and how they were disposed of, by kind of applicant',
      headerLabels: requestHeaderLabels,
      columns: requestColumns,
      rows,
      groups: requestGroups,
      derived: requestDerived,
    },
    reviewLitigationTable,
  ],
  facts,
  identities: [
    ...requestIdentities(rows.map((row) => row.id)),
    ...reviewLitigationIdentities,
    {
      id: 'A20.NEW_LE_TOTAL',
      name: '本年新公开数量≤对外公开总数量',
      gloss: 'newly disclosed is at most the total available',
      severity: 'warning',
      forEach: { variable: 'row', over: disclosedRows },
      left: ['disclosure.art20_1.{row}.newly_disclosed'],
      op: '<=',
      right: ['disclosure.art20_1.{row}.total_disclosed'],
      basis: 'derived from the meaning of the columns',
    },
    {
      id: 'A20.NEWDISC_LE_MADE',
      name: '本年新公开数量≤本年新制作数量',
      gloss: 'newly disclosed is usually at most newly made (older documents may be disclosed late)',
      severity: 'info',
      forEach: { variable: 'row', over: disclosedRows },
      left: ['disclosure.art20_1.{row}.newly_disclosed'],
      op: '<=',
      right: ['disclosure.art20_1.{row}.newly_made'],
      basis: 'derived from the meaning of the columns',
    },
  ],
  yearIdentities: [...carryIdentities, ...itemIdentities],
  regionSums,
  deadlines,
  competences,
});

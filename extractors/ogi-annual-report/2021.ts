// 《中华人民共和国政府信息公开工作年度报告格式》, report years 2021 onwards.
// Issued by 国务院办公厅政府信息与政务公开办公室, 国办公开办函〔2021〕30号, 2021-09-26.
// "Regulation" is 《中华人民共和国政府信息公开条例》 (State Council Decree 711); Art. 20 names the tables of
// section 2, Art. 50 the contents of the report.

import { defineForm } from '../../src/model/form.js';
import { facts } from './facts/index.js';
import { competences, deadlines, statements } from './publication.js';
import {
  otherDispositionDerived,
  otherDispositionGroup,
  otherDispositionRows,
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
import { carryIdentities, regionSums, stockIdentities } from './year-identities.js';

const documents = { type: 'integer', unit: '件' } as const;

const decisionsColumn = {
  id: 'decisions',
  label: '本年处理决定数量',
  variants: ['处理决定数量'],
  gloss: 'decisions made this year',
  value: documents,
} as const;

const rows = [...requestRows, ...otherDispositionRows, ...requestClosingRows];

export default defineForm({
  form: 'ogi-annual-report',
  id: 'ogi_2021',
  title: '中华人民共和国政府信息公开工作年度报告格式（2021年）',
  effective: { from: 2021, to: null },
  authority: '国办公开办函〔2021〕30号',
  sections: [
    {
      id: 's1',
      kind: 'narrative',
      heading: '一、总体情况',
      gloss: 'overview',
      content:
        'Notice 30: the five aspects 主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障; governments add 工作考核、社会评议、责任追究 (Regulation Art. 50(4))',
    },
    {
      id: 's2',
      kind: 'table',
      heading: '二、主动公开政府信息情况',
      gloss: 'proactive disclosure',
      content: 'Regulation Art. 50(1); tables by Art. 20 items (1), (5), (6), (8)',
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
      heading: '五、存在的主要问题及改进情况',
      variants: [
        '政府信息公开工作存在的主要问题及改进情况',
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
      content: 'Regulation Art. 50(5); information-processing fees are reported here (国办函〔2020〕109号)',
    },
  ],
  tables: [
    {
      id: 'disclosure.art20_1',
      section: 's2',
      gloss: 'Art. 20 item (1): rules and administrative normative documents',
      title: { label: '第二十条第（一）项' },
      headerLabels: ['信息内容'],
      columns: [
        {
          id: 'issued',
          label: '本年制发件数',
          variants: ['本年制发数量', '本年度制发数', '本年制发数', '本年新制发数量', '制发数量', '本年发件'],
          gloss: 'issued this year',
          value: documents,
        },
        {
          id: 'repealed',
          label: '本年废止件数',
          variants: ['本年废止数', '本年度废止数', '本年废止数量', '废止数量', '本年废止件'],
          gloss: 'repealed this year',
          value: documents,
        },
        {
          id: 'in_force',
          label: '现行有效件数',
          variants: ['现行有效件', '现行有效数量', '现行有效数', '现行有效', '现行有效件数（历史累计）'],
          gloss: 'currently in force',
          value: documents,
        },
      ],
      rows: [
        { id: 'regulations', label: '规章', gloss: 'departmental or local-government rules' },
        {
          id: 'normative_documents',
          label: '行政规范性文件',
          variants: ['规范性文件', '行政规范性档案', '规范性档案'],
          gloss: 'administrative normative documents',
        },
      ],
    },
    {
      id: 'disclosure.art20_5',
      section: 's2',
      gloss: 'Art. 20 item (5): administrative licensing',
      title: { label: '第二十条第（五）项' },
      headerLabels: ['信息内容'],
      columns: [decisionsColumn],
      rows: [{ id: 'administrative_licensing', label: '行政许可', gloss: 'administrative licensing' }],
    },
    {
      id: 'disclosure.art20_6',
      section: 's2',
      gloss: 'Art. 20 item (6): administrative penalties and compulsion',
      title: { label: '第二十条第（六）项' },
      headerLabels: ['信息内容'],
      columns: [decisionsColumn],
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
      columns: [
        {
          id: 'amount',
          label: '本年收费金额（单位：万元）',
          variants: ['本年收费金额（万元）', '本年收费金额'],
          gloss: 'fees collected this year, in 10,000 yuan',
          value: { type: 'money', unit: '万元' },
        },
      ],
      rows: [
        {
          id: 'administrative_fees',
          label: '行政事业性收费',
          gloss: 'administrative and institutional fees of the agency (not the information-processing fee)',
        },
      ],
    },
    {
      id: 'requests',
      section: 's3',
      gloss: 'requests received and how they were disposed of, by kind of applicant',
      headerLabels: requestHeaderLabels,
      columns: requestColumns,
      rows,
      groups: [...requestGroups, otherDispositionGroup],
      rowVariants: [
        {
          id: 'other_single_row',
          replaces: otherDispositionRows.map((row) => row.id),
          with: otherDispositionSingleRow,
          note: '（六）其他处理 is printed as one row, as in the 2019 form, instead of the three rows of 2021',
        },
      ],
      derived: [...requestDerived, otherDispositionDerived],
    },
    reviewLitigationTable,
  ],
  facts,
  deadlines,
  competences,
  statements,
  identities: [
    ...requestIdentities([...rows, otherDispositionSingleRow].map((row) => row.id)),
    ...reviewLitigationIdentities,
  ],
  yearIdentities: [...carryIdentities, ...stockIdentities],
  regionSums,
});

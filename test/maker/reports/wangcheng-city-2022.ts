// A city whose printed sums are wrong in two places: the figures must be reported as they stand, never repaired.

import type { ReportDescription, ReportTables } from '../description.js';
import { replaceRow, requestsTable, reviewTable } from '../tables.js';

const agreeing: ReportTables = {
  'disclosure.art20_1': { regulations: [2, 1, 17], normative_documents: [63, 28, 412] },
  'disclosure.art20_5': { administrative_licensing: [1265480] },
  'disclosure.art20_6': { administrative_penalty: [208731], administrative_compulsion: [15926] },
  'disclosure.art20_8': { administrative_fees: [84219.6357] },
  requests: requestsTable({
    newRequests: [1896, 143, 2, 11, 38, 17],
    carriedOver: [84, 7, 0, 0, 2, 1],
    outcomes: {
      granted: [612, 51, 1, 4, 13, 6],
      partially_granted: [163, 12, 0, 1, 4, 2],
      'denied.state_secret': [4, 0, 0, 0, 0, 0],
      'denied.other_law': [7, 1, 0, 0, 0, 0],
      'denied.public_security_stability': [2, 0, 0, 0, 0, 0],
      'denied.third_party_rights': [26, 5, 0, 0, 1, 1],
      'denied.internal_affairs': [11, 0, 0, 0, 0, 0],
      'denied.deliberative': [19, 2, 0, 0, 1, 0],
      'denied.enforcement_file': [23, 3, 0, 0, 2, 0],
      'denied.administrative_inquiry': [15, 1, 0, 0, 0, 0],
      'unable.not_held': [507, 36, 0, 3, 8, 3],
      'unable.needs_creation': [88, 6, 0, 1, 1, 0],
      'unable.still_unclear': [54, 3, 0, 0, 1, 1],
      'not_processed.petition': [127, 4, 0, 0, 0, 1],
      'not_processed.repeat': [61, 5, 0, 0, 2, 0],
      'not_processed.publication': [8, 1, 1, 0, 0, 0],
      'not_processed.excessive': [5, 0, 0, 0, 0, 0],
      'not_processed.confirm_or_reissue': [3, 0, 0, 0, 0, 0],
      'other.overdue_correction': [42, 3, 0, 0, 1, 0],
      'other.fee_unpaid': [6, 0, 0, 0, 0, 0],
      'other.other': [98, 9, 0, 1, 3, 2],
    },
    singleOtherRow: false,
  }),
  review_litigation: reviewTable([58, 21, 34, 16], [19, 3, 7, 5], [12, 1, 4, 2]),
};

// 507 + 36 + 0 + 3 + 8 + 3 = 557: the page transposes the last two digits of its sum.
const wrongRow = replaceRow(agreeing, 'requests', 'unable.not_held', [507, 36, 0, 3, 8, 3, 575]);

// 58 + 21 + 34 + 16 = 129: the page leaves the sum at 0.
const wrongTotals = replaceRow(wrongRow, 'review_litigation', 'counts', [
  ...[58, 21, 34, 16, 0],
  ...[19, 3, 7, 5, 34],
  ...[12, 1, 4, 2, 19],
]);

/** 望澄市人民政府, report year 2022. */
export const wangcheng2022: ReportDescription = {
  slug: 'wangcheng-city-2022',
  agency: '望澄市人民政府',
  year: 2022,
  form: 'ogi_2021',
  title: ['望澄市人民政府2022年政府信息公开工作年度报告'],
  period: { from: '2022-01-01', to: '2022-12-31' },
  contact: {
    unit: '望澄市人民政府办公室政务公开科',
    address: '望澄市滨江大道88号',
    postcode: '898000',
    phone: '0489-5550100',
    fax: '0489-5550101',
    email: 'zwgk@wangcheng.example',
  },
  prose: {
    preamble: [
      '本报告由望澄市人民政府办公室依据《中华人民共和国政府信息公开条例》和全市各级行政机关报送的数据编制，全文在望澄市人民政府网站公布。本报告所列数据的统计期限从2022年1月1日起至2022年12月31日止。如有疑问，请与望澄市人民政府办公室政务公开科联系（地址：望澄市滨江大道88号；邮编：898000；电话：0489-5550100；传真：0489-5550101；电子邮箱：zwgk@wangcheng.example）。',
    ],
    s1: [
      '2022年，望澄市各级行政机关坚持公开为常态、不公开为例外，聚焦稳经济、保民生重点工作，推动政务公开与业务工作同部署、同落实。',
      { subheading: '（一）主动公开' },
      '全年市政府网站集约化平台公开政府信息58312条。制发政府规章2件，废止1件；制发行政规范性文件63件，废止28件。围绕助企纾困政策召开新闻发布会26场，发布解读材料419件。',
      { subheading: '（二）依申请公开' },
      '全市新收政府信息公开申请2107件，上年结转94件。市政府办公室每季度抽查答复文书，对程序瑕疵当场反馈、限期整改。',
      { subheading: '（三）政府信息管理' },
      '建成政策文件库，收录规章和行政规范性文件429件，逐件标注效力状态，实现立改废信息当日更新。',
      { subheading: '（四）平台建设' },
      '全市政府网站由31家集约为26家，关停更新不力的政务新媒体账号47个，政务公开专区实现县乡两级全覆盖。',
      { subheading: '（五）监督保障' },
      '组织全市业务培训5场1420人次，委托第三方开展评估2次，评估结果纳入高质量发展考核。全年没有发生需要追究责任的情形。',
    ],
    s5: [
      '全市政府信息公开工作主要存在以下问题：一是部分单位答复说理不够充分，行政复议被纠正的案件数量仍然偏多；二是基层公开力量薄弱，人员更换频繁；三是政策推送的精准度有待提升。',
      '2023年将重点做好三项工作：一是发布典型案例，建立重大疑难申请会商机制；二是实施基层公开专员培养计划；三是依托政策文件库开展标签化推送，让政策直达企业和群众。',
    ],
    s6: ['2022年，全市各级行政机关共向11名申请人收取信息处理费4180元，其中按件计收2600元，按页计收1580元。'],
  },
  tables: wrongTotals,
  signature: '望澄市人民政府办公室',
  signedOn: '2023-03-17',
  publishedErrors: ['REQ.ROW_SUM', 'REQ.OUTCOME_SUM', 'REV.RECONSIDERATION'],
  page: { siteName: '望澄市人民政府', indexNumber: 'WC0001-0200-2023-00041', publishedOn: '2023-03-20' },
  style: { pdfLines: 'filled' },
};

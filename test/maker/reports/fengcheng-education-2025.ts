// A bureau that tells the figures of the table sections in prose as well, and prints a note inside a cell.

import type { ReportDescription } from '../description.js';
import { requestsTable, reviewTable } from '../tables.js';

/** 丰澄区教育局, report year 2025. */
export const fengcheng2025: ReportDescription = {
  slug: 'fengcheng-education-2025',
  agency: '丰澄区教育局',
  year: 2025,
  form: 'ogi_2021',
  title: ['丰澄区教育局2025年政府信息公开工作年度报告'],
  period: { from: '2025-01-01', to: '2025-12-31' },
  contact: {
    unit: '丰澄区教育局行政办公室',
    address: '丰澄区书院路33号',
    postcode: '895200',
    phone: '0489-5550155',
  },
  prose: {
    preamble: [
      '本报告根据《中华人民共和国政府信息公开条例》编制，统计数据的期限为2025年1月1日至2025年12月31日。如对本报告有疑问，请与丰澄区教育局行政办公室联系（地址：丰澄区书院路33号，邮编：895200，联系电话：0489-5550155）。',
    ],
    s1: [
      '2025年，丰澄区教育局围绕招生入学、校外培训治理、学生资助等群众关切，持续做好政府信息公开工作。',
      { subheading: '（一）主动公开情况' },
      '全年主动公开政府信息326条，其中招生入学类74条、财务信息类58条、教师管理类61条、校园安全类45条、工作动态类88条。',
      { subheading: '（二）依申请公开情况' },
      '全年新收政府信息公开申请13件，其中自然人申请11件、商业企业申请2件；上年结转1件；本年度办结14件，无结转下年度办理的申请。',
      { subheading: '（三）政府信息管理情况' },
      '落实公文公开属性源头认定，全年认定公文215件，对2件已公开文件按规定调整了公开方式。',
      { subheading: '（四）平台建设情况' },
      '维护局网站栏目和教育微信公众号，公众号关注人数达8.6万人，全年推送信息402条。',
      { subheading: '（五）监督保障情况' },
      '局领导班子专题研究政务公开工作3次，指导42所中小学和幼儿园完善校务公开栏目。',
    ],
    s2: [
      '2025年，我局制发行政规范性文件1件，废止1件，现行有效6件；办理行政许可事项决定92件；作出行政处罚决定5件，未实施行政强制；收取行政事业性收费1284.6万元。',
    ],
    s3: [
      '2025年，我局新收政府信息公开申请13件，加上上年结转的1件，共办理14件：予以公开6件，部分公开2件，不予公开1件，无法提供3件，不予处理1件，其他处理1件。',
    ],
    s4: ['2025年，因政府信息公开被申请行政复议2件，结果维持1件，其他结果1件；没有行政诉讼案件。'],
    s5: [
      '当前工作的主要问题：一是部分学校公开内容重复、更新不及时；二是政策解读与家长实际需求结合不够紧密；三是答复文书说理性不强。',
      '2026年，我局将统一学校公开目录，每学期检查一次；在招生季提前发布问答式解读；对复杂申请实行法律顾问会审。',
    ],
    s6: ['本年度没有收取政府信息公开信息处理费。承办人大代表建议21件、政协提案34件，合计55件，均已办复。'],
  },
  tables: {
    'disclosure.art20_1': { regulations: [0, 0, 0], normative_documents: [1, 1, 6] },
    'disclosure.art20_5': { administrative_licensing: [{ value: 92, print: '92（其中变更许可27件）' }] },
    'disclosure.art20_6': { administrative_penalty: [5], administrative_compulsion: [0] },
    'disclosure.art20_8': { administrative_fees: [1284.6] },
    requests: requestsTable({
      newRequests: [11, 2, 0, 0, 0, 0],
      carriedOver: [1, 0, 0, 0, 0, 0],
      outcomes: {
        granted: [5, 1, 0, 0, 0, 0],
        partially_granted: [2, 0, 0, 0, 0, 0],
        'denied.third_party_rights': [1, 0, 0, 0, 0, 0],
        'unable.not_held': [2, 1, 0, 0, 0, 0],
        'not_processed.petition': [1, 0, 0, 0, 0, 0],
        'other.other': [1, 0, 0, 0, 0, 0],
      },
      singleOtherRow: false,
    }),
    review_litigation: reviewTable([1, 0, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0]),
  },
  signature: '丰澄区教育局',
  signedOn: '2026-01-15',
  publishedErrors: [],
  page: { siteName: '丰澄区教育局', indexNumber: 'FC0022-0206-2026-00001', publishedOn: '2026-01-16' },
};

// A town that still used the 2019 form for 2021, with strokes where a table does not apply to it.

import type { ReportDescription } from '../description.js';
import { requestsTable, reviewTable } from '../tables.js';

const none = [0, 0, 0, 0, 0, 0] as const;

/** 青禾县柳坞镇人民政府, report year 2021. */
export const liuwu2021: ReportDescription = {
  slug: 'liuwu-town-2021',
  agency: '青禾县柳坞镇人民政府',
  year: 2021,
  form: 'ogi_2019',
  title: ['青禾县柳坞镇人民政府2021年政府信息公开工作年度报告'],
  period: { from: '2021-01-01', to: '2021-12-31' },
  contact: { unit: '柳坞镇党政综合办公室', address: '青禾县柳坞镇柳新街15号', phone: '0489-5550179' },
  prose: {
    preamble: [
      '现将青禾县柳坞镇人民政府2021年政府信息公开工作情况报告如下。本报告统计数据从2021年1月1日至2021年12月31日止。联系单位：柳坞镇党政综合办公室，地址：青禾县柳坞镇柳新街15号，电话：0489-5550179。',
    ],
    s1: [
      '2021年，柳坞镇以便民利民为出发点推进政务公开，全年在县政府网站镇专栏公开信息184条，在村务公开栏张贴惠农补贴、低保救助等信息96期。',
      '镇党政综合办公室安排一名干部负责依申请公开工作，全年收到申请1件，为自然人提出，已按期答复。',
    ],
    s5: [
      '主要问题是公开内容偏重工作动态，群众关心的项目资金类信息公开得不够细；镇村两级工作人员业务不熟。',
      '今后将逐项公开到户资金的名单和标准，每半年组织一次镇村干部业务培训。',
    ],
    s6: ['无其他需要报告的事项。'],
  },
  tables: {
    'disclosure.art20_1': { regulations: ['/', '/', '/'], normative_documents: [0, 0, 0] },
    'disclosure.art20_5': {
      administrative_licensing: [5, 0, 37],
      other_external_services: [18, { value: 2, print: '+2' }, 1204],
    },
    'disclosure.art20_6': {
      administrative_penalty: [12, 0, 4],
      administrative_compulsion: ['/', '/', '/'],
    },
    'disclosure.art20_8': { administrative_fees: ['/', '/'] },
    'disclosure.art20_9': { centralized_procurement: [3, { value: 37.6, print: '37.6万元' }] },
    requests: requestsTable({
      newRequests: [1, 0, 0, 0, 0, 0],
      carriedOver: none,
      outcomes: { granted: [1, 0, 0, 0, 0, 0] },
      singleOtherRow: true,
    }),
    review_litigation: reviewTable([0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]),
  },
  signature: '青禾县柳坞镇人民政府',
  signedOn: '2022-01-14',
  publishedErrors: [],
  page: { siteName: '青禾县人民政府', indexNumber: 'QH0815-0210-2022-00002', publishedOn: '2022-01-17' },
  style: { text: 'pipes', htmlCharset: 'gb2312' },
};

// A district that filled the 2021 form but kept the one-row （六）其他处理 of 2019, with blank legal-person columns.

import type { ReportDescription } from '../description.js';
import { blankLegalPersons, requestsTable, reviewTable } from '../tables.js';

/** 云泽区人民政府, report year 2023. */
export const yunze2023: ReportDescription = {
  slug: 'yunze-district-2023',
  agency: '云泽区人民政府',
  year: 2023,
  form: 'ogi_2021',
  title: ['云泽区人民政府', '2023年政府信息公开工作年度报告'],
  period: { from: '2023-01-01', to: '2023-12-31' },
  contact: {
    unit: '云泽区人民政府办公室',
    address: '云泽区湖滨路6号',
    postcode: '896100',
    phone: '0489-5550142',
    email: 'yzxxgk@yunze.example',
  },
  prose: {
    preamble: [
      '云泽区人民政府办公室根据《中华人民共和国政府信息公开条例》编制本报告。报告所列数据的统计期限自2023年1月1日至2023年12月31日。对报告内容如有疑问，请与云泽区人民政府办公室联系（地址：云泽区湖滨路6号，邮编：896100，电话：0489-5550142，电子邮箱：yzxxgk@yunze.example）。',
    ],
    s1: [
      '2023年，云泽区紧扣全区中心工作推进政务公开，公开的及时性和规范性稳步提升。',
      '（一）主动公开情况。全年在区政府网站公开信息1473条，其中乡村振兴、义务教育、医疗卫生等重点领域信息986条。',
      '（二）依申请公开情况。全区新收政府信息公开申请24件，全部来自自然人，已办结23件，1件结转下年度继续办理。',
      '（三）政府信息管理情况。健全公文公开属性审核机制，全年审核公文312件，动态清理失效文件6件。',
      '（四）公开平台建设情况。改版区政府网站信息公开专栏，新增政策问答模块，收录常见问题158条。',
      '（五）监督保障情况。召开专题会议2次，开展业务培训2场，全年没有责任追究事项。',
    ],
    s5: [
      '一年来工作中还存在一些短板：部门之间公开质量有差距，个别领域更新周期偏长；工作人员岗位变动较多，业务衔接不够顺畅。',
      '下一步，我区将细化重点领域公开清单，明确更新时限；编印业务手册，落实交接培训制度，提升队伍专业水平。',
    ],
    s6: ['2023年，全区各级行政机关未收取政府信息公开信息处理费。'],
  },
  tables: {
    'disclosure.art20_1': { regulations: [0, 0, 0], normative_documents: [2, 1, 11] },
    'disclosure.art20_5': { administrative_licensing: [3847] },
    'disclosure.art20_6': { administrative_penalty: [1265], administrative_compulsion: [73] },
    'disclosure.art20_8': { administrative_fees: [4106.28] },
    requests: blankLegalPersons(
      requestsTable({
        newRequests: [24, 0, 0, 0, 0, 0],
        carriedOver: [0, 0, 0, 0, 0, 0],
        outcomes: {
          granted: [7, 0, 0, 0, 0, 0],
          partially_granted: [3, 0, 0, 0, 0, 0],
          'denied.internal_affairs': [1, 0, 0, 0, 0, 0],
          'denied.deliberative': [2, 0, 0, 0, 0, 0],
          'unable.not_held': [6, 0, 0, 0, 0, 0],
          'unable.needs_creation': [1, 0, 0, 0, 0, 0],
          'not_processed.petition': [2, 0, 0, 0, 0, 0],
          'other.all': [1, 0, 0, 0, 0, 0],
        },
        singleOtherRow: true,
      }),
    ),
    review_litigation: reviewTable([3, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 0]),
  },
  signature: '云泽区人民政府办公室',
  signedOn: '2024-01-29',
  publishedErrors: [],
  page: { siteName: '云泽区人民政府', indexNumber: 'YZ0001-0203-2024-00012', publishedOn: '2024-01-30' },
  style: { pdfLines: 'clip' },
};

// A county government with figures in many rows, cases in every kind of procedure and a fee with two decimals.

import type { ReportDescription } from '../description.js';
import { requestsTable, reviewTable } from '../tables.js';

/** 青禾县人民政府, report year 2023. */
export const qinghe2023: ReportDescription = {
  slug: 'qinghe-county-2023',
  agency: '青禾县人民政府',
  year: 2023,
  form: 'ogi_2021',
  title: ['青禾县人民政府', '2023年政府信息公开工作年度报告'],
  period: { from: '2023-01-01', to: '2023-12-31' },
  contact: {
    unit: '青禾县人民政府办公室',
    address: '青禾县青禾镇人民路1号',
    postcode: '899001',
    phone: '0489-5550188',
    email: 'xxgk@qinghe.example',
  },
  prose: {
    preamble: [
      '根据《中华人民共和国政府信息公开条例》第五十条的规定，青禾县人民政府办公室汇总全县各乡镇和县政府各部门情况，编制2023年度政府信息公开工作年度报告。报告中所列数据的统计期限自2023年1月1日起至2023年12月31日止。如对本报告有疑问，请与青禾县人民政府办公室联系（地址：青禾县青禾镇人民路1号，邮编：899001，电话：0489-5550188，电子邮箱：xxgk@qinghe.example）。',
    ],
    s1: [
      '2023年，青禾县把政务公开融入县域治理全过程，以公开促规范、以公开促服务，企业群众对政策的知晓度和办事的便利度进一步提高。',
      '（一）主动公开。全年在县政府门户网站公开政府信息2864条，其中政府文件97条、财政信息312条、规划计划46条、重点领域信息1588条、其他信息821条。公开政府常务会议议题41项，配发政策解读63件。',
      '（二）依申请公开。全年新收政府信息公开申请128件，上年结转7件，办结129件，结转下年度继续办理6件。其中予以公开52件、部分公开11件、不予公开12件、无法提供34件、不予处理13件、其他处理7件。',
      '（三）政府信息管理。对2018年以来的行政规范性文件逐件复核，废止4件，现行有效38件全部在网站专栏集中公布，提供网页版和可编辑版下载。',
      '（四）政府信息公开平台建设。完成县政府门户网站适老化改造，在15个乡镇便民服务中心设置政务公开专区，提供查询、打印和政策咨询服务。',
      '（五）监督保障。政务公开占全县综合考核分值的4%，全年开展季度检查4次，举办业务培训3期，培训256人次。社会评议满意率为93.6%，全年没有责任追究情形。',
    ],
    s5: [
      '2023年全县政府信息公开工作仍有不足：一是乡镇之间进展不平衡，个别乡镇栏目更新不及时；二是政策解读形式比较单一，图表和音视频解读占比不高；三是依申请公开答复文书还不够规范。',
      '针对上述问题，我县将从三个方面改进：一是建立乡镇公开事项台账，按月提醒、按季通报；二是推动政策起草部门同步制作图解和问答；三是统一答复文书模板，组织案例研讨，把好法制审核关。',
    ],
    s6: [
      '2023年，青禾县各级行政机关共发出信息处理费收费通知3件，实际收取信息处理费2件，金额640元。',
      '全县政务公开年度工作要点明确的22项任务全部完成。',
    ],
  },
  tables: {
    'disclosure.art20_1': { regulations: [0, 0, 0], normative_documents: [9, 4, 38] },
    'disclosure.art20_5': { administrative_licensing: [46215] },
    'disclosure.art20_6': { administrative_penalty: [5872], administrative_compulsion: [318] },
    'disclosure.art20_8': { administrative_fees: [{ value: 3150.4, print: '3150.40' }] },
    requests: requestsTable({
      newRequests: [109, 12, 0, 2, 4, 1],
      carriedOver: [6, 1, 0, 0, 0, 0],
      outcomes: {
        granted: [44, 5, 0, 1, 1, 1],
        partially_granted: [9, 1, 0, 0, 1, 0],
        'denied.state_secret': [1, 0, 0, 0, 0, 0],
        'denied.third_party_rights': [3, 1, 0, 0, 0, 0],
        'denied.internal_affairs': [2, 0, 0, 0, 0, 0],
        'denied.deliberative': [3, 0, 0, 0, 0, 0],
        'denied.enforcement_file': [1, 0, 0, 0, 0, 0],
        'denied.administrative_inquiry': [1, 0, 0, 0, 0, 0],
        'unable.not_held': [21, 2, 0, 1, 1, 0],
        'unable.needs_creation': [4, 0, 0, 0, 0, 0],
        'unable.still_unclear': [4, 1, 0, 0, 0, 0],
        'not_processed.petition': [8, 0, 0, 0, 0, 0],
        'not_processed.repeat': [3, 1, 0, 0, 0, 0],
        'not_processed.publication': [1, 0, 0, 0, 0, 0],
        'other.overdue_correction': [2, 0, 0, 0, 0, 0],
        'other.fee_unpaid': [1, 0, 0, 0, 0, 0],
        'other.other': [3, 1, 0, 0, 0, 0],
      },
      singleOtherRow: false,
    }),
    review_litigation: reviewTable([9, 2, 3, 1], [3, 1, 0, 1], [2, 0, 1, 0]),
  },
  signature: '青禾县人民政府办公室',
  signedOn: '2024-02-26',
  publishedErrors: [],
  page: { siteName: '青禾县人民政府', indexNumber: 'QH0001-0201-2024-00018', publishedOn: '2024-02-28' },
};

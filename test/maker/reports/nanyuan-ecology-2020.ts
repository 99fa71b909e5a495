// A bureau on the 2019 form: items of section 2 change by signed numbers, and the procurement sum carries its unit.

import type { ReportDescription } from '../description.js';
import { requestsTable, reviewTable } from '../tables.js';

/** 南沅市生态环境局, report year 2020. */
export const nanyuan2020: ReportDescription = {
  slug: 'nanyuan-ecology-2020',
  agency: '南沅市生态环境局',
  year: 2020,
  form: 'ogi_2019',
  title: ['南沅市生态环境局', '2020年度政府信息公开工作年度报告'],
  period: { from: '2020-01-01', to: '2020-12-31' },
  contact: {
    unit: '南沅市生态环境局办公室',
    address: '南沅市沅江路210号',
    postcode: '897000',
    phone: '0489-5550163',
  },
  prose: {
    preamble: [
      '按照《中华人民共和国政府信息公开条例》及国务院办公厅政府信息与政务公开办公室关于年度报告格式的通知要求，南沅市生态环境局编制了2020年度政府信息公开工作年度报告。本报告中所列数据的统计时限为2020年1月1日至2020年12月31日。如对报告内容有疑问，请联系南沅市生态环境局办公室（地址：南沅市沅江路210号，邮编：897000，电话：0489-5550163）。',
    ],
    s1: [
      '2020年，我局紧扣污染防治攻坚战，及时公开环境质量、环评审批、执法处罚和督察整改信息，主动接受公众监督。全年通过局网站公开信息1106条，通过政务微信发布信息683条。',
      '全年收到政府信息公开申请31件，主要涉及建设项目环评、排污许可和行政处罚，均在法定期限内答复，没有结转下年度办理的申请。',
      '我局修订了信息公开指南和目录，调整网站栏目9个，对公开内容实行先审后发。',
    ],
    s5: [
      '存在的主要问题：一是环境监测数据的展示方式不够直观；二是个别科室对公开属性源头认定把握不准。',
      '改进措施：一是在网站增设空气质量和水质图表；二是把公开属性认定嵌入办文系统，未认定的公文不得进入签发环节。',
    ],
    s6: ['没有其他需要报告的事项。'],
  },
  tables: {
    'disclosure.art20_1': { regulations: [0, 0, 0], normative_documents: [3, 3, 21] },
    'disclosure.art20_5': {
      administrative_licensing: [14, { value: -2, print: '-2' }, 437],
      other_external_services: [26, { value: 3, print: '+3' }, 1852],
    },
    'disclosure.art20_6': {
      administrative_penalty: [168, { value: 11, print: '+11' }, 296],
      administrative_compulsion: [7, 0, 19],
    },
    'disclosure.art20_8': { administrative_fees: [2, { value: -1, print: '-1' }] },
    'disclosure.art20_9': { centralized_procurement: [15, { value: 1286500, print: '1286500元' }] },
    requests: requestsTable({
      newRequests: [22, 6, 0, 2, 1, 0],
      carriedOver: [1, 0, 0, 0, 0, 0],
      outcomes: {
        granted: [11, 4, 0, 1, 1, 0],
        partially_granted: [2, 0, 0, 1, 0, 0],
        'denied.third_party_rights': [0, 1, 0, 0, 0, 0],
        'denied.enforcement_file': [2, 0, 0, 0, 0, 0],
        'unable.not_held': [5, 1, 0, 0, 0, 0],
        'not_processed.petition': [1, 0, 0, 0, 0, 0],
        'other.all': [2, 0, 0, 0, 0, 0],
      },
      singleOtherRow: true,
    }),
    review_litigation: reviewTable([2, 0, 1, 0], [0, 0, 0, 0], [1, 0, 0, 0]),
  },
  signature: '南沅市生态环境局',
  signedOn: '2021-01-22',
  publishedErrors: [],
  page: { siteName: '南沅市生态环境局', indexNumber: 'NY0036-0204-2021-00007', publishedOn: '2021-01-25' },
};

// A small district department in whose year nothing happened: every count is 0, so no sum can betray a shifted cell.

import type { ReportDescription } from '../description.js';
import { outcomeIds, requestsTable, reviewTable } from '../tables.js';

const none = [0, 0, 0, 0, 0, 0] as const;

/** 临澄区审计局, report year 2024. */
export const lincheng2024: ReportDescription = {
  slug: 'lincheng-audit-2024',
  agency: '临澄区审计局',
  year: 2024,
  form: 'ogi_2021',
  title: ['临澄区审计局2024年', '政府信息公开工作年度报告'],
  period: { from: '2024-01-01', to: '2024-12-31' },
  contact: { unit: '临澄区审计局办公室', address: '临澄区澄中路26号', phone: '0489-5550126' },
  prose: {
    preamble: [
      '依照《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条和国务院办公厅政府信息与政务公开办公室有关年度报告格式的要求，现公布临澄区审计局2024年政府信息公开工作年度报告。报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成，所列数据的统计期限为2024年1月1日至2024年12月31日。对本报告有疑问的，请与临澄区审计局办公室联系，地址：临澄区澄中路26号，电话：0489-5550126。',
    ],
    s1: [
      '2024年，临澄区审计局围绕审计监督主责，把政务公开作为接受社会监督的重要途径，按照区政府统一部署推进各项公开任务，全年工作平稳有序。',
      { subheading: '（一）主动公开情况' },
      '全年通过区政府门户网站公开审计工作动态、部门预决算、机构职能等信息19条，其中审计结果公告2条、预决算信息2条、工作动态15条。',
      { subheading: '（二）依申请公开情况' },
      '我局明确由办公室统一接收和答复政府信息公开申请，登记、转办、审核、送达各环节均有专人负责。本年度未收到政府信息公开申请。',
      { subheading: '（三）政府信息管理情况' },
      '信息发布实行承办科室初审、办公室复审、分管领导终审，涉密和敏感内容不上网。',
      { subheading: '（四）政府信息公开平台建设情况' },
      '配合区政务公开主管部门调整网站栏目，清理失效链接3处，统一了机构信息的展示样式。',
      { subheading: '（五）监督保障情况' },
      '将政务公开列入科室年度考核内容，组织业务学习2次。2024年未发生因政府信息公开工作被追究责任的情形。',
    ],
    s2: ['2024年，我局未制发规章和行政规范性文件，无行政许可、行政强制和行政事业性收费事项。'],
    s3: ['2024年，临澄区审计局没有收到政府信息公开申请，也没有上年结转的申请。'],
    s4: ['2024年，我局没有因政府信息公开工作引起的行政复议和行政诉讼。'],
    s5: [
      { subheading: '（一）主要问题' },
      '一是审计结果类信息的解读偏少，群众不易看懂；二是部分科室报送信息不够及时。',
      { subheading: '（二）改进情况' },
      '下一步，我局将对专业性较强的公告配发简明解读，按月通报各科室报送情况，使应当公开的信息按时公开。',
    ],
    s6: [
      '按照《政府信息公开信息处理费管理办法》的规定，我局2024年没有收取信息处理费。',
      '全年承办区人大代表建议2件、区政协提案3件，共5件，均在规定时限内答复并公开。',
    ],
  },
  tables: {
    'disclosure.art20_1': { regulations: [0, 0, 0], normative_documents: [0, 0, 0] },
    'disclosure.art20_5': { administrative_licensing: [0] },
    'disclosure.art20_6': { administrative_penalty: [0], administrative_compulsion: [0] },
    'disclosure.art20_8': { administrative_fees: [0] },
    requests: requestsTable({
      newRequests: none,
      carriedOver: none,
      outcomes: Object.fromEntries(outcomeIds(false).map((id) => [id, none])),
      singleOtherRow: false,
    }),
    review_litigation: reviewTable([0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]),
  },
  signature: '临澄区审计局',
  signedOn: '2025-01-10',
  publishedErrors: [],
  page: { siteName: '临澄区人民政府', indexNumber: 'LC0417-0202-2025-00003', publishedOn: '2025-01-13' },
};

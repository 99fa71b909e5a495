// What the preamble says of the report itself: basis, parts, electronic copy, period.

import type { FigureFact, PeriodFact, TextFact } from '../../../src/model/fact.js';
import { wordings } from './vocabulary.js';

export const reportParts: FigureFact = {
  key: 'report_parts.count',
  label: '报告组成部分数',
  gloss: 'parts that the report says it has',
  unit: '部分',
  part: 'preamble',
  anchors: ['部分'],
  wordings: wordings(
    '合(?:为|成|计)#(?=个?大?部分)',
    '#(?=个?大?部分)',
    '篇章数为#',
    '部分(?:总数|数)?(?:为|是|:)#',
  ),
};

export const frame: readonly TextFact[] = [
  {
    key: 'electronic_copy.url',
    label: '报告电子版网址',
    gloss: 'address of the web site that carries the report',
    patterns: [
      /((?:https?:\/\/|www\.)[\w./?=&%:#~+-]*[\w/])/du,
      /(?:网站|网址|登录|访问|下载)[^。]{0,20}?(?<![@\w.])((?:[a-z0-9-]{1,40}\.){1,5}(?:cn|com|net|org|gov|example)(?:\/[\w./?=&%-]*)?)/diu,
    ],
  },
  {
    key: 'legal_basis.law',
    label: '编制依据：法规',
    gloss: 'law that the report cites as its basis, without 《》',
    patterns: [/《((?:中华人民共和国)?政府信息公开条例)》/du, /《([^《》]{2,30}条例)》/du],
  },
  {
    key: 'legal_basis.notice',
    label: '编制依据：通知文号',
    gloss: 'number of the notice that the report cites: 国办公开办函〔2021〕30号',
    patterns: [
      /(国办公开办函[〔[(【]20\d\d[〕\])】]\d{1,3}号)/du,
      /((?:国办|国令|国务院|[\p{Script=Han}]{1,6}(?:办|政|府|公开))[\p{Script=Han}]{0,6}[〔[(【]20\d\d[〕\])】]\d{1,4}号)/du,
    ],
  },
];

export const period: PeriodFact = {
  keys: ['period.from', 'period.to'],
  labels: ['统计期限起', '统计期限止'],
  glosses: ['first day of the statistical period', 'last day of the statistical period'],
  cues: /(?:统计|数据|报告所列|所列)[^。]{0,20}?(?:期限|时限|周期|时间范围|时间段|时间|数据)/gu,
};

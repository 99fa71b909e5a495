// Supervision and support: accountability, assessment, appraisal, trainings.

import type { FigureFact } from '../../../src/model/fact.js';
import { gap, is, wording, wordings } from './vocabulary.js';

const held = '(?:责任追究|追究责任|问责|追责|被追究|受[到过]处理)';

export const support: readonly FigureFact[] = [
  {
    key: 'accountability.persons',
    label: '责任追究人数',
    gloss: 'persons held to account for disclosure work',
    unit: '人',
    part: 'body',
    anchors: ['责任', '问责', '追责', '处理'],
    wordings: wordings(
      `对[^#。;]{0,24}#(?=[人名][^#。;]{0,16}${held})`,
      `${held}(?:人员|人数|结果|情况)?(?:为|共|:)*#(?=[人名]|[,。;]|$)`,
      `#(?=[人名](?:工作人员)?[^#,。;]{0,14}(?:${held}|承担了?责任))`,
    ),
    zero: [
      new RegExp(
        `(?<!对[^,。;]{0,14})(?:未(?!按|及时|履|落|公开|认真|依|严)|没有|无(?!故|正当)|零)[^#。;]{0,30}${held}`,
        'u',
      ),
      new RegExp(`${held}(?:[一#]项|人数|结果|情况)?(?:没有记录|为零|:无|为无|是零)`, 'u'),
      /(?:未|没有)[^#。;]{0,10}需要追究/u,
    ],
  },
  {
    key: 'assessment.weight',
    label: '政务公开考核权重',
    gloss: 'share of disclosure in the performance assessment',
    unit: '%',
    part: 'body',
    anchors: ['考核', '权重'],
    unless: /满意|办结率|办复率/u,
    wordings: [
      wording(`(?:权重|比重|占比|分值|比例|占)(?:[^#,。;]|\\(){0,14}#(?=%)`, { needs: /考核|绩效|考评/u }),
      wording(`#(?=%的(?:考核|分值|权重))`, { needs: /考核|绩效/u }),
    ],
  },
  {
    key: 'social_appraisal.satisfaction_rate',
    label: '社会评议满意率',
    gloss: 'share of the public satisfied in the social appraisal',
    unit: '%',
    part: 'body',
    anchors: ['满意', '评议'],
    unless: /建议提案|代表建议|委员提案|政协提案/u,
    wordings: [
      wording(`满意(?:率|度|的?占|者占)${gap(8)}#(?=%)`, { needs: /评议|评价|测评|评估|受访|调查|问卷/u }),
      wording(`评议得分率${is}#(?=%)`),
      wording(`#(?=%的(?:受访者|群众|公众)${gap(16)}满意)`),
    ],
  },
  {
    key: 'trainings.sessions',
    label: '培训次数',
    gloss: 'trainings held',
    unit: '次',
    part: 'body',
    anchors: ['培训'],
    wordings: wordings(
      `培训(?:班|会|活动|工作)?${gap(8, '人次|人员')}#(?=[次期场轮个](?!人))`,
      `培训课堂[^#。;]{0,10}开(?:了|设|讲)?#(?=[次期场])`,
      `#(?=[次期场轮](?!人次)${gap(10, '通报|检查|会议')}培训)`,
    ),
    zero: [/(?:未|没有)(?:举办|组织|开展|召开)[^#,。;]{0,12}培训/u],
  },
  {
    key: 'trainings.participants',
    label: '参加培训人次',
    gloss: 'persons trained, counted each time',
    unit: '人次',
    part: 'body',
    anchors: ['培训', '参训'],
    wordings: [
      wording(`#(?=人次)`, { needs: /培训/u, unless: /访问|咨询|接待|阅读|浏览/u }),
      wording(`(?:参训|受训|培训)${gap(8)}#(?=人(?!次))`),
      wording(`听课者${gap(4)}#(?=人|[,。;]|$)`),
      wording(`培训人员#(?=[,。;]|$)`),
    ],
  },
];

// Section five: what went wrong, and what is done about it.

import type { ListFacts } from '../../../src/model/fact.js';

export const problems: ListFacts = {
  section: 's5',
  heading:
    /^(?:20\d\d年度?|年度|上一?年度?|本年度?|目前|当前|工作|中|政府信息公开|政务公开|存在|面临|需要|主要|的|及|和|与|、|问题|不足|短板|差距|薄弱环节|困难|原因|改进|整改|措施|情况|打算|安排|计划|对策|方向|举措|思路|下一步|下一阶段|下步|今后|落实|解决|办法)+$/u,
  lists: [
    {
      key: 'problems.items',
      label: '存在的主要问题',
      gloss: 'one problem named in section 5',
      cue: /问题|不足|短板|差距|薄弱环节|困难|弱项|不满意/u,
    },
    {
      key: 'improvements.items',
      label: '改进措施',
      gloss: 'one improvement named in section 5',
      cue: /下一步|下一阶段|今后|改进|整改|对策|怎么改|怎么办|打算|措施|办法|(?:针对|围绕)(?:上述|以上|这些|存在)|针对[^,。]{0,16}(?:问题|不足|短板)|20\d\d年[^。]{0,8}将|将[^。]{0,12}(?:做好|从以下|着力|重点)/u,
    },
  ],
};

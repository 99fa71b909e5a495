// Sentences around the facts: they state none. Some carry numbers of other kinds (limits in days, totals since the site
// went on line, figures of another year), which nobody may take for a fact of the year.

/** Aspects of section 1. */
export const aspects = ['proactive', 'on_request', 'management', 'platform', 'supervision'] as const;

/** An aspect of section 1. */
export type Aspect = (typeof aspects)[number];

/** First sentence of section 1. */
export const openings: readonly [string, ...string[]] = [
  '{year}年，{we}坚持以公开为常态、不公开为例外，以公开促落实、促规范、促服务。',
  '{year}年，在上级部门的指导下，{agency}认真贯彻落实条例，各项公开任务按计划完成。',
  '一年来，{we}把政府信息公开作为转变作风、服务群众的重要抓手，工作水平稳步提升。',
  '{year}年度，{agency}紧扣中心工作，持续推进决策、执行、管理、服务、结果公开。',
  '{agency}高度重视政府信息公开工作，主要负责同志多次听取汇报，研究解决具体问题。',
  '过去的一年，{we}围绕企业和群众关心的事项，加大公开力度，畅通公开渠道。',
];

/** More sentences of each aspect. */
export const fillers: Readonly<Record<Aspect, readonly [string, ...string[]]>> = {
  proactive: [
    '重点公开民生保障、公共服务和财政资金等领域的信息，让群众看得到、听得懂、能监督。',
    '对照主动公开目录逐项梳理，明确公开主体、公开内容和公开时限。',
    '围绕优化营商环境，集中发布惠企政策和办事指南，方便经营主体查询。',
    '及时公布机构职能、领导分工和联系方式，人员变动后3个工作日内完成更新。',
    '按时公开部门预算和决算，细化项目支出说明，做到账目清楚。',
    '自网站开通以来，历年累计公开的信息已超过6万条，全部可以检索。',
    '稳步推进重大决策预公开，对涉及群众切身利益的事项先听取意见再作决定。',
    '完善基层政务公开标准目录，把社会救助、就业、养老等事项列入公开重点。',
  ],
  on_request: [
    '进一步规范登记、审核、办理、答复、归档等环节，做到答复内容准确、程序合法。',
    '对内容不明确的申请，主动与申请人沟通，指导其补正。',
    '落实法制审核要求，每份答复文书均由法律顾问把关。',
    '一般事项的答复时间由20个工作日压缩至15个工作日。',
    '畅通当面、邮寄、网络等申请渠道，安排专人负责受理和咨询。',
    '建立依申请公开转主动公开的机制，对多人申请的同类信息适时主动公开。',
  ],
  management: [
    '严格执行先审查后公开制度，坚持一事一审、专人把关。',
    '完善文件公开属性源头认定机制，公文起草时同步确定公开属性。',
    '对历年文件开展清理，按主题重新归类，失效文件及时标注。',
    '建立信息发布台账，每条信息的来源、审核人和发布时间均可追溯。',
    '规范政府信息的制作、获取、保存和处理，定期检查链接和附件。',
    '实行动态调整，对公开后情况发生变化的信息及时更新或者撤下。',
  ],
  platform: [
    '优化网站栏目设置，提升检索和智能问答功能，完成适老化改造。',
    '加强政务新媒体管理，落实信息发布审核制度，没有出现错敏信息。',
    '在便民服务中心设立政务公开专区，提供查询、打印和政策咨询服务。',
    '安排专人每周巡查网站2至3次，对错链、断链和不规范表述立行立改。',
    '推进线上线下融合，政务服务大厅的自助终端可以查询全部公开信息。',
    '做好网站安全防护，定期开展漏洞扫描和应急演练。',
  ],
  supervision: [
    '明确由办公室牵头、各科室分工负责的工作机制，层层压实责任。',
    '主要负责同志亲自抓、分管负责同志具体抓，每季度专题研究一次。',
    '公布监督电话和信箱，主动接受群众和媒体监督。',
    '定期开展自查，对发现的问题列出清单，逐项销号。',
    '学习借鉴先进地区经验，不断改进工作方法。',
    '加强对基层单位的业务指导，推动上下联动。',
  ],
};

/** Names of the aspects as headings print them. */
export const aspectNames: Readonly<Record<Aspect, readonly [string, ...string[]]>> = {
  proactive: ['主动公开', '主动公开情况', '扎实做好主动公开', '主动公开政府信息情况'],
  on_request: ['依申请公开', '依申请公开情况', '规范办理依申请公开', '依申请公开办理情况'],
  management: ['政府信息管理', '政府信息管理情况', '加强政府信息管理', '强化政府信息管理'],
  platform: ['平台建设', '政府信息公开平台建设', '公开平台建设情况', '推进平台建设'],
  supervision: ['监督保障', '监督保障情况', '强化监督保障', '监督和保障'],
};

/** Sentences of section 6. */
export const closings: readonly [string, ...string[]] = [
  '无其他需要报告的事项。',
  '没有其他需要报告的事项。',
  '{we}无其他需要报告的事项。',
  '除上述内容外，暂无需要报告的其他事项。',
];

/** First sentences of the table sections. */
export const tableIntroductions: Readonly<Record<'s2' | 's3' | 's4', readonly [string, ...string[]]>> = {
  s2: [
    '{year}年，{we}按照职责权限公开有关信息，具体数据见下表。',
    '{we}主动公开政府信息的数据统计如下。',
    '依照条例第二十条列举的事项，公开情况见表。',
  ],
  s3: [
    '政府信息公开申请的收到和处理情况如下表所示。',
    '{we}收到和处理申请的数据统计如下。',
    '申请的受理和答复情况见下表。',
  ],
  s4: [
    '行政复议、行政诉讼情况见下表。',
    '{we}因政府信息公开被申请复议、被提起诉讼的情况统计如下。',
    '有关案件的数据如下表所示。',
  ],
};

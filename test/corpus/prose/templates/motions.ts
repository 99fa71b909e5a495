// Motions of deputies and proposals of CPPCC members: handled, and published.

import { wordings } from './wordings.js';

/** Handled. */
export const motions = wordings(
  'motions',
  [
    '全年承办人大代表建议和政协委员提案{motions.total}件，其中人大代表建议{motions.npc|any}件、政协提案{motions.cppcc|any}件，办复率{motions.completion_rate}%，满意率{motions.satisfaction_rate}%。',
    '{we}共办理建议提案{motions.total}件（人大代表建议{motions.npc|any}件，政协委员提案{motions.cppcc|any}件），办结率{motions.completion_rate}%，代表委员满意率{motions.satisfaction_rate}%。',
    '{year}年办理人大建议{motions.npc}件、政协提案{motions.cppcc}件，合计{motions.total}件，按时答复率{motions.completion_rate}%，满意率达{motions.satisfaction_rate}%。',
    '承办人大代表建议{motions.npc|any}件，政协提案{motions.cppcc|any}件，共计{motions.total}件，办结率为{motions.completion_rate}%，满意率为{motions.satisfaction_rate}%。',
    '建议提案办理工作有力推进，{motions.total}件建议提案（建议{motions.npc|any}件、提案{motions.cppcc|any}件）的办复率为{motions.completion_rate}%，满意率为{motions.satisfaction_rate}%。',
    '共收到交办的人大代表建议、政协提案{motions.total}件。其中，人大代表建议{motions.npc|any}件，政协提案{motions.cppcc|any}件，答复率{motions.completion_rate}%，满意率{motions.satisfaction_rate}%。',
    '本年度承办建议提案{motions.total|chinese}件，其中人大建议{motions.npc|chinese}件、政协提案{motions.cppcc|chinese}件，办结率{motions.completion_rate}%，满意率{motions.satisfaction_rate}%。',
    '办理人大、政协建议提案{motions.total}件，其中人大代表意见建议{motions.npc|any}件，政协委员提案{motions.cppcc|any}件，办复率达到{motions.completion_rate|percent}，满意率达到{motions.satisfaction_rate|percent}。',
    '{year}年度建议提案{motions.total}件全部办理，人大代表建议为{motions.npc|any}件，政协委员提案为{motions.cppcc|any}件；办复率{motions.completion_rate}%，满意率{motions.satisfaction_rate}%。',
    '主办和协办人大代表建议{motions.npc|any}件、政协提案{motions.cppcc|any}件，总数{motions.total}件，办结率{motions.completion_rate}%，满意率{motions.satisfaction_rate}%。',
    ['本年度没有承办人大代表建议和政协提案。', { 'motions.total': 0, 'motions.npc': 0, 'motions.cppcc': 0 }],
    ['{year}年{we}未承办建议提案。', { 'motions.total': 0, 'motions.npc': 0, 'motions.cppcc': 0 }],
    '代表提了{motions.npc}件建议，委员提了{motions.cppcc}件提案，{motions.total}件事项办复率{motions.completion_rate}%，满意率{motions.satisfaction_rate}%。',
    '两会期间交办的{motions.total}件事项均有回音：人大方面{motions.npc|any}件，政协方面{motions.cppcc|any}件，办结比例{motions.completion_rate}%，认可比例{motions.satisfaction_rate}%。',
    '建议/提案/合计：{motions.npc|any}/{motions.cppcc|any}/{motions.total}（件）；办复率、满意率分别为{motions.completion_rate}%和{motions.satisfaction_rate}%。',
  ],
  [
    '{year}年，{we}承办人大代表建议{motions.npc|any}件、政协委员提案{motions.cppcc|any}件，共{motions.total}件，已全部办结，办复率{motions.completion_rate}%，满意率{motions.satisfaction_rate}%。',
    '认真办理建议提案，全年承办{motions.total}件，其中人大代表建议{motions.npc|any}件、政协委员提案{motions.cppcc|any}件，办结率达{motions.completion_rate}%，满意率达{motions.satisfaction_rate}%。',
    '本年度共办复人大建议和政协提案{motions.total}件（其中人大建议{motions.npc|any}件，政协提案{motions.cppcc|any}件），答复率为{motions.completion_rate}%，满意率为{motions.satisfaction_rate}%。',
    [
      '{year}年度，{we}没有承办人大代表建议、政协委员提案任务。',
      { 'motions.total': 0, 'motions.npc': 0, 'motions.cppcc': 0 },
    ],
  ],
);

/** Replies published. */
export const motionsPublished = wordings(
  'motions_published',
  [
    '公开建议提案办理结果{motions.published}件。',
    '在政府网站公开人大代表建议和政协提案答复{motions.published}件。',
    '集中公布建议提案办理复文{motions.published}件。',
    '{year}年发布人大代表建议、政协提案办理信息{motions.published}条。',
    '主动公开建议提案答复意见{motions.published}件，接受代表委员和群众监督。',
    '建议提案办理结果应公开尽公开，全年共公开{motions.published}件。',
    '网站建议提案专栏刊登答复全文{motions.published}篇。',
    ['没有可以公开的建议提案答复，本年度公开建议提案办理结果0件。', { 'motions.published': 0 }],
    '向社会公开的建议提案复文共{motions.published|chinese}件。',
    '除涉密和不宜公开的内容外，公开建议提案办理复函{motions.published}件。',
    '{motions.published}件复文已在网上全文晒出，代表委员可随时查阅。',
    '建议提案答复的公开数：{motions.published|any}。',
    '哪些建议被采纳、怎么落实，公众从公开的{motions.published}件答复中可以看到。',
  ],
  [
    '在门户网站公开人大建议、政协提案办理结果{motions.published}件。',
    '全年公布建议提案答复{motions.published}件。',
    '{year}年，主动公开人大代表建议和政协委员提案办理复文{motions.published}件。',
    '公开发布建议提案办理情况{motions.published}条。',
  ],
);

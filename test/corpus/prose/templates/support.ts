// Supervision and support: accountability, assessment, appraisal, trainings.

import { wordings } from './wordings.js';

const nobody = { 'accountability.persons': 0 };
const noTraining = { 'trainings.sessions': 0 };

/** Persons held to account. */
export const accountability = wordings(
  'accountability',
  [
    ['全年没有发生因政府信息公开被追究责任的情况。', nobody],
    ['{year}年度，{we}未出现政府信息公开责任追究情形。', nobody],
    ['本年度无责任追究情况。', nobody],
    ['{we}工作人员没有因政务公开工作被问责。', nobody],
    ['严格执行责任追究制度，全年被追责人员0人。', nobody],
    ['责任追究结果：0人。', nobody],
    ['未发生需要追究责任的行为。', nobody],
    ['未有单位或个人因信息公开工作不力受到责任追究。', nobody],
    '对工作落实不力的{accountability.persons}人进行了责任追究。',
    '因政府信息公开工作不到位，全年追究责任{accountability.persons}人。',
    '落实责任追究规定，对信息发布审核不严的{accountability.persons|chinese}名工作人员予以问责。',
    ['责任追究一项没有记录。', nobody],
    ['无人因信息公开受过处理。', nobody],
    ['责任追究人数为零，考核未发现失职行为。', nobody],
    '{accountability.persons}人为信息公开中的失职承担了责任。',
  ],
  [
    ['{year}年，{we}没有人员因政府信息公开工作被追究责任。', nobody],
    ['全年未发生政府信息公开责任追究情况。', nobody],
    ['年内无因政务公开工作受到责任追究的单位和个人。', nobody],
    '{year}年因政府信息公开工作被追究责任的共{accountability.persons}人。',
  ],
);

/** Weight in the performance assessment. */
export const assessment = wordings(
  'assessment',
  [
    '将政务公开纳入年度综合考核，所占分值权重为{assessment.weight}%。',
    '政务公开工作在绩效考核中的分值权重达到{assessment.weight}%。',
    '把政府信息公开列入年度目标责任考核，考核分值占比{assessment.weight}%。',
    '强化工作考核，政务公开占考核总分的{assessment.weight}%。',
    '政务公开工作考核权重保持在{assessment.weight}%。',
    '健全考核制度，政府信息公开分值在绩效考核体系中占{assessment.weight}%。',
    '{year}年继续将信息公开作为绩效考核内容，权重{assessment.weight}%。',
    '年度考核中，政府信息公开工作所占比重为{assessment.weight}%。',
    '在年度高质量发展考核中设置政务公开指标，比重{assessment.weight}%。',
    '考核指标中政务公开占比百分之{assessment.weight|chinese}。',
    '一百分的考核里，信息公开占了{assessment.weight}%的分量。',
    '考核权重：{assessment.weight}%（政务公开）。',
    '{assessment.weight}%的考核分值系于政务公开，各单位不敢懈怠。',
  ],
  [
    '{year}年，政务公开在年度考核中的分值占比为{assessment.weight}%。',
    '将政府信息公开工作纳入绩效考核，权重为{assessment.weight}%。',
    '政务公开纳入综合绩效考核体系，分值权重为{assessment.weight}%。',
    '在目标考核中，信息公开所占分值比例为{assessment.weight}%。',
  ],
);

/** Social appraisal. */
export const appraisal = wordings(
  'appraisal',
  [
    '开展政府信息公开社会评议，群众满意率为{social_appraisal.satisfaction_rate}%。',
    '社会评议结果显示，公众满意度达{social_appraisal.satisfaction_rate}%。',
    '通过问卷组织社会评议，满意率{social_appraisal.satisfaction_rate}%。',
    '主动接受社会评议，评议满意率为{social_appraisal.satisfaction_rate}%。',
    '委托第三方开展公众评议，对信息公开工作表示满意的占{social_appraisal.satisfaction_rate}%。',
    '邀请代表、委员和群众参加评议，满意率达到{social_appraisal.satisfaction_rate}%。',
    '{year}年社会评议满意度为{social_appraisal.satisfaction_rate}%，较好地回应了群众期待。',
    '社会评议中群众对政府信息公开的满意率为{social_appraisal.satisfaction_rate|percent}。',
    '网上评议和现场评议相结合，综合满意率{social_appraisal.satisfaction_rate}%。',
    '全年社会评议结果为满意，满意率{social_appraisal.satisfaction_rate}%。',
    '每一百位受访群众的评价汇总起来，满意者占{social_appraisal.satisfaction_rate}%。',
    '社会评议得分率：{social_appraisal.satisfaction_rate}%。',
    '{social_appraisal.satisfaction_rate}%的受访者在社会评议中选择了满意。',
  ],
  [
    '{year}年组织社会评议，公众满意率为{social_appraisal.satisfaction_rate}%。',
    '开展社会评议活动，群众对政府信息公开工作满意度为{social_appraisal.satisfaction_rate}%。',
    '经社会评议，政务公开工作满意率达到{social_appraisal.satisfaction_rate}%。',
    '社会评议工作有序开展，评议满意度{social_appraisal.satisfaction_rate}%。',
  ],
);

/** Trainings held and persons trained. */
export const trainings = wordings(
  'trainings',
  [
    '全年组织政务公开业务培训{trainings.sessions}次，参训{trainings.participants}人次。',
    '举办政府信息公开培训班{trainings.sessions}期，培训{trainings.participants}人次。',
    '{year}年开展专题培训{trainings.sessions}场，{trainings.participants}人次参加。',
    '加强队伍建设，召开业务培训会{trainings.sessions}次，累计培训工作人员{trainings.participants}人次。',
    '组织信息公开工作人员集中培训{trainings.sessions|chinese}次，参加培训共{trainings.participants}人次。',
    '通过以会代训等方式开展培训{trainings.sessions}次，覆盖{trainings.participants}人次。',
    '先后举办条例解读、文书制作等培训{trainings.sessions}期，受训人员达{trainings.participants}人次。',
    '开展线上线下培训共{trainings.sessions}次，接受培训人员{trainings.participants}人次。',
    '业务培训常态化，全年培训{trainings.sessions}次、{trainings.participants|over}人次。',
    '结合案例开展业务培训{trainings.sessions}次，培训{trainings.participants}人次，答复水平明显提升。',
    ['本年度未举办政务公开专题培训。', noTraining],
    ['受机构人员调整影响，全年没有组织业务培训。', noTraining],
    '{trainings.participants}人次走进培训课堂，课堂一年开了{trainings.sessions}次。',
    '培训：{trainings.sessions}次/{trainings.participants}人次。',
    '谁来讲、讲什么、谁来听，{trainings.sessions}次培训都有计划，听课者合计{trainings.participants}人次。',
  ],
  [
    '{year}年共举办政务公开培训{trainings.sessions}次，参加人员{trainings.participants}人次。',
    '组织召开政府信息公开培训会{trainings.sessions}场，共有{trainings.participants}人次参训。',
    '全年开展政务公开专题业务培训{trainings.sessions}期，参加培训{trainings.participants}人次。',
    ['{year}年度没有组织开展政务公开培训。', noTraining],
  ],
);

// Requests and their outcomes, figures of the requests table.

import { wordings } from './wordings.js';

/** How many came in. `{new}` prints 新 only where the number leaves out those carried over. */
export const requestsReceived = wordings(
  'requests_received',
  [
    '全年{new}收政府信息公开申请{requests.received}件。',
    '{year}年，{we}共收到政府信息公开申请{requests.received}件，均按规定程序办理。',
    '本年度受理政府信息公开申请{requests.received}件。',
    '{year}年度共接收公民、法人或其他组织提出的政府信息公开申请{requests.received}件。',
    '{we}全年收到依申请公开{requests.received}件，全部登记建档。',
    '依申请公开工作规范有序，{new}收到政府信息公开申请{requests.received}份。',
    '通过信函、网络等渠道收到政府信息公开申请共{requests.received}宗。',
    '全年共收办政府信息公开申请{requests.received}件。',
    '本机关{year}年收到申请公开政府信息的事项{requests.received|chinese}件。',
    '政府信息公开申请量为{requests.received}件。',
    ['{year}年，{we}未收到政府信息公开申请。', { 'requests.received': 0 }],
    ['本年度没有收到公民、法人和其他组织的政府信息公开申请。', { 'requests.received': 0 }],
    ['全年无政府信息公开申请。', { 'requests.received': 0 }],
    ['全年收到政府信息公开申请0件。', { 'requests.received': 0 }],
    ['{year}年{we}未受理政府信息公开申请，依申请公开渠道保持畅通。', { 'requests.received': 0 }],
    '向{we}提出的政府信息公开申请，{year}年内共有{requests.received}件。',
    '{requests.received}件申请书在一年间送达，均由专人登记、逐件编号。',
    '申请数量（件）：{requests.received|any}。',
    ['依申请公开一栏，全年为空白：既无信函申请，也无网络申请。', { 'requests.received': 0 }],
    ['群众未曾就{we}的信息提出过申请，该项数字为零。', { 'requests.received': 0 }],
  ],
  [
    '{year}年，{we}{new}收到公民、法人或者其他组织的政府信息公开申请{requests.received}件。',
    '本年度{new}接收政府信息公开申请总计{requests.received}件。',
    '依申请公开方面，全年{new}接到政府信息公开申请{requests.received}件，办理工作平稳有序。',
    ['{year}年度，{we}没有收到政府信息公开申请事项。', { 'requests.received': 0 }],
    ['本机关全年未接到政府信息公开申请。', { 'requests.received': 0 }],
  ],
);

/** Carried over, processed, carried forward. */
export const requestProgress = wordings(
  'request_progress',
  [
    '上年结转{requests.carried_over|any}件，全年办结{requests.processed|any}件，结转下年度继续办理{requests.carried_forward|any}件。',
    '加上年度结转的{requests.carried_over}件，共办理答复{requests.processed|any}件，另有{requests.carried_forward|any}件结转下一年度办理。',
    '全年答复申请{requests.processed}件（含上年度结转{requests.carried_over|any}件），{requests.carried_forward|any}件转下年度办理。',
    '办结政府信息公开申请{requests.processed}件，其中上年结转申请{requests.carried_over|any}件；未办结的{requests.carried_forward|any}件结转下年度。',
    '上年度转入{requests.carried_over|any}件，本年度办理完毕{requests.processed|any}件，结转下一年{requests.carried_forward|any}件。',
    [
      '全部申请均在法定期限内办结，共答复{requests.processed}件，上年结转{requests.carried_over|any}件，没有结转下年度的申请。',
      { 'requests.carried_forward': 0 },
    ],
    [
      '无上年结转申请，本年度办结{requests.processed|any}件，结转下年度继续办理{requests.carried_forward|any}件。',
      { 'requests.carried_over': 0 },
    ],
    '办理情况为：上年结转{requests.carried_over|any}件；本年办结{requests.processed|any}件；结转下年{requests.carried_forward|any}件。',
    '共办理{requests.processed|any}件，其中含上年结转{requests.carried_over|any}件，顺延至下年度答复{requests.carried_forward|any}件。',
    '上一年度结转到本年度办理的申请{requests.carried_over|any}件，本年度作出答复{requests.processed|any}件，转下一年度继续办理{requests.carried_forward|any}件。',
    '年内完成答复{requests.processed|any}件，上年结转{requests.carried_over|any}件已全部纳入办理，年底仍在办理并结转下年度的{requests.carried_forward|any}件。',
    [
      '没有上年结转的申请，也没有结转下年度办理的申请，全年共办结{requests.processed|any}件。',
      { 'requests.carried_over': 0, 'requests.carried_forward': 0 },
    ],
    '年初在办{requests.carried_over|any}件，年底在办{requests.carried_forward|any}件，年内办结{requests.processed|any}件。',
    '{requests.processed|any}件已有结果，{requests.carried_forward|any}件仍待来年，另有{requests.carried_over|any}件是从上一年带过来的。',
    '办理台账：转入{requests.carried_over|any}；办结{requests.processed|any}；转出{requests.carried_forward|any}。',
  ],
  [
    '上年度结转申请{requests.carried_over|any}件，本年度共办理答复{requests.processed|any}件，转入下年度办理{requests.carried_forward|any}件。',
    '连同上年结转的{requests.carried_over}件，全年共办结{requests.processed|any}件，剩余{requests.carried_forward|any}件结转至下一年度。',
    '{year}年办结申请{requests.processed|any}件，包含上年结转办理{requests.carried_over|any}件，结转下年度办理{requests.carried_forward|any}件。',
    '当年答复{requests.processed|any}件，其中上年度转入{requests.carried_over|any}件，有{requests.carried_forward|any}件结转到下一年度继续办理。',
  ],
);

/** Outcomes by kind. */
export const requestOutcomes = wordings(
  'request_outcomes',
  [
    '其中，予以公开{requests.granted|any}件，部分公开{requests.partially_granted|any}件，不予公开{requests.denied|any}件，无法提供{requests.unable|any}件，不予处理{requests.not_processed|any}件，其他处理{requests.other|any}件。',
    '从办理结果看，予以公开{requests.granted|any}件、部分公开{requests.partially_granted|any}件、不予公开{requests.denied|any}件、无法提供{requests.unable|any}件、不予处理{requests.not_processed|any}件、作其他处理{requests.other|any}件。',
    '已办结的申请中：予以公开的{requests.granted|any}件；部分公开的{requests.partially_granted|any}件；不予公开的{requests.denied|any}件；无法提供的{requests.unable|any}件；不予处理的{requests.not_processed|any}件；其他处理的{requests.other|any}件。',
    '办理结果分别为：同意公开{requests.granted|any}件，区分处理后部分公开{requests.partially_granted|any}件，不予公开{requests.denied|any}件，无法提供{requests.unable|any}件，不予处理{requests.not_processed|any}件，其他情形{requests.other|any}件。',
    '答复类型包括予以公开（{requests.granted|any}件）、部分公开（{requests.partially_granted|any}件）、不予公开（{requests.denied|any}件）、无法提供（{requests.unable|any}件）、不予处理（{requests.not_processed|any}件）和其他处理（{requests.other|any}件）。',
    '作出予以公开决定{requests.granted|any}件、部分公开决定{requests.partially_granted|any}件、不予公开决定{requests.denied|any}件，告知无法提供{requests.unable|any}件，不予处理{requests.not_processed|any}件，其他处理{requests.other|any}件。',
    '按答复内容分，公开{requests.granted|any}件，部分公开{requests.partially_granted|any}件，依法不予公开{requests.denied|any}件，因不掌握等原因无法提供{requests.unable|any}件，不予处理{requests.not_processed|any}件，其他处理{requests.other|any}件。',
    '本年度办理结果：1.予以公开{requests.granted|any}件；2.部分公开{requests.partially_granted|any}件；3.不予公开{requests.denied|any}件；4.无法提供{requests.unable|any}件；5.不予处理{requests.not_processed|any}件；6.其他处理{requests.other|any}件。',
    '全部答复中，予以公开类{requests.granted|any}件，部分公开类{requests.partially_granted|any}件，不予公开类{requests.denied|any}件，无法提供类{requests.unable|any}件，不予处理类{requests.not_processed|any}件，其他类{requests.other|any}件。',
    '已公开{requests.granted|any}件，已部分公开{requests.partially_granted|any}件，决定不予公开{requests.denied|any}件，无法提供{requests.unable|any}件，不予处理{requests.not_processed|any}件，以其他方式处理{requests.other|any}件。',
    '经依法审查，予以公开{requests.granted|any}件，部分公开{requests.partially_granted|any}件，不予公开{requests.denied|any}件，无法提供{requests.unable|any}件，不予处理{requests.not_processed|any}件，其他处理（含申请人主动撤回）{requests.other|any}件。',
    '有{requests.granted|any}件申请如愿获得信息，有{requests.partially_granted|any}件得到部分信息，{requests.denied|any}件被决定不公开，{requests.unable|any}件属于提供不了，{requests.not_processed|any}件不作处理，{requests.other|any}件另行处理。',
    '结果构成（件）：公开/{requests.granted|any}，部分公开/{requests.partially_granted|any}，不予公开/{requests.denied|any}，无法提供/{requests.unable|any}，不予处理/{requests.not_processed|any}，其他/{requests.other|any}。',
    '{requests.granted|any}件予以公开、{requests.partially_granted|any}件部分公开，此外{requests.denied|any}件不予公开、{requests.unable|any}件无法提供、{requests.not_processed|any}件不予处理、{requests.other|any}件作其他处理。',
  ],
  [
    '按处理结果统计，予以公开{requests.granted|any}件，部分公开{requests.partially_granted|any}件，不予公开{requests.denied|any}件，无法提供{requests.unable|any}件，不予处理{requests.not_processed|any}件，其他处理{requests.other|any}件。',
    '具体办理情况是：予以公开的有{requests.granted|any}件，予以部分公开的有{requests.partially_granted|any}件，不予公开的有{requests.denied|any}件，无法提供的有{requests.unable|any}件，不予处理的有{requests.not_processed|any}件，作其他处理的有{requests.other|any}件。',
    '答复结果如下：予以公开{requests.granted|any}件；部分公开{requests.partially_granted|any}件；不予公开{requests.denied|any}件；本机关无法提供{requests.unable|any}件；不予处理{requests.not_processed|any}件；其他处理{requests.other|any}件。',
    '所办申请中，{we}决定予以公开{requests.granted|any}件，决定部分公开{requests.partially_granted|any}件，决定不予公开{requests.denied|any}件，无法提供{requests.unable|any}件，不予处理{requests.not_processed|any}件，其他处理{requests.other|any}件。',
  ],
);

/** Natural and legal persons among the applicants. */
export const applicants = wordings(
  'applicants',
  [
    '其中自然人申请{requests.natural_person|any}件，法人或其他组织申请{requests.legal_person|any}件。',
    '从申请人看，自然人提出{requests.natural_person|any}件，法人或其他组织提出{requests.legal_person|any}件。',
    '新收申请中，自然人{requests.natural_person|any}件、法人或其他组织{requests.legal_person|any}件。',
    '申请主体为自然人的{requests.natural_person|any}件，为法人或其他组织的{requests.legal_person|any}件。',
    '按申请人类型划分，自然人申请{requests.natural_person|any}件；法人及其他组织申请{requests.legal_person|any}件。',
    [
      '新收申请全部由自然人提出，共{requests.natural_person}件，没有法人或其他组织提出申请。',
      { 'requests.legal_person': 0 },
    ],
    '申请人情况：自然人{requests.natural_person|any}件，法人或其他组织{requests.legal_person|any}件。',
    '自然人申请占多数，为{requests.natural_person}件，法人或其他组织申请为{requests.legal_person|any}件。',
    '上述新收申请包括自然人申请{requests.natural_person|any}件和法人或其他组织申请{requests.legal_person|any}件。',
    '当年新提出的申请，来自自然人的有{requests.natural_person|any}件，来自法人或其他组织的有{requests.legal_person|any}件。',
    '由自然人提交申请{requests.natural_person|any}件，由企业等法人或其他组织提交申请{requests.legal_person|any}件。',
    '{requests.natural_person|any}件出自个人之手，{requests.legal_person|any}件出自单位和组织。',
    '申请人结构为自然人比法人或其他组织，即{requests.natural_person|any}件比{requests.legal_person|any}件。',
    '以个人名义申请的计{requests.natural_person|any}件；以法人或其他组织名义申请的计{requests.legal_person|any}件（均为新收）。',
  ],
  [
    '申请人为自然人的申请{requests.natural_person|any}件，申请人为法人或其他组织的申请{requests.legal_person|any}件。',
    '新收的申请当中，自然人提出申请{requests.natural_person|any}件，法人或其他组织提出申请{requests.legal_person|any}件。',
    '按申请人分类，自然人{requests.natural_person|any}件，法人或其他组织{requests.legal_person|any}件。',
    '自然人提起申请{requests.natural_person|any}件；法人或其他组织提起申请{requests.legal_person|any}件。',
  ],
);

// Reconsideration and litigation, figures of the review table.

import { wordings } from './wordings.js';

const noReview = { 'review.total': 0, 'review.upheld': 0, 'review.corrected': 0 };
const noLawsuit = { 'litigation.total': 0, 'litigation.upheld': 0, 'litigation.corrected': 0 };
const nothing = { ...noReview, ...noLawsuit };

/** Administrative reconsiderations. */
export const review = wordings(
  'review',
  [
    '因政府信息公开引发行政复议{review.total}件，其中结果维持{review.upheld|any}件，结果纠正{review.corrected|any}件。',
    '{year}年涉及政府信息公开的行政复议案件{review.total}件，维持{review.upheld|any}件，纠正{review.corrected|any}件。',
    '全年发生政府信息公开类行政复议{review.total}件（维持{review.upheld|any}件、纠正{review.corrected|any}件）。',
    '被申请行政复议{review.total}件，复议机关维持{review.upheld|any}件，被纠正{review.corrected|any}件，其余为其他结果或者尚未审结。',
    [
      '本年度有政府信息公开行政复议{review.total}件，结果维持{review.upheld|any}件，没有被纠正的案件。',
      { 'review.corrected': 0 },
    ],
    '行政复议方面，共{review.total}件，结果维持的{review.upheld|any}件，结果纠正的{review.corrected|any}件。',
    '涉及信息公开的行政复议案件共有{review.total}起，其中维持{review.upheld|any}起，纠错{review.corrected|any}起。',
    ['全年未发生因政府信息公开申请行政复议的情况。', noReview],
    ['{we}{year}年没有政府信息公开行政复议案件。', noReview],
    ['因政府信息公开工作被申请行政复议0件。', noReview],
    ['没有收到有关政府信息公开的行政复议申请。', noReview],
    '公民、法人对信息公开答复不服申请行政复议的{review.total}件，已审结的维持{review.upheld|any}件、纠正{review.corrected|any}件。',
    '复议机关就{we}的信息公开行为审查了{review.total}件案件，支持{we}的{review.upheld|any}件，纠正{we}的{review.corrected|any}件。',
    '行政复议（件）：总数{review.total|any}，维持{review.upheld|any}，纠正{review.corrected|any}。',
    '{review.total}件复议案中，{review.upheld|any}件答复经受住了审查，{review.corrected|any}件答复被要求改正。',
    ['没有申请人因不服答复而走复议程序。', noReview],
  ],
  [
    '{year}年，因政府信息公开被申请行政复议案件{review.total}件，其中维持{review.upheld|any}件，纠正{review.corrected|any}件。',
    '全年涉政府信息公开行政复议{review.total}件，复议结果为维持的{review.upheld|any}件，复议结果为纠正的{review.corrected|any}件。',
    '收到政府信息公开行政复议案件{review.total}件，结果维持{review.upheld|any}件，结果纠正{review.corrected|any}件。',
    ['{year}年度未收到涉及政府信息公开的行政复议案件。', noReview],
    ['全年未出现因政府信息公开引起的行政复议。', noReview],
  ],
);

/** Lawsuits, direct and after reconsideration. */
export const litigation = wordings(
  'litigation',
  [
    '因政府信息公开被提起行政诉讼{litigation.total}件，结果维持{litigation.upheld|any}件，结果纠正{litigation.corrected|any}件。',
    '{year}年政府信息公开行政诉讼案件{litigation.total}件，其中维持{litigation.upheld|any}件，纠正{litigation.corrected|any}件。',
    '行政诉讼方面，共{litigation.total}件，维持{litigation.upheld|any}件、纠正{litigation.corrected|any}件。',
    '未经复议直接起诉和复议后起诉合计{litigation.total}件，结果维持{litigation.upheld|any}件，被纠正{litigation.corrected|any}件。',
    '涉及政府信息公开的行政诉讼{litigation.total}起（维持{litigation.upheld|any}起、纠错{litigation.corrected|any}起）。',
    [
      '发生行政诉讼{litigation.total}件，结果维持{litigation.upheld|any}件，未出现败诉。',
      { 'litigation.corrected': 0 },
    ],
    ['全年未发生因政府信息公开提起的行政诉讼。', noLawsuit],
    ['没有因信息公开工作引起的行政诉讼案件。', noLawsuit],
    ['涉及政府信息公开的行政诉讼0件。', noLawsuit],
    ['{year}年{we}无政府信息公开行政诉讼案件。', noLawsuit],
    '作为被告应诉信息公开行政诉讼案件{litigation.total}件，法院判决维持{litigation.upheld|any}件，纠正{litigation.corrected|any}件。',
    '信息公开领域被诉{litigation.total}件，结果维持{litigation.upheld|any}件，结果纠正{litigation.corrected|any}件，其余为其他结果或尚未审结。',
    '走进法庭的信息公开案件有{litigation.total}件，法院支持{we}的{litigation.upheld|any}件，纠正{we}的{litigation.corrected|any}件。',
    '行政诉讼（件）：总数{litigation.total|any}，维持{litigation.upheld|any}，纠正{litigation.corrected|any}。',
    '{litigation.total}件官司中，维持原答复{litigation.upheld|any}件，责令改正{litigation.corrected|any}件。',
    ['法院未受理过以{we}为被告的信息公开案件。', noLawsuit],
  ],
  [
    '{year}年，因政府信息公开引发行政诉讼案件{litigation.total}件，其中结果维持{litigation.upheld|any}件，结果纠正{litigation.corrected|any}件。',
    '全年涉政府信息公开行政诉讼{litigation.total}件，法院维持{litigation.upheld|any}件，纠正{litigation.corrected|any}件。',
    '政府信息公开行政诉讼共{litigation.total}件，裁判结果为维持的{litigation.upheld|any}件，为纠正的{litigation.corrected|any}件。',
    ['{year}年度未出现因政府信息公开引起的行政诉讼。', noLawsuit],
    ['因政府信息公开被提起行政诉讼0件。', noLawsuit],
  ],
);

/** Neither reconsideration nor litigation. */
export const noDisputes = wordings(
  'no_disputes',
  [
    ['未发生因政府信息公开引起的行政复议和行政诉讼。', nothing],
    ['{year}年，{we}没有因政府信息公开被申请行政复议、提起行政诉讼。', nothing],
    ['全年无政府信息公开行政复议、行政诉讼案件。', nothing],
    ['因政府信息公开引发的行政复议、行政诉讼均为0件。', nothing],
    ['全年没有出现信息公开方面的复议、诉讼和举报投诉。', nothing],
    ['复议、诉讼两项，全年皆无。', nothing],
    ['信息公开工作未引发任何行政争议，复议案与诉讼案的数量都是零。', nothing],
    ['行政复议机关和人民法院均未收到针对{we}信息公开行为的案件。', nothing],
  ],
  [
    ['{year}年度，{we}未收到涉及政府信息公开的行政复议和行政诉讼案件。', nothing],
    ['全年未出现因信息公开申请行政复议或者提起行政诉讼的情况。', nothing],
    ['本年度，涉及政府信息公开的行政复议为0件、行政诉讼为0件。', nothing],
    ['本年度没有因政府信息公开引发行政复议、行政诉讼。', nothing],
  ],
);

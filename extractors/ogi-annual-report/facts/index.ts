// What the prose of an annual report states: one sheet for all eras, since the prose is free in all of them.

import type { FactSheet } from '../../../src/model/fact.js';
import { channels } from './channels.js';
import { checks, shares } from './checks.js';
import { contact } from './contact.js';
import { disputes } from './disputes.js';
import { fee109 } from './fee.js';
import { frame, period, reportParts } from './frame.js';
import { metadata } from './metadata.js';
import { motions } from './motions.js';
import { problems } from './problems.js';
import { publicity } from './publicity.js';
import { requests } from './requests.js';
import { support } from './support.js';
import { yearSlips } from './year-slips.js';

export const facts: FactSheet = {
  overview: 's1',
  tableLine:
    /结果维持\s*结果纠正|其他结果\s*尚未审结|(?:制发|废止|有效)件数|处理决定数量|勾稽关系|本年收费金额|信息内容|(?:新收|上年结转)政府信息公开申请数量|,,/u,
  period,
  metadata,
  contact,
  texts: frame,
  figures: [
    reportParts,
    ...channels,
    ...publicity,
    ...requests,
    ...disputes,
    ...motions,
    ...fee109,
    ...support,
  ],
  lists: problems,
  checks,
  shares,
  yearSlips,
};

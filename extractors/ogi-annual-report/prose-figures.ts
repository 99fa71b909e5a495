// How the prose of the overview and of section three states the totals of the requests table.

import type { ProseFigureDefinition } from '../../src/model/form.js';

const counted = '(?:件|份|条|宗|次|个)';

/** Totals that reports commonly repeat in prose. */
export const proseFigures: readonly ProseFigureDefinition[] = [
  {
    field: 'requests.new_requests.total',
    patterns: [
      new RegExp(
        `(?:新收|新收到|收到|受理|接收|接到)(?:[^。；;，,\\d]{0,16}申请)(?:[^。；;，,\\d]{0,6})(\\d+)${counted}`,
        'gu',
      ),
      new RegExp(`(?:新收|收到|受理)(\\d+)${counted}[^。；;，,\\d]{0,12}申请`, 'gu'),
    ],
  },
  {
    field: 'requests.carried_over.total',
    patterns: [new RegExp(`上(?:一)?年度?结转[^。；;，,\\d]{0,14}(\\d+)${counted}`, 'gu')],
  },
  {
    field: 'requests.carried_forward.total',
    patterns: [new RegExp(`结转(?:至|到)?(?:下|次)(?:一)?年度?[^。；;，,\\d]{0,14}(\\d+)${counted}`, 'gu')],
  },
];

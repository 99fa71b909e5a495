// Whether confidence keeps its word: of the fields that people settled, how many were read rightly, by how sure the
// program had been.

import type { Decision } from '../../corrections/decision.js';
import type { Chart } from '../api.js';

/** Lower bounds of the classes, surest last; the last four are the grades. */
const bounds = [0, 0.2, 0.4, 0.6, 0.8, 0.95, 0.99, 0.999] as const;

/** The reliability diagram of decisions on fields. */
export function reliabilityChart(decisions: readonly Decision[]): Chart {
  const settled = decisions.flatMap(({ old, new: now }) =>
    old === null || now === null
      ? []
      : [{ sure: old.confidence, isRight: old.value === now.value && old.status === now.status }],
  );
  const rows = bounds.map((from, at): Chart['rows'][number] => {
    const to = bounds[at + 1] ?? Number.POSITIVE_INFINITY;
    const own = settled.filter(({ sure }) => sure >= from && sure < to);
    const shareOf = (sum: number): number | null =>
      own.length === 0 ? null : Number((sum / own.length).toFixed(4));
    return [
      `${from}–${bounds[at + 1] ?? 1}`,
      own.length,
      shareOf(own.reduce((sum, { sure }) => sum + sure, 0)),
      shareOf(own.filter(({ isRight }) => isRight).length),
    ];
  });
  return {
    name: 'reliability',
    title: { zh: '置信度与实际正确率', en: 'Confidence and how often it was right' },
    note: {
      zh: '仅统计人工核对过的字段。人们多核对可疑的字段，故不代表全部字段；“已更正”算误读，“原报告有误”算读对。',
      en: 'Fields that people settled, and no others: they look at doubtful ones first, so this says nothing of the rest. Corrected is wrong; confirmed and published error are right.',
    },
    columns: [
      { name: 'confidence', title: { zh: '置信度', en: 'Confidence' }, kind: 'category' },
      { name: 'fields', title: { zh: '已核对字段数', en: 'Fields settled' }, kind: 'count' },
      { name: 'expected', title: { zh: '平均置信度', en: 'Mean confidence' }, kind: 'share' },
      { name: 'right', title: { zh: '读对的比例', en: 'Share read rightly' }, kind: 'share' },
    ],
    rows,
    labels: {},
  };
}

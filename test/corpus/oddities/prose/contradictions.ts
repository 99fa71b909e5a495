// Prose that says another number than the table, or whose parts do not add up.

import { numberOf } from '../../../maker/description.js';
import { otherGroup, otherSingleRow, requestGroups } from '../../../maker/form-layout.js';
import type { Random } from '../../../maker/random.js';
import type { Draft, Oddity, PlantedFact } from '../../draft.js';
import { digitsOf, numbersIn, pickOne, replaceSentence } from './edit-prose.js';

const totalsOf = (index: number): readonly string[] =>
  (requestGroups[index]?.rows ?? []).map((row) => `requests.${row.id}.total`);
const bothLawsuits = (outcome: string): readonly string[] => [
  `review_litigation.litigation.direct.${outcome}`,
  `review_litigation.litigation.after_review.${outcome}`,
];
const otherRows = [otherSingleRow, ...otherGroup.rows].map((row) => `requests.${row.id}.total`);

/** Facts that a table states as well: check → fact → cells that add up to it. */
const checks: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'PROSE.REQUESTS': { 'requests.received': ['requests.new_requests.total'] },
  'PROSE.CARRY': {
    'requests.carried_over': ['requests.carried_over.total'],
    'requests.processed': ['requests.total_processed.total'],
    'requests.carried_forward': ['requests.carried_forward.total'],
  },
  'PROSE.OUTCOMES': {
    'requests.granted': ['requests.granted.total'],
    'requests.partially_granted': ['requests.partially_granted.total'],
    'requests.denied': totalsOf(0),
    'requests.unable': totalsOf(1),
    'requests.not_processed': totalsOf(2),
    'requests.other': otherRows,
  },
  'PROSE.REVIEW': {
    'review.total': ['review_litigation.review.total'],
    'review.corrected': ['review_litigation.review.corrected'],
  },
  'PROSE.LITIGATION': {
    'litigation.total': bothLawsuits('total'),
    'litigation.corrected': bothLawsuits('corrected'),
  },
  'PROSE.DOCUMENTS': {
    'normative_documents.issued': ['disclosure.art20_1.normative_documents.issued'],
    'normative_documents.in_force': ['disclosure.art20_1.normative_documents.in_force'],
  },
};

/** One number of the prose differs from the table. */
export const proseContradictsTable: Oddity = {
  number: 32,
  name: 'prose-contradicts-table',
  stage: 'report',
  weight: 1.5,
  apply: (draft, random) => {
    const fact = pickOne(
      random,
      numbersIn(draft).filter(({ key }) => checkOf(key) !== undefined),
    );
    const check = fact && checkOf(fact.key);
    if (fact === undefined || check === undefined) return undefined;
    const changed = printAnother(draft, fact, random);
    const fields = [fact.key, ...check.cells.filter((cell) => isPrinted(draft, cell))];
    return { ...changed, publishedErrors: [...draft.publishedErrors, { check: check.id, fields }] };
  },
};

/** The prose counts requests received together with those carried over: another number, and no error. */
export const receivedWithCarriedOver: Oddity = {
  number: 32,
  name: 'received-with-carried-over',
  stage: 'report',
  excludes: ['prose-contradicts-table'],
  apply: (draft, random) => {
    const { requests } = draft.report.tables;
    const received = numberOf(requests?.new_requests?.[6]) ?? 0;
    const carried = numberOf(requests?.carried_over?.[6]) ?? 0;
    const fact = draft.facts.find(
      ({ key, value }) => key === 'narrative.requests.received' && value === received,
    );
    const tellsApplicants = draft.facts.some(({ key }) => key === 'narrative.requests.natural_person');
    if (fact === undefined || carried === 0 || received === 0 || tellsApplicants) return undefined;
    const value = received + carried;
    const sentence = random.pick([
      `全年共受理政府信息公开申请${value}件，含上年结转的申请。`,
      `连同上年结转的申请，共办理政府信息公开申请${value}件。`,
      `全年收办政府信息公开申请${value}件。`,
      `当年在办的政府信息公开申请共${value}件。`,
    ]);
    return replaceSentence(draft, fact.sentence, sentence, (one) => ({ ...one, value, unit: '件' }));
  },
};

/** Motions and proposals do not add up to the total that the same sentence states. */
export const motionsDoNotAddUp: Oddity = {
  number: 33,
  name: 'motions-do-not-add-up',
  stage: 'report',
  apply: (draft, random) => {
    const parts = ['total', 'npc', 'cppcc'].map((part) => `narrative.motions.${part}`);
    const total = numbersIn(draft).find(({ key, unit }) => key === parts[0] && unit === '件');
    if (total === undefined) return undefined;
    const changed = printAnother(draft, total, random);
    return {
      ...changed,
      publishedErrors: [...draft.publishedErrors, { check: 'PROSE.MOTIONS', fields: parts }],
    };
  },
};

/** Items by channel do not add up to the total that the same sentence states. */
export const channelsDoNotAddUp: Oddity = {
  number: 33,
  name: 'channels-do-not-add-up',
  stage: 'report',
  apply: (draft, random) => {
    const fact = draft.facts.find(({ key }) => key === 'narrative.disclosed_items.count');
    const channels = ['website_items', 'wechat_items', 'weibo_items'].map((id) => `narrative.${id}.count`);
    if (fact === undefined || draft.facts.some(({ key }) => channels.includes(key))) return undefined;
    const counts = channels.map(() => random.integer(11, 900));
    const [website, wechat, weibo] = counts;
    const sum = counts.reduce((all, count) => all + count, 0);
    const total = sum + random.pick([-10, -9, 4, 18, 100]);
    const sentence = random.pick([
      `全年主动公开信息${total}条，其中政府网站${website}条，政务微信${wechat}条，政务微博${weibo}条。`,
      `共发布各类信息${total}条：网站${website}条、微信${wechat}条、微博${weibo}条。`,
    ]);
    const changed = replaceSentence(draft, fact.sentence, sentence, (one) => ({
      ...one,
      value: total,
      unit: '条',
    }));
    const parts = channels.map(
      (key, index): PlantedFact => ({ key, value: counts[index] ?? 0, unit: '条', sentence }),
    );
    const error = { check: 'PROSE.CHANNELS', fields: [fact.key, ...channels] };
    return {
      ...changed,
      facts: [...changed.facts, ...parts],
      publishedErrors: [...draft.publishedErrors, error],
    };
  },
};

function checkOf(key: string): { id: string; cells: readonly string[] } | undefined {
  for (const [id, facts] of Object.entries(checks)) {
    const cells = facts[key.replace('narrative.', '')];
    if (cells !== undefined) return { id, cells };
  }
  return undefined;
}

// （六） is one row or three: only the rows that the table has take part.
function isPrinted({ report }: Draft, cell: string): boolean {
  if (!cell.startsWith('requests.')) return true;
  return report.tables.requests?.[cell.slice('requests.'.length, -'.total'.length)] !== undefined;
}

function printAnother(draft: Draft, fact: PlantedFact, random: Random): Draft {
  const before = typeof fact.value === 'number' ? fact.value : 0;
  const after = Math.round(before) + random.pick([1, 2, 10, 17, before + 1]);
  const sentence = fact.sentence.replace(digitsOf(before), String(after));
  return replaceSentence(draft, fact.sentence, sentence, (one) =>
    one.key === fact.key ? { ...one, value: after } : one,
  );
}

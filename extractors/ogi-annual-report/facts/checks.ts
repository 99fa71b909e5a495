// What the prose and the tables say of the same thing.

import type { ProseCheck, ShareCheck } from '../../../src/model/fact.js';

const NEW = 'requests.new_requests.total';
const CARRIED = 'requests.carried_over.total';
const PROCESSED = 'requests.total_processed.total';
const FORWARD = 'requests.carried_forward.total';

/** The office that writes the report speaks of its own share of the figures of a whole region. */
const otherScope = /代表|本级|机关本级|办公[室厅](?:共)?(?:受理|收到|办理)|备案/u;

const outcome = (id: string, name: string, terms: readonly string[]): ProseCheck => ({
  id: `NAR.OUTCOMES[${id}]`,
  name: `正文所述${name} = 表中${name}`,
  severity: 'warning',
  facts: [`requests.${id}`],
  readings: [{ id: 'total', terms }],
});

const lawsuits = (row: string): readonly string[] =>
  ['direct', 'after_review'].map((kind) => `review_litigation.litigation.${kind}.${row}`);

export const checks: readonly ProseCheck[] = [
  {
    id: 'NAR.NEW',
    name: '正文所述收到申请数 = 本年新收，或本年新收 + 上年结转，或本年度办理结果总计',
    severity: 'warning',
    facts: ['requests.received'],
    readings: [
      { id: 'new', terms: [NEW] },
      { id: 'new_and_carried_over', terms: [NEW, CARRIED] },
      { id: 'processed', terms: [PROCESSED] },
    ],
    otherScope,
    vouches: NEW,
  },
  {
    id: 'NAR.PROCESSED',
    name: '正文所述办结数 = 本年度办理结果总计，或本年新收 + 上年结转',
    severity: 'warning',
    facts: ['requests.processed'],
    readings: [
      { id: 'processed', terms: [PROCESSED] },
      { id: 'new_and_carried_over', terms: [NEW, CARRIED] },
      { id: 'new', terms: [NEW] },
    ],
    otherScope,
  },
  {
    id: 'NAR.CARRY[carried_over]',
    name: '正文所述上年结转数 = 上年结转政府信息公开申请数量',
    severity: 'warning',
    facts: ['requests.carried_over'],
    readings: [{ id: 'total', terms: [CARRIED] }],
    vouches: CARRIED,
  },
  {
    id: 'NAR.CARRY[carried_forward]',
    name: '正文所述结转下年度数 = 结转下年度继续办理',
    severity: 'warning',
    facts: ['requests.carried_forward'],
    readings: [{ id: 'total', terms: [FORWARD] }],
    vouches: FORWARD,
  },
  {
    id: 'NAR.CONTRADICTION[table]',
    name: '正文称全部办结，则结转下年度继续办理 = 0',
    severity: 'warning',
    facts: ['requests.left_open'],
    readings: [{ id: 'total', terms: [FORWARD] }],
  },
  {
    id: 'NAR.CONTRADICTION[prose]',
    name: '正文称全部办结，则正文所述结转下年度数 = 0',
    severity: 'warning',
    facts: ['requests.left_open'],
    readings: [{ id: 'total', terms: ['narrative.requests.carried_forward'] }],
  },
  outcome('granted', '予以公开', ['requests.granted.total']),
  outcome('partially_granted', '部分公开', ['requests.partially_granted.total']),
  outcome('granted_or_partially', '予以公开及部分公开', [
    'requests.granted.total',
    'requests.partially_granted.total',
  ]),
  outcome('denied', '不予公开', ['requests.denied.all.total']),
  outcome('unable', '无法提供', ['requests.unable.all.total']),
  outcome('not_processed', '不予处理', ['requests.not_processed.all.total']),
  outcome('other', '其他处理', ['requests.other.all.total']),
  {
    id: 'NAR.APPLICANTS',
    name: '正文所述自然人申请数 = 本年新收（自然人），或加上年结转（自然人）',
    severity: 'warning',
    facts: ['requests.natural_person'],
    readings: [
      { id: 'new', terms: ['requests.new_requests.natural_person'] },
      {
        id: 'new_and_carried_over',
        terms: ['requests.new_requests.natural_person', 'requests.carried_over.natural_person'],
      },
    ],
  },
  {
    id: 'NAR.REVIEW[review]',
    name: '正文所述行政复议数 = 行政复议总计',
    severity: 'warning',
    facts: ['review.total'],
    readings: [{ id: 'total', terms: ['review_litigation.review.total'] }],
    otherScope,
  },
  {
    id: 'NAR.REVIEW[litigation]',
    name: '正文所述行政诉讼数 = 未经复议直接起诉总计 + 复议后起诉总计',
    severity: 'warning',
    facts: ['litigation.total'],
    readings: [{ id: 'total', terms: lawsuits('total') }],
    otherScope,
  },
  {
    id: 'NAR.REVIEW_UPHELD[review]',
    name: '正文所述行政复议维持数 = 行政复议结果维持',
    severity: 'warning',
    facts: ['review.upheld'],
    readings: [{ id: 'total', terms: ['review_litigation.review.upheld'] }],
  },
  {
    id: 'NAR.REVIEW_UPHELD[litigation]',
    name: '正文所述行政诉讼维持数 = 结果维持之和',
    severity: 'warning',
    facts: ['litigation.upheld'],
    readings: [{ id: 'total', terms: lawsuits('upheld') }],
  },
  {
    id: 'NAR.REVIEW_CORRECTED[review]',
    name: '正文所述行政复议纠正数 = 行政复议结果纠正',
    severity: 'warning',
    facts: ['review.corrected'],
    readings: [{ id: 'total', terms: ['review_litigation.review.corrected'] }],
  },
  {
    id: 'NAR.REVIEW_CORRECTED[litigation]',
    name: '正文所述行政诉讼纠正数 = 结果纠正之和',
    severity: 'warning',
    facts: ['litigation.corrected'],
    readings: [{ id: 'total', terms: lawsuits('corrected') }],
  },
  ...(['issued', 'repealed', 'in_force'] as const).map(
    (column): ProseCheck => ({
      id: `NAR.NORMATIVE[${column}]`,
      name: '正文所述行政规范性文件数 = 第二十条第（一）项所列数',
      severity: 'info',
      facts: [`normative_documents.${column}`],
      readings: [{ id: 'total', terms: [`disclosure.art20_1.normative_documents.${column}`] }],
    }),
  ),
  {
    id: 'NAR.MOTIONS',
    name: '人大代表建议 + 政协提案 = 承办建议提案总数',
    severity: 'warning',
    facts: ['motions.npc', 'motions.cppcc'],
    readings: [{ id: 'total', terms: ['narrative.motions.total'] }],
  },
];

/** Outcomes are shares of what was processed; shares of other sums are printed as well. */
export const shares: readonly ShareCheck[] = [
  {
    id: 'NAR.PERCENT',
    name: '正文所印百分比 = 该数占办理结果总计（或收到数）的比例',
    readings: [
      { id: 'processed', terms: [PROCESSED] },
      { id: 'new', terms: [NEW] },
      { id: 'new_and_carried_over', terms: [NEW, CARRIED] },
      { id: 'received_in_prose', terms: ['narrative.requests.received'] },
      { id: 'processed_in_prose', terms: ['narrative.requests.processed'] },
    ],
  },
];

// What `gongkai query` offers beside the tables: views with readable names, and questions to begin with. The codebook
// and `gongkai query --list` print them.

import type { Bilingual } from './column.js';

export interface View {
  /** Only where the dataset has what people decided. */
  readonly reviewed?: boolean;
  readonly name: string;
  readonly gloss: Bilingual;
  readonly sql: string;
}

/** A question with the query that answers it. */
export interface Question {
  readonly text: Bilingual;
  readonly sql: string;
}

export const views: readonly View[] = [
  {
    name: 'numbers',
    gloss: {
      zh: '已录用报告中印有数字的字段，长表',
      en: 'Fields with a number, of accepted reports only: what may be used unseen.',
    },
    sql: `SELECT c.record_id, c.agency, c.year, c.form, c.field, c.label_zh, c.value, c.unit, c.confidence
      FROM cells c JOIN reports r USING (record_id) WHERE c.status = 'number' AND r.verdict = 'accepted'`,
  },
  {
    name: 'reviewed_numbers',
    reviewed: true,
    gloss: {
      zh: '可用数字：已录用或经核对可用的报告中的字段，有人工核对者取核对后的数值；仅在有 corrections.jsonl 时',
      en: 'As numbers, with what people decided: their value where there is one, reports that they settled, and none that they rejected. Only where there is a corrections.jsonl.',
    },
    sql: `SELECT c.record_id, c.agency, c.year, c.form, c.field, c.label_zh,
        if(c.reviewed_status IS NULL, c.value, c.reviewed_value) AS value, c.unit, c.confidence, c.reviewed_as
      FROM cells c JOIN reports r USING (record_id)
      WHERE coalesce(c.reviewed_status, c.status) = 'number' AND coalesce(r.reviewed_verdict, r.verdict) = 'accepted'`,
  },
  {
    name: 'to_check',
    gloss: {
      zh: '需要与原文核对的字段，最可疑者在前',
      en: 'Printed fields in reports for review, the most doubtful first, with where to look.',
    },
    sql: `SELECT c.source, c.agency, c.year, c.field, c.label_zh, c.raw, c.value, c.status, c.confidence, c.place
      FROM cells c JOIN reports r USING (record_id)
      WHERE r.verdict = 'review' AND c.status NOT IN ('absent', 'unreadable') ORDER BY c.confidence`,
  },
  {
    name: 'requests',
    gloss: {
      zh: '依申请公开：每份报告一行，收到、结转与各类答复的总计',
      en: 'Requests for information, one row a report: received, carried over, and outcomes, in total.',
    },
    sql: `SELECT record_id, agency, division_name, year, verdict,
        requests__new_requests__total AS received, requests__carried_over__total AS carried_over,
        requests__granted__total AS granted, requests__partially_granted__total AS partially_granted,
        requests__total_processed__total AS answered, requests__carried_forward__total AS carried_forward
      FROM reports`,
  },
  {
    name: 'reviews_and_lawsuits',
    gloss: {
      zh: '因政府信息公开被申请行政复议、提起行政诉讼的情况，每份报告一行',
      en: 'Reconsiderations and lawsuits over information requests, one row a report.',
    },
    sql: `SELECT record_id, agency, division_name, year, verdict,
        review_litigation__review__total AS reconsiderations,
        review_litigation__litigation__direct__total AS direct_lawsuits,
        review_litigation__litigation__after_review__total AS lawsuits_after_reconsideration
      FROM reports`,
  },
  {
    name: 'failed_checks',
    gloss: {
      zh: '不成立的勾稽关系：原报告可能有误',
      en: 'Equations that do not hold: the published report may be wrong.',
    },
    sql: `SELECT r.source, r.agency, r.year, k."check", k.name_zh, k.left_sum, k.operator, k.right_sum
      FROM checks k JOIN reports r USING (record_id) WHERE k.outcome = 'fail' AND k.severity <> 'info'`,
  },
  {
    name: 'agencies',
    gloss: {
      zh: '每个机关一行：有哪些年度的报告',
      en: 'One row an agency: how many reports, of which years.',
    },
    sql: `SELECT agency, count(*) AS reports, min(year) AS first_year, max(year) AS last_year
      FROM reports WHERE agency IS NOT NULL GROUP BY agency ORDER BY agency`,
  },
];

export const questions: readonly Question[] = [
  {
    text: { zh: '各年度收到多少件申请？', en: 'How many requests came in, year by year?' },
    sql: 'SELECT year, count(*) AS reports, sum(received) AS received FROM requests GROUP BY year ORDER BY year',
  },
  {
    text: { zh: '哪些机关的予以公开率最低？', en: 'Which agencies grant the smallest share of requests?' },
    sql: 'SELECT agency, year, round(granted / answered, 3) AS share FROM requests WHERE answered >= 10 ORDER BY share LIMIT 10',
  },
  {
    text: { zh: '哪些报告自身有计算错误？', en: 'Which reports are wrong in print?' },
    sql: 'SELECT agency, year, published_errors FROM reports WHERE published_errors > 0 ORDER BY published_errors DESC',
  },
  {
    text: { zh: '应先核对哪些字段？', en: 'Which fields should a person look at first?' },
    sql: 'SELECT source, field, raw, confidence FROM to_check LIMIT 20',
  },
  {
    text: { zh: '不予公开的理由各有多少件？', en: 'How often is each ground of refusal used?' },
    sql: "SELECT label_zh, sum(value) AS requests FROM numbers WHERE field LIKE 'requests.denied.%.total' GROUP BY label_zh ORDER BY requests DESC",
  },
  {
    text: { zh: '哪些机关缺年度？', en: 'Which agencies lack a year in between?' },
    sql: 'SELECT * FROM agencies WHERE reports < last_year - first_year + 1',
  },
];

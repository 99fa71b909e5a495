// What `gongkai query` offers beside the tables: views with readable names, and questions to begin with. The codebook
// and `gongkai query --list` print them.

import type { Bilingual } from './column.js';
import { type Indicator, mainIndicators, SMALL_DENOMINATOR } from './indicators.js';

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
    name: 'series_findings',
    gloss: {
      zh: '跨年度、跨报告核对的发现：结转不符、缺年度、重复发布、照搬上年文字等',
      en: 'What checks over several reports found: broken chains, missing years, versions, text taken over.',
    },
    sql: `SELECT k.record_id, r.source, r.agency, r.year, k."check", k.scope, k.name_zh, k.severity, k.outcome,
        k.left_sum, k.operator, k.right_sum, k.other_record, o.source AS other_source, k.detail_zh, k.detail_en
      FROM checks k JOIN reports r USING (record_id) LEFT JOIN reports o ON o.record_id = k.other_record
      WHERE k.scope <> 'report' AND k.outcome IN ('fail', 'uncertain')`,
  },
  {
    name: 'last_year',
    gloss: {
      zh: '每份报告与同一机关上年报告的对应',
      en: 'Every report that has one of the same agency for the year before, and its record id.',
    },
    sql: `SELECT record_id, other_record AS last_id FROM checks WHERE "check" = 'TEXT.REUSED'`,
  },
  {
    name: 'reused_sentences',
    gloss: {
      zh: '与上年报告相同的句子（年度顺延者亦计）',
      en: "Sentences that stand in last year's report, word for word or with the years moved on by one.",
    },
    sql: `SELECT r.agency, r.year, s.record_id, s.sentence, s.section, s.text, min(l.text) AS last_text, y.last_id
      FROM last_year y JOIN reports r USING (record_id) JOIN sentences s USING (record_id)
        JOIN sentences l ON l.record_id = y.last_id
          AND (l.text_key = s.text_key OR l.wording_key = s.wording_key)
      GROUP BY ALL`,
  },
  {
    name: 'indicators',
    gloss: {
      zh: `推算的比率，长表；分母为0或有未印数字者为空，分母小于${SMALL_DENOMINATOR}者标 small_n`,
      en: `Derived rates, one a row: null where undefined, small_n where the denominator is below ${SMALL_DENOMINATOR}.`,
    },
    sql: mainIndicators.map(indicatorSql).join(' UNION ALL '),
  },
  {
    name: 'growth',
    gloss: {
      zh: '申请量与上年相比的增长：新收，以及新收加结转；上年为0者为空',
      en: 'Growth of requests over last year, new ones and with those carried over; null where last year has none.',
    },
    sql: `SELECT r.record_id, r.agency, r.division_name, r.year,
        l.requests__new_requests__total AS last_received, r.requests__new_requests__total AS received,
        r.requests__new_requests__total / nullif(l.requests__new_requests__total, 0) - 1 AS growth,
        r.accepted_total / nullif(l.accepted_total, 0) - 1 AS growth_accepted,
        l.requests__new_requests__total < ${SMALL_DENOMINATOR} AS small_n
      FROM reports r JOIN last_year y USING (record_id) JOIN reports l ON l.record_id = y.last_id`,
  },
  {
    name: 'timeliness',
    gloss: {
      zh: '发布是否及时：部门1月31日前，县级以上政府3月31日前（2019年修订的条例第四十九条）；以落款日期为先',
      en: 'Days after the deadline: 31 January for departments, 31 March for governments (Art. 49 of the Regulation of 2019); by the date of signature, else of publication. Townships have none.',
    },
    sql: `SELECT record_id, agency, year, coalesce(signed_on, published_on) AS published, deadline,
        greatest(0, date_diff('day', deadline, coalesce(signed_on, published_on))) AS days_late
      FROM (SELECT *, CASE
          WHEN year < 2018 OR agency_kind IS NULL OR agency_level = 'township' THEN NULL
          WHEN agency_kind = 'government' THEN make_date(year + 1, 3, 31)
          WHEN agency_kind IN ('department', 'general_office') THEN make_date(year + 1, 1, 31) END AS deadline
        FROM reports WHERE agency IS NOT NULL AND year IS NOT NULL)`,
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

function indicatorSql({ name, by }: Indicator): string {
  const n = by === undefined ? 'NULL' : `${name}__n`;
  return `SELECT record_id, agency, division_name, year, '${name}' AS indicator, ${name} AS value, ${n} AS n,
    ${n} < ${SMALL_DENOMINATOR} AS small_n FROM reports`;
}

export const questions: readonly Question[] = [
  {
    text: { zh: '哪些报告与上年不符？', en: 'Which reports do not agree with the year before?' },
    sql: 'SELECT agency, year, "check", left_sum, right_sum FROM series_findings WHERE outcome = \'fail\' AND operator IS NOT NULL',
  },
  {
    text: { zh: '哪些报告照搬上年文字最多？', en: "Which reports repeat most of last year's text?" },
    sql: `SELECT r.agency, r.year, round(k.left_sum / k.right_sum, 2) AS share FROM checks k JOIN reports r USING (record_id)
      WHERE k."check" = 'TEXT.REUSED' AND k.right_sum >= 5 ORDER BY share DESC LIMIT 20`,
  },
  {
    text: { zh: '各年度收到多少件申请？', en: 'How many requests came in, year by year?' },
    sql: 'SELECT year, count(*) AS reports, sum(received) AS received FROM requests GROUP BY year ORDER BY year',
  },
  {
    text: { zh: '哪些机关的公开率最低？', en: 'Which agencies disclose least of what they are asked for?' },
    sql: "SELECT agency, year, value, n FROM indicators WHERE indicator = 'disclosure_rate' AND NOT small_n ORDER BY value LIMIT 10",
  },
  {
    text: { zh: '哪些报告发布迟了？', en: 'Which reports were published late?' },
    sql: 'SELECT agency, year, published, days_late FROM timeliness WHERE days_late > 0 ORDER BY days_late DESC',
  },
  {
    text: { zh: '申请量增长最快的是哪些机关？', en: 'Where do requests grow fastest?' },
    sql: 'SELECT agency, year, last_received, received, round(growth, 2) AS growth FROM growth WHERE NOT small_n ORDER BY growth DESC LIMIT 10',
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

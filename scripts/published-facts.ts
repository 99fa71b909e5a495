// What the prose of the published reports beside the project states, read from them by hand: figures and short labels.

/** What one report has to say. */
export interface PublishedAnswers {
  /** Fact without `narrative.` → value. */
  readonly facts: Readonly<Record<string, number | string>>;
  /** Id of a check over the prose → its outcome and, where one fits, the reading that has to be among those named. */
  readonly checks: Readonly<Record<string, readonly [outcome: string, reading?: string]>>;
  /** Parts of a total in their order. */
  readonly parts?: Readonly<Record<string, readonly number[]>>;
  readonly signed_on?: string | null;
  readonly published_on?: string | null;
}

const year = (of: number) => ({ 'period.from': `${of}-01-01`, 'period.to': `${of}-12-31` });

/** By the name of the file. */
export const publishedFacts: Readonly<Record<string, PublishedAnswers>> = {
  'seed-2024.txt': {
    signed_on: '2025-01-08',
    facts: {
      ...year(2024),
      'contact.address': '硚口区沿河大道518号',
      'contact.phone': '027-83426459',
      'legal_basis.notice': '国办公开办函〔2021〕30号',
      'disclosed_items.count': 25,
      'website_items.count': 22,
      'requests.received': 0,
      'review.total': 0,
      'litigation.total': 0,
      'motions.total': 49,
      'motions.npc': 14,
      'motions.cppcc': 35,
      'motions.completion_rate': 100,
      'motions.satisfaction_rate': 100,
      'information_fee.amount': 0,
      'accountability.persons': 0,
    },
    checks: {
      'NAR.MOTIONS': ['pass'],
      'NAR.NEW': ['pass', 'new'],
      'NAR.REVIEW[review]': ['pass'],
      'NAR.REVIEW[litigation]': ['pass'],
    },
  },
  'hongze-2023.pdf': {
    facts: {
      ...year(2023),
      'contact.postcode': '223100',
      'contact.phone': '0517-87222589',
      'contact.email': 'hzzwgk@126.com',
      'website_items.count': 1136,
      'requests.received': 21,
      'information_fee.amount': 0,
    },
    checks: { 'NAR.NEW': ['pass', 'new'] },
  },
  'kewei-2024.md': {
    facts: {
      ...year(2024),
      'wechat_items.count': 1640,
      'wechat_followers.count': 1016823,
      'requests.received': 34,
      'requests.carried_over': 2,
      'requests.carried_forward': 1,
      'requests.granted': 9,
      'requests.denied': 2,
      'requests.unable': 10,
      'requests.other': 14,
      'review.total': 1,
      'review.corrected': 0,
      'litigation.total': 0,
      'information_fee.amount': 0,
    },
    checks: {
      'NAR.NEW': ['pass', 'new'],
      'NAR.CONTRADICTION[prose]': ['fail'],
      'NAR.OUTCOMES[granted]': ['pass'],
      'NAR.OUTCOMES[denied]': ['pass'],
      'NAR.OUTCOMES[unable]': ['pass'],
      'NAR.OUTCOMES[other]': ['pass'],
    },
  },
  'shuyang-fgj-2023.html': {
    signed_on: '2024-01-17',
    published_on: '2024-01-17',
    facts: {
      ...year(2023),
      'contact.postcode': '223600',
      'metadata.title': '沭阳县发展和改革局2023年政府信息公开年度报告',
      'metadata.index_number': '014314799/2024-00002',
      'metadata.category': '信息公开年报 其他 报告',
      'metadata.publisher': '沭阳县发展和改革局',
      'metadata.published_on': '2024-01-17',
      'disclosed_items.count': 249,
      'requests.received': 26,
      'information_fee.amount': 0,
      'accountability.persons': 0,
    },
    parts: { 'disclosed_items.count': [9, 7, 39, 6, 1, 1, 185, 1] },
    checks: {
      'NAR.CHANNELS[narrative.disclosed_items.count]': ['pass', 'parts'],
      'NAR.NEW': ['pass', 'new'],
    },
  },
  'suqian-city-2023.txt': {
    facts: {
      'disclosed_items.count': 180_000,
      'website_visits.count': 7_854_070,
      'requests.received': 3607,
      'requests.granted': 1191,
      'requests.partially_granted': 328,
      'requests.denied': 142,
      'requests.unable': 1078,
      'requests.not_processed': 406,
      'requests.other': 341,
      'requests.carried_forward': 121,
      'information_fee.amount': 2950,
      'information_fee.cases': 25,
    },
    parts: {
      'requests.received': [349, 933, 477, 301, 874, 216, 348, 55, 26, 12, 16],
      'information_fee.amount': [420, 290, 1500, 140, 600],
      'information_fee.cases': [1, 2, 15, 1, 6],
    },
    checks: {
      'NAR.NEW': ['pass', 'new_and_carried_over'],
      'NAR.PARTS[narrative.requests.received]': ['pass', 'parts'],
      'NAR.FEE[narrative.information_fee.amount]': ['pass', 'parts'],
      'NAR.FEE[narrative.information_fee.cases]': ['pass', 'parts'],
      'NAR.OUTCOMES[granted]': ['pass'],
      'NAR.OUTCOMES[partially_granted]': ['pass'],
      'NAR.OUTCOMES[denied]': ['pass'],
      'NAR.OUTCOMES[unable]': ['pass'],
      'NAR.OUTCOMES[not_processed]': ['pass'],
      'NAR.OUTCOMES[other]': ['pass'],
      'NAR.CARRY[carried_forward]': ['pass'],
    },
  },
};

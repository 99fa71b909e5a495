// Facts that the prose may state. Keys stand without their prefix `narrative.`, which every planted fact carries.

/** What a fact is. */
export interface FactMeaning {
  readonly meaning: string;
  readonly type: 'number' | 'date' | 'text';
  /** Unit of a number unless the sentence prints another classifier (条, 件, 篇, 份 count the same). */
  readonly unit?: string;
}

const count = (meaning: string, unit: string): FactMeaning => ({ meaning, type: 'number', unit });
const text = (meaning: string): FactMeaning => ({ meaning, type: 'text' });
const date = (meaning: string): FactMeaning => ({ meaning, type: 'date' });

/** Key without prefix → meaning, type of value, unit. */
export const factKeys = {
  'period.from': date('first day of the statistical period'),
  'period.to': date('last day of the statistical period'),
  'contact.unit': text('office that answers questions about the report'),
  'contact.address': text('its postal address'),
  'contact.postcode': text('its postcode'),
  'contact.phone': text('its telephone number as printed'),
  'contact.fax': text('its fax number as printed'),
  'contact.email': text('its e-mail address'),
  'electronic_copy.url': text('address of the web site that carries the report'),
  'report_parts.count': count('parts that the report says it has', '部分'),
  'legal_basis.law': text('law that the report cites as its basis, without 《》'),
  'legal_basis.notice': text('number of the notice that the report cites: 国办公开办函〔2021〕30号'),
  'disclosed_items.count': count('items of information disclosed by all channels', '条'),
  'website_items.count': count('items published on the web site', '条'),
  'wechat_items.count': count('items published by WeChat account', '条'),
  'weibo_items.count': count('items published by Weibo account', '条'),
  'wechat_followers.count': count('followers of the WeChat account', '人'),
  'website_visits.count': count('visits to the web site', '次'),
  'interpretations.count': count('interpretations of policies published', '件'),
  'press_conferences.count': count('press conferences held', '场'),
  'normative_documents.issued': count('administrative normative documents issued', '件'),
  'normative_documents.repealed': count('administrative normative documents repealed', '件'),
  'normative_documents.in_force': count('administrative normative documents in force', '件'),
  'requests.received': count(
    'requests received in the reading of the report: new ones, or new and carried over',
    '件',
  ),
  'requests.carried_over': count('requests carried over from the year before', '件'),
  'requests.processed': count('requests processed in the year', '件'),
  'requests.carried_forward': count('requests carried forward to the next year', '件'),
  'requests.granted': count('outcome 予以公开', '件'),
  'requests.partially_granted': count('outcome 部分公开', '件'),
  'requests.denied': count('outcome 不予公开, all reasons', '件'),
  'requests.unable': count('outcome 无法提供, all reasons', '件'),
  'requests.not_processed': count('outcome 不予处理, all reasons', '件'),
  'requests.other': count('outcome 其他处理, all kinds', '件'),
  'requests.natural_person': count('new requests by natural persons', '件'),
  'requests.legal_person': count('new requests by legal persons and other organisations', '件'),
  'review.total': count('administrative reconsiderations', '件'),
  'review.upheld': count('reconsiderations that upheld', '件'),
  'review.corrected': count('reconsiderations that corrected', '件'),
  'litigation.total': count('lawsuits, direct and after reconsideration', '件'),
  'litigation.upheld': count('lawsuits that upheld', '件'),
  'litigation.corrected': count('lawsuits that corrected', '件'),
  'motions.total': count('motions and proposals handled', '件'),
  'motions.npc': count('motions of deputies handled', '件'),
  'motions.cppcc': count('proposals of CPPCC members handled', '件'),
  'motions.completion_rate': count('share of motions and proposals answered', '%'),
  'motions.satisfaction_rate': count('share of deputies and members satisfied', '%'),
  'motions.published': count('replies to motions and proposals published', '件'),
  'information_fee.amount': count('information-processing fee collected', '元'),
  'information_fee.cases': count('requests for which the fee was collected', '件'),
  'accountability.persons': count('persons held to account for disclosure work', '人'),
  'assessment.weight': count('share of disclosure in the performance assessment', '%'),
  'social_appraisal.satisfaction_rate': count('share of the public satisfied in the social appraisal', '%'),
  'trainings.sessions': count('trainings held', '次'),
  'trainings.participants': count('persons trained, counted each time', '人次'),
  'problems.items': text('one problem named in section 5'),
  'improvements.items': text('one improvement named in section 5'),
} as const satisfies Record<string, FactMeaning>;

/** A fact without its prefix. */
export type FactKey = keyof typeof factKeys;

/** Whether the text is a key. */
export function isFactKey(text: string): text is FactKey {
  return Object.hasOwn(factKeys, text);
}

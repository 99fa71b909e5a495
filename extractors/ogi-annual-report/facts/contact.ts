// The contact clause of the preamble. Names of contact persons are personal data and are not taken.

import type { ClauseFacts, TextFact } from '../../../src/model/fact.js';

/** With or without area code, or a mobile number. */
const NUMBER = String.raw`(\(?0\d{2,3}\)?[-—–]{0,2}\d{7,8}(?:转\d{1,5})?|1[3-9]\d{9}|\d{7,8})(?!\d)`;
const IS = '(?:号码)?(?:为|是)?:?';
const MAIL = String.raw`([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,100}\.[A-Za-z]{2,10})`;
/** What an office's name ends with. */
const OFFICE = '(?<=[府局委办厅室科股处所站队院校镇乡区会组部司心道社])';
const NAME = String.raw`([^,;。:()\n]{4,40}?${OFFICE})`;

/**
 * An address as it is built from the largest unit down to the number of the house, and on to building and room:
 * `云岭县新华路18号政务中心3楼305室`. Verbs and offices before the street are no part of it.
 */
const STREET =
  String.raw`(?:(?!到|至|请|寄|位于|坐落|设在|地处|联系|咨询|地址|邮编|邮箱|电话|传真|局|办公室|委员会|管委会)[^,;。:()|、\d\n]){2,36}` +
  '(?<=[路街道巷弄里村镇乡区园院段湾桥厦楼场心])';
const HOUSE = String.raw`[甲乙丙]?\d{1,5}(?:[-—之附]\d{1,4})?[号弄]`;
const ROOM = String.raw`(?:[^,;。:()|、\n]{0,24}(?:室|楼|层|栋|幢|座|单元|大厅|大厦|大楼|中心|院内|大院))?`;
/** Where an address without its label begins, … */
const BEFORE =
  '(?<!查阅[^,;。]{0,16})(?<=^|[(,;。:|]|地址(?:为|是|在|位于)?|位于|坐落[于在]|设在|地处|到|至|往|寄)';
/** … and what stands behind it: the end of its clause, the next label, or what is done there. */
const BEHIND =
  '(?=[,;。()|\n]|$|邮编|邮政编码|电话|联系电话|传真|邮箱|(?:当面|现场|来访|咨询|反映|查询)|(?:就?是|为|即)[^,;。]{0,8}(?:地址|所在地))';

const texts: readonly TextFact[] = [
  {
    key: 'contact.unit',
    label: '联系单位',
    gloss: 'office that answers questions about the report',
    patterns: [
      /(?:联系单位|联系部门|咨询单位|解释单位)(?:为|是)?[:|]?([^,;。:()|\n]{4,40}?)(?:\(|[,;。|\n]|(?:地址|电话|联系电话):|$)/du,
      new RegExp(`(?:请|可|直接|欢迎)与${NAME}(?:取得)?联系`, 'du'),
      new RegExp(`与((?:(?!与)[^,;。:()\\n]){4,40}?${OFFICE})(?:取得)?联系`, 'du'),
      /(?:请联系|请致电|可致电|联系)(?!人|方式|电话|地址|\d):?([^,;。:()\n]{4,40}?)(?:联系|\(|[,;。]|(?:地址|电话|联系电话):)/du,
      new RegExp(`[可请]?向${NAME}(?:咨询|反映)`, 'du'),
      new RegExp(`由${NAME}(?:负责解释|解释|答复)`, 'du'),
      new RegExp(`(?:^|[。\\n])${NAME}(?:负责)?受理`, 'du'),
      new RegExp(
        `(?:[,)]|\\d[号弄室楼层栋幢座院])((?:(?!\\d)[^,;。:()\\n]){4,40}?${OFFICE})收(?=[,;。]|$)`,
        'du',
      ),
    ],
  },
  {
    key: 'contact.address',
    label: '联系地址',
    gloss: 'its postal address',
    patterns: [
      // Ends at the next clause or at the bracket around the whole; brackets of its own belong to it.
      new RegExp(
        '(?<!网站|网络|网页|电子|下载|邮箱)(?:(?:办公|联系|受理|咨询)地点|办公场所|所在地|地址)(?:为:?|是:?|:)(?![\\w.])' +
          '((?:[^,;。:()]|\\([^()]{0,40}\\)){4,60}?)(?=[,;。)\\n]|邮编|邮政编码|电话|联系电话|$)',
        'du',
      ),
      // A column of its own, told by the number of a house or room at its end.
      /\|([^|,;。:\n]{2,40}\d(?:号|弄|室|楼|层|栋|幢|座|院))(?=[|。\n]|$)/du,
      // `来信请寄新华路89号党政办公室收`: the address ends with its last number.
      /(?:寄(?:至|往|到)?|致函):?([^,;。:()\n]{2,40}\d(?:号|弄|室|楼|层|栋|幢|座|院))/du,
      new RegExp(`${BEFORE}(${STREET}${HOUSE}${ROOM})${BEHIND}`, 'du'),
    ],
  },
  {
    key: 'contact.postcode',
    label: '邮政编码',
    gloss: 'its postcode',
    patterns: [
      new RegExp(`(?:邮政编码|邮编)${IS}(\\d{6})(?!\\d)`, 'du'),
      // In brackets behind the address or the office, or in a column of its own.
      /(?:[号弄室楼层栋幢座院]|答复|解释)\((\d{6})\)/du,
      /\|(\d{6})(?=[|。;,\n]|$)/du,
    ],
  },
  {
    key: 'contact.phone',
    label: '联系电话',
    gloss: 'its telephone number as printed',
    patterns: [
      new RegExp(
        `(?<!传真)(?:联系电话|咨询电话|办公电话|联系方式|电话|拨打|致电)(?:\\(传真\\)|、传真|/传真)?${IS}${NUMBER}`,
        'du',
      ),
    ],
  },
  {
    key: 'contact.fax',
    label: '传真',
    gloss: 'its fax number as printed',
    patterns: [
      new RegExp(`传真(?:电话|机)?\\)?(?:请)?(?:发送?|传)?(?:至|到|往)?${IS}${NUMBER}`, 'du'),
      new RegExp(`${NUMBER}(?=\\(传真\\)|(?:为|是)传真)`, 'du'),
      new RegExp(`(?<![A-Za-z])FAX${IS}${NUMBER}`, 'diu'),
    ],
  },
  {
    key: 'contact.email',
    label: '电子邮箱',
    gloss: 'its e-mail address',
    patterns: [
      new RegExp(`(?:电子邮箱|电子邮件|邮箱|E-?mail|邮件请?(?:发送?|寄)?[至到])${IS}${MAIL}`, 'diu'),
      new RegExp(`(?<![\\w.@])${MAIL}`, 'du'),
    ],
  },
];

export const contact: ClauseFacts = {
  texts,
  oneOf: ['contact.phone', 'contact.address', 'contact.email'],
  atEnd: 'contact.unit',
};

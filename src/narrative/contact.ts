// The contact clause of the preamble. Names of contact persons are personal data and are not taken.

import type { Contact } from '../model/record.js';
import { toSimplified } from '../text/simplified.js';
import { squeeze } from './text.js';

/** With or without area code, or a mobile number. */
const NUMBER = String.raw`(\(?0\d{2,3}\)?[-—–]{0,2}\d{7,8}(?:转\d{1,5})?|1[3-9]\d{9}|\d{7,8})(?!\d)`;
const IS = '(?:为|是)?:?';
const PHONE = new RegExp(
  `(?:联系电话|咨询电话|办公电话|联系方式|电话|拨打|致电)(?:\\(传真\\)|、传真|/传真)?${IS}${NUMBER}`,
  'du',
);
const FAX = new RegExp(`传真\\)?${IS}${NUMBER}`, 'du');
const POSTCODE = new RegExp(`(?:邮政编码|邮编)${IS}(\\d{6})(?!\\d)`, 'du');
/** Ends at the next clause or at the bracket around the whole; brackets of its own belong to it. */
const ADDRESS = new RegExp(
  `(?<!网站|网络|网页|电子|下载|邮箱)(?:办公地址|联系地址|通讯地址|地址)(?:为:?|是:?|:)(?![\\w.])` +
    `((?:[^,;。:()]|\\([^()]{0,40}\\)){4,60}?)(?=[,;。)\\n]|邮编|邮政编码|电话|联系电话|$)`,
  'du',
);
/** `来信请寄新华路89号党政办公室收`: the address ends with its last number. */
const MAIL_TO = /寄(?:至|往|到)?:?([^,;。:()\n]{2,40}\d(?:号|弄|室|楼|层|栋|幢|座|院))/du;
const MAIL = String.raw`([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,100}\.[A-Za-z]{2,10})`;
const EMAIL = new RegExp(`(?:电子邮箱|电子邮件|邮箱|E-?mail|邮件请?(?:发送?|寄)?[至到])${IS}${MAIL}`, 'diu');
/** What an office's name ends with. */
const OFFICE = `(?<=[府局委办厅室科股处所站队院校镇乡区会组部司心道社])`;
const NAME = String.raw`([^,;。:()\n]{4,40}?${OFFICE})`;
/** Ways of naming the office, the surest first. */
const UNITS = [
  /(?:联系单位|联系部门|咨询单位)(?:为|是)?:?([^,;。:()\n]{4,40}?)(?:\(|[,;。\n]|(?:地址|电话|联系电话):|$)/du,
  new RegExp(`(?:请|可|直接|欢迎)与${NAME}(?:取得)?联系`, 'du'),
  new RegExp(`与((?:(?!与)[^,;。:()\\n]){4,40}?${OFFICE})(?:取得)?联系`, 'du'),
  /(?:请联系|请致电|可致电|联系)(?!人|方式|电话|地址):?([^,;。:()\n]{4,40}?)(?:联系|\(|[,;。]|(?:地址|电话|联系电话):)/du,
  new RegExp(`[可请]?向${NAME}(?:咨询|反映)`, 'du'),
  new RegExp(`由${NAME}负责解释`, 'du'),
  new RegExp(
    `(?:[,)]|\\d[号弄室楼层栋幢座院])((?:(?!\\d)[^,;。:()\\n]){4,40}?${OFFICE})收(?=[,;。]|$)`,
    'du',
  ),
];

/** Finds the contact clause; `null` when the text names neither telephone nor address. */
export function findContact(text: string): Contact | null {
  const printed = squeeze(text);
  const plain = toSimplified(printed);
  // Values stay in the characters that are printed, as long as both texts have their characters in the same places.
  const own = plain.length === printed.length ? printed : plain;
  const take = (...patterns: readonly RegExp[]): string | null => {
    for (const pattern of patterns) {
      const found = pattern.exec(plain)?.indices?.[1];
      if (found) return own.slice(...found);
    }
    return null;
  };
  const contact: Contact = {
    unit: take(...UNITS),
    address: take(ADDRESS, MAIL_TO),
    postcode: take(POSTCODE),
    phone: take(PHONE),
    fax: take(FAX),
    email: take(EMAIL),
  };
  return contact.phone || contact.address || contact.email ? contact : null;
}

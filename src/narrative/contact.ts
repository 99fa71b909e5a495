// The contact clause of the preamble. Names of contact persons are personal data and are not taken.

import type { Contact } from '../model/record.js';
import { toSimplified } from '../text/simplified.js';
import { squeeze } from './text.js';

/** With or without area code, or a mobile number. */
const NUMBER = String.raw`(\(?0\d{2,3}\)?[-—–]{0,2}\d{7,8}(?:转\d{1,5})?|1[3-9]\d{9}|\d{7,8})(?!\d)`;
const PHONE = new RegExp(
  `(?:联系电话|咨询电话|办公电话|联系方式|电话)(?:\\(传真\\)|、传真|/传真)?(?:为|是)?:?${NUMBER}`,
  'du',
);
const FAX = new RegExp(`传真\\)?:${NUMBER}`, 'du');
const POSTCODE = /(?:邮政编码|邮编):?(\d{6})(?!\d)/du;
/** Ends at the next clause or at the bracket around the whole; brackets of its own belong to it. */
const ADDRESS =
  /(?:办公地址|联系地址|通讯地址|地址):((?:[^,;。:()]|\([^()]{0,40}\)){4,60}?)(?=[,;。)\n]|邮编|邮政编码|电话|联系电话|$)/du;
const EMAIL =
  /(?:电子邮箱|电子邮件|邮箱|E-?mail):?([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,100}\.[A-Za-z]{2,10})/diu;
const UNIT =
  /(?:请联系|请致电|可致电|请与|直接与|联系单位|联系)(?!人|方式|电话|地址):?([^,;。:()\n]{4,40}?)(?:联系|\(|[,;。]|(?:地址|电话|联系电话):)/du;

/** Finds the contact clause; `null` when the text names neither telephone nor address. */
export function findContact(text: string): Contact | null {
  const printed = squeeze(text);
  const plain = toSimplified(printed);
  // Values stay in the characters that are printed, as long as both texts have their characters in the same places.
  const own = plain.length === printed.length ? printed : plain;
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(plain)?.indices?.[1];
    return found ? own.slice(...found) : null;
  };
  const contact: Contact = {
    unit: take(UNIT),
    address: take(ADDRESS),
    postcode: take(POSTCODE),
    phone: take(PHONE),
    fax: take(FAX),
    email: take(EMAIL),
  };
  return contact.phone || contact.address || contact.email ? contact : null;
}

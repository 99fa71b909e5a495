// The contact clause of the preamble. Names of contact persons are personal data and are not taken.

import type { Contact } from '../model/record.js';
import { squeeze } from './text.js';

const PHONE =
  /(?:联系电话|咨询电话|办公电话|联系方式|电话)(?:\(传真\)|、传真|\/传真)?(?:为|是)?[::]?(\(?0\d{2,3}\)?[-—–]{0,2}\d{7,8}(?:转\d{1,5})?|\d{7,8})/u;
const FAX = /传真[::](\(?0\d{2,3}\)?[-—–]{0,2}\d{7,8}|\d{7,8})/u;
const POSTCODE = /(?:邮政编码|邮编)[::]?(\d{6})(?!\d)/u;
const ADDRESS =
  /(?:办公地址|联系地址|通讯地址|地址)[::]([^,，;；。::]{4,60}?)(?=[,，;；。]|邮编|邮政编码|电话|联系电话|\)$|\)[,，。]|\)?$)/u;
const EMAIL =
  /(?:电子邮箱|电子邮件|邮箱|E-?mail)[::]?([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,100}\.[A-Za-z]{2,10})/iu;
const UNIT =
  /(?:请联系|请致电|可致电|请与|直接与|联系单位|联系)[::]?([^,，;；。::()]{4,40}?)(?:联系|\(|[,，;；。]|,?(?:地址|电话|联系电话)[::])/u;

/** Finds the contact clause; `null` when the text names neither telephone nor address. */
export function findContact(text: string): Contact | null {
  const flat = squeeze(text);
  const take = (pattern: RegExp): string | null => pattern.exec(flat)?.[1] ?? null;
  const contact: Contact = {
    unit: take(UNIT),
    address: take(ADDRESS)?.replace(/\)$/u, '') ?? null,
    postcode: take(POSTCODE),
    phone: take(PHONE),
    fax: take(FAX),
    email: take(EMAIL),
  };
  return contact.phone || contact.address || contact.email ? contact : null;
}

// What in and beside a document speaks for a division, strongest first, and how much each can be trusted.

import type { Document } from '../model/document.js';
import type { DivisionEvidence, DivisionSource } from '../model/identity.js';
import type { Known } from '../model/known-facts.js';
import {
  areaCodePrefixes,
  codePrefix,
  divisionsNamed,
  divisionsOfCode,
  divisionsOfPinyin,
} from './division-table.js';
import { plainName } from './plain-name.js';
import { readDivisions } from './read-agency-name.js';

/**
 * How far evidence raises what it fits over what it does not, as a natural logarithm. Set by what each can be wrong in:
 * identifiers are issued once and outlive the division; a site serves more than one agency; prose also names others.
 */
export const weights: Readonly<Record<DivisionSource, number>> = {
  name: 6,
  site_id: 6,
  credit_code: 6,
  contact: 6,
  manifest: 5,
  publisher: 5,
  site_name: 4,
  address: 5,
  telephone: 4.5,
  path: 4.5,
  domain: 3.5,
  postcode: 3,
  document_number: 2,
  text: 2.5,
};

/** Beside the document: its address, its path, what a manifest states. */
export interface Surroundings {
  readonly path: string;
  readonly known: Known;
}

/** Facts of the report that are looked at. */
export interface Mentions {
  /** Names of the agency in other places than the title: signature, office to ask, publisher of the page. */
  readonly contactUnit: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly postcode: string | null;
  readonly publisher: string | null;
  /** First lines, with index numbers. */
  readonly head: string;
  /** Prose of the first sections. */
  readonly prose: string;
}

/** First two digits of postcodes to the province's code. */
const POSTCODES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '10:11 30:12 05:13 06:13 07:13 03:14 04:14 01:15 02:15 11:21 12:21 13:22 15:23 16:23 20:31 21:32 22:32 31:33 ' +
    '32:33 23:34 24:34 35:35 36:35 33:36 34:36 25:37 26:37 27:37 45:41 46:41 47:41 43:42 44:42 41:43 42:43 51:44 ' +
    '52:44 53:45 54:45 57:46 40:50 61:51 62:51 63:51 64:51 55:52 56:52 65:53 66:53 67:53 85:54 71:61 72:61 73:62 ' +
    '74:62 81:63 75:64 83:65 84:65'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
);
/** Signs of provinces in the numbers of their documents: 苏政办发〔2021〕3号. */
const SIGNS =
  '京11津12冀13晋14蒙15辽21吉22黑23沪31苏32浙33皖34闽35赣36鲁37豫41鄂42湘43粤44桂45琼46渝50川51黔52滇53藏54陕61甘62青63宁64新65';
const DOCUMENT_NUMBER =
  /([京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新])(?:政|府)[\p{Script=Han}]{0,4}[〔[(﹝]20/gu;
const CREDIT_CODE = /(?<![0-9A-Z])(?:11|12|13|19|N1|N2)\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])/gu;
const SITE_ID = /^(\d{6})\d{4}$/u;
const ADDRESS = /(?:地址|所在地|致函|信件?请?寄)[为是在至往：:]{0,2}\s{0,4}([\p{Script=Han}]{4,30})/gu;
/** A number with its area code, for contact clauses whose wording is not known. */
const PHONE = /(?<![\d-])[（(]?0\d{2,3}[）)]?[-—–－]?\d{7,8}(?!\d)/u;
const AREA_CODE = /^[（(]?(0[12]\d|0[3-9]\d{2})(?=\D|\d{7,8}(?:\D|$))/u;
/** Initials of provinces in front of a place in domains: `jsxishan`. */
const INITIALS: Readonly<Record<string, readonly string[]>> = {
  bj: ['11'],
  tj: ['12'],
  he: ['13'],
  hb: ['13', '42'],
  sx: ['14', '61'],
  nm: ['15'],
  ln: ['21'],
  jl: ['22'],
  hl: ['23'],
  sh: ['31'],
  js: ['32'],
  zj: ['33'],
  ah: ['34'],
  fj: ['35'],
  jx: ['36'],
  sd: ['37'],
  hn: ['41', '43', '46'],
  gd: ['44'],
  gx: ['45'],
  cq: ['50'],
  sc: ['51'],
  gz: ['52'],
  yn: ['53'],
  xz: ['54'],
  gs: ['62'],
  qh: ['63'],
  nx: ['64'],
  xj: ['65'],
};
/** Labels of a domain that name no place. */
const NO_PLACE = new Set(['www', 'gov', 'cn', 'com', 'zwgk', 'zfxxgk', 'xxgk', 'net', 'org', 'site']);

/** Everything that speaks for a division, whatever it is that it speaks for. */
export function gatherEvidence(
  { source }: Document,
  mentions: Mentions,
  { path, known }: Surroundings,
): readonly DivisionEvidence[] {
  const url = known.url ?? source.metadata.url ?? '';
  const found: DivisionEvidence[] = [];
  const add = (kind: DivisionSource, raw: string, codes: readonly string[]): void => {
    if (codes.length > 0) found.push({ source: kind, raw, codes });
  };
  const addName = (kind: DivisionSource, raw: string | null | undefined): void => {
    if (raw) add(kind, raw, codesOfName(raw));
  };
  const site = SITE_ID.exec(source.metadata.site_id ?? '')?.[1];
  if (site !== undefined) add('site_id', source.metadata.site_id ?? '', knownCode(site));
  for (const [code] of `${mentions.head} ${url}`.matchAll(CREDIT_CODE)) {
    if (hasCheckCharacter(code)) add('credit_code', code, knownCode(code.slice(2, 8)));
  }
  addName('contact', mentions.contactUnit);
  addName('publisher', mentions.publisher);
  if (mentions.publisher === null) addName('publisher', source.metadata.publisher);
  addName('site_name', source.metadata.site_name);
  addName('address', mentions.address ?? addressIn(mentions.prose));
  const phone = mentions.phone ?? PHONE.exec(mentions.prose)?.[0] ?? '';
  add('telephone', phone, areaCodePrefixes(AREA_CODE.exec(phone)?.[1] ?? ''));
  const province = POSTCODES[(mentions.postcode ?? '').slice(0, 2)];
  if (province !== undefined) add('postcode', mentions.postcode ?? '', [province]);
  addDomain(add, url || (source.metadata.site_domain ?? ''));
  addPath(add, path);
  if (known.division !== undefined) {
    const codes = /^\d{6}$/u.test(known.division) ? knownCode(known.division) : codesOfName(known.division);
    add('manifest', known.division, codes);
  }
  addName('manifest', known.agency);
  addDocumentNumbers(add, mentions.prose);
  return found;
}

/** The first place that stands where an address does, for contact clauses whose wording is not known. */
function addressIn(prose: string): string | null {
  for (const [, text = ''] of prose.matchAll(ADDRESS)) {
    if (readDivisions(plainName(text)).divisions.some(({ isStem }) => !isStem)) return text;
  }
  return null;
}

type Add = (kind: DivisionSource, raw: string, codes: readonly string[]) => void;

/** Codes of the lowest division that a name or an address begins with; several while it is ambiguous. */
export function codesOfName(text: string): readonly string[] {
  return withinCodes([], text);
}

/** The same, where the name stands below others: a folder in a folder. */
function withinCodes(above: readonly string[], text: string): readonly string[] {
  const { divisions } = readDivisions(plainName(text).replace(/^国家税务总局/u, ''));
  let codes = above;
  for (const { text: name, isStem } of divisions) {
    if (isStem) continue;
    const own = divisionsNamed(name).map(({ code }) => codePrefix(code));
    const within = own.filter((code) => codes.some((upper) => code.startsWith(upper)));
    codes = codes.length > 0 && within.length > 0 ? within : own;
  }
  return [...new Set(codes)];
}

/** The code, and what took its place since, down to prefixes that exist. */
function knownCode(code: string): readonly string[] {
  const codes = new Set<string>();
  for (let open: readonly string[] = [code]; open.length > 0; ) {
    const next: string[] = [];
    for (const one of open) {
      if (codes.has(codePrefix(one))) continue;
      const divisions = divisionsOfCode(one);
      if (divisions.length > 0) codes.add(codePrefix(one));
      next.push(...divisions.flatMap((division) => (division.next === '' ? [] : [division.next])));
    }
    open = next;
  }
  return [...codes];
}

/** The check character of a unified social credit code. @source GB 32100-2015, 5.5 */
function hasCheckCharacter(code: string): boolean {
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  let sum = 0;
  let factor = 1;
  for (const character of code.slice(0, 17)) {
    const value = characters.indexOf(character);
    if (value < 0) return false;
    sum += value * factor;
    factor = (factor * 3) % 31;
  }
  return characters[(31 - (sum % 31)) % 31] === code[17];
}

/** Addresses of the state's own sites: a label that is a place in pinyin, with or without its province in front. */
function addDomain(add: Add, url: string): void {
  const host = /^(?:https?:\/\/)?([\w.-]+)/u.exec(url)?.[1]?.toLowerCase() ?? '';
  if (!host.endsWith('.gov.cn')) return;
  for (const label of host.split(/[.-]/u)) {
    if (NO_PLACE.has(label) || label.length < 4) continue;
    const whole = divisionsOfPinyin(label);
    const province = INITIALS[label.slice(0, 2)] ?? [];
    const behind = divisionsOfPinyin(label.slice(2)).filter(({ code }) =>
      province.includes(code.slice(0, 2)),
    );
    const divisions = whole.length > 0 ? whole : behind;
    add('domain', host, [...new Set(divisions.map(({ code }) => codePrefix(code)))]);
  }
}

/** Folders that people sort reports into: 江苏省/宿迁市/沭阳县, or a code. */
function addPath(add: Add, path: string): void {
  let named: readonly string[] = [];
  for (const part of path.split(/[/\\]/u)) {
    for (const [code] of part.matchAll(/(?<!\d)[1-6]\d{5}(?!\d)/gu)) add('path', part, knownCode(code));
    if (/\p{Script=Han}/u.test(part)) named = withinCodes(named, part.replace(/^[\d年度_-]+/u, ''));
  }
  add('path', path, named);
}

function addDocumentNumbers(add: Add, prose: string): void {
  const provinces = new Set<string>();
  for (const [, sign = ''] of prose.matchAll(DOCUMENT_NUMBER)) {
    const at = SIGNS.indexOf(sign);
    provinces.add(SIGNS.slice(at + 1, at + 3));
  }
  const [only] = provinces;
  if (provinces.size === 1 && only !== undefined)
    add('document_number', prose.match(DOCUMENT_NUMBER)?.[0] ?? '', [only]);
}

// An agency's name taken apart from the left, longest match first: divisions, zone, body (重庆市 · 大足区 ·
// 人民政府外事办公室).

import type { AgencyKind } from '../model/identity.js';
import { divisionsNamed, divisionsOfStem, LONGEST_NAME } from './division-table.js';

/** A division as a name prints it. */
export interface PrintedDivision {
  readonly text: string;
  /** Printed without its kind (`上海海关`). */
  readonly isStem: boolean;
}

export interface AgencyParts {
  /** Divisions from the highest to the lowest. */
  readonly divisions: readonly PrintedDivision[];
  /** 区 of `区教育局`: a place that the name takes as known. */
  readonly ownPlace: string | null;
  /** `高新技术产业开发区` of `沅川市高新技术产业开发区教育局`. */
  readonly zone: string | null;
  /** What is left: `教育局`, `安镇街道办事处`. */
  readonly body: string;
  readonly kind: AgencyKind | null;
}

const VERTICAL_FRONT =
  /^(?:国家税务总局|中国人民银行|国家统计局|国家矿山安全监察局|国家金融监督管理总局)(?=.)/u;
const OWN_PLACE = /^(?:市(?!场|政(?!府|务)|容|级|直)|[省县区州旗](?=[^级直]))/u;
const ZONE =
  /^(.{0,14}?(?:经济技术开发区|高新技术产业开发区|技术开发区|产业开发区|经济开发区|经开区|高新区|开发区|新区|工业园区|产业园区|生态园区|科技园区|物流园区|工业园|产业园|园区|风景名胜区|旅游风景区|风景区|名胜区|示范区|保税区|保税港区|度假区|管理区|试验区|实验区|自贸区))(?!服务中心)/u;
const TOWNSHIP_FIRST = /^(?:街道|镇|乡|苏木|办事处|街(?:办|道|$))/u;

/** Kind by the end of the name, the surer ends first. */
const KINDS: readonly (readonly [pattern: RegExp, kind: AgencyKind])[] = [
  [
    /(?:税务局|气象局|海关|海事局|烟草专卖局|邮政管理局|出入境边防检查站|消防救援(?:总队|支队|大队))$/u,
    'vertical',
  ],
  [/(?:镇|乡|苏木)(?:人民)?(?:政府)?$/u, 'township'],
  [/(?:街道|街|社区)(?:办事处|办)?$|街道工委$/u, 'subdistrict'],
  [/(?:(?<!监督)管理委员会|管委会)$/u, 'zone'],
  [/(?:人民政府|政府)$/u, 'government'],
  [/(?:人民政府|政府)(?:办公厅|办公室|办)$/u, 'general_office'],
  [/(?:公司|集团|厂)$/u, 'enterprise'],
  [/(?:中心|馆|院|校|大学|学院|社|站|台|协会|联合会|红十字会|研究所|医院)$/u, 'public_institution'],
  [/(?:厅|局|委员会|委|办公室|办|署|部|处|队|支队|大队|分局)$/u, 'department'],
];

/** What a body ends with whose place is printed without its kind. */
const STEM_BODY = /^.{0,16}(?:局|委|厅|海关|办公室|管委会|管理委员会|中心|调查队)$/u;

/** Takes a plain name apart. */
export function readAgencyName(name: string): AgencyParts {
  const front = VERTICAL_FRONT.exec(name)?.[0] ?? '';
  const { divisions, rest: behind } = readDivisions(name.slice(front.length));
  const ownPlace = OWN_PLACE.exec(behind)?.[0] ?? null;
  const rest = ownPlace === null ? behind : behind.slice(ownPlace.length);
  const ownZone = zoneAt(rest);
  const body = ownZone === null ? rest : rest.slice(ownZone.length);
  // 宿迁经济技术开发区 is the zone's whole name.
  const stem = divisions.at(-1)?.isStem === true ? (divisions.at(-1)?.text ?? '') : '';
  const zone = ownZone === null ? null : `${stem}${ownZone}`;
  return { divisions, ownPlace, zone, body, kind: kindOf(name, { front, zone, body, divisions }) };
}

function kindOf(
  name: string,
  parts: { front: string; zone: string | null; body: string; divisions: readonly PrintedDivision[] },
): AgencyKind | null {
  if (parts.front !== '') return 'vertical';
  if (parts.zone !== null && /^(?:(?:党工委)?管理委员会|(?:党工委)?管委会)?$/u.test(parts.body))
    return 'zone';
  // A place alone reports for its government (宿迁市2023年政府信息公开工作年度报告).
  if (parts.body === '' && parts.divisions.length > 0) return 'government';
  const found = KINDS.find(([pattern]) => pattern.test(name))?.[1];
  if (found !== undefined) return found;
  return /[省市县区州旗盟]$/u.test(name) && parts.zone === null ? 'government' : null;
}

function zoneAt(rest: string): string | null {
  const found = ZONE.exec(rest)?.[1];
  // 社区, 城区 and the like are no zones; a body's own word (管理委员会) stands behind.
  return found === undefined || /社区$/u.test(found) ? null : found;
}

/** Divisions at the beginning of a text, and what follows them. */
export function readDivisions(text: string): { divisions: readonly PrintedDivision[]; rest: string } {
  const divisions: PrintedDivision[] = [];
  let at = 0;
  while (at < text.length && divisions.length < 4) {
    const found = nameAt(text, at) ?? (divisions.length === 0 ? stemAt(text) : null);
    if (found === null) break;
    divisions.push(found);
    at += found.text.length;
  }
  // 城区街道办事处 is the office of a street of that name, not of a district.
  const last = divisions.at(-1);
  if (last !== undefined && TOWNSHIP_FIRST.test(text.slice(at))) {
    divisions.pop();
    at -= last.text.length;
  }
  return { divisions, rest: text.slice(at) };
}

function nameAt(text: string, at: number): PrintedDivision | null {
  for (let length = Math.min(LONGEST_NAME, text.length - at); length >= 2; length -= 1) {
    const part = text.slice(at, at + length);
    if (divisionsNamed(part).length > 0 && !isOtherWord(text, at + length, part)) {
      return { text: part, isStem: false };
    }
  }
  return null;
}

/** `吉林市场监督管理局` and `东城市政`: the kind belongs to the next word. */
function isOtherWord(text: string, end: number, part: string): boolean {
  return part.endsWith('市') && /^(?:场监|政(?!府|务|法)|容)/u.test(text.slice(end, end + 2));
}

/** A place without its kind, only where a body follows that can be nothing else (沭阳发改局, 南京海关). */
function stemAt(text: string): PrintedDivision | null {
  for (let length = Math.min(8, text.length - 2); length >= 2; length -= 1) {
    const part = text.slice(0, length);
    if (divisionsOfStem(part).length === 0) continue;
    const rest = text.slice(length);
    const isBody = STEM_BODY.test(rest) && !/^[镇乡街]/u.test(rest);
    if (isBody || zoneAt(rest) !== null || nameAt(text, length) !== null) return { text: part, isStem: true };
  }
  return null;
}

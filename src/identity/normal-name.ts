// The normal name of an agency: what title or signature print, by the full name where the text itself gives it
// (硚口区经科局: 硚口区经济信息化和科技创新局), and the canonical one with all divisions above.

import { isFullNameOf } from '../text/full-name.js';
import { plainName } from './plain-name.js';

/** Usual abbreviations of bodies that leave one reading. Those that leave several (经信局, 文旅局) are not here. */
const STANDARD: readonly (readonly [short: RegExp, full: string])[] = [
  [/发改([委局])/u, '发展和改革$1'],
  [/人社([厅局])/u, '人力资源和社会保障$1'],
  [/市场监管局/u, '市场监督管理局'],
  [/卫健([委局])/u, '卫生健康$1'],
  [/科委$/u, '科学技术委员会'],
  [/科技([厅局])/u, '科学技术$1'],
  [/国资委/u, '国有资产监督管理委员会'],
  [/医保局/u, '医疗保障局'],
  [/应急局/u, '应急管理局'],
  [/公积金中心/u, '住房公积金管理中心'],
  [/政府办$/u, '人民政府办公室'],
];
const BODY_END = /(?:局|委员会|厅|办公室|办公厅|人民政府|街道办事处|中心|管理委员会)/gu;

/**
 * The longest full name of the printed one among the other names; `null` where none is one. An office asks in its
 * body's name (硚口区经济信息化和科技创新局党政办), so what a name begins with counts as well.
 */
export function fullNameAmong(printed: string, others: readonly string[]): string | null {
  let best: string | null = null;
  for (const other of others) {
    for (const found of other.matchAll(BODY_END)) {
      const front = other.slice(0, found.index + found[0].length);
      if (isFullNameOf(front, printed) && isSamePlace(front, printed) && (best?.length ?? 0) < front.length)
        best = front;
    }
  }
  return best;
}

/** The place of the short name stands in the long one as it is, with or without larger ones before it. */
function isSamePlace(full: string, short: string): boolean {
  const place = /^.{1,12}?[省市县区州旗盟镇乡]/u.exec(short)?.[0] ?? short.slice(0, 2);
  return full.includes(place);
}

/** `（以下简称区经科局）` behind the full name, and names that the prose gives in full. */
export function namesInProse(prose: string, printed: string): readonly string[] {
  const body = printed.replace(/^.{0,12}?[省市县区州旗盟]/u, '');
  if (body.length < 2 || body.length > 8) return [];
  const place = printed.slice(0, printed.length - body.length);
  if (place.length < 2) return [];
  const names: string[] = [];
  for (
    let at = prose.indexOf(place);
    at >= 0 && names.length < 20;
    at = prose.indexOf(place, at + place.length)
  ) {
    const name = /^[\p{Script=Han}]{4,30}?(?:局|委员会|厅|办公室|中心)/u.exec(prose.slice(at, at + 40))?.[0];
    if (name !== undefined) names.push(plainName(name));
  }
  return names;
}

/** With usual abbreviations written out. */
export function standardName(name: string): string {
  let full = name;
  for (const [short, long] of STANDARD) full = full.replace(short, long);
  return full.replace(/委$/u, '委员会').replace(/([省市县区州旗盟镇乡])$/u, '$1人民政府');
}

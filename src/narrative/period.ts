// The period that the figures cover. Extraction loses characters of dates (`202511日至20251231日`); what the digits
// leave no doubt about is repaired and said to be.

import { isoDate, squeeze, withArabicDates } from './text.js';

export interface Period {
  readonly from: string;
  readonly to: string;
  readonly repaired: boolean;
  readonly raw: string;
}

const FULL =
  /(\d{4})年(\d{1,2})月(\d{1,2})日?(?:起|开始)?(?:至|到|[-—–~]{1,3})(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/u;
/** `2022.1.1至2022.12.31`, `2022/1/1-12/31`, `2022-01-01至2022-12-31`: one separator throughout. */
const NUMERIC =
  /(?<!\d)(\d{4})([./-])(\d{1,2})\2(\d{1,2})日?(?:起|开始)?(?:至|到|[-—–~]{1,3})(?:(\d{4})\2)?(\d{1,2})\2(\d{1,2})(?!\d|\2\d)/u;
/** Text behind the cue that may hold the dates. */
const REACH = 60;

function withoutSeparator(found: readonly string[] | null): readonly string[] | null {
  return found && [...found.slice(0, 2), ...found.slice(3)];
}

function fullPeriod(text: string): Period | null {
  const found = FULL.exec(text) ?? withoutSeparator(NUMERIC.exec(text));
  if (!found) return null;
  const [raw = '', y1 = '', m1 = '', d1 = '', y2, m2 = '', d2 = ''] = found;
  const from = isoDate(y1, m1, d1);
  const to = isoDate(y2 ?? y1, m2, d2);
  return from && to && from <= to ? { from, to, repaired: false, raw } : null;
}

/** A whole year whose separators were lost: the digits in order are those of 1 January to 31 December. */
function damagedPeriod(text: string): Period | null {
  const sentence = text.split(/[。;]/u, 1)[0] ?? '';
  const dated = /\d[\d年月日起止至到从自,\-—–~]*\d[年月日]*/u.exec(sentence)?.[0] ?? '';
  if (!/[至到\-—–~]/u.test(dated)) return null;
  const digits = dated.replace(/\D/gu, '');
  const year = digits.slice(0, 4);
  if (!/^20\d\d$/u.test(year)) return null;
  const wholeYear = [`${year}11${year}1231`, `${year}111231`, `${year}0101${year}1231`, `${year}01011231`];
  if (!wholeYear.includes(digits)) return null;
  return { from: `${year}-01-01`, to: `${year}-12-31`, repaired: true, raw: dated };
}

const DAY = String.raw`(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?`;
const TWO_DAYS = new RegExp(`(?<!\\d)${DAY}(?!\\d)[^。\\d]{1,24}${DAY}(?!\\d)`, 'u');

/** The first and the last day of one year, whatever is said between them: `起始日期2023-01-01,终止日期2023-12-31`. */
function boundedYear(text: string): Period | null {
  const found = TWO_DAYS.exec(text);
  if (!found) return null;
  const [raw = '', y1 = '', m1 = '', d1 = '', y2 = '', m2 = '', d2 = ''] = found;
  const from = isoDate(y1, m1, d1);
  const to = isoDate(y2, m2, d2);
  const isYear = y1 === y2 && from?.endsWith('-01-01') === true && to?.endsWith('-12-31') === true;
  return from && to && isYear ? { from, to, repaired: false, raw } : null;
}

/**
 * Finds the reporting period in prose: behind a cue such as 统计期限 first, then any whole period, then two days that
 * bound a year in one sentence.
 */
export function findPeriod(text: string, cues: RegExp): Period | null {
  const flat = withArabicDates(squeeze(text));
  for (const cue of flat.matchAll(cues)) {
    const after = flat.slice(cue.index + cue[0].length, cue.index + cue[0].length + REACH);
    // `反映202111日至20211231日期间的工作，统计期限与此一致`: the days may stand before the cue, in its sentence.
    const before =
      flat
        .slice(Math.max(0, cue.index - REACH), cue.index)
        .split('。')
        .at(-1) ?? '';
    const found = fullPeriod(after) ?? damagedPeriod(after) ?? fullPeriod(before) ?? damagedPeriod(before);
    if (found) return found;
  }
  return fullPeriod(flat) ?? boundedYear(flat);
}

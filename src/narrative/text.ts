// Prose as facts are looked for in it: white space inside Chinese text and between digits is a matter of typing.

const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  O: '0',
  o: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/**
 * NFKC and without white space: `2023 年 1 月` is `2023年1月`. A line break between two digits stays: the number at the
 * end of a line and that at the beginning of the next are two.
 */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\S\n]+|\u200b+/gu, '')
    .replace(/(?<=\d)\n+(?=\d)/gu, '\n')
    .replace(/(?<!\d)\n+|\n+(?!\d)/gu, '');
}

function chineseNumber(text: string): string {
  if (!/十/u.test(text)) return [...text].map((c) => CHINESE_DIGITS[c] ?? c).join('');
  const [tens = '', ones = ''] = text.split('十');
  const high = tens === '' ? 1 : Number(CHINESE_DIGITS[tens] ?? tens);
  const low = ones === '' ? 0 : Number(CHINESE_DIGITS[ones] ?? ones);
  return String(high * 10 + low);
}

/** Chinese numerals of dates to digits: `二〇一七年一月三十一日`, `二0一七年`. */
export function withArabicDates(text: string): string {
  return text
    .replace(/([〇零○Oo一二三四五六七八九\d]{4})年/gu, (_, year: string) => `${chineseNumber(year)}年`)
    .replace(/([一二三四五六七八九十]{1,2})月/gu, (_, month: string) => `${chineseNumber(month)}月`)
    .replace(/([一二三四五六七八九十]{1,3})日/gu, (_, day: string) => `${chineseNumber(day)}日`);
}

/** A day in figures, as `isoDate` takes it; the time of day may follow without a space. */
export const DAY = String.raw`(\d{4})[-/.年](\d{1,2})[-/.月](\d{2}(?=\d{1,2}:)|\d{1,2}(?!\d))`;

/** Calendar date as `YYYY-MM-DD`; `null` when there is no such day. */
export function isoDate(year: string | number, month: string | number, day: string | number): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists && y >= 1990 && y <= 2100 ? date.toISOString().slice(0, 10) : null;
}

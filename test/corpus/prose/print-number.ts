// Ways in which prose writes a number. Each says which value a reader takes from it, `undefined` where it does not fit.

/** A number on the page. */
export interface PrintedFigure {
  readonly text: string;
  readonly value: number;
}

type NumberStyle = (value: number) => PrintedFigure | undefined;

const digits = '零一二三四五六七八九';

/** 1 → 一, 20 → 二十, 305 → 三百零五, up to 9999. */
export function chineseNumeral(value: number): string {
  const places = ['', '十', '百', '千'];
  const text = [...String(value)]
    .map((digit, index, all) =>
      digit === '0' ? '零' : `${digits[Number(digit)]}${places[all.length - 1 - index]}`,
    )
    .join('')
    .replace(/零+/g, '零');
  const trimmed = text.length > 1 ? text.replace(/零$/, '') : text;
  return trimmed.replace(/^一十/, '十');
}

/** 2024 → 二〇二四 */
export function chineseDigits(value: number): string {
  return [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
}

/** Leaves the leading digits: 2428 → 2400. */
function floorToLeading(value: number): number {
  const step = 10 ** Math.max(1, String(value).length - 2);
  return Math.floor(value / step) * step;
}

function inMyriads(value: number, base: number, word: string): PrintedFigure | undefined {
  if (value < base) return undefined;
  const printed = Math.floor(value / (base / 100)) / 100;
  return { text: `${printed}${word}`, value: Math.round(printed * base) };
}

/** Modifiers of number slots: `{website_items.count|wan}`. */
export const numberStyles = {
  /** As it is; 0 does not fit, for it has wordings of its own. */
  plain: (value) => (value === 0 ? undefined : { text: String(value), value }),
  /** As it is, 0 too. */
  any: (value) => ({ text: String(value), value }),
  /** 2428 → 2400余 */
  over: (value) => {
    const floored = floorToLeading(value);
    return value < 11 || floored === value ? undefined : { text: `${floored}余`, value: floored };
  },
  /** 46215 → 4.62万 */
  wan: (value) => inMyriads(value, 10_000, '万'),
  /** 146215 → 14万余 */
  wanOver: (value) => {
    const whole = Math.floor(value / 10_000);
    return whole < 2 || whole * 10_000 === value
      ? undefined
      : { text: `${whole}万余`, value: whole * 10_000 };
  },
  /** 123456789 → 1.23亿 */
  yi: (value) => inMyriads(value, 100_000_000, '亿'),
  /** 46215 → 46,215 */
  grouped: (value) =>
    value < 1000 ? undefined : { text: String(value).replace(/\B(?=(\d{3})+$)/g, ','), value },
  /** 23 → 二十三 */
  chinese: (value) =>
    value === 0 || value > 9999 || !Number.isInteger(value)
      ? undefined
      : { text: chineseNumeral(value), value },
  /** 96 → 百分之九十六 */
  percent: (value) =>
    value === 100
      ? { text: '百分之百', value }
      : Number.isInteger(value) && value > 0
        ? { text: `百分之${chineseNumeral(value)}`, value }
        : undefined,
} satisfies Record<string, NumberStyle>;

/** Ways of writing a date `YYYY-MM-DD`. */
export const dateStyles = {
  plain: (year, month, day) => `${year}年${month}月${day}日`,
  short: (_, month, day) => `${month}月${day}日`,
  padded: (year, month, day) => `${year}年${two(month)}月${two(day)}日`,
  dots: (year, month, day) => `${year}.${month}.${day}`,
  iso: (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  spaced: (year, month, day) => `${year} 年 ${month} 月 ${day} 日`,
  chinese: (year, month, day) => `${chineseDigits(year)}年${chineseNumeral(month)}月${chineseNumeral(day)}日`,
} satisfies Record<string, (year: number, month: number, day: number) => string>;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Name of a way of writing a number. */
export type NumberStyleName = keyof typeof numberStyles;

/** Name of a way of writing a date. */
export type DateStyleName = keyof typeof dateStyles;

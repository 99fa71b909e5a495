// Numbers of a sentence: digits, Chinese numerals, 万 and 亿, 余 and 近, percentages in words, and numbers that a filter
// masked.

/** A number as printed. Offsets are those of the sentence. */
export interface PrintedNumber {
  /** `null`: masked. */
  readonly value: number | null;
  readonly approximate: boolean;
  readonly start: number;
  /** Behind 万 and 余, before the unit. */
  readonly end: number;
}

/** A sentence with `#` for its numbers and `Y` for its years, as the patterns of facts read it. */
export interface NumberedSentence {
  readonly text: string;
  readonly numbers: readonly PrintedNumber[];
  /** Offset in `text` of the `#` of each number. */
  readonly marks: readonly number[];
  /** Years that the sentence names, in their order. */
  readonly years: readonly number[];
}

const UNIT =
  '(?:条次|人次|件次|场次|条|件|份|篇|宗|起|项|人|名|次|期|场|个|家|部|例|元|万元|大?部分|则|轮|%)';
const CHINESE = '[一二两三四五六七八九十百千零〇]';
/**
 * In this order: a year; the digits of a list (`1.` `(2)`), an ordinal (第4) or the number of a document (〔2021〕30号), which count
 * nothing; a share in words; digits; a Chinese numeral before a unit; a mask.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?<year>(?<!\d)20\d\d|二[〇零0○O][〇零0○O一二三四五六七八九]{2})年度?`,
    String.raw`(?<skip>第(?:\d+|${CHINESE}+)|[〔[]\d+[〕\]]第?\d*号?|\(\d{1,2}\)|(?<=^|[;:,。、)])\d{1,2}\.(?!\d)|[A-Za-z]+\d[\dA-Za-z]*)`,
    `百分之(?<share>\\d+(?:\\.\\d+)?|百|${CHINESE}+)`,
    String.raw`(?<digits>\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?<decimals>\.\d+)?`,
    `(?<chinese>${CHINESE}+(?=[余多]?${UNIT})|(?<=章数为)${CHINESE}+(?=[,;]|$))`,
    String.raw`(?<mask>[*×]{2,}|(?<=\D)×(?=[件条]))`,
  ].join('|'),
  'gu',
);
const SCALE = /[余多]?([万亿])?[余多]?/uy;
const BEFORE = /[近约]$|将近$|大约$|超过?$|逾$/u;

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '0': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Value of a Chinese numeral under ten thousand, digit by digit where it has no places: 三百零五, 二〇二四. */
export function chineseValue(text: string): number {
  if (!/[十百千]/u.test(text)) return Number([...text].map((one) => DIGITS[one] ?? 0).join(''));
  let sum = 0;
  let digit = 0;
  let isDigit = false;
  for (const one of text) {
    const place = PLACES[one];
    if (place === undefined) {
      digit = DIGITS[one] ?? 0;
      isDigit = true;
    } else {
      sum += (isDigit && digit > 0 ? digit : 1) * place;
      digit = 0;
      isDigit = false;
    }
  }
  return sum + digit;
}

/** Without the noise of binary fractions: 1.1 × 10000 is 11000. */
function scaled(value: number, scale: string | undefined): number {
  const factor = scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1;
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

function shareValue(share: string): number {
  if (share === '百') return 100;
  return /\d/u.test(share) ? Number(share) : chineseValue(share);
}

/** The sentence with its numbers set apart. */
export function numberSentence(sentence: string): NumberedSentence {
  const numbers: PrintedNumber[] = [];
  const marks: number[] = [];
  const years: number[] = [];
  let text = '';
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(sentence); found !== null; found = TOKEN.exec(sentence)) {
    const { year, skip, share, digits, decimals, chinese } = found.groups ?? {};
    if (skip !== undefined) continue;
    const { index } = found;
    let end = index + found[0].length;
    if (year !== undefined) {
      years.push(/^\d/u.test(year) ? Number(year) : chineseValue(year.replace(/[○O]/gu, '〇')));
      text += `${sentence.slice(at, index)}Y`;
      at = end;
      continue;
    }
    let value: number | null = null;
    let approximate = BEFORE.test(sentence.slice(Math.max(0, index - 2), index));
    if (share !== undefined) value = shareValue(share);
    else if (digits !== undefined || chinese !== undefined) {
      SCALE.lastIndex = end;
      const scale = SCALE.exec(sentence);
      end += scale?.[0].length ?? 0;
      TOKEN.lastIndex = end;
      const plain =
        digits === undefined
          ? chineseValue(chinese ?? '')
          : Number(`${digits.replaceAll(',', '')}${decimals ?? ''}`);
      value = scaled(plain, scale?.[1]);
      approximate ||= /[余多]/u.test(scale?.[0] ?? '');
    }
    text += sentence.slice(at, index);
    marks.push(text.length);
    text += share === undefined ? '#' : '#%';
    numbers.push({ value, approximate, start: index, end });
    at = end;
  }
  return { text: text + sentence.slice(at), numbers, marks, years };
}

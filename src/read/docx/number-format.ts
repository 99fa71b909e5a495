// Formats list numbers as Word prints them (ST_NumberFormat, ECMA-376 part 1, 17.18.59).

const chineseDigits = '〇一二三四五六七八九';
const legalDigitsSimplified = '零壹贰叁肆伍陆柒捌玖';
const legalDigitsTraditional = '零壹貳參肆伍陸柒捌玖';

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';

type Format = (value: number) => string;

/** Formats by name. Japanese and Taiwanese counting print the same characters up to 99. */
const formats: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: toFullWidth,
  decimalFullWidth2: toFullWidth,
  none: () => '',
  upperRoman: (value) => toRoman(value),
  lowerRoman: (value) => toRoman(value).toLowerCase(),
  upperLetter: (value) => toLetters(value),
  lowerLetter: (value) => toLetters(value).toLowerCase(),
  numberInDash: (value) => `- ${value} -`,
  chineseCounting: (value) => toCounting(value, chineseDigits, '十百千', '万亿', true),
  chineseCountingThousand: (value) => toCounting(value, chineseDigits, '十百千', '万亿', true),
  japaneseCounting: (value) => toCounting(value, chineseDigits, '十百千', '万億', true),
  taiwaneseCounting: (value) => toCounting(value, chineseDigits, '十百千', '萬億', true),
  taiwaneseCountingThousand: (value) => toCounting(value, chineseDigits, '十百千', '萬億', true),
  chineseLegalSimplified: (value) => toCounting(value, legalDigitsSimplified, '拾佰仟', '万亿', false),
  ideographLegalTraditional: (value) => toCounting(value, legalDigitsTraditional, '拾佰仟', '萬億', false),
  ideographDigital: (value) => toDigits(value, chineseDigits),
  japaneseDigitalTenThousand: (value) => toDigits(value, chineseDigits),
  taiwaneseDigital: (value) => toDigits(value, '○一二三四五六七八九'),
  ideographTraditional: (value) => fromSeries(value, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: (value) => fromSeries(value, '子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: (value) => fromSeries(value, '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  decimalEnclosedCircle: (value) => fromSeries(value, circled),
  decimalEnclosedCircleChinese: (value) => fromSeries(value, circled),
  decimalEnclosedParen: (value) => fromSeries(value, '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalEnclosedFullstop: (value) => fromSeries(value, '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
};

/** Largest number that is written out; what is above is no numbering of a report and is printed in digits. */
const maxValue = 999_999_999_999;

/** Whether a format is known; one that is not is printed in digits and should be reported. */
export function isNumberFormat(format: string): boolean {
  return Object.hasOwn(formats, format);
}

/** Prints a number (0 or above) in a format; in digits when the format is unknown or cannot show the number. */
export function formatNumber(value: number, format: string): string {
  const apply = isNumberFormat(format) ? formats[format] : undefined;
  if (apply === undefined || value < 0 || value > maxValue || !Number.isInteger(value)) return String(value);
  return apply(value);
}

function toFullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

function toDigits(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

function fromSeries(value: number, series: string): string {
  return [...series][value - 1] ?? String(value);
}

/** Letters double after 26: z, aa, bb, cc (17.18.59, lowerLetter). Word never prints more than a few. */
function toLetters(value: number): string {
  if (value < 1 || value > 26 * 10) return String(value);
  return String.fromCodePoint(0x41 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function toRoman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [size, sign] of romanSteps) {
    text += sign.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

// Groups of four digits with 万 and 亿 between them; inside a group a run of zeros is read once.
// `short` leaves the 一 off 十 to 十九.
function toCounting(value: number, digits: string, units: string, groups: string, short: boolean): string {
  if (value === 0) return digits[0] ?? '';
  let text = '';
  let rest = value;
  for (let group = 0; rest > 0; group += 1) {
    const part = rest % 10_000;
    if (part > 0) {
      const needsZero =
        text !== '' &&
        !text.startsWith(digits[0] ?? '') &&
        value % 10_000 ** group < 1000 * 10_000 ** (group - 1);
      text =
        countGroup(part, digits, units) + (groups[group - 1] ?? '') + (needsZero ? digits[0] : '') + text;
    }
    rest = Math.floor(rest / 10_000);
  }
  return short && value >= 10 && value < 20 ? text.slice(1) : text;
}

function countGroup(value: number, digits: string, units: string): string {
  let text = '';
  let pendingZero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      pendingZero = text !== '';
      continue;
    }
    text += (pendingZero ? digits[0] : '') + (digits[digit] ?? '') + (units[place - 1] ?? '');
    pendingZero = false;
  }
  return text;
}

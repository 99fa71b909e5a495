import { expect, test } from 'vitest';
import { formatNumber } from '../../../src/read/docx/number-format.js';

test.each([
  ['chineseCounting', 1, '一'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 15, '十五'],
  ['chineseCounting', 20, '二十'],
  ['chineseCountingThousand', 21, '二十一'],
  ['chineseCountingThousand', 100, '一百'],
  ['chineseCountingThousand', 105, '一百〇五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseCountingThousand', 1005, '一千〇五'],
  ['chineseCountingThousand', 10_005, '一万〇五'],
  ['ideographDigital', 10, '一〇'],
  ['japaneseCounting', 12, '十二'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographTraditional', 3, '丙'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 27, '㉗'],
  ['decimalEnclosedCircle', 51, '51'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalZero', 7, '07'],
  ['upperRoman', 14, 'XIV'],
  ['lowerLetter', 28, 'bb'],
  ['none', 4, ''],
  ['toString', 4, '4'],
  ['chineseCounting', -1, '-1'],
])('%s prints %i as %s', (format, value, text) => {
  expect(formatNumber(value, format)).toBe(text);
});

// Lists as section 5 prints them.

import type { Random } from '../../maker/random.js';
import { chineseNumeral } from './print-number.js';

type ListStyle = (items: readonly string[]) => string;

const each =
  (print: (item: string, ordinal: number) => string, separator: string): ListStyle =>
  (items) =>
    items.map((item, index) => print(item, index + 1)).join(separator);

/** Styles of lists; those that end in `Lines` give each item a paragraph. */
export const listStyles = {
  shi: each((item, ordinal) => `${chineseNumeral(ordinal)}是${item}`, '；'),
  di: each((item, ordinal) => `第${chineseNumeral(ordinal)}，${item}`, '；'),
  number: each((item, ordinal) => `${ordinal}.${item}`, '；'),
  paren: each((item, ordinal) => `（${ordinal}）${item}`, '；'),
  dun: (items) => items.join('、'),
  comma: (items) => items.join('，'),
  semicolon: (items) => items.join('；'),
  numberLines: each((item, ordinal) => `${ordinal}.${item}。`, '\n'),
  parenLines: each((item, ordinal) => `（${chineseNumeral(ordinal)}）${item}。`, '\n'),
} satisfies Record<string, ListStyle>;

/** Some of the items in the order of drawing, none twice. */
export function drawItems(bank: readonly string[], count: number, random: Random): readonly string[] {
  const left = [...bank];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(random.integer(0, left.length - 1), 1).join(''),
  );
}

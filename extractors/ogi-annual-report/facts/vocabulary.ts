// Short writing of the wordings. Patterns run over sentences in which `#` stands for a number and `Y` for a year.

import type { FigureWording } from '../../../src/model/fact.js';

/** Up to so many characters of the same clause without a number; `but` are words that it must not hold. */
export function gap(most: number, but = ''): string {
  return but === '' ? `[^#,。;]{0,${most}}` : `(?:(?!${but})[^#,。;]){0,${most}}`;
}

/** What follows a number of cases: its classifier, or nothing where that was left out. */
export const cases = '(?=[件份宗起例个条项次人]|[,。;、()]|$)';
/** What follows a number of published items. */
export const items = '(?=条次|[条件份篇期个则项次]|[,。;、()]|$)';
/** Words between a label and its number: `为`, `共计`, `(件):`. */
export const is = '(?:的|共|共有|共计|合计|总计|计|有|为|是|达|达到|各|:|\\(件\\)|\\(|/|[近约超逾])*';

/** A wording of a figure. */
export function wording(pattern: string, options: Omit<FigureWording, 'pattern'> = {}): FigureWording {
  return { pattern: new RegExp(pattern, 'u'), ...options };
}

/** Wordings that need nothing else. */
export function wordings(...patterns: readonly string[]): readonly FigureWording[] {
  return patterns.map((pattern) => wording(pattern));
}

/** A request for information, in the words used for it. */
export const request = '(?:申请|依申请公开)';

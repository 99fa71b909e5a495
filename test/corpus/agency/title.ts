// Titles as reports print them: one line or two, the agency or the year first, with and without 年度.

import type { Random } from '../../maker/random.js';

type Pattern = (agency: string, year: number) => readonly string[];

const patterns: readonly (readonly [number, Pattern])[] = [
  [6, (agency, year) => [`${agency}${year}年政府信息公开工作年度报告`]],
  [5, (agency, year) => [agency, `${year}年政府信息公开工作年度报告`]],
  [3, (agency, year) => [`${agency}${year}年度`, '政府信息公开工作年度报告']],
  [3, (agency, year) => [`${agency}${year}年政府`, '信息公开工作年度报告']],
  [3, (agency, year) => [`${year}年${agency}政府信息公开工作年度报告`]],
  [2, (agency, year) => [`${year} 年${agency}政府信息公开`, '工作年度报告']],
  [2, (agency, year) => [`${year}年度${agency}政府信息公开工作年度报告`]],
  [3, (agency, year) => [`${agency}${year}年度政府信息公开工作年度报告`]],
  [2, (agency, year) => [agency, `${year}年度政府信息公开工作年度报告`]],
  [1, (agency, year) => [`${agency}政府信息公开工作${year}年度报告`]],
  [1, (agency, year) => [`${agency} ${year} 年政府信息公开工作年度报告`]],
  [1, (agency, year) => [`${agency}${year}年度政府信息公开报告`]],
  [1, (agency, year) => [`${year}年政府信息公开年度报告-${agency}`]],
];

/** Title of a report, one line an entry. */
export function drawTitle(random: Random, agency: string, year: number): readonly string[] {
  const [first, ...rest] = patterns.flatMap(([weight, pattern]) => new Array<Pattern>(weight).fill(pattern));
  if (first === undefined) throw new Error('No title to choose from');
  return random.pick([first, ...rest])(agency, year);
}

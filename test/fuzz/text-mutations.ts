// Mutations of flattened text, line by line, between the headings of section two and section five.

import type { Random } from '../maker/random.js';

/** Changes the lines; `null` where it does not apply. */
export type LineMutation = (lines: readonly string[], random: Random) => readonly string[] | null;

const strays = [
  '1',
  '2',
  '3',
  '7',
  '12',
  '- 3 -',
  '— 4 —',
  '第 3 页 共 8 页',
  '2023',
  '2023年',
  '0',
  '-5-',
  '5/8',
  '页码：4',
  '打印本页',
] as const;
const proses = [
  '2023年共收到申请12件，其中自然人9件，法人3件。',
  '注：①含上年结转2件',
  '（接上页）',
  '数据来源：年报系统2024-01-15',
  '本年共办结 15 件，比上年增加 3 件',
  '单位：件',
] as const;
const number = /[\ue100-\uf8ff]\d+(?:\.\d+)?/gu;

function region(lines: readonly string[]): [number, number] {
  const from = lines.findIndex((line) => /^\s*二、主动公开/.test(line));
  const to = lines.findIndex((line, index) => index > from && /^\s*五、.*(?:问题|改进)/.test(line));
  return [from + 1, to < 0 ? lines.length : to];
}

function at(lines: readonly string[], random: Random, fits: (line: string) => boolean = () => true): number {
  const [from, to] = region(lines);
  const spots = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index).filter((index) =>
    fits(lines[index] ?? ''),
  );
  return spots[random.integer(0, Math.max(0, spots.length - 1))] ?? -1;
}

const replaceLine = (
  lines: readonly string[],
  index: number,
  by: readonly string[],
): readonly string[] | null =>
  index < 0 ? null : [...lines.slice(0, index), ...by, ...lines.slice(index + 1)];

const everyLine = (
  lines: readonly string[],
  change: (line: string) => readonly string[],
): readonly string[] => {
  const [from, to] = region(lines);
  return lines.flatMap((line, index) => (index < from || index >= to ? [line] : change(line)));
};

const hasNumber = (line: string): boolean => line.search(number) >= 0 || /^\s*\d+\s*$/.test(line);
const hasText = (line: string): boolean => /\p{Script=Han}{3}/u.test(line);

/** All mutations by name. */
export const lineMutations: Readonly<Record<string, LineMutation>> = {
  dropLine: (lines, random) =>
    replaceLine(
      lines,
      at(lines, random, (line) => line.trim() !== ''),
      [],
    ),
  dropTwoLines: (lines, random) => {
    const index = at(lines, random, hasNumber);
    return index < 0 ? null : [...lines.slice(0, index), ...lines.slice(index + 2)];
  },
  duplicateLine: (lines, random) => {
    const index = at(lines, random, hasNumber);
    return replaceLine(lines, index, [lines[index] ?? '', lines[index] ?? '']);
  },
  joinLines: (lines, random) => {
    const index = at(lines, random, hasNumber);
    const glue = random.pick(['', ' ']);
    return index < 0 || index + 1 >= lines.length
      ? null
      : [...lines.slice(0, index), `${lines[index]}${glue}${lines[index + 1]}`, ...lines.slice(index + 2)];
  },
  swapLines: (lines, random) => {
    const index = at(lines, random, hasText);
    const next = lines[index + 1];
    return index < 0 || next === undefined || next.trim() === ''
      ? null
      : [...lines.slice(0, index), next, lines[index] ?? '', ...lines.slice(index + 2)];
  },
  strayLine: (lines, random) => {
    const index = at(lines, random);
    return replaceLine(lines, index, [random.pick(strays), lines[index] ?? '']);
  },
  proseLine: (lines, random) => {
    const index = at(lines, random);
    return replaceLine(lines, index, [random.pick(proses), lines[index] ?? '']);
  },
  dropNumber: (lines, random) => {
    const index = at(lines, random, (line) => line.search(number) >= 0);
    const line = lines[index] ?? '';
    const found = [...line.matchAll(/[\ue100-\uf8ff]\d+(?:\.\d+)?[ \t]*\|? ?/gu)];
    const hit = found[random.integer(0, Math.max(0, found.length - 1))];
    return hit === undefined
      ? null
      : replaceLine(lines, index, [line.slice(0, hit.index) + line.slice(hit.index + hit[0].length)]);
  },
  dropAllZeros: (lines) => everyLine(lines, (line) => [line.replace(/[\ue100-\uf8ff]0(?![\d.])/gu, '')]),
  dropZeroLines: (lines, random) =>
    everyLine(lines, (line) =>
      /^[\s|]*[\ue100-\uf8ff]0[\s|]*$/u.test(line) && random.chance(0.1) ? [] : [line],
    ),
  loseLabel: (lines, random) => {
    const index = at(lines, random, hasText);
    const line = (lines[index] ?? '').replace(/[^\s|\d]*\p{Script=Han}{3}[^\s|]*/u, '');
    return replaceLine(lines, index, line.trim() === '' ? [] : [line]);
  },
  cutLabel: (lines, random) => {
    const index = at(lines, random, hasText);
    const line = lines[index] ?? '';
    const place = line.search(/\p{Script=Han}{3}/u) + random.integer(1, 2);
    return replaceLine(lines, index, [line.slice(0, place), line.slice(place)]);
  },
  cutNumber: (lines, random) => {
    const index = at(lines, random, (line) => /[\ue100-\uf8ff]\d\d/u.test(line));
    const line = lines[index] ?? '';
    const place = line.search(/[\ue100-\uf8ff]\d\d/u) + 2;
    return replaceLine(lines, index, [line.slice(0, place), line.slice(place)]);
  },
  collapsePipes: (lines) => everyLine(lines, (line) => [line.replace(/(?:\s*\|){2,}\s*$/, ' |')]),
  dropPipeLines: (lines) => everyLine(lines, (line) => (/^\|{2,}$/.test(line.trim()) ? [] : [line])),
  dropBlankCells: (lines) =>
    everyLine(lines, (line) =>
      line.trim() === '' || line.trim() === '|' ? [] : [line.replace(/\|(?:\s*\|)+/g, '|')],
    ),
  pipesToSpaces: (lines, random) => {
    const index = at(lines, random, (line) => line.includes('|'));
    return replaceLine(lines, index, [(lines[index] ?? '').replaceAll('|', ' ')]);
  },
  allPipesToTabs: (lines) => everyLine(lines, (line) => [line.replace(/ ?\| ?/g, '\t')]),
  allPipesToSpace: (lines) => everyLine(lines, (line) => [line.replace(/ ?\| ?/g, ' ')]),
  addSpaces: (lines, random) =>
    everyLine(lines, (line) => [
      line.replace(/(?=[\ue100-\uf8ff\p{Script=Han}])/gu, () => (random.chance(0.1) ? ' ' : '')),
    ]),
  blankLines: (lines, random) => everyLine(lines, (line) => (random.chance(0.15) ? [line, ''] : [line])),
  dropEmptyLines: (lines) => everyLine(lines, (line) => (line.trim() === '' ? [] : [line])),
  trimLines: (lines) => everyLine(lines, (line) => [line.trim()]),
  wrapRow: (lines, random) => {
    const index = at(lines, random, (line) => [...line.matchAll(number)].length > 2);
    const line = lines[index] ?? '';
    const found = [...line.matchAll(number)];
    const hit = found[random.integer(1, Math.max(1, found.length - 1))];
    return hit === undefined
      ? null
      : replaceLine(lines, index, [line.slice(0, hit.index), line.slice(hit.index)]);
  },
  rowsToLines: (lines, random) => {
    const index = at(lines, random, (line) => [...line.matchAll(number)].length > 2);
    return replaceLine(lines, index, (lines[index] ?? '').split(/\s*\|\s*/));
  },
  loseHeaders: (lines) =>
    everyLine(lines, (line) =>
      /自然人|法人或|商业|科研|公益|法律服务|申请人情况/.test(line) && !hasNumber(line) ? [] : [line],
    ),
};

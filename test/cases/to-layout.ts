// Report → text with spaces only, as `pdftotext -layout` prints a page: it counts characters, so a full-width
// character takes one place. Labels wrap around the line of their numbers; the vertical cell falls between rows.

import type { Cell, Grid, Report } from './report.js';

const labelStart = 16;
const labelWidth = 20;
const valueStart = 44;
const valueStep = 7;

/** The whole report as a page of spaced text. */
export function toLayout(report: Report): string {
  const lines = [
    ...report.title.map((text) => place([[24, text]])),
    '',
    report.preamble,
    ...report.parts.flatMap((part, index) => [
      place([[8, part.heading]]),
      '',
      ...part.prose.map((text) => place([[4, text]])),
      ...(part.table === undefined ? [] : (printers[index] ?? disclosureLines)(part.table)),
      '',
    ]),
    ...report.signature.map((text) => place([[50, text]])),
  ];
  return `${lines.join('\n')}\n`;
}

const printers: Readonly<Record<number, (grid: Grid) => string[]>> = { 2: requestLines, 3: reviewLines };

function disclosureLines(grid: Grid): string[] {
  return grid.rows.flatMap((row) => {
    const [label, ...values] = row.map(({ text }) => text);
    if (values.length === 0) return ['', place([[28, label ?? '']]), ''];
    const step = values.length === 1 ? 36 : 16;
    return [
      place([
        [4, label ?? ''],
        ...values.map((text, at): Placed => [24 + (at + (values.length === 1 ? 0.6 : 0)) * step, text]),
      ]),
    ];
  });
}

const headerLines = [
  place([[valueStart + 17, '申请人情况']]),
  place([[valueStart + 12, '法人或其他组织']]),
  place([[0, '（本列数据的勾稽关系为：第一项加第二项']]),
  place([[valueStart + 2 * valueStep + 7, '社会   法律']]),
  place([
    [0, '之和，等于第三项加第四项之和）'],
    [valueStart - 1, '自然人'],
    [valueStart + 6, '商业   科研'],
    [valueStart + 21, '公益   服务   其他   总计'],
  ]),
  place([
    [valueStart + 6, '企业   机构'],
    [valueStart + 21, '组织   机构'],
  ]),
];

function requestLines(grid: Grid): string[] {
  const rows = grid.rows.slice(3);
  const middle = Math.floor(rows.length / 2);
  return [
    ...headerLines,
    ...rows.flatMap((row, at) => [
      ...(at === middle ? [' 三 、本 年 度办 理 结 果'] : []),
      ...requestRow(row),
    ]),
  ];
}

// A group cell leads its first row; the printed page centres it, which the text shows one line further down.
function requestRow(row: readonly Cell[]): string[] {
  const values = row.slice(-7);
  const labels = row.slice(0, -7).filter(({ text }) => text !== '三、本年度办理结果');
  const label = labels.at(-1);
  const group = labels.length > 1 ? labels[0]?.text : undefined;
  const wide = label?.colSpan === 3;
  const start = wide ? 1 : labelStart;
  const lines = wrap(label?.text ?? '', wide ? 36 : labelWidth);
  const numbers = values.map(({ text }, at): Placed => [valueStart + at * valueStep, text]);
  const groupLine: Placed[] = group === undefined ? [] : [[4, group]];
  if (lines.length === 1) return [...around(groupLine), place([[start, lines[0] ?? ''], ...numbers])];
  if (lines.length === 2) {
    return [
      place([[start, lines[0] ?? '']]),
      place([...groupLine, ...numbers]),
      place([[start, lines[1] ?? '']]),
    ];
  }
  const centre = Math.floor(lines.length / 2);
  return [
    ...around(groupLine),
    ...lines.map((text, at) => place(at === centre ? [[start, text], ...numbers] : [[start, text]])),
  ];
}

const around = (placed: readonly Placed[]): string[] => (placed.length === 0 ? [] : [place(placed)]);

function reviewLines(grid: Grid): string[] {
  const at = (index: number): number => index * 5;
  const stacked = (first: string, second: string, indices: readonly number[]): string[] => [
    place(indices.map((index): Placed => [at(index), first[index % 5] ?? ''])),
    place(indices.map((index): Placed => [at(index), second[index % 5] ?? ''])),
  ];
  const all = Array.from({ length: 15 }, (_, index) => index);
  const values = grid.rows[3]?.map(({ text }, index): Placed => [at(index), text]) ?? [];
  return [
    place([
      [at(2), '行政复议'],
      [at(9), '行政诉讼'],
    ]),
    place([
      [at(6), '未经复议直接起诉'],
      [at(11), '复议后起诉'],
    ]),
    ...stacked('结结其尚总', '果果他未计', all),
    ...stacked('维纠结审 ', '持正果结 ', all),
    '',
    place(values),
  ];
}

type Placed = readonly [start: number, text: string];

function place(items: readonly Placed[]): string {
  return items
    .reduce((line, [start, text]) => {
      const column = Math.max(Math.floor(start), line === '' ? 0 : line.length + 1);
      return line + ' '.repeat(column - line.length) + text;
    }, '')
    .trimEnd();
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines;
}

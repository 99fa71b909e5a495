// Cases about rows with one cell too few or too many: what a reader that fills up or cuts off gets wrong unseen.

import type { AnswerValue } from '../read-answers.js';
import type { CaseDescription } from './case-description.js';
import { busy2021 } from './figures.js';
import { type Cell, edit, type Report, withTable } from './report.js';
import { toHtml } from './to-html.js';
import { toLayout } from './to-layout.js';
import { type TableStyle, toText } from './to-text.js';

const changeRow = (
  report: Report,
  label: string,
  change: (row: readonly Cell[]) => readonly Cell[],
): Report =>
  withTable(report, 2, (grid) => ({
    ...grid,
    rows: grid.rows.map((row) => (row.some(({ text }) => text === label) ? change(row) : row)),
  }));

// `column` counts the seven value columns from 0.
const withoutCell = (report: Report, label: string, column: number): Report =>
  changeRow(report, label, (row) => row.filter((_, at) => at !== row.length - 7 + column));

const withExtraCell = (report: Report, label: string, column: number, text: string): Report =>
  changeRow(report, label, (row) => {
    const at = row.length - 7 + column;
    return [...row.slice(0, at), { text, rowSpan: 1, colSpan: 1 }, ...row.slice(at)];
  });

const threeCellsLost = (report: Report): Report =>
  [
    ['（一）予以公开', 5],
    ['（七）总计', 1],
    ['四、结转下年度继续办理', 0],
  ].reduce((changed, [label, column]) => withoutCell(changed, String(label), Number(column)), report);

/** A row that a reader may tell from the others or decline, without the lost cell. */
const orDeclined = (id: string, lost?: number): readonly AnswerValue[] =>
  (busy2021.tables[`requests.${id}`] ?? []).map((value, column) => (column === lost ? '!' : `${value}?`));

const inStyles = (styles: readonly TableStyle[], change: (report: Report) => Report) =>
  Object.fromEntries(
    styles.map((style) => [
      `source.${style.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.txt`,
      (report: Report) => toText(change(report), style),
    ]),
  );

export const raggedCases: readonly CaseDescription[] = [
  {
    slug: 'cell-lost-before-trailing-pipes',
    title: 'One cell lost from a row that ends in pipes of spans',
    oddities: '20, 35',
    why: 'three rows have six values and then the pipes that every row has for the span of its label.',
    expected:
      'the trailing pipes are no blank cell: every other row has seven values before them. The three rows have lost their positions; no value may be moved into the column beside it.',
    agency: '沂川县统计局',
    year: 2023,
    figures: busy2021,
    answers: {
      'requests.granted': orDeclined('granted', 5),
      'requests.total_processed': orDeclined('total_processed', 1),
      'requests.carried_forward': orDeclined('carried_forward', 0),
    },
    facts: { issues: ['align/positions-lost'], verdict: '!accepted' },
    sources: inStyles(
      ['rowPipe', 'bothEnds', 'barePipe', 'cellPipe', 'leadingPipe', 'pipeLines', 'indented'],
      threeCellsLost,
    ),
  },
  {
    slug: 'html-row-one-cell-short',
    title: 'Rows of a web table with one cell too few',
    oddities: '20, 40',
    why: 'an editor deleted cells; the browser shows the rest of the row one column to the left.',
    expected:
      'the row ends before the table does, so its values may have moved: a reader may not take 59, the total, for the number under 其他.',
    agency: '沂川县水务局',
    year: 2023,
    figures: busy2021,
    answers: {
      'requests.granted': orDeclined('granted', 5),
      'requests.total_processed': orDeclined('total_processed', 1),
      'requests.carried_forward': orDeclined('carried_forward', 0),
    },
    facts: { verdict: '!accepted' },
    sources: { 'source.html': (report) => toHtml(threeCellsLost(report)) },
  },
  {
    slug: 'cell-too-many',
    title: 'A number too many in a row',
    oddities: '28, 36',
    why: 'a page number or a footnote mark falls between the cells of a row.',
    expected:
      'eight numbers for seven columns: which one is foreign cannot be known. The row is declined, or read without the foreign 14; the rows around it are untouched.',
    agency: '沂川县教育局',
    year: 2023,
    figures: busy2021,
    answers: { 'requests.new_requests': orDeclined('new_requests') },
    facts: { verdict: '!accepted' },
    sources: inStyles(
      ['rowPipe', 'bothEnds', 'cellPipe', 'indented', 'tabLines', 'spaced', 'plainLines'],
      (report) => withExtraCell(report, '一、本年新收政府信息公开申请数量', 4, '14'),
    ),
  },
  {
    slug: 'last-row-of-group-six-missing',
    title: 'Row 3.其他 is not there',
    oddities: '2, 38',
    why: 'a page break swallowed the last row of （六）.',
    expected:
      'two rows of （六） are read, the third is absent; the group is not taken for the single row （六）其他处理 of the older form.',
    agency: '沂川县林业局',
    year: 2023,
    figures: busy2021,
    print: { 'requests.other.other': null },
    facts: { issues: ['align/row-missing'] },
    sources: {
      'source.layout.txt': toLayout,
      'source.row-pipe.txt': (report) => toText(report, 'rowPipe'),
      'source.spaced.txt': (report) => toText(report, 'spaced'),
      'source.html': (report) => toHtml(report),
    },
  },
  {
    slug: 'html-total-row-missing-under-row-span',
    title: 'Row （七） deleted, the span of 三、 left as it was',
    oddities: '38, 40',
    why: 'a deleted row leaves the row span of its group one too long; it reaches into row 四 and pushes it one column to the right.',
    expected:
      'row 四 prints its own label and keeps its own numbers; （七） is absent and takes no numbers from a neighbour.',
    agency: '沂川县商务局',
    year: 2023,
    figures: busy2021,
    print: { 'requests.total_processed': null },
    facts: { issues: ['align/row-missing'] },
    sources: {
      'source.html': (report) => edit(toHtml(report), [['rowspan="21">三、', 'rowspan="22">三、']]),
    },
  },
  {
    slug: 'html-row-spans-too-long',
    title: 'Row spans longer than their groups',
    oddities: '40',
    why: 'editors leave spans as they were when rows move; the rows reached into are pushed to the right.',
    expected: 'every row has its label and seven values behind it; all are read.',
    agency: '沂川县民政局',
    year: 2023,
    figures: busy2021,
    sources: {
      'source.html': (report) =>
        edit(toHtml(report), [
          ['rowspan="22">三、', 'rowspan="25">三、'],
          ['rowspan="8">（三）', 'rowspan="9">（三）'],
        ]),
    },
  },
  {
    slug: 'html-row-spans-too-short',
    title: 'Row spans shorter than their groups',
    oddities: '40',
    why: 'rows were added under a group without lengthening its span; they begin one column too far left.',
    expected: 'every row has its label and seven values behind it; all are read.',
    agency: '沂川县档案局',
    year: 2023,
    figures: busy2021,
    sources: {
      'source.html': (report) =>
        edit(toHtml(report), [
          ['rowspan="22">三、', 'rowspan="20">三、'],
          ['rowspan="8">（三）', 'rowspan="6">（三）'],
        ]),
    },
  },
  {
    slug: 'html-row-printed-twice',
    title: 'The first row of the group is there twice',
    oddities: '40',
    why: 'a row was doubled by accident, its row span with it.',
    expected:
      'the rows after it are not shifted, the doubled row is one row; （六） stays a group of three rows.',
    agency: '沂川县信访局',
    year: 2023,
    figures: busy2021,
    answers: { 'requests.granted': orDeclined('granted') },
    sources: {
      'source.html': (report) => {
        const html = toHtml(report);
        const start = html.indexOf('<tr><td rowspan="22">三、');
        const row = html.slice(start, html.indexOf('</tr>\n', start) + '</tr>\n'.length);
        return edit(html, [[row, row + row]]);
      },
    },
  },
];

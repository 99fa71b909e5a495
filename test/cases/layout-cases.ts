// Cases about how rows and cells are separated, cut and torn: oddities 34–40.

import type { CaseDescription } from './case-description.js';
import { busy2019, busy2021 } from './figures.js';
import { type Cell, edit, type Grid } from './report.js';
import { tableHtml, toHtml } from './to-html.js';
import { toLayout } from './to-layout.js';
import { slotRows, type TableStyle, toText } from './to-text.js';

const separators: readonly [style: TableStyle, what: string, agency: string][] = [
  ['tabLines', 'one cell a line after a tab, merged cells as bare tabs', '云汀市经济和信息化局'],
  ['rowPipe', 'a row a line with ` | ` between cells', '云汀市农业农村局'],
  ['bothEnds', 'a row a line with pipes at both ends', '云汀市园林局'],
  ['barePipe', 'a row a line with bare pipes', '云汀市河口镇人民政府'],
  ['cellPipe', 'a cell and a pipe a line, spans as lines of pipes', '云汀市粮食局'],
  ['cellPipeDropped', 'a cell and a pipe a line, spans dropped', '云汀市司法局'],
  ['leadingPipe', 'a line with a pipe before each row', '云汀市人民防空办公室'],
  ['pipeLines', 'a cell on one line, a pipe on the next', '云汀市城西街道办事处'],
  ['indented', 'line breaks and indentation inside the cells', '云汀市银杏镇人民政府'],
  ['spaced', 'a cell a line with blank lines between', '云汀市国有资产监督管理委员会'],
  ['plainLines', 'a cell a line with nothing between', '云汀市机关事务管理局'],
  ['markdown', 'a Markdown table', '云汀市大数据管理局'],
];

const kebab = (style: string): string => style.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const separatorCases = separators.map(
  ([style, what, agency], index): CaseDescription => ({
    slug: `separator-${kebab(style)}`,
    title: `Cells separated by: ${what}`,
    oddities: style === 'bothEnds' || style === 'rowPipe' ? '34, 35' : '34',
    why: 'every archive flattens tables in its own way.',
    expected: 'every number is there, in the order of the form: all are read.',
    agency,
    year: index % 3 === 2 ? 2020 : 2022 + (index % 3),
    figures: index % 3 === 2 ? busy2019 : busy2021,
    sources: { [style === 'markdown' ? 'source.md' : 'source.txt']: (report) => toText(report, style) },
  }),
);

const rowsWithPipes = (pipes: (row: number) => number) => (grid: Grid) =>
  grid.rows.map((row, at) =>
    `${row.map(({ text }) => text.replace('\n', ' ')).join(' | ')} | ${'|'.repeat(pipes(at))}`.trimEnd(),
  );

const sixteenColumns = (grid: Grid): readonly string[] =>
  grid.rows.flatMap((row) => [
    '|',
    ...row.map(({ text }) => `${text.replace('\n', ' ')} |`),
    ...(row.length === 16 ? [] : ['|'.repeat(16 - row.length)]),
  ]);

// Page marks as the printed pages carry them, between the rows of the third table.
const withPageMarks = (text: string, marks: readonly (readonly [before: string, mark: string])[]): string => {
  const lines = text.split('\n');
  return lines
    .flatMap((line) => {
      const found = marks.find(([before]) => line.includes(before));
      return found === undefined ? [line] : ['', found[1], '', line];
    })
    .join('\n');
};

const pageMarks = [
  ['第二十条第（六）项', '     -2-'],
  ['4.保护第三方合法权益', '                    — 3 —'],
  ['2.重复申请', '- 4 -'],
  ['未经复议直接起诉', '第 5 页 共 6 页'],
] as const;

const cutGroups = (text: string): string =>
  edit(text, [
    ['（三）不予公开', '（三）不'],
    ['2.其他法律行政法规禁止公开', '予公开 | 2.其他法律行政法规禁止公开'],
    ['（五）不予处理', '（五）'],
    ['2.重复申请', '不予处理 | 2.重复申请'],
  ]);

// The vertical cell as one character a line, and the group cells cut in two over neighbouring lines.
const cutLayout = (text: string): string =>
  edit(text, [
    [' 三 、本 年 度办 理 结 果\n', ''],
    ['    （三）不予公开', '    （三）不'],
    ['                2.其他法律行政法规禁止公开', '三、 予公开     2.其他法律行政法规禁止公开'],
    ['                3.危及', '本              3.危及'],
    ['                4.保护', '年              4.保护'],
    ['                5.属于三类', '度              5.属于三类'],
    ['    （四）无法提供', '办  （四）无'],
    ['                2.没有现成', '理  法提供      2.没有现成'],
    ['                3.补正后', '结              3.补正后'],
    ['    （五）不予处理', '果  （五）不予处理'],
  ]);

const oddSpans = (grid: Grid): string => {
  const widened = grid.rows.map((cells, at) =>
    cells.map((cell, column) => ({
      ...cell,
      colSpan: cells.length === 4 && column === (at % 2 === 0 ? 1 : 3) ? 2 : cell.colSpan,
    })),
  );
  const rows = widened.map((cells) =>
    cells.length === 4
      ? cells
      : cells.map((cell, at) => ({
          ...cell,
          colSpan: at === cells.length - 1 ? 6 - cells.length : cell.colSpan,
        })),
  );
  return tableHtml({ width: 5, rows });
};

// Each merged cell of the head ends in blank cells of its own; the rows below the head keep their spans.
const fillers = (grid: Grid): string => {
  if (grid.width === 4) return tableHtml(grid);
  const slots = slotRows(grid);
  const dataFrom = grid.rows.findIndex((row) => row.some(({ text }) => /^\d/.test(text)));
  const rows = grid.rows.map((row, at) =>
    at < dataFrom
      ? padded(row, slots[at] ?? [], grid.width).map((text) => ({ text, rowSpan: 1, colSpan: 1 }))
      : row,
  );
  return tableHtml({ ...grid, rows });
};

function padded(row: readonly Cell[], slots: readonly string[], width: number): readonly string[] {
  const texts = slots.flatMap((text) => {
    const colSpan = row.find((cell) => cell.text === text)?.colSpan ?? 1;
    return text === '' ? [''] : [text, ...Array.from({ length: colSpan - 1 }, () => '')];
  });
  if (texts.length !== width) throw new Error(`Not ${width} cells: ${texts.join(' | ')}`);
  return texts;
}

// The head's rows shorter than the table: neither row spans nor filler cells.
const bareHead = (grid: Grid): string =>
  tableHtml({
    ...grid,
    rows: grid.rows.map((cells) =>
      cells.map((cell) => ({
        ...cell,
        rowSpan: cell.text === '三、本年度办理结果' || /^（[三四五六]）/.test(cell.text) ? cell.rowSpan : 1,
      })),
    ),
  });

export const layoutCases: readonly CaseDescription[] = [
  ...separatorCases,
  {
    slug: 'separator-layout',
    title: 'Spaces only, as a page prints: labels wrap around the line of their numbers',
    oddities: '34, 37, 39',
    why: 'text taken from a PDF keeps the page’s lines; wrapped labels stand above and below their numbers, header words interleave, vertical text falls between rows.',
    expected: 'every row has its seven numbers on one line; the label lines around it are its label.',
    agency: '霁川市林业局',
    year: 2023,
    figures: busy2021,
    sources: { 'source.txt': toLayout },
  },
  {
    slug: 'trailing-pipes-vary',
    title: 'The number of trailing pipes varies from row to row',
    oddities: '35',
    why: 'pipes for spans are counted differently in every row of one table.',
    expected: 'trailing pipes are no cells when the row is complete without them.',
    agency: '霁川市信访局',
    year: 2020,
    figures: busy2019,
    sources: {
      'source.txt': (report) =>
        toText(
          report,
          rowsWithPipes((at) => (at * 5) % 9),
        ),
      'source.sixteen.txt': (report) => toText(report, sixteenColumns),
    },
  },
  {
    slug: 'page-numbers-between-rows',
    title: 'Page numbers between the rows of a table',
    oddities: '36',
    why: 'tables are cut by page breaks without a repeated header.',
    expected: 'page marks belong to no row; rows after the break go on in order.',
    agency: '青桥县人民政府',
    year: 2023,
    figures: busy2021,
    sources: {
      'source.layout.txt': (report) => withPageMarks(toLayout(report), pageMarks),
      'source.row-pipe.txt': (report) => withPageMarks(toText(report, 'rowPipe'), pageMarks),
      'source.spaced.txt': (report) => withPageMarks(toText(report, 'spaced'), pageMarks),
    },
  },
  {
    slug: 'group-label-cut',
    title: 'Group labels cut in two, vertical text one character a line',
    oddities: '37',
    why: 'a group cell that spans rows is cut at the page’s lines: （三）不 / 予公开.',
    expected: 'pieces of a group cell are no row labels; all rows are complete.',
    agency: '云汀市人民政府',
    year: 2024,
    figures: busy2021,
    sources: {
      'source.row-pipe.txt': (report) => cutGroups(toText(report, 'rowPipe')),
      'source.layout.txt': (report) => cutLayout(toLayout(report)),
    },
  },
  {
    slug: 'html-filler-cells',
    title: 'Header with blank filler cells instead of spans',
    oddities: '40',
    why: 'a page was written by a converter that knows no spans.',
    expected: 'blank cells under merged headers are no values and shift no column.',
    agency: '松岚区城市管理局',
    year: 2025,
    figures: busy2021,
    sources: { 'source.html': (report) => toHtml(report, (grid) => fillers(grid)) },
  },
  {
    slug: 'html-header-without-row-spans',
    title: 'Header rows shorter than the table',
    oddities: '40',
    why: 'the row spans of the header were dropped by an editor, nothing fills the gaps.',
    expected: 'data rows decide the columns: seven values after the label.',
    agency: '松岚区水务局',
    year: 2025,
    figures: busy2021,
    sources: { 'source.html': (report) => toHtml(report, (grid) => bareHead(grid)) },
  },
  {
    slug: 'html-column-spans-differ',
    title: 'Column spans differ between header and data rows',
    oddities: '40',
    why: 'in a grid of five columns the header widens its last cell, the data row its second.',
    expected: 'three headers and three values, in the same order.',
    agency: '霁川市人民政府办公室',
    year: 2020,
    figures: busy2019,
    sources: {
      'source.html': (report) =>
        toHtml(report, (grid, index) => (index === 1 ? oddSpans(grid) : tableHtml(grid))),
    },
  },
];

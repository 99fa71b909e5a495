// Cases about tables of another shape than the form's: rows and columns missing, added, moved, split and repeated.

import type { AnswerValue } from '../read-answers.js';
import type { CaseDescription } from './case-description.js';
import { busy2021, type Figures, naturalPersons2021 } from './figures.js';
import { type Cell, edit, type Grid, mapCells, type Report, requestsGrid, withTable } from './report.js';
import { tableHtml, toHtml } from './to-html.js';
import { toLayout } from './to-layout.js';
import { tableStyles, toText } from './to-text.js';

const cell = (text: string, colSpan = 1, rowSpan = 1): Cell => ({ text, colSpan, rowSpan });
const headRows = 3;

const requestAnswers = (tables: Figures, values: (row: readonly number[]) => readonly AnswerValue[]) =>
  Object.fromEntries(
    Object.entries(tables)
      .filter(([key]) => key.startsWith('requests.'))
      .map(([key, row]) => [key, values(row)]),
  );

const changeRequests = (report: Report, change: (grid: Grid) => Grid): Report => withTable(report, 2, change);

const textAndHtml = (change: (report: Report) => Report) => ({
  'source.txt': (report: Report) => toText(change(report), 'rowPipe'),
  'source.html': (report: Report) => toHtml(change(report)),
});

const totalFirst = (report: Report): Report =>
  changeRequests(report, (grid) => ({
    ...grid,
    rows: grid.rows.map((row, at) => {
      if (at === 1) return [row[2] ?? cell(''), ...row.slice(0, 2)];
      return at < headRows ? row : [...row.slice(0, -7), ...row.slice(-1), ...row.slice(-7, -1)];
    }),
  }));

const swapRows = (grid: Grid, first: string, second: string): Grid => {
  const indexOf = (label: string): number =>
    grid.rows.findIndex((row) => row.some(({ text }) => text === label));
  const [a, b] = [indexOf(first), indexOf(second)];
  const tailOf = (at: number): readonly Cell[] => grid.rows[at]?.slice(-8) ?? [];
  const rows = grid.rows.map((row, at) => {
    if (at === a) return [...row.slice(0, -8), ...tailOf(b)];
    return at === b ? [...row.slice(0, -8), ...tailOf(a)] : row;
  });
  return { ...grid, rows };
};

const rowsMoved = (report: Report): Report =>
  changeRequests(report, (grid) =>
    swapRows(
      swapRows(grid, '（一）予以公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
      '1.本机关不掌握相关政府信息',
      '2.没有现成信息需要另行制作',
    ),
  );

const oneWideCell = (report: Report): Report =>
  changeRequests(report, (grid) => ({
    ...grid,
    rows: grid.rows.map((row) =>
      row.some(({ text }) => text === '3.要求提供公开出版物') ? [...row.slice(0, -7), cell('3', 7)] : row,
    ),
  }));

// 序号 before the labels, 备注 behind the values.
const withCountingColumn = (report: Report): Report =>
  changeRequests(report, (grid) => ({
    width: grid.width + 2,
    rows: grid.rows.map((row, at) => {
      if (at === 0) return [cell('序号', 1, headRows), ...row, cell('备注', 1, headRows)];
      return at < headRows ? row : [cell(String(at - headRows + 1)), ...row, cell('')];
    }),
  }));

const withoutTotals = (report: Report): Report =>
  changeRequests(report, (grid) => ({
    width: grid.width - 1,
    rows: grid.rows.map((row, at) => {
      if (at === 0) return row.map((item) => (item.text === '申请人情况' ? { ...item, colSpan: 6 } : item));
      return at === 2 ? row : row.slice(0, -1);
    }),
  }));

const foreignRow = '其中：涉及历史遗留问题';
const footnote = '注：以上不含2022年移交的15件';

// The table falls into two at this row of the body; the second half takes the vertical cell up again.
function splitRequests(grid: Grid, at: number, withHead: boolean): readonly [Grid, Grid] {
  const cut = headRows + at;
  const first = grid.rows.slice(0, cut);
  const second = grid.rows.slice(cut);
  const shorten = (rows: readonly (readonly Cell[])[]) =>
    rows.map((row, index) =>
      row.map((item) => ({ ...item, rowSpan: Math.min(item.rowSpan, rows.length - index) })),
    );
  const vertical = cell('', 1, second.length - 1);
  const rest = second.map((row, index) => (index === 0 ? [vertical, ...row] : row));
  return [
    { ...grid, rows: shorten(first) },
    { ...grid, rows: [...(withHead ? grid.rows.slice(0, headRows) : []), ...rest] },
  ];
}

const splitTables = (withHead: boolean) => ({
  'source.html': (report: Report) =>
    toHtml(report, (grid, index) =>
      index === 2
        ? splitRequests(grid, 12, withHead)
            .map((half) => tableHtml(half))
            .join('<p>- 4 -</p>\n')
        : tableHtml(grid),
    ),
  'source.txt': (report: Report) =>
    toText(report, (grid) =>
      grid.width === 10
        ? splitRequests(grid, 12, withHead).flatMap((half) => [...tableStyles.bothEnds(half), '- 4 -', ''])
        : tableStyles.bothEnds(grid),
    ),
});

const disclosureTables = (grid: Grid): readonly Grid[] => {
  const starts = grid.rows.flatMap((row, at) => (row.length === 1 ? [at] : []));
  return starts.map((start, index) => ({ ...grid, rows: grid.rows.slice(start, starts[index + 1]) }));
};

const ordinal = /^（[一二三四五六七]）|^[一二三四五六]、|^\d\./;
const withoutOrdinals = (report: Report): Report => ({
  ...report,
  parts: report.parts.map(({ heading, prose, table }) => ({
    heading: heading.replace(ordinal, ''),
    prose,
    ...(table === undefined
      ? {}
      : { table: mapCells(table, (item) => ({ ...item, text: item.text.replace(ordinal, '') })) }),
  })),
});

const reviewBlocks = (grid: Grid): readonly string[] => {
  if (grid.width !== 15) return tableStyles.rowPipe(grid);
  const values = grid.rows[3]?.map(({ text }) => text) ?? [];
  return ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'].flatMap((title, block) => [
    title,
    '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
    `${values.slice(block * 5, block * 5 + 5).join(' | ')} |`,
  ]);
};

const lastYear = requestsGrid((key) => naturalPersons2021.tables[key]?.map(String) ?? null);

export const shapeCases: readonly CaseDescription[] = [
  {
    slug: 'rows-missing',
    title: 'Two rows of the third table are not there',
    oddities: '20',
    why: 'an editor deleted rows; the ordinals of the others stay.',
    expected: 'the two rows are absent, and no other row takes their place.',
    agency: '青桥县交通运输局',
    year: 2022,
    figures: busy2021,
    print: { 'requests.denied.third_party_rights': null, 'requests.other.fee_unpaid': null },
    facts: { issues: ['align/row-missing'] },
    sources: {
      ...textAndHtml((report) => report),
      'source.spaced.txt': (report) => toText(report, 'spaced'),
      'source.layout.txt': toLayout,
    },
  },
  {
    slug: 'rows-foreign',
    title: 'Rows in the third table that the form does not have',
    oddities: '8, 14',
    why: 'agencies add rows and notes of their own inside the table.',
    expected: 'the added row and the note belong to no field; the rows after them are not shifted.',
    agency: '青桥县信访局',
    year: 2023,
    figures: busy2021,
    sources: {
      'source.txt': (report) =>
        edit(toText(report, 'rowPipe'), [
          [
            '（四）无法提供 | 1.本机关',
            `${foreignRow} | 4 | 0 | 0 | 0 | 0 | 1 | 5 |\n（四）无法提供 | 1.本机关`,
          ],
          ['四、结转下年度继续办理 | 9', `${footnote} | |||||||||\n四、结转下年度继续办理 | 9`],
        ]),
      'source.html': (report) =>
        edit(toHtml(report), [
          ['rowspan="22">三、', 'rowspan="23">三、'],
          ['rowspan="8">（三）', 'rowspan="9">（三）'],
          [
            '<tr><td rowspan="3">（四）',
            `<tr><td>${foreignRow}</td>${[4, 0, 0, 0, 0, 1, 5].map((value) => `<td>${value}</td>`).join('')}</tr>\n<tr><td rowspan="3">（四）`,
          ],
          [
            '<tr><td colspan="3">四、结转',
            `<tr><td colspan="10">${footnote}</td></tr>\n<tr><td colspan="3">四、结转`,
          ],
        ]),
    },
  },
  {
    slug: 'rows-in-other-order',
    title: 'Rows in another order than the form’s',
    oddities: '3',
    why: 'a retyped table has two pairs of rows the other way round.',
    expected: 'the label says which row it is, order does not overrule it.',
    agency: '青桥县公安局',
    year: 2023,
    figures: busy2021,
    sources: textAndHtml(rowsMoved),
  },
  {
    slug: 'columns-in-other-order',
    title: '总计 as the first value column',
    oddities: '40',
    why: 'a retyped table begins with the total.',
    expected: 'the header over a column says what it is.',
    agency: '青桥县住房保障中心',
    year: 2023,
    figures: busy2021,
    sources: { 'source.html': (report) => toHtml(totalFirst(report)) },
  },
  {
    slug: 'column-missing',
    title: 'No column 总计',
    oddities: '40',
    why: 'a table was cut at the right edge.',
    expected: 'six columns by their headers; the total is absent and is not added up.',
    agency: '青桥县文化馆',
    year: 2023,
    figures: busy2021,
    answers: requestAnswers(busy2021.tables, (row) => [...row.slice(0, 6), null]),
    sources: { 'source.html': (report) => toHtml(withoutTotals(report)) },
  },
  {
    slug: 'columns-added',
    title: 'Columns 序号 and 备注',
    oddities: '40',
    why: 'a local template counts the rows and leaves room for remarks.',
    expected: 'the running number is no value, the blank remark no blank cell of the form.',
    agency: '青桥县机要局',
    year: 2024,
    figures: busy2021,
    sources: textAndHtml(withCountingColumn),
  },
  {
    slug: 'one-cell-over-seven-columns',
    title: 'One number in a cell over all seven columns',
    oddities: '20, 40',
    why: 'cells of a row were merged into one.',
    expected: 'which column the number belongs to cannot be known: no field of the row has a number.',
    agency: '青桥县气象局',
    year: 2024,
    figures: busy2021,
    answers: { 'requests.not_processed.publication': ['!', '!', '!', '!', '!', '!', '!'] },
    sources: { 'source.html': (report) => toHtml(oneWideCell(report)) },
  },
  {
    slug: 'ordinals-lost',
    title: 'No ordinals in labels and headings',
    oddities: '4, 15',
    why: 'numbers made by list numbering vanish when a page is pasted; 3.其他 becomes 其他, （七）总计 becomes 总计.',
    expected:
      'rows are known by wording, group and order; a row label is not taken for the column of the same name.',
    agency: '青桥县红十字会',
    year: 2024,
    figures: busy2021,
    sources: {
      ...textAndHtml(withoutOrdinals),
      'source.tab-lines.txt': (report) => toText(withoutOrdinals(report), 'tabLines'),
    },
  },
  {
    slug: 'table-cut-without-header',
    title: 'The third table in two pieces, the second without header',
    oddities: '36',
    why: 'page breaks cut a table; converters make two tables of it.',
    expected: 'the second piece goes on where the first ends.',
    agency: '青桥县司法局',
    year: 2023,
    figures: busy2021,
    sources: splitTables(false),
  },
  {
    slug: 'table-cut-with-header',
    title: 'The third table in two pieces, the header printed again',
    oddities: '36',
    why: 'page breaks cut a table; some programs repeat the header.',
    expected: 'one table; the second header adds nothing.',
    agency: '青桥县财政局',
    year: 2023,
    figures: busy2021,
    sources: splitTables(true),
  },
  {
    slug: 'section-two-as-four-tables',
    title: 'Section 二 as four tables',
    oddities: '40',
    why: 'the one table of the form is often cut into its four parts.',
    expected: 'every part is read by its own title and header.',
    agency: '青桥县农业农村局',
    year: 2024,
    figures: busy2021,
    sources: {
      'source.html': (report) =>
        toHtml(report, (grid, index) =>
          (index === 1 ? disclosureTables(grid) : [grid]).map((part) => tableHtml(part)).join(''),
        ),
    },
  },
  {
    slug: 'review-in-three-blocks',
    title: 'The fourth table as three blocks of five',
    oddities: '34, 37',
    why: 'an OCR text gives each of the three parts its own heading and header.',
    expected: 'five values a block, in the order of the form.',
    agency: '沂川县人民政府',
    year: 2025,
    figures: busy2021,
    sources: { 'source.txt': (report) => toText(report, reviewBlocks) },
  },
  {
    slug: 'last-years-table-first',
    title: 'Last year’s third table stands in section 一',
    oddities: '8',
    why: 'a report compares two years and prints the old table first.',
    expected:
      'the fields are those of section 三; a reader that cannot decide may decline, but may not take last year’s figures.',
    agency: '青桥县教育局',
    year: 2024,
    figures: busy2021,
    answers: requestAnswers(busy2021.tables, (row) => row.map((value) => `${value}?`)),
    sources: {
      'source.html': (report) =>
        edit(toHtml(report), [
          [
            '<p><strong>二、主动公开',
            `<p>2023年度的情况如下，供对照。</p>\n${tableHtml(lastYear)}<p><strong>二、主动公开`,
          ],
        ]),
      'source.txt': (report) =>
        edit(toText(report, 'bothEnds'), [
          [
            '\n二、主动公开政府信息情况\n',
            `\n2023年度的情况如下，供对照。\n${tableStyles.bothEnds(lastYear).join('\n')}\n二、主动公开政府信息情况\n`,
          ],
        ]),
    },
  },
];

// Cases about what surrounds the values: hidden and layout markup, encodings, line ends, odd digits, stray lines.

import iconv from 'iconv-lite';
import type { AnswerValue } from '../read-answers.js';
import type { CaseDescription } from './case-description.js';
import { busy2021 } from './figures.js';
import { edit, type Report } from './report.js';
import { toHtml } from './to-html.js';
import { toLayout } from './to-layout.js';
import { toText } from './to-text.js';

const textAndHtml = {
  'source.txt': (report: Report) => toText(report, 'rowPipe'),
  'source.html': (report: Report) => toHtml(report),
};

const maybe = (key: string): readonly AnswerValue[] =>
  (busy2021.tables[key] ?? []).map((value) => `${value}?`);

const inLayoutTable = (html: string): string =>
  edit(html, [
    [
      '<div class="article">',
      '<table width="1000"><tr><td width="200"><ul><li><a href="/a">机构概况 12</a></li><li><a href="/b">政策文件 345</a></li></ul></td><td><table><tr><td>首页 &gt; 公开年报</td></tr><tr><td><div class="article">',
    ],
    ['</div>\n</body>', '</div></td></tr></table></td></tr></table>\n</body>'],
  ]);

const hiddenCell = '<td style="display:none">99</td>';

export const noiseCases: readonly CaseDescription[] = [
  {
    slug: 'html-layout-tables',
    title: 'The whole page stands in tables',
    oddities: '8',
    why: 'older sites lay out their pages with tables in tables.',
    expected: 'the tables of the report are read, those of the page are not.',
    agency: '临砚市图书馆',
    year: 2022,
    figures: busy2021,
    sources: { 'source.html': (report) => inLayoutTable(toHtml(report)) },
  },
  {
    slug: 'html-hidden-cells',
    title: 'Cells and rows that no browser shows',
    oddities: '40',
    why: 'editors hide columns and rows instead of deleting them.',
    expected: 'what is not shown is not there: no 99, no second row 行政处罚.',
    agency: '临砚市档案馆',
    year: 2022,
    figures: busy2021,
    sources: {
      'source.html': (report) =>
        edit(toHtml(report), [
          ['<td>行政规范性文件</td>', `<td>行政规范性文件</td>${hiddenCell}`],
          ['（一）予以公开</td>', `（一）予以公开</td>${hiddenCell}`],
          [
            '<tr><td>行政处罚</td>',
            '<tr style="display: none;"><td>行政处罚</td><td colspan="3">398</td></tr>\n<tr><td>行政处罚</td>',
          ],
        ]),
    },
  },
  {
    slug: 'encodings-and-line-ends',
    title: 'The same text in several encodings and with several line ends',
    oddities: '34',
    why: 'files come from Windows machines and from sites that declare gb2312.',
    expected: 'the same fields; each number stands at its place in the decoded text.',
    agency: '临砚市统计局',
    year: 2023,
    figures: busy2021,
    sources: {
      'source.crlf.txt': (report) => toText(report, 'tabLines').replaceAll('\n', '\r\n'),
      'source.byte-order-mark.txt': (report) => `\uFEFF${toText(report, 'rowPipe')}`,
      'source.gb18030.txt': (report) => iconv.encode(toText(report, 'rowPipe'), 'gb18030'),
      'source.gb2312.html': (report) =>
        iconv.encode(toHtml(report).replace('<meta charset="utf-8">', '<meta charset="gb2312">'), 'gb18030'),
      'source.crlf.html': (report) => toHtml(report).replaceAll('\n', '\r\n'),
    },
  },
  {
    slug: 'digit-forms',
    title: 'Full-width digits, thousands separators',
    oddities: '26',
    why: 'input methods type full-width digits; programs set separators.',
    expected: '１８０６ is 1806, 4,386,052 is 4386052.',
    agency: '临砚市市场监督管理局',
    year: 2023,
    figures: busy2021,
    print: {
      'disclosure.art20_5.administrative_licensing': ['１８０６'],
      'disclosure.art20_6.administrative_penalty': ['4,386,052'],
      'disclosure.art20_8.administrative_fees': ['1,096.35'],
      'requests.granted': ['４１', '7', '3', '２', '5', '1', '59'],
    },
    answers: {
      'disclosure.art20_5.administrative_licensing': [1806],
      'disclosure.art20_6.administrative_penalty': [4386052],
      'disclosure.art20_8.administrative_fees': [1096.35],
      'requests.granted': [41, 7, 3, 2, 5, 1, 59],
    },
    sources: {
      ...textAndHtml,
      'source.tab-lines.txt': (report) => toText(report, 'tabLines'),
      'source.layout.txt': toLayout,
    },
  },
  {
    slug: 'units-in-counts',
    title: 'Counts printed with 件',
    oddities: '24',
    why: 'writers put the unit of counting into the cell.',
    expected: 'the number before the unit.',
    agency: '临砚市城市管理局',
    year: 2023,
    figures: busy2021,
    print: {
      'disclosure.art20_1.normative_documents': ['14件', '5件', '63件'],
      'disclosure.art20_6.administrative_penalty': ['412 件'],
    },
    answers: {
      'disclosure.art20_1.normative_documents': [14, 5, 63],
      'disclosure.art20_6.administrative_penalty': [412],
    },
    sources: { ...textAndHtml, 'source.tab-lines.txt': (report) => toText(report, 'tabLines') },
  },
  {
    slug: 'letters-for-digits',
    title: 'Letters where digits belong',
    oddities: '42',
    why: 'OCR reads O for 0 and l for 1.',
    expected: 'a cell with a letter is unreadable; nothing is guessed, though the row sum would tell.',
    agency: '临砚市残疾人联合会',
    year: 2023,
    figures: busy2021,
    print: {
      'disclosure.art20_6.administrative_compulsion': ['3?'],
      'requests.denied.state_secret': ['2', 'O', '0', '0', '0', 'l', '3'],
      'requests.unable.not_held': ['2З', '5', '2', '0', '1', '6', '37'],
    },
    answers: {
      'disclosure.art20_6.administrative_compulsion': ['?'],
      'requests.denied.state_secret': [2, '?', 0, 0, 0, '?', 3],
      'requests.unable.not_held': ['?', 5, 2, 0, 1, 6, 37],
    },
    facts: { issues: ['validate/value-unreadable'], verdict: '!accepted' },
    sources: { ...textAndHtml, 'source.tab-lines.txt': (report) => toText(report, 'tabLines') },
  },
  {
    slug: 'bare-page-number',
    title: 'A page number that looks like a cell',
    oddities: '36',
    why: 'a bare 3 stands on a line of its own between two rows, like every cell.',
    expected:
      'the row before it has seven numbers and one more; a reader may take the seven or decline the row. No other row is touched.',
    agency: '临砚市水文站',
    year: 2023,
    figures: busy2021,
    answers: {
      'requests.denied.public_security_stability': maybe('requests.denied.public_security_stability'),
      'requests.denied.third_party_rights': maybe('requests.denied.third_party_rights'),
    },
    sources: {
      'source.spaced.txt': (report) =>
        edit(toText(report, 'spaced'), [['4.保护第三方合法权益', '3\n\n4.保护第三方合法权益']]),
      'source.cell-pipe.txt': (report) =>
        edit(toText(report, 'cellPipe'), [['4.保护第三方合法权益', '3\n4.保护第三方合法权益']]),
    },
  },
];

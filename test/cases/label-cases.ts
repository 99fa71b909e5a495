// Cases about the wording of labels and headers: oddities 9–18, 43.

import { Converter } from 'opencc-js';
import type { CaseDescription } from './case-description.js';
import { busy2019, busy2021, naturalPersons2021 } from './figures.js';
import { edit, type Grid, mapCells, type Report, relabel } from './report.js';
import { pastedText, tableHtml, toHtml } from './to-html.js';
import { slotRows, tableStyles, toText } from './to-text.js';

const reworded = (labels: Readonly<Record<string, string>>) => ({
  'source.txt': (report: Report) => toText(relabel(report, labels), 'cellPipe'),
  'source.html': (report: Report) => toHtml(relabel(report, labels)),
});

const instructions = {
  规章: '规章（设区的市、自治州人民政府应提供相关数据）',
  规范性文件: '规范性文件（以规定、办法、细则为题的公文一般属于规范性文件）',
  上一年项目数量: '上一年项目数量（指上年的事项数）',
  '本年增/减': '本年增/减（指增加或减少的事项数，减用负值表示，如-8）',
  处理决定数量: '处理决定数量（指当年办件量）',
  其他对外管理服务事项: '其他对外管理服务事项（含行政确认、行政奖励、行政给付）',
};
const localRow = '其他主动公开文件（含以本单位名义签发、规范性文件以外的文件）';

const numberedWithComma = (report: Report): Report => ({
  ...report,
  parts: report.parts.map((part) =>
    part.table === undefined
      ? part
      : {
          ...part,
          table: mapCells(part.table, (cell) => ({
            ...cell,
            text: cell.text.replace(/^(\d)\.(?=\D)/, '$1、'),
          })),
        },
  ),
});

const asciiLabels = (report: Report): Report => ({
  ...report,
  parts: report.parts.map((part) =>
    part.table === undefined
      ? part
      : {
          ...part,
          table: mapCells(part.table, (cell) => ({
            ...cell,
            text: cell.text
              .replace(/（(.)）/, '($1) ')
              .replaceAll('（', ' (')
              .replaceAll('）', ')')
              .replaceAll('，', ', ')
              .replace(/^(\d)\.(?=\D)/, '$1. ')
              .replace(/“(.*)”/, '"$1"'),
          })),
        },
  ),
});

const cutLabels = {
  '第二十条第（一）项': '第二十条  第 （一）项',
  '第二十条第（六）项': '第二十条第（ 六 ）项',
  '（三）不予公开': '（三）\n不予公开',
  '（四）无法提供': '（四）\n无法提供',
  社会公益组织: '社会公\n益组织',
  '2.没有现成信息需要另行制作': '2.没有现成信息\n需要另行制作',
};

// The third table falls into three: each piece after the first gets a header that nobody printed.
const inventedHeaders = (grid: Grid): readonly string[] => {
  if (grid.width !== 10) return tableStyles.markdown(grid);
  const lines = tableStyles.markdown(grid);
  const values = slotRows(grid).map((row) => row.filter((text) => text !== ''));
  const piece = (from: number, to: number): string[] =>
    values.slice(from, to).map((row) => `| ${row.slice(-8).join(' | ')} |`);
  const separator = `|${'---|'.repeat(8)}`;
  return [
    ...lines.slice(0, 11),
    '',
    '| 项目 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 数据7 |',
    separator,
    ...piece(10, 18),
    '',
    '| 类别 | 本年新收件数 | 上年结转件数 | 予以公开 | 部分公开 | 不予公开 | 无法提供 | 总计 |',
    separator,
    ...piece(18, values.length),
  ];
};

const toTraditional = Converter({ from: 'cn', to: 'tw' });
const traditional = (text: string): string =>
  toTraditional(text).replaceAll('規範性文件', '規範性檔案').replace('lang="zh-CN"', 'lang="zh-TW"');

const pinyin: Readonly<Record<string, string>> = {
  發: 'fā',
  數: 'shù',
  項: 'xiàng',
  務: 'wù',
  機: 'jī',
  構: 'gòu',
  實: 'shí',
  決: 'jué',
  處: 'chù',
  許: 'xǔ',
  統: 'tǒng',
  轉: 'zhuǎn',
  結: 'jié',
  訴: 'sù',
  護: 'hù',
  權: 'quán',
  屬: 'shǔ',
  類: 'lèi',
  執: 'zhí',
  內: 'nèi',
};
const withPinyin = (text: string): string =>
  toTraditional(text).replace(
    /[發數項務機構實決處許統轉結訴護權屬類執內]/gu,
    (character: string) => `${character}(${pinyin[character]})`,
  );

export const labelCases: readonly CaseDescription[] = [
  {
    slug: 'row-label-without-administrative',
    title: '规范性文件 for 行政规范性文件 in the 2021 form',
    oddities: '9',
    why: 'the row keeps the name that it had in the 2019 form.',
    expected: 'the row is `normative_documents`; the form is still ogi_2021 by its headers.',
    agency: '松岚区教育局',
    year: 2022,
    figures: busy2021,
    sources: reworded({ 行政规范性文件: '规范性文件' }),
  },
  {
    slug: 'header-wording-a',
    title: 'Headers 本年度制发数, 本年废止数, 现行有效件数（历史累计）, 科研企业',
    oddities: '10',
    why: 'agencies reword the column headers.',
    expected: 'the columns keep their meaning and order.',
    agency: '松岚区税务局',
    year: 2023,
    figures: busy2021,
    sources: reworded({
      本年制发件数: '本年度制发数',
      本年废止件数: '本年废止数',
      现行有效件数: '现行有效件数（历史累计）',
      '科研\n机构': '科研企业',
    }),
  },
  {
    slug: 'header-wording-b',
    title: 'Headers 制发数量, 废止数量, 现行有效数量',
    oddities: '10',
    why: 'agencies reword the column headers.',
    expected: 'the columns keep their meaning and order.',
    agency: '松岚区司法局',
    year: 2023,
    figures: busy2021,
    sources: reworded({ 本年制发件数: '制发数量', 本年废止件数: '废止数量', 现行有效件数: '现行有效数量' }),
  },
  {
    slug: 'header-of-neighbour-table',
    title: 'Item （九） carries the headers of item （八）',
    oddities: '11',
    why: 'the header of the table above was copied down.',
    expected:
      'title and row label say that the row is procurement; two cells stand in the two columns of the form, so they are read in order, and the header that contradicts is an issue.',
    agency: '云汀市体育局',
    year: 2020,
    figures: busy2019,
    facts: { issues: ['align/header-conflict'] },
    sources: reworded({ 采购项目数量: '上一年项目数量', 采购总金额: '本年增/减' }),
  },
  {
    slug: 'header-characters-lost-2021',
    title: 'Headers 本年发件 and 现行有效件',
    oddities: '12',
    why: 'single characters of headers vanish in text extraction on several sites.',
    expected: 'the three columns are still told apart; values in order.',
    agency: '云汀市城乡工作办公室',
    year: 2025,
    figures: busy2021,
    sources: reworded({ 本年制发件数: '本年发件', 现行有效件数: '现行有效件' }),
  },
  {
    slug: 'header-characters-lost-2019',
    title: 'Header 本年新 twice, 本年增/',
    oddities: '12',
    why: 'the second line of a header cell is lost, two headers become the same.',
    expected: 'the two columns 本年新 are told apart by their order; the form is ogi_2019.',
    agency: '云汀市自然资源局',
    year: 2020,
    figures: busy2019,
    sources: reworded({ 本年新制作数量: '本年新', 本年新公开数量: '本年新', '本年增/减': '本年增/' }),
  },
  {
    slug: 'label-typo',
    title: 'Row label 2.其他法律行政止公开',
    oddities: '13',
    why: 'the misprint stands on published pages.',
    expected: 'the row is `denied.other_law`; the misprint is an issue.',
    agency: '临砚市人民政府',
    year: 2023,
    figures: busy2021,
    facts: { issues: ['align/label-typo'] },
    sources: reworded({ '2.其他法律行政法规禁止公开': '2.其他法律行政止公开' }),
  },
  {
    slug: 'label-with-instructions',
    title: 'Labels with instructions in brackets, and a local row',
    oddities: '14',
    why: 'a province printed its instructions into the labels and added the row 其他主动公开文件; one header says "如-8".',
    expected: 'labels are known by their beginning; the local row is read; -8 in a header is no value.',
    agency: '霁川市生态环境局',
    year: 2020,
    figures: busy2019,
    answers: { 'disclosure.art20_1.other_disclosed_documents': [57, 48, 205] },
    sources: {
      'source.txt': (report) =>
        edit(toText(relabel(report, instructions), 'rowPipe'), [
          [' | 14 | 13 | 63 |\n', ` | 14 | 13 | 63 |\n${localRow} | 57 | 48 | 205 |\n`],
        ]),
      'source.html': (report) =>
        edit(toHtml(relabel(report, instructions)), [
          [
            '<td>63</td></tr>\n',
            `<td>63</td></tr>\n<tr><td>${localRow}</td><td>57</td><td>48</td><td>205</td></tr>\n`,
          ],
        ]),
    },
  },
  {
    slug: 'sub-row-numbering',
    title: 'Sub-rows numbered 1、 or with ASCII signs and spaces',
    oddities: '15',
    why: 'writers type the ordinals in their own way.',
    expected: 'the ordinal is no part of the wording; the group decides which 1. it is.',
    agency: '临砚市人民政府',
    year: 2024,
    figures: busy2021,
    sources: {
      'source.txt': (report) => toText(numberedWithComma(report), 'rowPipe'),
      'source.html': (report) => toHtml(asciiLabels(report)),
    },
  },
  {
    slug: 'label-cut-over-lines',
    title: 'One label over two lines, spaces inside 第（一）项',
    oddities: '16, 34',
    why: 'line breaks inside cells stay when a page is flattened to one cell per line.',
    expected:
      'label pieces on neighbouring lines are one label; every number is there, so every row is complete.',
    agency: '望舒县太平桥镇人民政府',
    year: 2022,
    figures: busy2021,
    sources: {
      'source.txt': (report) => toText(relabel(report, cutLabels), 'spaced'),
      'source.html': (report) => toHtml(relabel(report, cutLabels)),
    },
  },
  {
    slug: 'label-split-over-spans',
    title: 'Text split over many spans, as pasted from a word processor',
    oddities: '17, 19',
    why: 'pasted pages wrap every few characters in a span; numbers of three digits fall into two.',
    expected: 'spans do not separate: 1806 is one number.',
    agency: '青桥县发展和改革局',
    year: 2023,
    figures: busy2021,
    sources: { 'source.html': (report) => toHtml(report, (grid) => tableHtml(grid, pastedText)) },
  },
  {
    slug: 'invented-header-rows',
    title: 'Header rows that nobody printed, over the pieces of one table',
    oddities: '18, 36',
    why: 'models that read page pictures invent 数据1 … 数据7, or put row labels into a header.',
    expected: 'row labels and the number of cells decide; the invented headers give no column its meaning.',
    agency: '青桥县人民政府',
    year: 2025,
    figures: busy2021,
    sources: { 'source.md': (report) => toText(report, inventedHeaders) },
  },
  {
    slug: 'traditional-characters',
    title: 'Traditional characters, 檔案 for 文件',
    oddities: '43',
    why: 'mirrors convert pages to traditional characters and change words on the way.',
    expected: 'the same fields as in simplified characters.',
    agency: '云汀市气象局',
    year: 2021,
    figures: busy2021,
    facts: { agency: undefined, title: undefined },
    sources: {
      'source.txt': (report) => traditional(toText(report, 'rowPipe')),
      'source.html': (report) => traditional(toHtml(report)),
    },
  },
  {
    slug: 'pinyin-in-brackets',
    title: 'Pinyin in brackets behind characters',
    oddities: '43',
    why: 'damaged mirrors print 發(fā) 件 數(shù).',
    expected: 'the brackets are no part of any label; the values are plain.',
    agency: '云汀市临港经济开发区管理委员会',
    year: 2021,
    figures: naturalPersons2021,
    facts: { agency: undefined, title: undefined },
    sources: { 'source.txt': (report) => withPinyin(toText(report, 'rowPipe')) },
  },
];

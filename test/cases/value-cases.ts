// Cases about what a cell says: signs, units, notes, decimals, glued cells, figures that do not add up. Oddities 23–30.

import type { CaseDescription } from './case-description.js';
import { busy2019, busy2021, naturalPersons2021 } from './figures.js';
import type { Grid, Report } from './report.js';
import { toHtml } from './to-html.js';
import { toLayout } from './to-layout.js';
import { tableStyles, toText } from './to-text.js';

const textAndHtml = {
  'source.txt': (report: Report) => toText(report, 'rowPipe'),
  'source.html': (report: Report) => toHtml(report),
};

const amountPath = 'disclosure.art20_9.centralized_procurement.amount';
const feePath = 'disclosure.art20_8.administrative_fees.amount';

// Section 2 without anything between the cells.
const glued = (grid: Grid): readonly string[] =>
  grid.width === 4 ? grid.rows.map((row) => row.map(({ text }) => text).join('')) : tableStyles.rowPipe(grid);

export const valueCases: readonly CaseDescription[] = [
  {
    slug: 'signed-changes',
    title: 'Signs in 本年增/减',
    oddities: '23',
    why: 'changes are printed as -1, +2, 减4, or with the sign of mathematics.',
    expected: '减4 is -4, −7 is -7, +2 is 2.',
    agency: '云汀市商务局',
    year: 2020,
    figures: busy2019,
    print: {
      'disclosure.art20_5.administrative_licensing': ['28', '减4', '1806'],
      'disclosure.art20_5.other_external_services': ['93', '+2', '540'],
      'disclosure.art20_6.administrative_penalty': ['112', '−7', '412'],
      'disclosure.art20_6.administrative_compulsion': ['16', '-1', '37'],
      'disclosure.art20_8.administrative_fees': ['11', '减3'],
    },
    answers: {
      'disclosure.art20_5.administrative_licensing': [28, -4, 1806],
      'disclosure.art20_5.other_external_services': [93, 2, 540],
      'disclosure.art20_6.administrative_penalty': [112, -7, 412],
      'disclosure.art20_8.administrative_fees': [11, -3],
    },
    sources: {
      ...textAndHtml,
      'source.tab-lines.txt': (report) => toText(report, 'tabLines'),
      'source.layout.txt': toLayout,
    },
  },
  {
    slug: 'amount-in-yuan',
    title: 'Procurement amount printed with 元',
    oddities: '24',
    why: 'the form prints no unit; some agencies do.',
    expected: 'the number as printed, its unit beside it; nothing is converted.',
    agency: '临砚市人民政府办公室',
    year: 2019,
    figures: busy2019,
    print: { 'disclosure.art20_9.centralized_procurement': ['24', '371000元'] },
    answers: { 'disclosure.art20_9.centralized_procurement': [24, 371000] },
    facts: { units: { [amountPath]: '元' } },
    sources: textAndHtml,
  },
  {
    slug: 'amount-in-ten-thousand-yuan',
    title: 'Procurement amount printed with 万元',
    oddities: '24, 26',
    why: 'the form prints no unit; some agencies do.',
    expected: 'the number as printed, its unit beside it; nothing is converted.',
    agency: '临砚市教育局',
    year: 2019,
    figures: busy2019,
    print: { 'disclosure.art20_9.centralized_procurement': ['24', '842.07万元'] },
    answers: { 'disclosure.art20_9.centralized_procurement': [24, 842.07] },
    facts: { units: { [amountPath]: '万元' } },
    sources: textAndHtml,
  },
  {
    slug: 'amount-without-unit',
    title: 'Procurement amount without a unit',
    oddities: '24',
    why: '63.15 and 1035000-like figures stand in the same column of different reports: 元 or 万元 is open.',
    expected: 'the number as printed, no unit, and the issue that the unit is missing.',
    agency: '临砚市卫生健康局',
    year: 2020,
    figures: busy2019,
    print: { 'disclosure.art20_9.centralized_procurement': ['24', '63.15'] },
    facts: { units: { [amountPath]: null }, issues: ['validate/unit-missing'] },
    sources: textAndHtml,
  },
  {
    slug: 'fee-in-yuan',
    title: 'A fee in 元 in the column of 万元',
    oddities: '24',
    why: 'a writer puts the unit of his own figure into the cell.',
    expected: 'the unit of the cell goes before that of the header: 35000 元, not 35000 万元.',
    agency: '临砚市交通运输局',
    year: 2023,
    figures: busy2021,
    print: { 'disclosure.art20_8.administrative_fees': ['35000元'] },
    answers: { 'disclosure.art20_8.administrative_fees': [35000] },
    facts: { units: { [feePath]: '元' } },
    sources: textAndHtml,
  },
  {
    slug: 'implausible-content-fees',
    title: 'Amounts where numbers of items belong',
    oddities: '25',
    why: 'an agency prints what look like amounts under 上一年项目数量 and 本年增/减.',
    expected: 'kept as printed.',
    agency: '霁川市教育局',
    year: 2019,
    figures: busy2019,
    print: { 'disclosure.art20_8.administrative_fees': ['1466', '708'] },
    sources: textAndHtml,
  },
  {
    slug: 'implausible-content-rules',
    title: 'A township with rules in force',
    oddities: '25',
    why: 'only districted cities and higher issue rules; townships print them all the same.',
    expected: 'kept as printed.',
    agency: '榆坪区柳荫镇人民政府',
    year: 2022,
    figures: naturalPersons2021,
    print: { 'disclosure.art20_1.regulations': ['0', '0', '6'] },
    sources: textAndHtml,
  },
  {
    slug: 'large-numbers-and-decimals',
    title: 'Eight digits without separators, four decimals',
    oddities: '26',
    why: 'region-wide figures are large; fees carry up to four decimals.',
    expected: 'digits as printed; no separator is invented.',
    agency: '云汀市人民政府',
    year: 2023,
    figures: busy2021,
    print: {
      'disclosure.art20_5.administrative_licensing': ['20417736'],
      'disclosure.art20_6.administrative_penalty': ['4386052'],
      'disclosure.art20_8.administrative_fees': ['48120.3375'],
    },
    sources: {
      ...textAndHtml,
      'source.layout.txt': toLayout,
      'source.tab-lines.txt': (report) => toText(report, 'tabLines'),
    },
  },
  {
    slug: 'small-decimals',
    title: 'A fee of less than a thousand yuan in 万元',
    oddities: '26',
    why: 'a street office took 470 yuan and prints it in 万元.',
    expected: '0.047.',
    agency: '松岚区中山路街道办事处',
    year: 2021,
    figures: naturalPersons2021,
    print: { 'disclosure.art20_8.administrative_fees': ['0.047'] },
    sources: {
      'source.txt': (report) => toText(report, 'pipeLines'),
      'source.html': (report) => toHtml(report),
    },
  },
  {
    slug: 'notes-in-cells',
    title: 'Notes in brackets inside cells',
    oddities: '27',
    why: 'a writer says behind the number what part of it was a revision.',
    expected: 'the number before the bracket; the number in the note is none of the table’s.',
    agency: '霁川市人民政府办公室',
    year: 2024,
    figures: busy2021,
    print: {
      'disclosure.art20_1.normative_documents': ['24（其中修订 13 件）', '58（含自然失效 31 件）', '163'],
    },
    answers: { 'disclosure.art20_1.normative_documents': [24, 58, 163] },
    sources: textAndHtml,
  },
  {
    slug: 'glued-cells',
    title: 'Cells of section 2 with nothing between them',
    oddities: '28',
    why: 'an extraction joins the cells of a row: 规章000, 信息内容本年制发件数本年废止件数现行有效件数.',
    expected:
      '000 for three columns can only be 0, 0, 0; 1230 for three columns can be split in several ways and is unreadable; one number for one column is read.',
    agency: '望舒县自然资源局',
    year: 2022,
    figures: naturalPersons2021,
    print: { 'disclosure.art20_1.normative_documents': ['1', '2', '30'] },
    answers: { 'disclosure.art20_1.normative_documents': ['?', '?', '?'] },
    facts: { verdict: '!accepted' },
    sources: { 'source.txt': (report) => toText(report, glued) },
  },
  {
    slug: 'wrong-totals-printed',
    title: 'Two totals of the fourth table are printed as 0',
    oddities: '29',
    why: 'published reports contain arithmetic errors; an arithmetic error is not ours to repair.',
    expected: 'the zeros are kept as printed and the failed identities are issues.',
    agency: '霁川市澄江区人民政府',
    year: 2023,
    figures: singleTotalsWrong(),
    facts: { issues: ['validate/published-error'] },
    sources: {
      'source.txt': toLayout,
      'source.html': (report) => toHtml(report),
      'source.row-pipe.txt': (report) => toText(report, 'rowPipe'),
    },
  },
  {
    slug: 'wrong-difference-printed',
    title: 'Last year less this year’s change is not what stands beside it',
    oddities: '30',
    why: 'a 2019-form report prints 640, -215 and 424 in one row, as if the third column were the difference of the first two.',
    expected: 'kept as printed; the third column is 处理决定数量 and no difference at all.',
    agency: '青桥县行政审批局',
    year: 2020,
    figures: busy2019,
    print: { 'disclosure.art20_6.administrative_penalty': ['640', '-215', '424'] },
    sources: textAndHtml,
  },
];

function singleTotalsWrong(): typeof busy2021 {
  return {
    ...busy2021,
    tables: { ...busy2021.tables, review_litigation: [3, 1, 2, 4, 10, 12, 1, 0, 0, 0, 7, 0, 0, 0, 0] },
  };
}

// Cases about blank, dropped and struck-out cells: oddities 19–22, 31.

import type { AnswerValue } from '../read-answers.js';
import type { CaseDescription } from './case-description.js';
import { busy2019, busy2021, type FilledForm, naturalPersons2021 } from './figures.js';
import { edit, type Report } from './report.js';
import { toHtml } from './to-html.js';
import { toLayout } from './to-layout.js';
import { tableStyles, toText } from './to-text.js';

type Row = readonly number[];

/** Printed cells of some rows, each cell by its number and its column. */
function print(
  { tables }: FilledForm,
  rows: (key: string) => boolean,
  cell: (value: number, column: number, row: Row, key: string) => string,
): Record<string, readonly string[]> {
  const chosen = Object.entries(tables).filter(([key]) => rows(key));
  return Object.fromEntries(
    chosen.map(([key, row]) => [key, row.map((value, column) => cell(value, column, row, key))]),
  );
}

/** Answers of some rows, the whole row at once. */
function answer(
  { tables }: FilledForm,
  rows: (key: string) => boolean,
  values: (row: Row, key: string) => readonly AnswerValue[],
): Record<string, readonly AnswerValue[]> {
  const chosen = Object.entries(tables).filter(([key]) => rows(key));
  return Object.fromEntries(chosen.map(([key, row]) => [key, values(row, key)]));
}

const all = (): boolean => true;
const ofRequests = (key: string): boolean => key.startsWith('requests.');
const isLegalPerson = (column: number): boolean => column >= 1 && column <= 5;
const allUnreadable = (row: Row): AnswerValue[] => row.map(() => '?');
const noNumber = (row: Row): AnswerValue[] => row.map(() => '!');

const zerosBlank = print(busy2021, all, (value) => (value === 0 ? '' : String(value)));
// With blanks dropped a row of k cells in n columns says nothing about which columns they are.
const zerosDropped = answer(busy2021, all, (row) => (row.includes(0) ? allUnreadable(row) : row));

const oneValue = print(naturalPersons2021, ofRequests, (value, column) =>
  column === 6 ? String(value) : '',
);
const legalPersonsBlank = print(naturalPersons2021, ofRequests, (value, column) =>
  isLegalPerson(column) ? '' : String(value),
);

const framedRows = ['new_requests', 'carried_over', 'total_processed', 'carried_forward'].map(
  (id) => `requests.${id}`,
);
const totalsBlank = print(busy2019, ofRequests, (value, column, _row, key) =>
  column === 6 && !framedRows.includes(key) ? '' : String(value),
);

const onlyTotals = print(naturalPersons2021, ofRequests, (value, column) =>
  column === 6 ? String(value) : '',
);
const allBlank = print(busy2019, all, () => '');
const blankRow = (row: Row): AnswerValue[] => row.map(() => '');

const zeroReport: FilledForm = {
  form: 'ogi_2019',
  tables: Object.fromEntries(Object.entries(busy2019.tables).map(([key, row]) => [key, row.map(() => 0)])),
};

// Keeps the first of all lines that are the same, as an archive does that drops repeated text.
const withoutRepeatedLines = (text: string): string => {
  const seen = new Set<string>();
  const kept = text.split('\n').filter((line) => line === '' || (!seen.has(line) && seen.add(line)));
  return kept.join('\n');
};

const stroke = (text: string) => print(busy2021, all, () => text);

export const cellCases: readonly CaseDescription[] = [
  {
    slug: 'blank-legal-persons',
    title: 'The five columns of legal persons stand blank',
    oddities: '19, 34',
    why: 'agencies leave out the zeros of applicants that there were none of.',
    expected:
      'a blank cell is blank, never 0; 自然人 and 总计 are numbers in their columns. The blank cells are marked in each source: bare tabs, bare pipes, empty cells.',
    agency: '青桥县统计局',
    year: 2023,
    figures: naturalPersons2021,
    print: legalPersonsBlank,
    sources: {
      'source.tab-lines.txt': (report) => toText(report, 'tabLines'),
      'source.cell-pipe.txt': (report) => toText(report, 'cellPipe'),
      'source.row-pipe.txt': (report) => toText(report, 'rowPipe'),
      'source.both-ends.txt': (report) => toText(report, 'bothEnds'),
      'source.leading-pipe.txt': (report) => toText(report, 'leadingPipe'),
      'source.pipe-lines.txt': (report) => toText(report, 'pipeLines'),
      'source.bare-pipe.txt': (report) => toText(report, 'barePipe'),
      'source.md': (report) => toText(report, 'markdown'),
      'source.html': (report) => toHtml(report),
    },
  },
  {
    slug: 'blank-legal-persons-layout',
    title: 'Blank columns in text with spaces only',
    oddities: '19, 34',
    why: 'a page without ruling lines shows a blank cell as a wider gap.',
    expected:
      'the two numbers of a row stand under 自然人 and 总计; a reader may follow the columns or decline, but no number may land under a legal person.',
    agency: '青桥县林业局',
    year: 2023,
    figures: naturalPersons2021,
    print: legalPersonsBlank,
    answers: answer(naturalPersons2021, ofRequests, (row) =>
      row.map((value, column) => (isLegalPerson(column) ? '!' : `${value}?`)),
    ),
    sources: { 'source.txt': toLayout },
  },
  {
    slug: 'blank-zeros-layout',
    title: 'Zeros left blank in text with spaces only',
    oddities: '19, 34',
    why: 'single blank cells between numbers show as wider gaps; the text counts characters, so a full-width character takes one place like a digit.',
    expected:
      'numbers stand in columns seven places apart, counted in characters. A reader may follow the columns or decline; no number may land in another column and no blank may become a number.',
    agency: '青桥县司法局',
    year: 2024,
    figures: busy2021,
    print: print(busy2021, ofRequests, (value) => (value === 0 ? '' : String(value))),
    answers: answer(busy2021, ofRequests, (row) => row.map((value) => (value === 0 ? '!' : `${value}?`))),
    sources: { 'source.txt': toLayout },
  },
  {
    slug: 'blank-totals-in-detail-rows',
    title: '总计 blank in the detail rows',
    oddities: '19',
    why: 'a 2019 report filled in the total only in rows 一, 二, （七） and 四.',
    expected: 'the total of a detail row is blank and is not made up from its parts.',
    agency: '霁川市人民政府办公室',
    year: 2019,
    figures: busy2019,
    print: totalsBlank,
    sources: {
      'source.txt': (report) => toText(report, 'tabLines'),
      'source.html': (report) => toHtml(report),
    },
  },
  {
    slug: 'blanks-with-total-only',
    title: 'Only 总计 is filled in',
    oddities: '19',
    why: 'an agency filled in nothing but the last column.',
    expected: 'six blanks and one number a row.',
    agency: '松岚区统计局',
    year: 2023,
    figures: naturalPersons2021,
    print: onlyTotals,
    sources: {
      'source.txt': (report) => toText(report, 'cellPipe'),
      'source.html': (report) => toHtml(report),
    },
  },
  {
    slug: 'all-cells-blank',
    title: 'Every cell of every table is blank',
    oddities: '19',
    why: 'a township published the form without a figure.',
    expected: 'every field blank, none 0.',
    agency: '白渚镇人民政府',
    year: 2020,
    figures: busy2019,
    print: allBlank,
    answers: answer(busy2019, all, blankRow),
    sources: {
      'source.txt': (report) => toText(report, 'tabLines'),
      'source.html': (report) => toHtml(report),
    },
  },
  {
    slug: 'labels-without-cells',
    title: 'Only labels, no cells after them',
    oddities: '19, 34',
    why: 'blank cells leave nothing when a page is flattened to one cell a line.',
    expected: 'no field has a number; whether a cell stood there cannot be told.',
    agency: '白渚镇人民政府',
    year: 2022,
    figures: busy2019,
    print: allBlank,
    answers: answer(busy2019, all, noNumber),
    facts: { verdict: '!accepted' },
    sources: { 'source.txt': (report) => toText(report, 'spaced') },
  },
  {
    slug: 'dropped-blanks',
    title: 'Blank cells dropped, values moved together',
    oddities: '20, 34, 35',
    why: 'an archive drops blank cells and gathers their pipes at the end of the row: `7 | 1 | 8`.',
    expected:
      'a row with fewer cells than columns has lost its positions: unreadable in all its fields, even where the arithmetic would suggest a place. Rows that are complete are read.',
    agency: '澄溪县档案馆',
    year: 2021,
    figures: busy2021,
    print: zerosBlank,
    answers: zerosDropped,
    facts: { issues: ['align/positions-lost'], verdict: '!accepted' },
    sources: {
      'source.gathered.txt': (report) => toText(report, 'cellPipeGathered'),
      'source.dropped.txt': (report) => toText(report, 'cellPipeDropped'),
      'source.spaced.txt': (report) => toText(report, 'spaced'),
    },
  },
  {
    slug: 'dropped-blanks-row-per-line',
    title: 'Blank cells dropped in rows of one line',
    oddities: '20, 35',
    why: '`3 | 3 + |||||||` in a row of seven columns.',
    expected: 'unreadable in all seven fields; the trailing pipes do not say where the blanks stood.',
    agency: '澄溪县水利局',
    year: 2020,
    figures: naturalPersons2021,
    print: print(naturalPersons2021, ofRequests, (value, column) =>
      isLegalPerson(column) ? '' : String(value),
    ),
    answers: answer(naturalPersons2021, ofRequests, allUnreadable),
    facts: { issues: ['align/positions-lost'], verdict: '!accepted' },
    sources: {
      'source.txt': (report) =>
        toText(report, (grid) =>
          grid.rows.map((row) => {
            const kept = row.filter(({ text }) => text !== '').map(({ text }) => text.replace('\n', ' '));
            const lost = row.length - kept.length + row.reduce((sum, { colSpan }) => sum + colSpan - 1, 0);
            return `${kept.join(' | ')} | ${'|'.repeat(lost)}`.trimEnd();
          }),
        ),
    },
  },
  {
    slug: 'one-value-per-row',
    title: 'One value left in each row',
    oddities: '20',
    why: 'a page keeps one number of seven in each row.',
    expected: 'which column it belongs to cannot be known: unreadable in all seven fields.',
    agency: '榆坪区凤鸣镇人民政府',
    year: 2022,
    figures: naturalPersons2021,
    print: oneValue,
    answers: answer(naturalPersons2021, ofRequests, allUnreadable),
    facts: { issues: ['align/positions-lost'], verdict: '!accepted' },
    sources: { 'source.txt': (report) => toText(report, 'cellPipeGathered') },
  },
  {
    slug: 'repeated-text-removed',
    title: 'Only the first 0 survives',
    oddities: '21',
    why: 'an archive drops every line that it has seen before.',
    expected:
      'one 0 beside 规章 for three columns is unreadable; no other row has anything, so no other field has a number.',
    agency: '望舒县双溪乡人民政府',
    year: 2019,
    figures: zeroReport,
    answers: {
      ...answer(zeroReport, all, noNumber),
      'disclosure.art20_1.regulations': ['?', '?', '?'],
    },
    facts: { verdict: '!accepted' },
    sources: { 'source.txt': (report) => withoutRepeatedLines(toText(report, 'plainLines')) },
  },
  {
    slug: 'strokes-everywhere',
    title: 'Every cell holds /',
    oddities: '22',
    why: 'an agency without such business strikes out the whole form.',
    expected: 'not applicable in every field, never 0 and never blank.',
    agency: '柏浦街道办事处',
    year: 2022,
    figures: busy2021,
    print: stroke('/'),
    sources: {
      'source.txt': (report) => toText(report, 'rowPipe'),
      'source.html': (report) => toHtml(report),
    },
  },
  {
    slug: 'strokes-mixed',
    title: '/ and - and 无 beside numbers',
    oddities: '22, 15',
    why: 'rows that do not apply are struck out, each writer in his own way.',
    expected: 'strokes are not applicable; a lone - is no sign of a number and joins no neighbour.',
    agency: '松岚区文化和旅游局',
    year: 2023,
    figures: busy2021,
    print: {
      'disclosure.art20_1.regulations': ['/', '/', '/'],
      'disclosure.art20_6.administrative_compulsion': ['无'],
      'disclosure.art20_8.administrative_fees': ['-'],
      'requests.denied.public_security_stability': ['-', '2', '-', '1', '-', '-', '3'],
      'requests.other.fee_unpaid': ['—', '3', '—', '—', '—', '1', '4'],
    },
    sources: {
      'source.row-pipe.txt': (report) => toText(report, 'rowPipe'),
      'source.tab-lines.txt': (report) => toText(report, 'tabLines'),
      'source.layout.txt': toLayout,
      'source.html': (report) => toHtml(report),
    },
  },
  {
    slug: 'blank-grand-total',
    title: 'The total of row 四 is blank, a stray 1 stands nearby',
    oddities: '31, 38',
    why: 'a table taken out of a PDF lost one number of its last row; the number stands alone on a line above.',
    expected: 'the total is blank; the stray number is nobody’s, even though it would fit.',
    agency: '云汀市科技委员会',
    year: 2024,
    figures: naturalPersons2021,
    print: { 'requests.carried_forward': ['3', '0', '0', '0', '0', '0', ''] },
    sources: {
      'source.md': (report: Report) =>
        toText(report, (grid) => {
          const lines = [...tableStyles.markdown(grid)];
          return grid.width === 10 ? ['3', '', ...lines] : lines;
        }),
      'source.html': (report) => toHtml(report),
      'source.txt': (report) =>
        edit(toText(report, 'tabLines'), [['\t四、结转下年度继续办理', '\t四、结转下年度\n继续办理']]),
    },
  },
];

// The prose of all reports, a sentence a row: for searching, and for finding what is taken over from year to year.

import { toSentences } from '../series/index.js';
import type { CellValue, Column } from './column.js';
import type { StoredReport } from './stored-report.js';
import { recordIdColumn, type Table, yearColumn } from './table.js';

const columns = [
  recordIdColumn,
  yearColumn,
  {
    name: 'sentence',
    type: 'integer',
    title: { zh: '句序', en: 'Sentence' },
    gloss: { zh: '句子在报告中的顺序，从1起', en: 'Number of the sentence in the report, from 1.' },
    constraints: { required: true, minimum: 1 },
  },
  {
    name: 'section',
    type: 'string',
    title: { zh: '部分', en: 'Section' },
    gloss: {
      zh: '报告的部分：s1 总体情况，s5 问题及改进情况，s6 其他事项等',
      en: 'Section of the report: s1 overview, s5 problems and improvements, s6 other matters, …',
    },
    constraints: { required: true },
  },
  {
    name: 'text',
    type: 'string',
    title: { zh: '句子', en: 'Text' },
    gloss: { zh: '所印文字，序号和句末标点除外', en: 'As printed, without numbering and full stop.' },
    constraints: { required: true },
  },
  {
    name: 'text_key',
    type: 'string',
    title: { zh: '文字指纹', en: 'Key of the text' },
    gloss: { zh: '文字、数字相同的句子指纹相同', en: 'Equal for sentences of the same letters and digits.' },
    constraints: { required: true, pattern: '[0-9a-f]{12}' },
  },
  {
    name: 'wording_key',
    type: 'string',
    title: { zh: '措辞指纹', en: 'Key of the wording' },
    gloss: {
      zh: '除报告年度及其前后年外文字相同的句子指纹相同',
      en: 'Equal for sentences that are the same but for years counted from that of their report.',
    },
    constraints: { required: true, pattern: '[0-9a-f]{12}' },
  },
  {
    name: 'other_year',
    type: 'integer',
    title: { zh: '所述他年', en: 'Other year' },
    gloss: {
      zh: '句子所述工作的年度，既非报告年度亦非次年时填写',
      en: 'Year whose work the sentence tells, where that is neither the year of the report nor the next.',
    },
  },
] as const satisfies readonly Column[];

function toRows({ record }: StoredReport): Record<(typeof columns)[number]['name'], CellValue>[] {
  return toSentences(record.sections, record.year).map((sentence, at) => ({
    record_id: record.id,
    year: record.year,
    sentence: at + 1,
    section: sentence.section,
    text: sentence.text,
    text_key: sentence.textKey,
    wording_key: sentence.wordingKey,
    other_year: sentence.otherYear,
  }));
}

/** `sentences`: the prose of every report. */
export const sentencesTable: Table = {
  name: 'sentences',
  title: { zh: '句子表', en: 'Sentences' },
  gloss: {
    zh: '报告文字部分每句一行，可检索，可与上年比较',
    en: 'One row a sentence of the prose of every report, to search and to compare over the years.',
  },
  columns,
  primaryKey: ['record_id', 'sentence'],
  rowGroupSize: 122_880,
  toRows,
};

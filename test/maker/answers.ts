// The right answers of a report, written from its description alone.

import { type CellValue, type Contact, numberOf, printCell, type ReportDescription } from './description.js';
import { columnIds } from './form-layout.js';

/** A value as the answers state it: a number, `''` a blank cell, `'/'` any stroke, `'?'` what is no value. */
export type AnswerValue = number | '' | '/' | '?';

/** The right answers; table keys are `<table>.<row>`, `review_litigation` alone has no row. */
export interface Answers {
  readonly agency: string;
  readonly year: number;
  readonly title: string;
  readonly form: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly signed_on: string;
  readonly contact: Contact;
  readonly published_errors: readonly string[];
  /** Cells that hold no number: `<table>.<row>.<column>` → why. */
  readonly statuses: Readonly<Record<string, 'blank' | 'not_applicable'>>;
  /** Cells printed otherwise than their number: path → text on the page. */
  readonly printed: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly AnswerValue[]>>;
}

interface ValuePath {
  readonly path: string;
  readonly value: CellValue;
}

/** Answers of one report. */
export function answersOf(report: ReportDescription): Answers {
  const tables: Record<string, readonly AnswerValue[]> = {};
  const statuses: Record<string, 'blank' | 'not_applicable'> = {};
  const printed: Record<string, string> = {};
  for (const [tableId, rows] of Object.entries(report.tables)) {
    for (const [rowId, values] of Object.entries(rows)) {
      const key = tableId === 'review_litigation' ? tableId : `${tableId}.${rowId}`;
      tables[key] = values.map(answerValue);
      for (const { path, value } of pathsOf(report, tableId, key, values)) {
        if (value === '') statuses[path] = 'blank';
        else if (typeof value === 'string') statuses[path] = 'not_applicable';
        if (typeof value === 'object') printed[path] = printCell(value);
      }
    }
  }
  return {
    agency: report.agency,
    year: report.year,
    title: report.title.join(''),
    form: report.form,
    period: report.period,
    signed_on: report.signedOn,
    contact: report.contact,
    published_errors: report.publishedErrors,
    statuses,
    printed,
    tables,
  };
}

/** Answers as the text of a JSON file, one table row a line. */
export function answersJson(answers: Answers): string {
  const { tables, ...facts } = answers;
  const head = JSON.stringify(facts, null, 2).replace(/\n\}$/, '');
  const rows = Object.entries(tables).map(
    ([key, values]) => `    ${JSON.stringify(key)}: ${JSON.stringify(values)}`,
  );
  return `${head},\n  "tables": {\n${rows.join(',\n')}\n  }\n}\n`;
}

function answerValue(value: CellValue): AnswerValue {
  const number = numberOf(value);
  if (number !== null) return number;
  if (typeof value === 'object') return '?';
  return value === '' ? '' : '/';
}

function pathsOf(
  report: ReportDescription,
  tableId: string,
  key: string,
  values: readonly CellValue[],
): readonly ValuePath[] {
  const columns = columnIds(report.form, tableId);
  if (columns.length !== values.length)
    throw new Error(`${report.slug}: ${key} needs ${columns.length} values`);
  return values.map((value, index) => ({ path: `${key}.${columns[index]}`, value }));
}

// Answers of cases and samples: what a careful person reads off the page, and how a confidence report differs.

import { type FormDefinition, fieldPath, type TableDefinition } from '../src/model/form.js';
import type { FieldReport } from '../src/model/record.js';

/**
 * One field as the page has it. A number; `''` a blank cell; `'/'` a stroke or 无; `'?'` something unreadable;
 * `null` no such cell; `'!'` no number whatever the status; `'4?'` either 4 or no number: it can be told, a
 * reader may also decline.
 */
export type AnswerValue = number | string | null;

/** The right answers of one document. Keys of `tables` are `<table>.<row>`; `review_litigation` has no row. */
export interface Answers {
  readonly form: string;
  readonly year?: number;
  readonly agency?: string;
  readonly title?: string;
  readonly period?: { readonly from: string; readonly to: string };
  /** Form of a table that is not of the report's form: `disclosure.art20_1` → `ogi_2019`. */
  readonly tableForms?: Readonly<Record<string, string>>;
  /** Values in the form's column order. A row left out is absent from the page. */
  readonly tables: Readonly<Record<string, readonly AnswerValue[]>>;
  /** Path → unit printed with the number or by the form, `null` for none. */
  readonly units?: Readonly<Record<string, string | null>>;
  /** Codes that must be among the issues. */
  readonly issues?: readonly string[];
  /** `accepted`, `review`, `rejected`, or `!accepted`. */
  readonly verdict?: string;
}

/** Path of a field → its answer, for every field of the report's form, absent ones too. */
export type FieldAnswers = ReadonlyMap<string, AnswerValue>;

/**
 * Answers by the path of the field.
 * @throws Error when a key is no row of the form or has not one value a column
 */
export function expandAnswers(answers: Answers, forms: readonly FormDefinition[]): FieldAnswers {
  const expanded = new Map<string, AnswerValue>();
  const used = new Set<string>();
  for (const table of tablesOf(answers, forms)) {
    for (const row of rowsOf(table)) {
      const key = row.label === '' ? table.id : `${table.id}.${row.id}`;
      const values = answers.tables[key];
      if (values !== undefined) used.add(key);
      if (values !== undefined && values.length !== table.columns.length) {
        throw new Error(`${key} has ${values.length} values, the form ${table.columns.length} columns`);
      }
      table.columns.forEach((column, index) => {
        expanded.set(fieldPath(table, row, column), values?.[index] ?? null);
      });
    }
  }
  const unknown = Object.keys(answers.tables).filter((key) => !used.has(key));
  if (unknown.length > 0) throw new Error(`No such rows in ${answers.form}: ${unknown.join(', ')}`);
  return expanded;
}

function tablesOf(answers: Answers, forms: readonly FormDefinition[]): readonly TableDefinition[] {
  const ofOtherForms = answers.tableForms ?? {};
  const own = formOf(answers.form, forms).tables.filter(({ id }) => ofOtherForms[id] === undefined);
  const others = Object.entries(ofOtherForms).map(([tableId, formId]) => {
    const found = formOf(formId, forms).tables.find(({ id }) => id === tableId);
    if (found === undefined) throw new Error(`${formId} has no table ${tableId}`);
    return found;
  });
  return [...own, ...others];
}

function formOf(id: string, forms: readonly FormDefinition[]): FormDefinition {
  const form = forms.find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`No form ${id}`);
  return form;
}

function rowsOf(table: TableDefinition): TableDefinition['rows'] {
  return [...table.rows, ...(table.rowVariants ?? []).map((variant) => variant.with)];
}

/** Fields that a confidence report has otherwise than the answers, one line each; a field it lacks is absent. */
export function fieldDisagreements(answers: FieldAnswers, fields: readonly FieldReport[]): string[] {
  const read = new Map(fields.map((field) => [field.field, field]));
  const expected = [...answers].flatMap(([path, answer]) => {
    const field = read.get(path);
    return agrees(answer, field) ? [] : [`${path}: expected ${show(answer)}, got ${showField(field)}`];
  });
  const foreign = fields
    .filter((field) => !answers.has(field.field) && field.status !== 'absent')
    .map((field) => `${field.field}: not of this report's form, got ${showField(field)}`);
  return [...expected, ...foreign];
}

/** Fields whose unit is otherwise than the answers say, one line each. */
export function unitDisagreements(answers: Answers, fields: readonly FieldReport[]): string[] {
  const read = new Map(fields.map((field) => [field.field, field.unit]));
  return Object.entries(answers.units ?? {})
    .filter(([path, unit]) => read.get(path) !== unit)
    .map(([path, unit]) => `${path}: expected unit ${unit}, got ${read.get(path)}`);
}

function agrees(answer: AnswerValue, field: FieldReport | undefined): boolean {
  const status = field?.status ?? 'absent';
  const value = field?.value ?? null;
  if ((status === 'number') !== (value !== null)) return false;
  if (typeof answer === 'number') return value === answer;
  if (answer === null) return status === 'absent';
  if (answer === '') return status === 'blank';
  if (answer === '/') return status === 'not_applicable';
  if (answer === '?') return status === 'unreadable';
  if (answer === '!') return value === null && status !== 'not_applicable';
  if (isEitherAnswer(answer)) return value === null || value === Number(answer.slice(0, -1));
  throw new Error(`No such answer: ${answer}`);
}

/** Whether an answer is of the kind `'4?'`. */
export function isEitherAnswer(answer: AnswerValue): answer is string {
  return typeof answer === 'string' && /^-?\d+(\.\d+)?\?$/.test(answer);
}

function show(answer: AnswerValue): string {
  return JSON.stringify(answer);
}

function showField(field: FieldReport | undefined): string {
  return field === undefined
    ? 'nothing'
    : `${field.status} ${field.value} (raw ${JSON.stringify(field.raw)})`;
}

// Two reports side by side: every field of either with what both print, and how much of the prose of the later one
// stands in the earlier. Only numbers in the same unit are subtracted; a blank or an absent cell is never taken for 0.

import type { FieldStatus } from '../model/binding.js';
import type { ConfidenceReport, FieldReport, ReportRecord } from '../model/record.js';
import { type Sentence, toSentences } from '../series/index.js';

export interface Report {
  readonly record: ReportRecord;
  readonly confidence: ConfidenceReport;
}

/** What one report prints for a field. */
export interface ComparedCell {
  readonly value: number | null;
  readonly status: FieldStatus;
  readonly raw: string;
  readonly unit: string | null;
  readonly grade: FieldReport['grade'];
}

export interface ComparedField {
  readonly field: string;
  /** Row and column as the form prints them. */
  readonly label: string;
  /** Null where the form of that report has no such field. */
  readonly first: ComparedCell | null;
  readonly second: ComparedCell | null;
  /** Second less first; null unless both are numbers in the same unit. */
  readonly difference: number | null;
  /** Difference in percent of the first; null also where the first is 0. */
  readonly percent: number | null;
}

/** A table of the form with its fields in printed order. */
export interface ComparedTable {
  readonly id: string;
  readonly fields: readonly ComparedField[];
}

/** A sentence of the second report that stands in the first. */
export interface ReusedSentence {
  readonly text: string;
  readonly firstText: string;
}

export interface ComparedSection {
  readonly id: string;
  readonly heading: string | null;
  readonly firstSentences: number;
  readonly secondSentences: number;
  /** Letters of both reports in sentences that both have, of all their letters; null where neither has a sentence. */
  readonly similarity: number | null;
  readonly reused: readonly ReusedSentence[];
}

export interface Comparison {
  readonly first: Report;
  readonly second: Report;
  readonly tables: readonly ComparedTable[];
  readonly sections: readonly ComparedSection[];
  /** As of a section, over all of them. */
  readonly similarity: number | null;
}

/** Compares two reports; differences are of the second against the first. */
export function compareReports(first: Report, second: Report): Comparison {
  const sections = compareSections(first.record, second.record);
  return {
    first,
    second,
    tables: compareTables(first.confidence.fields, second.confidence.fields),
    sections: sections.map(({ section }) => section),
    similarity: similarityOf(sections.map(({ letters }) => letters)),
  };
}

function compareTables(first: readonly FieldReport[], second: readonly FieldReport[]): ComparedTable[] {
  const [before, now] = [byPath(first), byPath(second)];
  const tables = new Map<string, ComparedField[]>();
  for (const field of new Set([...now.keys(), ...before.keys()])) {
    const [one, other] = [before.get(field), now.get(field)];
    const label = other?.label ?? one?.label ?? field;
    const table = tableOf(field);
    tables.set(table, [...(tables.get(table) ?? []), { field, label, ...compareCells(one, other) }]);
  }
  return [...tables].map(([id, fields]) => ({ id, fields }));
}

/** Where two eras print a field the one that has it counts. */
function byPath(fields: readonly FieldReport[]): Map<string, FieldReport> {
  const paths = new Map<string, FieldReport>();
  for (const field of fields) {
    const known = paths.get(field.field);
    if (known === undefined || known.status === 'absent') paths.set(field.field, field);
  }
  return paths;
}

/** `disclosure.art20_1`, `requests`, `narrative`: sections of many tables have the table in their second part. */
function tableOf(path: string): string {
  const [section = '', table = ''] = path.split('.');
  return section === 'disclosure' ? `${section}.${table}` : section;
}

function compareCells(
  first: FieldReport | undefined,
  second: FieldReport | undefined,
): Omit<ComparedField, 'field' | 'label'> {
  const sameUnit = first?.unit === second?.unit;
  const before = first?.value ?? null;
  const now = second?.value ?? null;
  const difference = before === null || now === null || !sameUnit ? null : round(now - before);
  const percent = difference === null || before === null || before === 0 ? null : (difference / before) * 100;
  return { first: cellOf(first), second: cellOf(second), difference, percent };
}

function cellOf(field: FieldReport | undefined): ComparedCell | null {
  if (field === undefined) return null;
  const { value, status, raw, unit, grade } = field;
  return { value, status, raw, unit, grade };
}

/** Without the noise of binary fractions. */
function round(value: number): number {
  return Number(value.toFixed(6));
}

interface Letters {
  readonly common: number;
  readonly all: number;
}

/** Sections in which either report has a sentence. */
function compareSections(
  first: ReportRecord,
  second: ReportRecord,
): { readonly section: ComparedSection; readonly letters: Letters }[] {
  const [before, now] = [sentencesBySection(first), sentencesBySection(second)];
  const headings = new Map([...first.sections, ...second.sections].map(({ id, heading }) => [id, heading]));
  const ids = [...new Set([...before.keys(), ...now.keys()])];
  const withProse = ids.filter((id) => [before, now].some((one) => (one.get(id) ?? []).length > 0));
  return withProse.map((id) => {
    const [old, own] = [before.get(id) ?? [], now.get(id) ?? []];
    const known = keysOf(old);
    const reused = own.flatMap((sentence) => {
      const match = known.get(sentence.textKey) ?? known.get(sentence.wordingKey);
      return match === undefined ? [] : [{ text: sentence.text, firstText: match.text }];
    });
    const common = lettersOf(own, known) + lettersOf(old, keysOf(own));
    const letters = { common, all: lettersOf(own) + lettersOf(old) };
    const section = {
      id,
      heading: headings.get(id) ?? null,
      firstSentences: old.length,
      secondSentences: own.length,
      similarity: similarityOf([letters]),
      reused,
    };
    return { section, letters };
  });
}

function sentencesBySection({ sections, year }: ReportRecord): Map<string, Sentence[]> {
  const bySection = new Map<string, Sentence[]>();
  for (const { id } of sections) bySection.set(id, []);
  for (const sentence of toSentences(sections, year)) bySection.get(sentence.section)?.push(sentence);
  return bySection;
}

function keysOf(sentences: readonly Sentence[]): ReadonlyMap<string, Sentence> {
  return new Map(sentences.flatMap((one) => [one.textKey, one.wordingKey].map((key) => [key, one])));
}

/** Length of the sentences, of those that have a key in `known` where that is given. */
function lettersOf(sentences: readonly Sentence[], known?: ReadonlyMap<string, Sentence>): number {
  return sentences
    .filter((one) => known === undefined || known.has(one.textKey) || known.has(one.wordingKey))
    .reduce((sum, { text }) => sum + text.length, 0);
}

function similarityOf(letters: readonly Letters[]): number | null {
  const all = letters.reduce((sum, one) => sum + one.all, 0);
  const common = letters.reduce((sum, one) => sum + one.common, 0);
  return all === 0 ? null : common / all;
}

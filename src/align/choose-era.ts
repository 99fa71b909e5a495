// Which era of the form each table was printed in: by what the table itself prints, never by the year or the cited
// notice. Tables that print the same in several eras follow the others.

import type { FormDefinition } from '../model/form.js';
import type { Candidate, MergedReading } from './merge-readings.js';

/** Readings of one table of the document, one an era that could be read into it. */
export interface TableCandidates {
  readonly tableId: string;
  readonly readings: readonly Candidate[];
}

export interface ChosenTable {
  readonly tableId: string;
  readonly reading: MergedReading;
}

/** Scores nearer than this say the same. */
const SAME = 0.02;

/** Two eras that print the same columns differ in rows alone, and a damaged row shows no era. */
function sameColumns(a: MergedReading, b: MergedReading): boolean {
  const labels = ({ compiled }: MergedReading): string =>
    compiled.table.columns.map((column) => column.label).join('\n');
  return labels(a) === labels(b);
}

function rowsRead(reading: MergedReading): number {
  return reading.rows.filter((row) => row.slots.some((slot) => slot.kind === 'cell')).length;
}

/** Whether one finds more rows than the other. A second opinion only adds rows: often it need not be heard for that. */
function findsMore(one: Candidate, other: Candidate): boolean {
  const { table } = one.first.compiled;
  if (table.rows.length + (table.rowVariants ?? []).length <= rowsRead(other.first)) return false;
  return rowsRead(one.whole()) > rowsRead(other.whole());
}

/**
 * Readings that nothing printed speaks against: the best one, those that confirm as much of their form, and those of
 * an era with the same columns that find more rows. A form with fewer rows is confirmed to a larger
 * share by the same damaged table (（六）其他处理 as one row or as three).
 */
function leaders(candidates: TableCandidates): readonly Candidate[] {
  const [first, ...others] = candidates.readings;
  if (!first) return [];
  const best = others.reduce((a, b) => (b.first.score > a.first.score ? b : a), first);
  return candidates.readings.filter(
    (one) =>
      one.first.score >= best.first.score - SAME ||
      (sameColumns(one.first, best.first) && findsMore(one, best)),
  );
}

function inForce(form: FormDefinition, year: number | null): boolean {
  if (year === null) return false;
  return year >= form.effective.from && (form.effective.to === null || year <= form.effective.to);
}

/** Newest first, so that an undecided report without a year is taken for the form in use. */
function byNewest(a: MergedReading, b: MergedReading): number {
  return b.compiled.form.effective.from - a.compiled.form.effective.from;
}

/**
 * Chooses the era of every table. A table with one leading era votes; the others follow the votes, then the printed
 * row set that is official in its era, then the report year.
 */
export function chooseEras(tables: readonly TableCandidates[], year: number | null): ChosenTable[] {
  const votes = new Map<string, number>();
  const leading = tables.map((table) => ({ tableId: table.tableId, own: leaders(table) }));
  for (const { own } of leading) {
    const [only, ...others] = own;
    if (only && others.length === 0) {
      const { id } = only.first.compiled.form;
      votes.set(id, (votes.get(id) ?? 0) + 1);
    }
  }
  const rank = (reading: MergedReading): number[] => [
    votes.get(reading.compiled.form.id) ?? 0,
    reading.variant === null ? 1 : 0,
    inForce(reading.compiled.form, year) ? 1 : 0,
  ];
  return leading.flatMap(({ tableId, own }) => {
    const [chosen] = [...own].sort(
      (a, b) => compareRanks(rank(b.first), rank(a.first)) || byNewest(a.first, b.first),
    );
    return chosen ? [{ tableId, reading: chosen.whole() }] : [];
  });
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Where no table shows an era: the form in force in the report year, else the newest. */
export function formOfYear(forms: readonly FormDefinition[], year: number | null): FormDefinition | null {
  const newestFirst = [...forms].sort((a, b) => b.effective.from - a.effective.from);
  return newestFirst.find((form) => inForce(form, year)) ?? newestFirst[0] ?? null;
}

/**
 * Era of the report: that of its largest table (requests), else that of most tables.
 */
export function reportForm(chosen: readonly ChosenTable[]): FormDefinition | null {
  const sorted = [...chosen].sort(
    (a, b) => b.reading.compiled.table.rows.length - a.reading.compiled.table.rows.length,
  );
  return sorted[0]?.reading.compiled.form ?? null;
}

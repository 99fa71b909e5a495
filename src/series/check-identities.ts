// Identities between a report and that of the year before. A blank counts as zero, as within one report; an equation
// that fails over a blank or over a reading in doubt is uncertain, and one that lacks a term, or has nothing but blanks,
// is skipped. Nothing is ever repaired: a chain that breaks in print is reported.

import { type FormDefinition, type IdentityDefinition, LAST_YEAR } from '../model/form.js';
import type { Check } from '../model/record.js';
import type { SeriesCell, SeriesCheck, SeriesReport } from './series-report.js';

/** One identity for one row or column. */
export interface IdentityInstance {
  /** `XY.CARRY[total]` */
  readonly id: string;
  readonly name: string;
  readonly severity: Check['severity'];
  readonly op: Check['op'];
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Sums of money with four decimals add up within this. */
const TOLERANCE = 1e-6;

/** Every instance of the forms' identities over two years; what several forms share is there once. */
export function yearInstances(forms: readonly FormDefinition[]): readonly IdentityInstance[] {
  const all = forms.flatMap((form) => (form.yearIdentities ?? []).flatMap(instancesOf));
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function instancesOf({ id, forEach, left, right, ...rest }: IdentityDefinition): IdentityInstance[] {
  const { name, severity, op } = rest;
  if (forEach === undefined) return [{ id, name, severity, op, left, right }];
  return forEach.over.map((key) => {
    const path = (template: string): string => template.replace(`{${forEach.variable}}`, key);
    return { id: `${id}[${key}]`, name, severity, op, left: left.map(path), right: right.map(path) };
  });
}

/** Fields that the instances need, of either year. */
export function fieldsOf(instances: readonly IdentityInstance[]): string[] {
  const paths = instances.flatMap(({ left, right }) => [...left, ...right]);
  return [...new Set(paths.map((path) => path.replace(LAST_YEAR, '')))];
}

/** Checks of one report against last year's; identities of which the report has no field at all are left out. */
export function checkIdentities(
  instances: readonly IdentityInstance[],
  report: SeriesReport,
  last: SeriesReport,
): SeriesCheck[] {
  return instances
    .filter(({ left, right }) =>
      [...left, ...right].some((path) => !path.startsWith(LAST_YEAR) && report.cells.has(path)),
    )
    .map((instance) => checkInstance(instance, report, last));
}

function checkInstance(instance: IdentityInstance, report: SeriesReport, last: SeriesReport): SeriesCheck {
  const cellOf = (path: string): SeriesCell | undefined =>
    path.startsWith(LAST_YEAR) ? last.cells.get(path.slice(LAST_YEAR.length)) : report.cells.get(path);
  const left = sideOf(instance.left.map(cellOf));
  const right = sideOf(instance.right.map(cellOf));
  return {
    record: report.id,
    year: report.year,
    check: instance.id,
    scope: 'years',
    other: last.id,
    name: instance.name,
    severity: instance.severity,
    outcome: outcomeOf(left, right, instance.op),
    left: left.sum,
    op: instance.op,
    right: right.sum,
    leftFields: instance.left,
    rightFields: instance.right,
    detail: null,
  };
}

interface Side {
  /** Null where no term has a number. */
  readonly sum: number | null;
  readonly missing: boolean;
  readonly weak: boolean;
}

function sideOf(cells: readonly (SeriesCell | undefined)[]): Side {
  const numbers = cells.flatMap((cell) => cell?.value ?? []);
  return {
    sum: numbers.length === 0 ? null : Number(numbers.reduce((sum, value) => sum + value, 0).toFixed(6)),
    missing: cells.some(
      (cell) => cell === undefined || cell.status === 'absent' || cell.status === 'unreadable',
    ),
    weak: cells.some((cell) => cell !== undefined && (cell.status !== 'number' || cell.doubtful)),
  };
}

function outcomeOf(left: Side, right: Side, op: Check['op']): Check['outcome'] {
  // Two blanks say nothing of each other; one beside a number may be a zero.
  if (left.missing || right.missing || (left.sum === null && right.sum === null)) return 'skipped';
  const [before, now] = [left.sum ?? 0, right.sum ?? 0];
  const holds = op === '==' ? Math.abs(before - now) <= TOLERANCE : before <= now + TOLERANCE;
  if (holds) return 'pass';
  return left.weak || right.weak ? 'uncertain' : 'fail';
}

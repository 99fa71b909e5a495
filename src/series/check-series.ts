// All checks over the reports of one agency, year by year.

import type { FormDefinition } from '../model/form.js';
import { amountFields, checkAmounts } from './check-amounts.js';
import { checkIdentities, fieldsOf, type IdentityInstance, yearInstances } from './check-identities.js';
import { checkGap, checkRepeatedFigures, checkVersions } from './check-versions.js';
import type { AgencyReports } from './series-key.js';
import type { SeriesCheck, SeriesReport } from './series-report.js';

/** What the forms say of series, worked out once. */
export interface SeriesRules {
  readonly instances: readonly IdentityInstance[];
  readonly amounts: readonly string[];
  /** Every field that the checks look at. */
  readonly fields: readonly string[];
}

/** A report and that of the year before. */
export interface ReportPair {
  readonly record: string;
  readonly year: number;
  readonly last: string;
  readonly isSure: boolean;
}

export interface CheckedSeries {
  readonly checks: readonly SeriesCheck[];
  /** Every report that has one of the year before. */
  readonly pairs: readonly ReportPair[];
}

/** Rules of the forms. */
export function seriesRules(forms: readonly FormDefinition[]): SeriesRules {
  const instances = yearInstances(forms);
  const amounts = amountFields(forms);
  return { instances, amounts, fields: [...new Set([...fieldsOf(instances), ...amounts])] };
}

/** Checks the reports of one agency, in any order; `hasStrays`: are there reports for a year of unknown agency? */
export function checkSeries(
  { reports, isSure }: AgencyReports<SeriesReport>,
  rules: SeriesRules,
  hasStrays: (year: number) => boolean = () => false,
): CheckedSeries {
  const years = byYear(reports);
  const checks: SeriesCheck[] = [];
  const pairs: ReportPair[] = [];
  years.forEach((versions, at) => {
    checks.push(...checkVersions(versions));
    const before = years[at - 1];
    const [report] = versions;
    const [last] = before ?? [];
    if (before === undefined || last === undefined || report === undefined) return;
    checks.push(...checkGap(report, last, hasStrays));
    if (report.year !== last.year + 1) return;
    for (const version of versions) {
      pairs.push({ record: version.id, year: version.year, last: last.id, isSure });
      checks.push(...checkPair(version, before, rules));
    }
  });
  return { checks: isSure ? checks : checks.map(inDoubt), pairs };
}

/** A failure of a series that may be of two agencies. */
export function inDoubt(check: SeriesCheck): SeriesCheck {
  if (check.outcome !== 'fail') return check;
  const zh = '名称不足以确定为同一机关';
  const en = 'The name does not tell whether it is one agency.';
  const { detail } = check;
  return {
    ...check,
    outcome: 'uncertain',
    detail: detail === null ? { zh, en } : { zh: `${detail.zh}；${zh}`, en: `${detail.en} ${en}` },
  };
}

/** Years in their order; of each year the version published first comes first. */
function byYear(reports: readonly SeriesReport[]): SeriesReport[][] {
  const years = new Map<number, SeriesReport[]>();
  for (const report of reports) years.set(report.year, [...(years.get(report.year) ?? []), report]);
  const inOrder = [...years].sort(([a], [b]) => a - b).map(([, versions]) => versions);
  return inOrder.map((versions) => versions.sort((a, b) => compare(rankOf(a), rankOf(b))));
}

function rankOf({ publishedOn, source, id }: SeriesReport): string {
  return `${publishedOn ?? '9999'} ${source} ${id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Where last year has several versions, a check that holds with any of them accuses nobody. */
function checkPair(report: SeriesReport, before: readonly SeriesReport[], rules: SeriesRules): SeriesCheck[] {
  const [first = [], ...others] = before.map((last) => [
    ...checkIdentities(rules.instances, report, last),
    ...checkAmounts(rules.amounts, report, last),
    ...checkRepeatedFigures(report, last),
  ]);
  return first.map((check) => {
    if (check.outcome !== 'fail') return check;
    const holds = others.flat().find((other) => other.check === check.check && other.outcome === 'pass');
    if (holds === undefined) return check;
    const detail = {
      zh: '与上年另一版本的报告相符',
      en: `It holds with another version of last year's report (${holds.other ?? ''}).`,
    };
    return { ...check, outcome: 'uncertain', detail };
  });
}

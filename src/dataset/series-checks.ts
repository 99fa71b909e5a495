// Checks over several reports as rows of `checks`. They are made anew in every build, out of the staged tables of all
// reports, in one pass in the order of agencies and years: one agency stands in memory at a time, sorting goes to disk.

import type { FindingCounts } from '../export/run-report.js';
import type { FieldStatus } from '../model/binding.js';
import { fieldStatuses } from '../model/binding.js';
import type { FormDefinition } from '../model/form.js';
import { agencyKinds, reportScopes } from '../model/identity.js';
import {
  checkRegion,
  checkSeries,
  partByAgency,
  type ReportPair,
  reuseCheck,
  type SeriesCell,
  type SeriesCheck,
  type SeriesReport,
  type SeriesRules,
  seriesRules,
  staleYearCheck,
} from '../series/index.js';
import { seriesRow } from './checks-table.js';
import { quoteName, quoteText } from './column.js';
import type { Stage } from './stage.js';
import { wideName } from './wide-columns.js';

/** Places behind those of the equations within a report; none has so many. */
const FIRST_POSITION = 1_000_000;

type AddCheck = (check: SeriesCheck) => void;

/** Adds the checks over all staged reports; counts what they found. */
export async function addSeriesChecks(
  stage: Stage,
  forms: readonly FormDefinition[],
): Promise<FindingCounts> {
  const found = { error: 0, warning: 0, info: 0 };
  let position = FIRST_POSITION;
  const add: AddCheck = (check) => {
    stage.addCheck(seriesRow(check), position);
    position += 1;
    if (check.outcome === 'fail' || check.outcome === 'uncertain') found[check.severity] += 1;
  };
  await checkAgencies(stage, seriesRules(forms), add);
  stage.flush();
  const narrative = forms.flatMap(({ sections }) => sections.filter(({ kind }) => kind === 'narrative'));
  await checkProse(stage, [...new Set(narrative.map(({ id }) => id))], add);
  await checkRegions(stage, [...new Set(forms.flatMap(({ regionSums }) => regionSums ?? []))], add);
  await stage.sealChecks();
  return found;
}

const list = (texts: readonly string[]): string => texts.map(quoteText).join(', ');

async function checkAgencies(stage: Stage, rules: SeriesRules, add: AddCheck): Promise<void> {
  const hasStrays = await strayYears(stage);
  let sameName: SeriesReport[] = [];
  const finish = (): void => {
    for (const agency of partByAgency(sameName)) {
      const { checks, pairs } = checkSeries(agency, rules, hasStrays);
      for (const check of checks) add(check);
      for (const pair of pairs) stage.addPair(pair);
    }
    sameName = [];
  };
  for await (const report of seriesReports(stage, rules.fields)) {
    if (sameName[0] !== undefined && sameName[0].agency !== report.agency) finish();
    sameName.push(report);
  }
  finish();
}

/** Whether there are reports for a year, or for a year that is not known, whose agency is not known. */
async function strayYears(stage: Stage): Promise<(year: number) => boolean> {
  const years = new Set<unknown>();
  const rows = stage.read('SELECT DISTINCT "year" FROM new_reports WHERE agency IS NULL');
  for await (const some of rows) for (const [year] of some) years.add(year);
  return (year) => years.has(year) || years.has(null);
}

/** Reports with agency and year, in the order of agencies. */
async function* seriesReports(stage: Stage, fields: readonly string[]): AsyncGenerator<SeriesReport> {
  const rows = stage.read(`SELECT r.record_id, r.source, r.agency, r.division_code, r."year",
      coalesce(r.published_on, r.signed_on), r.figures_key, r.fields_nonzero, c.field, c.value, c.status, c.unit,
      c.grade
    FROM new_reports r LEFT JOIN (SELECT * FROM new_cells WHERE field IN (${list(fields)})) c USING (record_id)
    WHERE r.agency IS NOT NULL AND r."year" IS NOT NULL ORDER BY r.agency, r."year", r.source, r.record_id`);
  let current: (SeriesReport & { readonly cells: Map<string, SeriesCell> }) | undefined;
  for await (const some of rows) {
    for (const row of some) {
      const id = textOf(row[0]);
      if (current?.id !== id) {
        if (current !== undefined) yield current;
        current = reportOf(row);
      }
      // A field that two tables of different eras print stands for itself only where one of them has it.
      const field = textOrNull(row[8]);
      const known = field === null ? undefined : current.cells.get(field);
      if (field !== null && (known === undefined || known.status === 'absent')) {
        current.cells.set(field, cellOf(row));
      }
    }
  }
  if (current !== undefined) yield current;
}

function reportOf(row: readonly unknown[]): SeriesReport & { readonly cells: Map<string, SeriesCell> } {
  return {
    id: textOf(row[0]),
    source: textOf(row[1]),
    agency: textOf(row[2]),
    division: textOrNull(row[3]),
    year: Number(row[4]),
    publishedOn: textOrNull(row[5]),
    figures: textOf(row[6]),
    nonzero: Number(row[7]),
    cells: new Map(),
  };
}

function cellOf(row: readonly unknown[]): SeriesCell {
  return {
    value: typeof row[9] === 'number' ? row[9] : null,
    status: statusOf(row[10]),
    unit: textOrNull(row[11]),
    doubtful: row[12] === 'poor',
  };
}

function statusOf(value: unknown): FieldStatus {
  const status = fieldStatuses.find((one) => one === value);
  if (status === undefined) throw new Error(`no field has the status ${String(value)}`);
  return status;
}

/** Sentences of a report that stand in last year's: word for word, or but for the years that count from its own. */
const REUSED = `SELECT s.record_id, s.sentence, s.section, s."text", s.other_year, p.last_id, p.is_sure,
    s.text_key IN (SELECT l.text_key FROM new_sentences l WHERE l.record_id = p.last_id) AS verbatim,
    s.wording_key IN (SELECT l.wording_key FROM new_sentences l WHERE l.record_id = p.last_id) AS reworded
  FROM pairs p JOIN new_sentences s USING (record_id)`;

async function checkProse(stage: Stage, sections: readonly string[], add: AddCheck): Promise<void> {
  const counts = stage.read(`SELECT r.record_id, r."year", p.last_id, p.is_sure,
      count(s.sentence), count(s.sentence) FILTER (s.verbatim OR s.reworded)
    FROM pairs p JOIN new_reports r USING (record_id)
      LEFT JOIN (${REUSED}) s ON s.record_id = p.record_id AND s.section IN (${list(sections)})
    GROUP BY ALL ORDER BY r.record_id`);
  for await (const some of counts) {
    for (const row of some) {
      const counted = { sentences: Number(row[4]), reused: Number(row[5]) };
      add(reuseCheck(pairOf(row), counted));
    }
  }
  const stale = stage.read(`SELECT r.record_id, r."year", s.last_id, s.is_sure, s.sentence, s."text"
    FROM (${REUSED}) s JOIN new_reports r USING (record_id)
    WHERE s.verbatim AND s.other_year = r."year" - 1 ORDER BY r.record_id, s.sentence`);
  for await (const some of stale) {
    for (const row of some) add(staleYearCheck(pairOf(row), Number(row[4]), textOf(row[5])));
  }
}

function pairOf(row: readonly unknown[]): ReportPair {
  return { record: textOf(row[0]), year: Number(row[1]), last: textOf(row[2]), isSure: row[3] === 1 };
}

async function checkRegions(stage: Stage, fields: readonly string[], add: AddCheck): Promise<void> {
  const columns = fields.map((field) => quoteName(wideName(field)));
  // Of several versions of a report the first counts, as in its series.
  const rows = stage.read(`SELECT record_id, agency_kind, scope, "year", division_code, ${columns.join(', ')}
    FROM new_reports
    WHERE agency IS NOT NULL AND "year" IS NOT NULL AND division_code IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY division_code, agency, "year"
      ORDER BY coalesce(published_on, signed_on, '9999'), source, record_id) = 1
    ORDER BY division_code, "year", agency`);
  const sums = checkRegion(fields);
  for await (const some of rows) {
    for (const [id, kind, scope, year, division, ...values] of some) {
      sums.add({
        id: textOf(id),
        kind: agencyKinds.find((one) => one === kind) ?? null,
        scope: reportScopes.find((one) => one === scope) ?? 'unknown',
        year: Number(year),
        division: textOf(division),
        values: values.map((value) => (typeof value === 'number' ? value : null)),
      });
    }
  }
  for (const check of sums.checks()) add(check);
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`expected a text, got ${String(value)}`);
  return value;
}

function textOrNull(value: unknown): string | null {
  return value === null ? null : textOf(value);
}

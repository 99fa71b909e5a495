// What run.json says of a record.

import type { ReportResult } from '../export/exporter.js';
import type { RecordEntry } from '../export/run-report.js';
import { issueTitle } from '../model/issue-titles.js';
import type { ConfidenceReport } from '../model/record.js';

/** What is known of a record's entry before its files are written. */
export type RecordFacts = Omit<RecordEntry, 'effort' | 'why' | 'ms' | 'files'>;

/** The facts of a record that a list of many shows. */
export function toRecordFacts({ record, confidence }: ReportResult): RecordFacts {
  const failed = record.checks.filter(({ outcome }) => outcome === 'fail').length;
  const passed = record.checks.filter(({ outcome }) => outcome === 'pass').length;
  return {
    source: record.source.path,
    outcome: record.verdict,
    id: record.id,
    agency: record.agency.name,
    year: record.year,
    form: record.form,
    format: record.source.format,
    engine: record.source.engine,
    score: confidence.score,
    ...reasonsOf(confidence),
    numbers: confidence.fields.filter(({ status }) => status === 'number').length,
    fields: confidence.fields.length,
    checks: { passed, failed },
    published_errors: confidence.issues.filter(({ code }) => code === 'validate/published-error').length,
  };
}

const CASTS_DOUBT: ReadonlySet<string> = new Set([
  'validate/unconfirmed-equation',
  'validate/equations-fail-together',
]);
/** A person is told so many reasons; all of them stand in the confidence report. */
const MAX_REASONS = 3;
const importance = { error: 0, warning: 1, info: 2 } as const;

/** Why a record needs a person: its errors first, else what casts doubt, else its doubtful fields. */
function reasonsOf({
  verdict,
  issues,
  look_at,
}: ConfidenceReport): Pick<RecordEntry, 'reasons' | 'reasons_zh'> {
  if (verdict === 'accepted') return { reasons: [], reasons_zh: [] };
  const telling = issues
    .filter((one) => one.severity === 'error' || CASTS_DOUBT.has(one.code))
    .sort((a, b) => importance[a.severity] - importance[b.severity]);
  const messages = [...new Set(telling.map((one) => one.message))];
  const more = messages.length - MAX_REASONS;
  const shown = messages.slice(0, MAX_REASONS);
  if (more > 0) shown.push(`… and ${more} more, in the confidence report`);
  if (shown.length > 0) return { reasons: shown, reasons_zh: titlesOf(telling) };
  const doubtful = look_at.length;
  return {
    reasons: [
      `${doubtful} ${doubtful === 1 ? 'field is' : 'fields are'} in doubt; see the confidence report.`,
    ],
    reasons_zh: [`${doubtful} 项数值存疑，见置信度报告`],
  };
}

/** Titles of issues, each once, with their number where there are several. */
function titlesOf(issues: ConfidenceReport['issues']): string[] {
  const counts = new Map<string, number>();
  for (const { code } of issues) {
    const { zh } = issueTitle(code);
    counts.set(zh, (counts.get(zh) ?? 0) + 1);
  }
  const all = [...counts].map(([title, count]) => (count === 1 ? title : `${title}（${count} 处）`));
  const more = all.length - MAX_REASONS;
  return more > 0 ? [...all.slice(0, MAX_REASONS), `……另有 ${more} 项，见置信度报告`] : all;
}

// index.html at the end of a run: every input that the folder knows of, in this run or an earlier one.

import type { OutputFolder } from '../export/output-folder.js';
import { writeIndexPage } from '../export/output-folder.js';
import type { RecordEntry, RunEntry } from '../export/run-report.js';
import { version } from '../export/version.js';
import type { Verdict } from '../model/record.js';
import type { BatchFacts, BatchFailure, BatchReport } from '../review/static/batch-file.js';
import type { Journal } from './journal.js';

/**
 * Writes index.html; the same inputs give the same bytes, however many threads there were.
 * @throws OutputError when it cannot be written.
 */
export async function writeReportPage(folder: OutputFolder, journal: Journal): Promise<string> {
  // Not before there is something to draw: what draws is large.
  const { batchFile, MAX_FAILURES, MAX_LISTED } = await import('../review/static/batch-file.js');
  return writeIndexPage(folder, batchFile(collect(journal, MAX_LISTED, MAX_FAILURES)));
}

function collect(journal: Journal, maxListed: number, maxFailures: number): BatchFacts {
  const counts = { accepted: 0, review: 0, rejected: 0, failed: 0, duplicate: 0 };
  const formats = new Map<string, Record<Verdict, number>>();
  const failures: BatchFailure[] = [];
  let reports: BatchReport[] = [];
  const known = [...journal.all()].sort((a, b) => (a.source < b.source ? -1 : 1));
  for (const one of known) {
    const entry = journal.entryOf(one);
    counts[entry.outcome] += 1;
    if (entry.outcome === 'failed' && failures.length < maxFailures) failures.push(entry);
    if (!isRecord(entry)) continue;
    const ofFormat = formats.get(entry.format) ?? { accepted: 0, review: 0, rejected: 0 };
    ofFormat[entry.outcome] += 1;
    formats.set(entry.format, ofFormat);
    reports.push({ ...entry, page: entry.files.page ?? null });
    // Sorted now and then, so that a hundred thousand reports are never all held.
    if (reports.length >= 2 * maxListed) reports = worst(reports, maxListed);
  }
  return { version, counts, formats, reports: worst(reports, maxListed), failures };
}

function isRecord(entry: RunEntry): entry is RecordEntry {
  return entry.outcome !== 'failed' && entry.outcome !== 'duplicate';
}

const need: Readonly<Record<Verdict, number>> = { rejected: 2, review: 1, accepted: 0 };

function worst(reports: readonly BatchReport[], count: number): BatchReport[] {
  return [...reports].sort(byNeed).slice(0, count);
}

/** Who most needs a look comes first; by path where two need it alike. */
function byNeed(a: BatchReport, b: BatchReport): number {
  const byVerdict = need[b.outcome] - need[a.outcome];
  if (byVerdict !== 0) return byVerdict;
  const byErrors = Math.sign(b.published_errors) - Math.sign(a.published_errors);
  const byScore = a.outcome === 'accepted' && byErrors !== 0 ? byErrors : a.score - b.score;
  if (byScore !== 0) return byScore;
  return a.source < b.source ? -1 : 1;
}

// What a person reads at the end of a run.

import { countsInWords, effortsInWords, SHOWN, type Tally, WORST_SHOWN } from '../batch/tally.js';
import type { FailureEntry, FindingCounts, Republished, RunEntry } from '../export/run-report.js';
import { printable, type TextColumn, textTable } from './text-table.js';

const columns: readonly TextColumn[] = [
  { title: 'FILE' },
  { title: 'AGENCY' },
  { title: 'YEAR' },
  { title: 'FORM' },
  { title: 'NUMBERS/FIELDS', align: 'right' },
  { title: 'CHECKS', align: 'right' },
  { title: 'VERDICT' },
];

export interface SummaryFacts {
  readonly tally: Tally;
  readonly skipped: Readonly<Record<string, number>>;
  readonly output: string;
  readonly seconds: number;
  readonly files: readonly string[];
  readonly republished: readonly Republished[];
  readonly findings: FindingCounts | null;
  readonly untouched: number;
  readonly notDone: number;
}

/** Short table of the run, its failures with what to do, and where the results are. */
export function summary(facts: SummaryFacts): string {
  const { tally } = facts;
  const parts = [
    entryTable(tally),
    reasonList(tally),
    failureList(tally),
    republishedList(facts.republished),
    totals(facts),
    findingsLine(facts),
    stoppedLine(facts),
    skippedLine(facts.skipped),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** `2 .json, 1 without extension` as a sentence; empty when nothing was skipped. */
export function skippedLine(skipped: Readonly<Record<string, number>>): string {
  const kinds = Object.entries(skipped).sort(([a], [b]) => (a < b ? -1 : 1));
  if (kinds.length === 0) return '';
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const list = kinds.map(([extension, count]) => `${count} ${extension || 'without extension'}`).join(', ');
  return `Passed over, not taken for reports: ${total} ${total === 1 ? 'file' : 'files'} (${printable(list)}).\n`;
}

function entryTable({ total, first, worst }: Tally): string {
  if (total === 0) return '';
  if (total <= SHOWN) return textTable(columns, first.map(entryRow));
  return worst.length === 0 ? '' : `Look at these first:\n${textTable(columns, worst.map(entryRow))}`;
}

function entryRow(entry: RunEntry): string[] {
  if (entry.outcome === 'failed') return [entry.source, '', '', '', '', '', `failed: ${entry.category}`];
  if (entry.outcome === 'duplicate') {
    return [entry.source, '', '', '', '', '', `same bytes as ${entry.duplicate_of}`];
  }
  return [
    entry.source,
    entry.agency ?? '?',
    entry.year === null ? '?' : String(entry.year),
    entry.form ?? '?',
    `${entry.numbers}/${entry.fields}`,
    checksInWords(entry.checks),
    entry.outcome,
  ];
}

function checksInWords({ passed, failed }: { passed: number; failed: number }): string {
  return failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
}

/** Why records are for review or rejected. */
function reasonList({ total, first, worst }: Tally): string {
  const shown = total <= SHOWN ? first : worst;
  return shown
    .flatMap((entry) => ('reasons' in entry && entry.reasons.length > 0 ? [entry] : []))
    .map(({ source, outcome, reasons }) => {
      const lines = reasons.map((reason) => `  ${printable(reason)}\n`).join('');
      return `${printable(source)}: ${outcome}\n${lines}`;
    })
    .join('');
}

/** Files with the same trouble stand together: a folder of old Word files needs its advice once. */
function failureList({ total, failures, counts }: Tally): string {
  const shown = total <= SHOWN ? failures : failures.slice(0, WORST_SHOWN);
  const groups = new Map<string, FailureEntry[]>();
  for (const failure of shown) {
    const key = `${failure.message}\n${failure.advice}`;
    groups.set(key, [...(groups.get(key) ?? []), failure]);
  }
  const more = counts.failed - shown.length;
  const rest = more > 0 ? `… and ${more} more that failed, each with its file in failures/.\n` : '';
  return [...groups.values()].map(failureGroup).join('') + rest;
}

function failureGroup(group: readonly FailureEntry[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const files = group.map(({ source }) => `${printable(source)}\n`).join('');
  const { message, advice } = first;
  return `${files}  what is wrong: ${printable(message)}\n  what to do:    ${printable(advice)}\n`;
}

/** Reports whose record was replaced by that of a later version. */
function republishedList(republished: readonly Republished[]): string {
  if (republished.length === 0) return '';
  const lines = republished.slice(0, WORST_SHOWN).map(({ source, agency, year, old_id, new_id }) => {
    return `  ${printable(source)}: ${printable(agency ?? '?')} ${year ?? '?'}, ${old_id} → ${new_id}\n`;
  });
  const more = republished.length - lines.length;
  const rest = more > 0 ? `  … and ${more} more, in run.json\n` : '';
  return `Published again, the old record is in history/:\n${lines.join('')}${rest}`;
}

function stoppedLine({ notDone }: SummaryFacts): string {
  if (notDone === 0) return '';
  const files = notDone === 1 ? 'file was' : 'files were';
  return `Stopped: ${notDone} ${files} not done, the dataset is as before. Run the same command again to go on.\n`;
}

/** The errors and warnings of `gongkai check`, which shows no others unless told to; not said again when nothing is new. */
function findingsLine({ tally, findings, output }: SummaryFacts): string {
  if (findings === null || tally.total === 0) return '';
  const count = findings.error + findings.warning;
  if (count === 0) return '';
  const kinds = [inWords(findings.error, 'error'), inWords(findings.warning, 'warning')];
  const list = kinds.filter((kind) => kind !== '').join(', ');
  const shown = `gongkai check ${printable(output)} shows them.`;
  return `${inWords(count, 'finding')} over several reports (${list}): ${shown}\n`;
}

function inWords(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** A run that was stopped leaves the dataset as it was. */
function hasDataset(files: readonly string[]): boolean {
  return files.some((file) => file.startsWith('dataset/'));
}

function totals({ tally, output, seconds, files, untouched }: SummaryFacts): string {
  const { total, counts, efforts, publishedErrors, numbers, fields } = tally;
  const same = untouched === 0 ? '' : `, ${untouched} untouched since the last run`;
  const time = `in ${seconds.toFixed(1)} s`;
  const done = `${countsInWords(counts)} (${effortsInWords(efforts)})`;
  const head =
    total === 0
      ? `Nothing new ${time}${same}.`
      : `${total} ${total === 1 ? 'file' : 'files'} ${time}: ${done}${same}.`;
  const records = counts.accepted + counts.review + counts.rejected;
  const places =
    records === 0
      ? ['run.json']
      : [
          'records/',
          'confidence/',
          'reports/',
          ...(hasDataset(files) ? ['dataset/'] : []),
          'index.html',
          'run.json',
        ];
  if (counts.failed > 0) places.push('failures/');
  const wrong = `${publishedErrors} ${publishedErrors === 1 ? 'report has' : 'reports have'} errors of the publisher.`;
  const read = total === 0 ? '' : ` Numbers read: ${numbers} of ${fields} fields.`;
  const published = publishedErrors === 0 ? '' : ` ${wrong}`;
  return `${head}${read}${published}\nResults in ${printable(output)}: ${places.join(', ')}\n`;
}

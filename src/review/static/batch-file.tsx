// index.html: what became of a batch, for people. One file that opens from the disk and can be mailed; of a large batch it
// lists the reports that most need a look, so that its size has a bound.

import type { VNode } from 'preact';
import type { Format } from '../../model/document.js';
import type { Verdict } from '../../model/record.js';
import { percent } from '../view/grade.js';
import { type ShownVerdict, VerdictBadge } from '../view/verdict-badge.js';
import { useWords } from '../view/words.js';
import { PAGE_END, pageStart, renderPart, Top } from './plain-page.js';
import { Wide } from './wide.js';

/** Reports listed, and files that gave no record: the file stays below 2 MB. */
export const MAX_LISTED = 1000;
export const MAX_FAILURES = 200;

/** Longest texts that are shown of what a document or its name says, in characters. */
const MAX_TEXT = { source: 110, agency: 40, reason: 150, reason_zh: 30, reasons: 3 } as const;

/** An input that gave a record. */
export interface BatchReport {
  readonly source: string;
  readonly outcome: Verdict;
  readonly agency: string | null;
  readonly year: number | null;
  readonly format: string;
  readonly score: number;
  readonly numbers: number;
  readonly fields: number;
  readonly checks: { readonly passed: number; readonly failed: number };
  readonly published_errors: number;
  readonly reasons: readonly string[];
  readonly reasons_zh: readonly string[];
  /** Path of its own page from index.html, `/` as separator. */
  readonly page: string | null;
}

/** An input that gave none. */
export interface BatchFailure {
  readonly source: string;
  readonly message: string;
  readonly advice: string;
}

/** What is known of a batch; grows with the number of its inputs no further than the bounds. */
export interface BatchFacts {
  readonly version: string;
  readonly counts: Readonly<Record<ShownVerdict, number>>;
  readonly formats: ReadonlyMap<string, Readonly<Record<Verdict, number>>>;
  /** Those that most need a look first. */
  readonly reports: readonly BatchReport[];
  readonly failures: readonly BatchFailure[];
}

/** The page of a batch. The same facts give the same bytes. */
export function batchFile(facts: BatchFacts): string {
  return `${pageStart('gongkai')}${renderPart(<Batch facts={facts} />)}${PAGE_END}`;
}

const shownVerdicts = ['accepted', 'review', 'rejected', 'failed', 'duplicate'] as const;

function Batch({ facts }: { readonly facts: BatchFacts }): VNode {
  const words = useWords();
  const { counts, reports, failures, version } = facts;
  const total = counts.accepted + counts.review + counts.rejected;
  return (
    <>
      <Top title={words.text('static.title')}>
        <p class="intro">{words.text('static.intro')}</p>
      </Top>
      <main>
        <dl class="figures">
          {shownVerdicts
            .filter((verdict) => counts[verdict] > 0)
            .map((verdict) => (
              <div key={verdict}>
                <dt>
                  <VerdictBadge verdict={verdict} />
                </dt>
                <dd>{counts[verdict]}</dd>
              </div>
            ))}
        </dl>
        <Formats facts={facts} />
        {failures.length > 0 && <Failures failures={failures} />}
        <section>
          <h2>{words.text('static.reports')}</h2>
          {reports.length < total && (
            <p class="soft">{words.text('static.more', { shown: reports.length, total })}</p>
          )}
          <Wide label={words.label('static.reports')}>
            <table class="list">
              <thead>
                <tr>
                  <th scope="col">{words.text('queue.column.agency')}</th>
                  <th scope="col">{words.text('queue.column.year')}</th>
                  <th scope="col">{words.text('queue.column.verdict')}</th>
                  <th scope="col" class="num">
                    {words.text('report.score')}
                  </th>
                  <th scope="col" class="num">
                    {words.text('static.numbers')}
                  </th>
                  <th scope="col" class="num">
                    {words.text('static.checks')}
                  </th>
                  <th scope="col">{words.text('static.why')}</th>
                </tr>
              </thead>
              <tbody>
                {reports.map((report) => (
                  <ReportRow key={report.source} report={report} />
                ))}
              </tbody>
            </table>
          </Wide>
        </section>
        <footer>{words.text('static.madeBy', { version })}</footer>
      </main>
    </>
  );
}

function ReportRow({ report }: { readonly report: BatchReport }): VNode {
  const words = useWords();
  const { agency, year, outcome, score, numbers, fields, checks, published_errors, source, page } = report;
  const name = agency === null ? words.text('queue.noAgency') : shorten(agency, MAX_TEXT.agency);
  return (
    <tr>
      <td>
        {page === null ? name : <a href={page}>{name}</a>}
        <small>{shorten(source, MAX_TEXT.source)}</small>
      </td>
      <td>{year}</td>
      <td>
        <VerdictBadge verdict={outcome} />
      </td>
      <td class="num">{percent(score)}</td>
      <td class="num">
        {numbers}/{fields}
      </td>
      <td class="num">{checks.failed === 0 ? checks.passed : `${checks.failed} ≠`}</td>
      <td class="where">
        {published_errors > 0 && (
          <span class="tag published">≠ {words.text('queue.published', { count: published_errors })}</span>
        )}
        {report.reasons.length > 0 && (
          <small>
            {words.pick({
              zh: inBrief(report.reasons_zh, MAX_TEXT.reason_zh, '；'),
              en: inBrief(report.reasons, MAX_TEXT.reason, ' '),
            })}
          </small>
        )}
      </td>
    </tr>
  );
}

function inBrief(reasons: readonly string[], longest: number, between: string): string {
  return reasons
    .slice(0, MAX_TEXT.reasons)
    .map((reason) => shorten(reason, longest))
    .join(between);
}

function Formats({ facts: { formats } }: { readonly facts: BatchFacts }): VNode | null {
  const words = useWords();
  if (formats.size === 0) return null;
  const verdicts = ['accepted', 'review', 'rejected'] as const;
  return (
    <section>
      <h2>{words.text('queue.column.format')}</h2>
      <table class="list narrow">
        <thead>
          <tr>
            <th scope="col">{words.text('queue.column.format')}</th>
            {verdicts.map((verdict) => (
              <th key={verdict} scope="col" class="num">
                {words.text(`verdict.${verdict}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...formats].sort().map(([format, counts]) => (
            <tr key={format}>
              {/* The formats are those of the readers. */}
              <td>{words.text(`format.${format as Format}`)}</td>
              {verdicts.map((verdict) => (
                <td key={verdict} class="num">
                  {counts[verdict]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Failures({ failures }: { readonly failures: readonly BatchFailure[] }): VNode {
  const words = useWords();
  return (
    <section>
      <h2>{words.text('static.failures')}</h2>
      <Wide label={words.label('static.failures')}>
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{words.text('report.file')}</th>
              <th scope="col">{words.text('static.message')}</th>
              <th scope="col">{words.text('static.advice')}</th>
            </tr>
          </thead>
          <tbody>
            {failures.map(({ source, message, advice }) => (
              <tr key={source}>
                <td>{shorten(source, MAX_TEXT.source)}</td>
                <td lang="en">{shorten(message, MAX_TEXT.reason)}</td>
                <td lang="en">{shorten(advice, MAX_TEXT.reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

/** The start of a long text; a pair of surrogates is not torn. */
function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${[...text].slice(0, length).join('')}…`;
}

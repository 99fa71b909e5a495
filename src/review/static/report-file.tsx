// One report as a page of its own: the form with every cell tinted, what to compare with the source and why, what does
// not add up.

import type { VNode } from 'preact';
import type { FormDefinition } from '../../model/form.js';
import type { ConfidenceReport, FieldReport, ReportRecord } from '../../model/record.js';
import { fieldNames } from '../field-names.js';
import { formLayout } from '../form-layout.js';
import { narrativeFacts } from '../narrative-facts.js';
import type { LayoutTable } from '../report-api.js';
import { CheckList } from '../view/check-list.js';
import { drawField } from '../view/drawn-field.js';
import { FactTable } from '../view/fact-table.js';
import { type DrawnCell, FormTable } from '../view/form-table.js';
import { Legend } from '../view/grade.js';
import { agencyName, IssueList } from '../view/issue-list.js';
import { ReportFigures } from '../view/report-figures.js';
import { useWords } from '../view/words.js';
import { AskedFields } from './asked-fields.js';
import { PAGE_END, pageStart, renderPart, Top } from './plain-page.js';
import { Wide } from './wide.js';

/** A report with all forms that are known. */
export interface FiledReport {
  readonly record: ReportRecord;
  readonly confidence: ConfidenceReport;
  readonly forms: readonly FormDefinition[];
}

/** index.html from the page of a report, and from `history/` beside it. */
const TO_INDEX = '../../index.html';
const TO_INDEX_FROM_HISTORY = `../${TO_INDEX}`;

/** Code of the issue that calls an error the publisher's. */
const PUBLISHED = 'validate/published-error';

/** The page of a report. The same report gives the same bytes. */
export function reportFile(report: FiledReport): string {
  const { record } = report;
  const title = `${agencyName(record)} ${record.year ?? ''}`.trim();
  return pageStart(title) + renderPart(<ReportBody {...report} />) + PAGE_END;
}

/** The page of a report that no longer stands for its source, as it has to be one folder deeper. */
export function reportFileInHistory(page: string): string {
  return page.replace(`href="${TO_INDEX}"`, () => `href="${TO_INDEX_FROM_HISTORY}"`);
}

function ReportBody({ record, confidence, forms }: FiledReport): VNode {
  const words = useWords();
  const { issues, checks, fields, look_at } = confidence;
  const theirs = issues.filter(({ code }) => code === PUBLISHED);
  const ours = issues.filter(({ code }) => code !== PUBLISHED);
  const byField = new Map(fields.map((field) => [field.field, field]));
  const published = new Set(theirs.flatMap((issue) => issue.fields ?? []));
  const asked = look_at.flatMap((field) => byField.get(field) ?? []);
  const cellOf = (field: string): DrawnCell | undefined => {
    const known = byField.get(field);
    return known === undefined ? undefined : drawField(known, { published }, words);
  };
  const nameOf = (field: string): string => byField.get(field)?.label ?? field;
  const failed = checks.filter(({ outcome }) => outcome === 'fail' || outcome === 'uncertain');
  const facts = narrativeFacts(confidence.facts, forms);
  return (
    <>
      <Top
        title={
          <>
            {agencyName(record)} <span class="soft">{record.year}</span>
          </>
        }
      >
        <p>{record.source.path}</p>
      </Top>
      <main>
        <Figures confidence={confidence} />
        {asked.length > 0 && <AskedFields fields={asked} nameOf={fieldNames(forms)} />}
        {theirs.length > 0 && (
          <section>
            <h2>{words.text('report.published')}</h2>
            <p class="soft">{words.text('report.publishedNote')}</p>
            <IssueList issues={theirs} />
          </section>
        )}
        <section>
          <Legend />
          {tablesOf(fields, forms).map((table) => (
            <Wide key={table.id} label={words.label('report.form')}>
              <FormTable table={table} cellOf={cellOf} />
            </Wide>
          ))}
        </section>
        {facts.length > 0 && (
          <section>
            <h2>{words.text('report.narrative')}</h2>
            <Wide label={words.label('report.narrative')}>
              <FactTable facts={facts} />
            </Wide>
          </section>
        )}
        {failed.length > 0 && (
          <section>
            <h2>{words.text('report.checks')}</h2>
            <CheckList checks={failed} nameOf={nameOf} isPublished={() => false} />
          </section>
        )}
        {ours.length > 0 && (
          <section>
            <h2>{words.text('report.issues')}</h2>
            <IssueList issues={ours} />
          </section>
        )}
        <p class="no-print">
          <a href={TO_INDEX}>{words.text('static.back')}</a>
        </p>
      </main>
    </>
  );
}

/** The tables of the forms that fields are of, each as this report fills it in. */
function tablesOf(fields: readonly FieldReport[], forms: readonly FormDefinition[]): LayoutTable[] {
  const ids = new Set(fields.map(({ form }) => form));
  const own = new Set(fields.map(({ field }) => field));
  return forms
    .filter(({ id }) => ids.has(id))
    .flatMap((form) => formLayout(form, { fields: own }).sections.flatMap(({ tables }) => tables))
    .filter((table) =>
      table.parts.some(({ body }) => body.some((row) => row.some(({ field }) => own.has(field ?? '')))),
    );
}

function Figures({ confidence }: { readonly confidence: ConfidenceReport }): VNode {
  const words = useWords();
  const numbers = confidence.fields.filter(({ status }) => status === 'number').length;
  const failed = confidence.checks.filter(({ outcome }) => outcome === 'fail').length;
  const total = confidence.checks.filter(({ outcome }) => outcome !== 'skipped').length;
  return (
    <ReportFigures className="figures" confidence={confidence}>
      <div>
        <dt>{words.text('static.numbers')}</dt>
        <dd>{numbers}</dd>
      </div>
      <div>
        <dt>{words.text('static.checks')}</dt>
        <dd class="phrase">
          {failed === 0
            ? words.text('static.allHold', { total })
            : words.text('static.failedOf', { failed, total })}
        </dd>
      </div>
    </ReportFigures>
  );
}

// The right side: the form with every cell tinted by confidence, the facts of the prose, remarks and equations.

import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CheckList } from '../../view/check-list.js';
import { drawField } from '../../view/drawn-field.js';
import { FactTable } from '../../view/fact-table.js';
import { type DrawnCell, FormTable } from '../../view/form-table.js';
import { Legend } from '../../view/grade.js';
import { IssueList } from '../../view/issue-list.js';
import { useWords } from '../../view/words.js';
import type { ReportState } from './report-state.js';

/** The field that an element, or what is around it, belongs to. */
function fieldOf(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('[data-field]')?.dataset.field;
}

export function FormPane({ state }: { readonly state: ReportState }): VNode {
  const words = useWords();
  const pane = useRef<HTMLDivElement>(null);
  const { report, byField, published, lit, chosen } = state;
  useEffect(() => {
    if (chosen === null) return;
    const cell = pane.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(chosen)}"]`);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // The focus follows the choice within the form; from elsewhere it is not taken.
    if (pane.current?.contains(document.activeElement) === true || document.activeElement === document.body)
      cell?.focus({ preventScroll: true });
  }, [chosen]);
  const cellOf = (field: string): DrawnCell | undefined => {
    const known = byField.get(field);
    return known === undefined ? undefined : drawField(known, { published, lit, chosen }, words);
  };
  const tables = report.layouts.flatMap(({ sections }) => sections.flatMap((section) => section.tables));
  const first = tables[0]?.parts[0]?.body[0]?.find(({ field }) => field !== undefined)?.field;
  const chooseBy = ({ target }: Event): void => {
    const field = fieldOf(target);
    if (field !== undefined) state.choose(field);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys choose cells over the whole page (see report-page.tsx)
    // biome-ignore lint/a11y/noStaticElementInteractions: one listener for all cells and terms
    <div ref={pane} class="form-scroll" onClick={chooseBy}>
      <Legend />
      {tables.map((table, at) => (
        <div class="form-frame" key={table.id}>
          <FormTable table={table} cellOf={cellOf} chosen={chosen} first={at === 0 ? first : undefined} />
        </div>
      ))}
      <Facts state={state} />
      <Remarks state={state} />
      <Equations state={state} />
    </div>
  );
}

function Facts({ state }: { readonly state: ReportState }): VNode | null {
  const words = useWords();
  const { facts } = state.report;
  if (facts.length === 0) return null;
  return (
    <section class="facts-box">
      <h2>{words.text('report.narrative')}</h2>
      <FactTable facts={facts} chosen={state.chosen} />
    </section>
  );
}

function Remarks({ state }: { readonly state: ReportState }): VNode {
  const words = useWords();
  const { issues } = state.report;
  const theirs = issues.filter(({ published }) => published);
  const ours = issues.filter(({ published }) => !published);
  return (
    <>
      {theirs.length > 0 && (
        <section class="published-box">
          <h2>{words.text('report.published')}</h2>
          <p class="soft">{words.text('report.publishedNote')}</p>
          <IssueList issues={theirs} isInteractive />
        </section>
      )}
      <section>
        <h2>{words.text('report.issues')}</h2>
        {ours.length === 0 ? (
          <p class="soft">{words.text('report.noIssues')}</p>
        ) : (
          <IssueList issues={ours} isInteractive />
        )}
      </section>
    </>
  );
}

function Equations({ state }: { readonly state: ReportState }): VNode {
  const words = useWords();
  const { checks } = state.report;
  const count = (outcome: string): number => checks.filter((check) => check.outcome === outcome).length;
  const told = checks.filter(({ outcome }) => outcome === 'fail' || outcome === 'uncertain');
  return (
    <section>
      <h2>{words.text('report.checks')}</h2>
      <p class="soft">
        {words.text('report.checksSummary', {
          passed: count('pass'),
          failed: count('fail'),
          uncertain: count('uncertain'),
          skipped: count('skipped'),
        })}
      </p>
      <CheckList checks={told} nameOf={nameIn(state)} isPublished={publishedIn(state)} isInteractive />
    </section>
  );
}

/** Name of a field in Chinese, as the form has it. */
export function nameIn({ byField }: ReportState): (field: string) => string {
  return (field) => byField.get(field)?.label ?? field;
}

/** Whether a failed equation is the publisher's: all that could explain it is printed so. */
export function publishedIn({ report }: ReportState): (check: { readonly id: string }) => boolean {
  const theirs = report.issues.filter(({ published }) => published);
  return ({ id }) => {
    const check = report.checks.find((one) => one.id === id);
    if (check === undefined || check.outcome !== 'fail') return false;
    return theirs.some(
      ({ message, fields = [] }) =>
        message.includes(id) || check.fields.every((field) => fields.includes(field)),
    );
  };
}

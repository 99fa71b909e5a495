// A report on its source: left the document, right the form as it looks, below it what is known of the chosen cell.

import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportView } from '../../report-api.js';
import { agencyName } from '../../view/issue-list.js';
import { ReportFigures } from '../../view/report-figures.js';
import { useWords } from '../../view/words.js';
import { client } from '../client.js';
import { useKeys } from '../keys.js';
import { useLoaded } from '../loaded.js';
import { SourcePane } from '../source/source-pane.js';
import { Trouble } from '../trouble.js';
import { CellDetail } from './cell-detail.js';
import { nextCell } from './cell-steps.js';
import { FormPane } from './form-pane.js';
import { type ReportState, useReportState } from './report-state.js';

export function ReportPage({ id }: { readonly id: string }): VNode {
  const words = useWords();
  const [loaded, retry] = useLoaded(id, () => client.report(id));
  if (loaded.state === 'failed') return <Trouble error={loaded.error} onRetry={retry} />;
  if (loaded.value === undefined) {
    return (
      <p class="loading" role="status">
        {words.text('load.waiting')}
      </p>
    );
  }
  return <LoadedReport report={loaded.value} />;
}

type Pane = 'source' | 'form';

function LoadedReport({ report }: { readonly report: ReportView }): VNode {
  const words = useWords();
  const state = useReportState(report);
  // On a phone one pane at a time.
  const [pane, setPane] = useState<Pane>('form');
  const { settle, field } = state;
  const step = (key: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown') => (): void => {
    const next = nextCell(state.chosen, key);
    if (next !== undefined) state.choose(next);
  };
  const suggestion = field?.suggestion;
  useKeys({
    ArrowLeft: step('ArrowLeft'),
    ArrowRight: step('ArrowRight'),
    ArrowUp: step('ArrowUp'),
    ArrowDown: step('ArrowDown'),
    n: () => state.chooseOpen(1),
    p: () => state.chooseOpen(-1),
    c: () => settle('confirm'),
    e: () => state.correct(true),
    x: () => settle('published_error'),
    s: () =>
      suggestion !== undefined &&
      settle('correct', { reviewed: { value: suggestion.value, status: 'number' } }),
    u: state.undo,
    R: () => state.settleReport('reject'),
    Escape: () => (state.isCorrecting ? state.correct(false) : history.back()),
  });
  return (
    <div class={`report show-${pane}`}>
      <ReportHead state={state} />
      <div class="pane-tabs no-print">
        {(['form', 'source'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={pane === one} onClick={() => setPane(one)}>
            {words.text(`report.${one}`)}
          </button>
        ))}
      </div>
      <section class="source-pane" aria-label={words.label('report.source')}>
        <SourcePane state={state} />
      </section>
      <section class="form-pane" aria-label={words.label('report.form')}>
        <FormPane state={state} />
      </section>
      <section class="detail-pane" aria-label={words.label('report.detail')}>
        <CellDetail state={state} />
      </section>
      <p class="spoken" role="status">
        {state.message}
      </p>
    </div>
  );
}

function ReportHead({ state }: { readonly state: ReportState }): VNode {
  const words = useWords();
  const { record, confidence, settlement } = state.report;
  const count = state.open.length;
  return (
    <div class="report-head">
      <div class="report-name">
        <h1>
          {agencyName(record)}
          {record.year !== null && <span class="year">{record.year}</span>}
        </h1>
        <p class="soft">
          {record.source.path} · {words.text(`format.${record.source.format}`)} ·{' '}
          {words.text('report.readBy', { engine: record.source.engine })} ·{' '}
          <a href={client.sourceFile(record.id)} download>
            {words.text('report.download')}
          </a>
        </p>
      </div>
      <ReportFigures className="report-facts" confidence={confidence} />
      <div class="report-actions no-print">
        <span class={count > 0 ? 'count open' : 'count'}>
          {count > 0 ? words.text('report.toSettle', { count }) : words.text('report.allSettled')}
        </span>
        {count > 0 && (
          <button type="button" onClick={() => state.chooseOpen(1)}>
            {words.text('report.next')} <kbd>n</kbd>
          </button>
        )}
        <button type="button" onClick={() => state.settleReport('confirm')}>
          {words.text('settle.confirmReport')}
        </button>
        <button type="button" onClick={() => state.settleReport('reject')}>
          {words.text('settle.reject')} <kbd>R</kbd>
        </button>
        {settlement?.stands === true && (
          <span class="count">
            ✓{' '}
            {words.text(
              settlement.decision.action === 'reject' ? 'settle.done.reject' : 'settle.done.confirm',
            )}
          </span>
        )}
      </div>
    </div>
  );
}

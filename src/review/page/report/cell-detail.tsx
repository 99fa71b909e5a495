// What is known of the chosen cell: what is printed, how sure the reading is and why, what another reader saw, which
// equations test it, and the buttons that settle it.

import type { VNode } from 'preact';
import type { Place } from '../../../model/place.js';
import type { FieldView } from '../../report-api.js';
import { CheckList } from '../../view/check-list.js';
import { standingDecision } from '../../view/drawn-field.js';
import { gradeSigns, percent } from '../../view/grade.js';
import { useWords, type Words } from '../../view/words.js';
import { CorrectForm } from './correct-form.js';
import { nameIn, publishedIn } from './form-pane.js';
import type { ReportState } from './report-state.js';

export function CellDetail({ state }: { readonly state: ReportState }): VNode {
  const words = useWords();
  const { field } = state;
  if (field === undefined) return <p class="soft no-cell">{words.text('report.noDetail')}</p>;
  return (
    <div class="detail">
      <div class="detail-head">
        <h2>{words.pick(field.name)}</h2>
        <Settle state={state} field={field} />
      </div>
      {state.isCorrecting && <CorrectForm key={field.field} state={state} field={field} />}
      <div class="detail-columns">
        <div>
          <Readings state={state} field={field} />
        </div>
        <div>
          <h3>{words.text('field.reasons')}</h3>
          <ul class="reasons">
            {field.reasons.map((reason) => (
              <li key={reason.code}>{words.pick(reason)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{words.text('field.checks')}</h3>
          {state.checks.length === 0 ? (
            <p class="soft">{words.text('field.noChecks')}</p>
          ) : (
            <ChecksOfCell state={state} />
          )}
        </div>
      </div>
    </div>
  );
}

function ChecksOfCell({ state }: { readonly state: ReportState }): VNode {
  const chooseBy = ({ target }: Event): void => {
    const field =
      target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset.field : undefined;
    if (field !== undefined) state.choose(field);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the terms inside are buttons
    // biome-ignore lint/a11y/noStaticElementInteractions: one listener for all terms
    <div onClick={chooseBy}>
      <CheckList
        checks={state.checks}
        nameOf={nameIn(state)}
        isPublished={publishedIn(state)}
        isInteractive
      />
    </div>
  );
}

function Settle({ state, field }: { readonly state: ReportState; readonly field: FieldView }): VNode {
  const words = useWords();
  const { suggestion } = field;
  return (
    <div class="settle no-print" role="group" aria-label={words.label('settle.title')}>
      <button type="button" onClick={() => state.settle('confirm')}>
        {words.text('settle.confirm')} <kbd>c</kbd>
      </button>
      <button
        type="button"
        aria-expanded={state.isCorrecting}
        onClick={() => state.correct(!state.isCorrecting)}
      >
        {words.text('settle.correct')} <kbd>e</kbd>
      </button>
      <button type="button" onClick={() => state.settle('published_error')}>
        {words.text('settle.published_error')} <kbd>x</kbd>
      </button>
      {suggestion !== undefined && (
        <button
          type="button"
          onClick={() => state.settle('correct', { reviewed: { value: suggestion.value, status: 'number' } })}
        >
          {words.text('settle.take')} {suggestion.value} <kbd>s</kbd>
        </button>
      )}
      <button type="button" onClick={state.undo}>
        {words.text('settle.undo')} <kbd>u</kbd>
      </button>
    </div>
  );
}

function Readings({ state, field }: { readonly state: ReportState; readonly field: FieldView }): VNode {
  const words = useWords();
  const { settlement, other, suggestion } = field;
  const decision = standingDecision(field);
  return (
    <dl class="readings">
      <dt>{words.text('field.printed')}</dt>
      <dd class="printed">
        {field.raw === '' ? <i class="soft">{words.text(`status.${field.status}`)}</i> : <b>{field.raw}</b>}
        {field.value !== null && String(field.value) !== field.raw && <span> → {field.value}</span>}
        {field.unit !== null && field.value !== null && <span class="soft"> {field.unit}</span>}
        {field.note !== undefined && <span class="soft"> {field.note}</span>}
        {state.published.has(field.field) && (
          <em class="tag published">≠ {words.text('field.publishedError')}</em>
        )}
      </dd>
      {other !== undefined && (
        <>
          <dt>{words.text('field.second', { engine: other.engine })}</dt>
          <dd>
            {other.raw === '' ? (
              <i class="soft">{words.text(`status.${other.status}`)}</i>
            ) : (
              <b>{other.raw}</b>
            )}
          </dd>
        </>
      )}
      {suggestion !== undefined && (
        <>
          <dt>{words.text('field.suggestion')}</dt>
          <dd>
            <b>{suggestion.value}</b> <span class="soft">{words.pick(suggestion)}</span>
          </dd>
        </>
      )}
      <dt>{words.text('field.confidence')}</dt>
      <dd>
        <span class={`swatch g-${field.grade}`} aria-hidden="true">
          {gradeSigns[field.grade]}
        </span>{' '}
        {percent(field.confidence)} <span class="soft">{words.text(`grade.${field.grade}`)}</span>
        {field.open && <em class="tag asked">{words.text('field.asked')}</em>}
      </dd>
      <dt>{words.text('field.place')}</dt>
      <dd>{placeInWords(field.place, words)}</dd>
      {decision !== undefined && (
        <>
          <dt>{words.text('settle.title')}</dt>
          <dd>
            ✓{' '}
            {words.text(`settle.done.${decision.action}`, {
              value: decision.new?.value ?? words.label(`status.${decision.new?.status ?? 'blank'}`),
            })}{' '}
            <span class="soft">
              {words.text('settle.by', { by: decision.by, at: decision.at.slice(0, 16).replace('T', ' ') })}
            </span>
            {decision.note !== null && <q>{decision.note}</q>}
          </dd>
        </>
      )}
      {settlement?.stands === false && <dd class="stale">{words.text('field.stale')}</dd>}
    </dl>
  );
}

function placeInWords(place: Place | null, words: Words): string {
  if (place === null) return words.label('field.noPlace');
  if (place.kind === 'pdf') return words.label('place.pdf', { page: place.page });
  if (place.kind === 'docx') return words.label('place.docx', { part: place.part, path: place.path });
  return words.label(`place.${place.kind}`, { line: place.line });
}

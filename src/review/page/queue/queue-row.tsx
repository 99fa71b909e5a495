// One report in the queue.

import type { VNode } from 'preact';
import type { QueueRow } from '../../api.js';
import type { MessageKey } from '../../view/messages/index.js';
import { VerdictBadge } from '../../view/verdict-badge.js';
import { useWords } from '../../view/words.js';
import { toFragment } from '../route.js';

/** Columns of the queue: class and heading. */
export const columns: readonly (readonly [string, MessageKey])[] = [
  ['agency', 'queue.column.agency'],
  ['year', 'queue.column.year'],
  ['region', 'queue.column.region'],
  ['format', 'queue.column.format'],
  ['verdict', 'queue.column.verdict'],
  ['settle', 'queue.column.settle'],
  ['doubt', 'queue.column.doubt'],
  ['notes', 'queue.column.notes'],
];

export interface QueueRowProps {
  readonly index: number;
  /** Undefined while it is on its way. */
  readonly row: QueueRow | undefined;
  readonly isChosen: boolean;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

export function QueueRowView({ index, row, isChosen, onChoose, onOpen }: QueueRowProps): VNode {
  const words = useWords();
  const frame = {
    'aria-rowindex': index + 2,
    class: isChosen ? 'chosen' : '',
    onClick: () => onChoose(index),
    onDblClick: () => onOpen(index),
  };
  if (row === undefined) {
    return (
      <tr {...frame}>
        <td colSpan={columns.length} class="waiting">
          <span />
        </td>
      </tr>
    );
  }
  return (
    <tr {...frame} {...(isChosen ? { 'aria-current': 'true' } : {})}>
      <th scope="row" class="c-agency">
        <a href={toFragment({ page: 'report', id: row.id })} onClick={() => onChoose(index)}>
          {row.agency ?? row.title ?? words.text('queue.noAgency')}
        </a>
        <small title={row.source}>{row.source.split('/').slice(-2).join('/')}</small>
      </th>
      <td class="c-year">{row.year ?? '–'}</td>
      <td class="c-region">{row.region_name === null ? '–' : words.pick(row.region_name)}</td>
      <td class="c-format">{words.text(`format.${row.format}`)}</td>
      <td class="c-verdict">
        <VerdictBadge verdict={row.verdict} />
      </td>
      <td class={`c-settle ${row.to_settle > 0 ? 'some' : ''}`}>{row.to_settle > 0 ? row.to_settle : '–'}</td>
      <td class="c-doubt">{row.expected_errors.toFixed(2)}</td>
      <td class="c-notes">
        <Notes row={row} />
      </td>
    </tr>
  );
}

function Notes({ row }: { readonly row: QueueRow }): VNode {
  const words = useWords();
  const { published_errors, settled, state } = row;
  return (
    <>
      {state !== 'open' && state !== 'clear' && (
        <span class={`state-${state}`}>{words.text(`state.${state}`)}</span>
      )}
      {settled > 0 && state === 'open' && <span>{words.text('queue.settledCount', { count: settled })}</span>}
      {published_errors > 0 && (
        <span class="is-published">≠ {words.text('queue.published', { count: published_errors })}</span>
      )}
    </>
  );
}

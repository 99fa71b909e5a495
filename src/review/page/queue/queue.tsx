// The queue: which report is worth the next minute.

import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type QueueSort, queueSorts } from '../../api.js';
import { useWords } from '../../view/words.js';
import { useKeys } from '../keys.js';
import { go, type QueueChoice } from '../route.js';
import { Trouble } from '../trouble.js';
import { FacetPanel } from './facet-panel.js';
import { columns, QueueRowView } from './queue-row.js';
import { useQueueRows } from './queue-rows.js';
import { useVirtualRows } from './virtual-rows.js';

/** Pixels of a row; queue.css has the same. */
const ROW_HEIGHT = 46;
/** Milliseconds after the last key before a search is sent. */
const SEARCH_PAUSE = 60;

/** The row that was chosen last, so that a person comes back to it. */
const lastChosen = { index: 0 };

export function Queue({ choice }: { readonly choice: QueueChoice }): VNode {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const rows = useQueueRows(choice);
  const count = rows.total ?? 0;
  const virtual = useVirtualRows({ count, rowHeight: ROW_HEIGHT, scroller });
  const [chosen, setChosen] = useState(lastChosen.index);
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => rows.want(first, last), [first, last, choice]);
  useEffect(() => virtual.scrollToIndex(lastChosen.index, { align: 'auto' }), [rows.total === undefined]);

  const choose = (index: number): void => {
    const next = Math.max(0, Math.min(count - 1, index));
    lastChosen.index = next;
    setChosen(next);
    virtual.scrollToIndex(next, { align: 'auto' });
  };
  const open = (index: number): void => {
    const row = rows.row(index);
    lastChosen.index = index;
    if (row !== undefined) go({ page: 'report', id: row.id });
  };
  useKeys({
    j: () => choose(chosen + 1),
    k: () => choose(chosen - 1),
    ArrowDown: () => choose(chosen + 1),
    ArrowUp: () => choose(chosen - 1),
    PageDown: () => choose(chosen + 12),
    PageUp: () => choose(chosen - 12),
    Home: () => choose(0),
    End: () => choose(count - 1),
    Enter: () => open(chosen),
    '/': () => search.current?.focus(),
  });
  const change = (next: QueueChoice): void => {
    lastChosen.index = 0;
    setChosen(0);
    scroller.current?.scrollTo({ top: 0 });
    go({ page: 'queue', choice: next }, 'replace');
  };

  return (
    <div class="queue">
      <FacetPanel choice={choice} onChange={change} />
      <section class="reports" aria-labelledby="queue-title">
        <div class="queue-head">
          <h1 id="queue-title">{words.text('queue.title')}</h1>
          <p class="soft" role="status" data-total={rows.total}>
            {rows.total === undefined ? words.text('load.waiting') : words.text('queue.count', { count })}
          </p>
          <SearchBox
            input={search}
            value={choice.filters.agency ?? ''}
            onSearch={(agency) => change({ ...choice, filters: { ...choice.filters, agency } })}
          />
          <label class="sort">
            <span>{words.text('queue.sort')}</span>
            <select
              value={choice.sort}
              // The options are the sorts.
              onChange={({ currentTarget }) => change({ ...choice, sort: currentTarget.value as QueueSort })}
            >
              {queueSorts.map((sort) => (
                <option key={sort} value={sort}>
                  {words.text(`queue.sort.${sort}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        {rows.error !== undefined && <Trouble error={rows.error} onRetry={rows.retry} />}
        <div
          class="scroller"
          ref={scroller}
          tabIndex={0}
          role="region"
          aria-label={words.label('queue.title')}
        >
          <table class="rows" aria-rowcount={count + 1}>
            <thead>
              <tr aria-rowindex={1}>
                {columns.map(([name, key]) => (
                  <th key={name} scope="col" class={`c-${name}`}>
                    {words.text(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Spacer height={shown[0]?.start ?? 0} />
              {shown.map(({ index }) => (
                <QueueRowView
                  key={index}
                  index={index}
                  row={rows.row(index)}
                  isChosen={index === chosen}
                  onChoose={setChosen}
                  onOpen={open}
                />
              ))}
              <Spacer height={virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)} />
            </tbody>
          </table>
          {rows.total === 0 && <p class="nothing">{words.text('queue.empty')}</p>}
        </div>
      </section>
    </div>
  );
}

/** Stands for the rows out of sight. */
function Spacer({ height }: { readonly height: number }): VNode | null {
  if (height <= 0) return null;
  return (
    <tr class="spacer" aria-hidden="true">
      <td colSpan={columns.length} style={{ height: `${height}px` }} />
    </tr>
  );
}

interface SearchBoxProps {
  readonly input: { current: HTMLInputElement | null };
  readonly value: string;
  readonly onSearch: (value: string) => void;
}

function SearchBox({ input, value, onSearch }: SearchBoxProps): VNode {
  const words = useWords();
  const latest = useRef(onSearch);
  latest.current = onSearch;
  const later = useMemo(() => {
    let timer = 0;
    return (text: string): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => latest.current(text), SEARCH_PAUSE);
    };
  }, []);
  return (
    <label class="search">
      <span class="spoken">{words.text('queue.search')}</span>
      <input
        ref={input}
        type="search"
        defaultValue={value}
        placeholder={words.label('queue.search')}
        onInput={({ currentTarget }) => later(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Escape' || key === 'Enter') currentTarget.blur();
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </label>
  );
}

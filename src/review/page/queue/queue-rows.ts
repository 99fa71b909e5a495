// Rows of the queue, fetched in pages as they come into sight.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { QueueRow } from '../../api.js';
import { client, toSearch } from '../client.js';
import type { QueueChoice } from '../route.js';

/** Rows of one request. */
const PAGE = 100;

export interface QueueRows {
  readonly total: number | undefined;
  /** Undefined while it is on its way. */
  readonly row: (index: number) => QueueRow | undefined;
  /** Sees to it that these rows come. */
  readonly want: (from: number, to: number) => void;
  readonly error: unknown;
  readonly retry: () => void;
}

interface Pages {
  readonly key: string;
  readonly pages: Map<number, readonly QueueRow[] | 'asked'>;
  readonly abort: AbortController;
}

/** The rows of a choice. The count of the last choice stays until the new one is known, so that nothing jumps. */
export function useQueueRows(choice: QueueChoice): QueueRows {
  const [total, setTotal] = useState<number>();
  const [, redraw] = useState(0);
  const [error, setError] = useState<unknown>();
  const query = { ...choice.filters, sort: choice.sort };
  const key = toSearch(query);
  const current = useRef<Pages>({ key: '', pages: new Map(), abort: new AbortController() });

  const fetchPage = useCallback(
    (page: number) => {
      const own = current.current;
      if (own.pages.has(page)) return;
      own.pages.set(page, 'asked');
      client
        .queue({ ...query, offset: page * PAGE, limit: PAGE }, own.abort.signal)
        .then((answer) => {
          if (current.current !== own) return;
          own.pages.set(page, answer.rows);
          setTotal(answer.total);
          setError(undefined);
          redraw((turn) => turn + 1);
        })
        .catch((trouble: unknown) => {
          if (current.current !== own || own.abort.signal.aborted) return;
          own.pages.delete(page);
          setError(trouble);
        });
    },
    [key],
  );

  useEffect(() => {
    current.current = { key, pages: new Map(), abort: new AbortController() };
    fetchPage(0);
    const { abort } = current.current;
    return () => abort.abort();
  }, [key]);

  return {
    total,
    row: (index) => {
      const page = current.current.pages.get(Math.floor(index / PAGE));
      return page === undefined || page === 'asked' ? undefined : page[index % PAGE];
    },
    want: (from, to) => {
      if (current.current.key !== key) return;
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) fetchPage(page);
    },
    error,
    retry: () => {
      setError(undefined);
      fetchPage(0);
    },
  };
}

// Whether the dataset has all decisions, and the way to build it.

import type { VNode } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DatasetView } from '../api.js';
import { useWords } from '../view/words.js';
import { client } from './client.js';
import { useKeys } from './keys.js';

/** Milliseconds between two questions while a build runs. */
const BUILD_POLL = 400;

const listeners = new Set<(state: DatasetView) => void>();

/** Tells the bar what an answer said of the dataset. */
export function datasetChanged(state: DatasetView): void {
  for (const listener of listeners) listener(state);
}

export function DatasetBar(): VNode | null {
  const words = useWords();
  const [state, setState] = useState<DatasetView>();
  useEffect(() => {
    listeners.add(setState);
    client
      .session()
      .then(({ dataset }) => setState(dataset))
      .catch(() => undefined);
    return () => void listeners.delete(setState);
  }, []);
  useEffect(() => {
    if (state?.state !== 'building') return undefined;
    const timer = setTimeout(
      () => void client.dataset().then(setState, () => setState(undefined)),
      BUILD_POLL,
    );
    return () => clearTimeout(timer);
  }, [state]);
  const build = useCallback(() => void client.build().then(setState, () => undefined), []);
  useKeys({ b: () => state?.state === 'outdated' && build() });
  if (state === undefined) return null;
  const { pending, done, total, trouble } = state;
  return (
    <div class="dataset" role="status">
      <span class={`dot d-${state.state}`} aria-hidden="true" />
      {state.state === 'current' && words.text('dataset.current')}
      {state.state === 'outdated' && words.text('dataset.outdated', { count: pending })}
      {state.state === 'building' && words.text('dataset.building', { done, total })}
      {trouble !== null && <em class="trouble">{words.pick(trouble)}</em>}
      {state.state === 'outdated' && (
        <button type="button" class="small" onClick={build}>
          {words.text('dataset.build')}
        </button>
      )}
    </div>
  );
}

// What could not be loaded, in words, and another try.

import type { VNode } from 'preact';
import { useWords } from '../view/words.js';
import { RefusedError } from './client.js';

export interface TroubleProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

export function Trouble({ error, onRetry }: TroubleProps): VNode {
  const words = useWords();
  const said = error instanceof RefusedError ? error.said : undefined;
  const isDenied = error instanceof RefusedError && error.status === 403;
  return (
    <div class="trouble-box" role="alert">
      <p>{words.text(isDenied ? 'load.denied' : 'load.failed')}</p>
      {said !== undefined && !isDenied && <p class="soft">{words.pick(said.message)}</p>}
      <button type="button" onClick={onRetry}>
        {words.text('load.retry')}
      </button>
    </div>
  );
}

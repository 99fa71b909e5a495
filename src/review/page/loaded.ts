// A value that comes from the server.

import { useCallback, useEffect, useState } from 'preact/hooks';

export type Loaded<Value> =
  | { readonly state: 'waiting'; readonly value?: Value | undefined }
  | { readonly state: 'failed'; readonly error: unknown; readonly value?: undefined }
  | { readonly state: 'here'; readonly value: Value };

/** Loads whenever `key` changes; what was there stays in sight until the new value is here. */
export function useLoaded<Value>(
  key: string,
  load: (signal: AbortSignal) => Promise<Value>,
): readonly [Loaded<Value>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'waiting' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    setLoaded((before) => ({ state: 'waiting', value: before.value }));
    load(abort.signal)
      .then((value) => abort.signal.aborted || setLoaded({ state: 'here', value }))
      .catch((error: unknown) => abort.signal.aborted || setLoaded({ state: 'failed', error }));
    return () => abort.abort();
  }, [key, turn]);
  return [loaded, useCallback(() => setTurn((one) => one + 1), [])];
}

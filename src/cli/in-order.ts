// Work on many inputs at once, results in the order of the inputs, memory bounded.

import pLimit from 'p-limit';

export interface InOrderOptions {
  /** Inputs worked on at the same time. */
  readonly concurrency: number;
}

/** Results may wait for a slow one before them: this many times `concurrency`, then no new work is started. */
const AHEAD = 8;

/**
 * Maps inputs to results, several at a time, and yields the results in the order of the inputs. The work of
 * input n is begun before that of input n + 1. The first error ends the mapping.
 */
export async function* mapInOrder<Input, Output>(
  inputs: Iterable<Input>,
  work: (input: Input) => Promise<Output>,
  options: InOrderOptions,
): AsyncGenerator<Output> {
  const limit = pLimit(options.concurrency);
  const pending: Promise<Output>[] = [];
  try {
    for (const input of inputs) {
      const result = limit(work, input);
      // An error is thrown when its turn comes; until then it must not count as unhandled.
      result.catch(() => undefined);
      pending.push(result);
      const first = pending.length >= options.concurrency * AHEAD ? pending.shift() : undefined;
      if (first !== undefined) yield await first;
    }
    for (const result of pending) yield await result;
  } finally {
    limit.clearQueue();
  }
}

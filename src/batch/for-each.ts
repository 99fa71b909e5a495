// Work on many inputs, so many at a time and no more: reading waits for writing.

import pLimit from 'p-limit';

export interface ForEachOptions {
  /** Inputs in flight at the same time. */
  readonly concurrency: number;
  /** Nothing new is begun once this is true; what is in flight is finished. */
  readonly isStopped: () => boolean;
}

/**
 * Does the work for each input; that of input n is begun before that of input n + 1. After an error nothing new is
 * begun.
 * @throws the first error, once what was in flight is over.
 */
export async function forEach<Input>(
  inputs: Iterable<Input>,
  work: (input: Input) => Promise<void>,
  { concurrency, isStopped }: ForEachOptions,
): Promise<void> {
  const limit = pLimit(concurrency);
  const inFlight = new Set<Promise<void>>();
  const errors: unknown[] = [];
  for (const input of inputs) {
    if (isStopped() || errors.length > 0) break;
    const done: Promise<void> = limit(work, input)
      .catch((error: unknown) => void errors.push(error))
      .finally(() => inFlight.delete(done));
    inFlight.add(done);
    if (inFlight.size >= concurrency) await Promise.race(inFlight);
  }
  await Promise.all(inFlight);
  if (errors.length > 0) throw errors[0];
}

/**
 * Gives up waiting for work after some seconds. Work that never lets go of the thread cannot be stopped from
 * within it: the limit then has no effect.
 * @throws what `tooSlow` makes when the time is over.
 */
export async function withTimeLimit<T>(work: Promise<T>, seconds: number, tooSlow: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), seconds * 1000);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
    // What comes after the limit has nobody left to take it.
    work.catch(() => undefined);
  }
}

// Ctrl-C and what service managers send: the first signal lets what is in flight finish, the second ends at once.

const signals = ['SIGINT', 'SIGTERM'] as const;

export interface StopSignals {
  readonly isStopped: () => boolean;
  /** Aborts with the first signal. */
  readonly signal: AbortSignal;
  /** Gives the signals back to whoever had them. */
  readonly release: () => void;
}

/** For work that a signal may end as it ends any program. */
export const neverStopped: StopSignals = {
  isStopped: () => false,
  signal: new AbortController().signal,
  release: () => undefined,
};

/** Listens until `release`. `onStop` is told of the first signal. */
export function listenForStop(onStop: () => void): StopSignals {
  const controller = new AbortController();
  const listener = (signal: NodeJS.Signals): void => {
    if (controller.signal.aborted) {
      release();
      // Without a listener the signal does what it does to any program.
      process.kill(process.pid, signal);
      return;
    }
    controller.abort();
    onStop();
  };
  const release = (): void => {
    for (const signal of signals) process.off(signal, listener);
  };
  for (const signal of signals) process.on(signal, listener);
  return { isStopped: () => controller.signal.aborted, signal: controller.signal, release };
}

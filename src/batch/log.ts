/** What a run needs of a logger; pino's fits. */
export interface Log {
  readonly debug: LogMethod;
  readonly info: LogMethod;
  readonly warn: LogMethod;
}

interface LogMethod {
  (facts: object, message: string): void;
  (message: string): void;
}

const nothing = (): void => undefined;

/** Says nothing. */
export const silent: Log = { debug: nothing, info: nothing, warn: nothing };

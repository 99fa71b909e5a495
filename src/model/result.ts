import type { Issue } from './issue.js';

/** What every stage returns: its value, and what the reader of the result should know about it. */
export interface Result<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

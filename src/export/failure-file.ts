// failures/<id>.json: an input that could not be read.

import type { FailureCategory } from '../model/errors.js';
import { toJsonFile } from './json-file.js';

/** What went wrong with one input. */
export interface Failure {
  /** First 16 hex digits of the SHA-256 of the bytes; of the path as given when there are no bytes to read. */
  readonly id: string;
  readonly source: string;
  readonly category: FailureCategory;
  /** What is wrong, for a person. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
}

/** Text of a failure file. */
export function failureToJson(failure: Failure): string {
  const { id, source, category, message, advice } = failure;
  return toJsonFile({ id, source, category, message, advice });
}

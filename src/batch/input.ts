import type { ExtractionError } from '../model/errors.js';
import type { Known } from '../model/known-facts.js';

/** One file to read. */
export interface Input {
  /** Path as given (a folder's or pattern's path joined with what was found in it), `/` as separator. */
  readonly source: string;
  /** Absolute path. */
  readonly path: string;
  /** What is known of it beforehand. */
  readonly known?: Known;
  /** Why it is not to be read: it is a failure already. */
  readonly refusal?: ExtractionError;
}

/** What the paths of the command line stand for. */
export interface FoundInputs {
  /** Sorted by `source`; every file once. Paths that lead nowhere are among them and fail when read. */
  readonly inputs: readonly Input[];
  /** Number of `inputs` that lead nowhere. */
  readonly missing: number;
  /** Files found in folders or by patterns that were passed over, by extension (`''` for none). */
  readonly skipped: Readonly<Record<string, number>>;
}

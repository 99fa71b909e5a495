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

/** What the file system says of a file: `size mtime ctime inode`, times in nanoseconds. */
export type FileStamp = string;

/** A file that was opened for the documents in it. */
export interface Archive {
  readonly source: string;
  /** As it was before and after it was opened; null where the next run has to open it again, whatever its stamp. */
  readonly stamp: FileStamp | null;
  /** Milliseconds since 1970 when it was opened. */
  readonly seenAt: number;
  /** Sources of the documents. */
  readonly documents: readonly string[];
  /** Files in it that are no reports, by extension. */
  readonly passedOver: Readonly<Record<string, number>>;
}

/** What the paths of the command line stand for. */
export interface FoundInputs {
  /** Sorted by `source`; every file once. Paths that lead nowhere are among them and fail when read. */
  readonly inputs: readonly Input[];
  /** Number of `inputs` that lead nowhere. */
  readonly missing: number;
  /** Files found in folders or by patterns that were passed over, by extension (`''` for none). */
  readonly skipped: Readonly<Record<string, number>>;
  /** Archives that were opened for some of the inputs. */
  readonly archives?: readonly Archive[];
  /** Documents in archives that were not opened, being as they were. */
  readonly untouched?: number;
}

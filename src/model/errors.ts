// Input errors: we cannot go on with this document. A batch records them and goes on with the next one.
// A defect of ours is a plain Error and none of these.

/** Closed list of what can be wrong with an input; it is the `category` of `failures/<id>.json`. */
export type FailureCategory =
  | 'empty'
  | 'truncated'
  | 'malformed'
  | 'encrypted'
  | 'image-only'
  | 'too-large'
  | 'too-complex'
  | 'unsupported-format'
  | 'error-page'
  | 'not-readable'
  | 'unknown-form'
  | 'output'
  /** Our bug, met while extracting this document; recorded so that the others go on. Never thrown with it. */
  | 'defect';

/** Raised when a document cannot be extracted, from any stage. */
export class ExtractionError extends Error {
  readonly category: FailureCategory;
  /** What the person who runs the tool can do about it, one sentence. */
  readonly advice: string;

  constructor(category: FailureCategory, message: string, advice: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
    this.category = category;
    this.advice = advice;
  }
}

/** Raised when the bytes are of a known format but damaged, locked or over a limit, from a reader. */
export class UnreadableSourceError extends ExtractionError {}

/** Raised when the bytes are of a format that no reader takes, from format detection. */
export class UnsupportedFormatError extends ExtractionError {}

/** Raised when a readable document is no report of a form that we know, from alignment. */
export class UnknownFormError extends ExtractionError {}

/** Raised when a result cannot be written, from the exporters. */
export class OutputError extends ExtractionError {}

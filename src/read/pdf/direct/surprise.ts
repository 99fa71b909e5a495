// The direct reader reads what it knows to the last detail and nothing else. Whatever it does not know ends it here,
// and PDFium reads the file.

/** Raised inside of the direct reader when a file has something that it does not read; it never leaves the reader. */
export class Surprise extends Error {
  override readonly name = 'Surprise';
}

/** Ends the direct reading. `what` names the thing that is not known, not where it stands: reasons are counted. */
export function surprise(what: string): never {
  throw new Surprise(what);
}

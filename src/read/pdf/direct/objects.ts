// The objects that a PDF is made of. @source ISO 32000-1 §7.3

/** A name without its slash, `#xx` decoded. */
export class Name {
  constructor(readonly text: string) {}
}

/** A reference to an indirect object. Generations other than 0 are not read. */
export class Reference {
  constructor(readonly number: number) {}
}

/** A stream: its dictionary and where its encoded bytes begin in the file. */
export class Stream {
  constructor(
    readonly dictionary: Dictionary,
    readonly start: number,
  ) {}
}

export type Dictionary = ReadonlyMap<string, PdfObject>;

/** Strings are their bytes. */
export type PdfObject =
  | null
  | boolean
  | number
  | Name
  | Reference
  | Stream
  | Uint8Array
  | readonly PdfObject[]
  | Dictionary;

// What a contestant made of a document, in the only terms in which all of them can be held against the truth.

/**
 * Tables as rows of cell texts, HTML that has them, or running text where the contestant has no tables; nothing for a
 * floor.
 */
export interface Output {
  readonly tables?: readonly (readonly (readonly string[])[])[];
  readonly html?: string;
  readonly text?: string;
  /** Rows that the contestant itself says which row of the form they are. */
  readonly rows?: readonly LabelledRow[];
}

/** A row of an official table: its label as the form prints it, and its numbers in order. */
export interface LabelledRow {
  readonly table: string;
  readonly label: string;
  /** `null` where the page prints no number. */
  readonly numbers: readonly (number | null)[];
}

/** One way to read a document, ready to be called again and again. */
export interface Contestant {
  /** Version of the package or program. */
  readonly version: string;
  run(path: string, bytes: Uint8Array): Promise<Output> | Output;
  /** Where the contestant takes many files in one process of its own: all at once, output by file. */
  readonly runAll?: (paths: readonly string[]) => Promise<readonly Output[]>;
}

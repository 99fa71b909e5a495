import type { Document, Format } from './document.js';
import type { Result } from './result.js';

/** Bounds on untrusted input. Every reader keeps them; what is over a bound is an `UnreadableSourceError`. */
export interface ReadLimits {
  /** Bytes of the file. */
  readonly maxBytes: number;
  /** Bytes of any one unpacked part of a package. */
  readonly maxPartBytes: number;
  /** Pages of a PDF. */
  readonly maxPages: number;
  /** Rows × columns of one table. */
  readonly maxTableSlots: number;
  /** Blocks (paragraphs, tables) of a document. */
  readonly maxBlocks: number;
  /** Nesting depth of elements. */
  readonly maxDepth: number;
  /** Characters of text altogether. */
  readonly maxCharacters: number;
}

/** A report is a few pages; these bounds are far above any real one and far below what harms the machine. */
export const defaultReadLimits: ReadLimits = {
  maxBytes: 64 * 1024 * 1024,
  maxPartBytes: 128 * 1024 * 1024,
  maxPages: 500,
  maxTableSlots: 200_000,
  maxBlocks: 30_000,
  maxDepth: 256,
  maxCharacters: 4_000_000,
};

export interface ReadOptions {
  /** One of the reader's `engines`; the first is the default. */
  readonly engine?: string;
  readonly limits?: Partial<ReadLimits>;
}

/** Turns bytes of one format into a document. */
export interface Reader {
  readonly format: Format;
  /** What people know the format as. */
  readonly title: string;
  readonly extensions: readonly string[];
  /** Readers of the same format, default first; the last is independent of all others. */
  readonly engines: readonly string[];
  /** @throws UnreadableSourceError when the bytes are damaged, locked or over a limit. */
  readonly read: (bytes: Uint8Array, options?: ReadOptions) => Promise<Result<Document>>;
}

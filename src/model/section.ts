import type { Block } from './document.js';

/** How a section's heading was recognised, best evidence first. */
export type SectionMethod = 'heading' | 'numbered-line' | 'wording' | 'position';

/** A numbered part of the report. `id: 'preamble'` is what stands before the first heading. */
export interface Section {
  readonly id: string;
  /** As printed; `null` for parts that the form gives no heading (preamble, title). */
  readonly heading: string | null;
  readonly method: SectionMethod;
  /** Index of the heading block in the document's blocks; -1 where there is none. */
  readonly headingIndex: number;
  /** Indices of the section's blocks, heading left out: `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

/** What the locate stage finds: the report inside the document and its parts. */
export interface Layout {
  /** Title as printed, line breaks removed; `null` where none was recognised. */
  readonly title: string | null;
  /** Index of the (first) title block; -1 where there is none. */
  readonly titleIndex: number;
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
}

// Second makers: other programs that turn a document of the corpus into another. They are absent from `npm test`; a
// corpus has them on request, so that it is not all drawn by one hand.

import type { CorpusFormat } from '../draft.js';
import type { DocumentWishes, MadeDocument } from '../make-document.js';
import type { DocumentTruth } from '../truth.js';

/** One thing that a maker makes. */
export interface MakerTarget {
  /** Name of the rendering in the truth: `pdf/libreoffice`. */
  readonly rendering: string;
  readonly format: CorpusFormat;
  readonly extension: string;
  /** What the source must be, drawn from seed and index. */
  readonly source: (seed: number, index: number) => DocumentWishes;
  /** Whether the source can be made into this; any can unless given. */
  readonly suits?: (truth: DocumentTruth) => boolean;
  /** Makes all sources in one run of the program, in their order. */
  readonly convert: (sources: readonly MadeDocument[]) => Promise<readonly ConvertedDocument[]>;
}

/** Bytes, and the truth where it is not that of the source. */
export interface ConvertedDocument {
  readonly bytes: Buffer;
  readonly changes?: Partial<Pick<DocumentTruth, 'facts' | 'rendering'>>;
}

/** A program with what it makes. */
export interface Maker {
  /** Why the maker cannot work here: a program or a file is missing; `undefined` where it can. */
  readonly missing: () => Promise<string | undefined>;
  readonly targets: readonly MakerTarget[];
}

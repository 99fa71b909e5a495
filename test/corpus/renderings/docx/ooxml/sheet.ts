// What the parts of one document share while it is written: its choices, and the notes and marks that it has so far.

import type { DocxStyle } from '../../../../maker/docx-style.js';
import type { Random } from '../../../../maker/random.js';
import type { Dialect } from './dialect.js';
import type { Feature } from './features.js';

/** A document in the making. `footnotes` and `comments` grow while the body is written. */
export interface Sheet {
  readonly random: Random;
  readonly features: ReadonlySet<Feature>;
  readonly style: DocxStyle;
  readonly dialect: Dialect;
  /** `YYYY-MM-DDT00:00:00Z`, the date of every change and comment. */
  readonly date: string;
  /** Texts of the notes; note ids count from 2, after the two separators. */
  readonly footnotes: string[];
  readonly comments: string[];
  /** A fresh id for a bookmark, a change or a control. */
  readonly nextId: () => number;
  /** Name of the list → its `w:numId`. */
  readonly numberIds: ReadonlyMap<string, number>;
}

/** Eight hexadecimal digits, as revision save ids and paragraph ids have. */
export function hexId(random: Random): string {
  return random.integer(0x00100000, 0x7ffffffe).toString(16).toUpperCase().padStart(8, '0');
}
